"""Layouts of the sixth set whose class days stand in tables."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.second.frame import plan, remake
from tests.generator.second.paper import Block, Grid
from tests.generator.sixth.frame import (
    aim,
    class_entry,
    closing_exam,
    finish,
    free_dates,
    head,
    one_line,
    open_on,
    pages,
    sample,
    topics_undated,
    weights,
)
from tests.generator.sixth.rules import rules
from tests.generator.sixth.voices import faculty
from tests.generator.sixth.words import BENCH, LETTERS, TRADE
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread
from tests.generator.timeline import Entry, by_week, timeline

__all__ = ["TABLE_TEMPLATES"]


def date_last(draft: Draft) -> None:
    """A table read from the topic to the date: what to turn in stands before the day on which the class meets."""
    folio, rng, course = open_on(draft), draft.rng, draft.course
    exams = parts(rng.choice(("Midterm", "Hour test")), spread(free_days(course), 2), sample("exam", "Tests"))
    name = rng.choice(("Problem assignment", "Exercise set", "Written problems"))
    sets = parts(
        name,
        spread(free_days(course, exams), 6),
        sample("homework", name if name.endswith("s") else f"{name}s"),
    )
    plan(draft, [*exams, *sets], share="Attendance")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Topics and dates", "Sequence of meetings")))
    folio.para(
        "Each row is one meeting; its date stands at the end. Work is turned in at the beginning of that meeting."
    )
    block = Block.titled("Topic", "Text", "Turn in", rng.choice(("Meeting", "Date")))
    for entry in timeline(draft.course):
        text = class_entry(draft, entry)
        exam = any(work.kind == "exam" for work in entry.works)
        due = ", ".join(work.title for work in entry.works if work.handed_in)
        shown = f"**{text}** (in class)" if exam else f"__{text}__" if entry.off else text
        read = "" if exam or entry.off else pages(draft)
        block.add(shown, read, due, one_line(draft, entry.day))
    look = Grid(
        rng.choice(("all", "rows", "booktabs")),
        rng.choice(("bold", "grey", "dark")),
        zebra=rng.random() < 0.3,
    )
    folio.grid(block, (3, 2, 2, 1.6), look)
    closing_exam(draft, folio)
    rules(draft, folio)


def deadline_banners(draft: Draft) -> None:
    """Between the rows of classes, bands across the table say what is due by which hour of which day."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(20)))
    weekday = rng.choice((4, 5, 6))
    exams = parts("Midterm exam", spread(free_days(course), 2), sample("exam", "Midterm exams"))
    days = free_dates(course, weekday)
    tasks = parts(
        rng.choice(("Lab assignment", "Programming task", "Model")),
        spread(days[:-1], 5),
        sample("homework", "Assignments", hour),
    )
    report = finish(sample("project", "Design report", hour), "Design report", days[-1])
    plan(draft, [*exams, *tasks, report])
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Classes and deadlines", "Calendar of the course")))
    block = Block.titled("Class", "Date", "Topic", "Preparation")
    shade = rng.choice(("#f3d9d0", "#d9e6f2", "#e3e3e3"))
    rows: list[tuple[dt.date, int, tuple[str, ...] | str]] = []
    number = 0
    for entry in timeline(draft.course):
        text = class_entry(draft, replace(entry, works=tuple(w for w in entry.works if not w.handed_in)))
        number += entry.off is None
        exam = any(work.kind == "exam" for work in entry.works)
        prepared = "" if exam or entry.off else pages(draft)
        shown = f"**{text}**" if exam else text
        rows.append(
            (entry.day, 0, ("" if entry.off else str(number), one_line(draft, entry.day), shown, prepared))
        )
    mark = rng.choice(("", "» ", "* "))
    for work in draft.course.works:
        if work.handed_in:
            draft.expect(work)
            text = f"{mark}**{work.title} due {voice.sentence(work.date)}, {voice.time(hour)}**"
            rows.append((work.date, 1, text))
    for _, _, cells in sorted(rows, key=lambda row: row[:2]):
        if isinstance(cells, str):
            block.across(cells, shade=shade)
        else:
            block.add(*cells)
    folio.grid(
        block,
        (0.7, 1.9, 3.2, 2.2),
        Grid(rng.choice(("all", "rows")), rng.choice(("bold", "dark")), centred=(0,)),
    )
    closing_exam(draft, folio)
    rules(draft, folio)


def week_tables(draft: Draft) -> None:
    """A small table for each week: its two class days as titles, topics below, what is due in a row across."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(12), dt.time(21)))
    exams = parts("Midterm", spread(free_days(course), 2), sample("exam", "Midterms"))
    sheets = parts(
        "Reading response", spread(free_dates(course, 4), 5), sample("paper", "Reading responses", hour)
    )
    plan(draft, [*exams, *sheets], share="Seminar work")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("The term, week by week", "Weekly plan")))
    folio.para(f"Responses are uploaded by {voice.time(hour)} on Fridays.")
    look = Grid("all", rng.choice(("grey", "bold", "dark")))
    for first, inside in by_week(draft.course, timeline(draft.course)):
        number = 1 + (first - course.weeks[0]).days // 7
        folio.minor(f"Week {number} ({voice.span(first, first + dt.timedelta(4))})", keep=True)
        block = Block.titled(*(one_line(draft, entry.day) for entry in inside))
        block.add(*(_week_cell(draft, entry) for entry in inside))
        due = [work for work in sheets if 0 <= (work.date - first).days < 7]
        for work in due:
            draft.expect(work)
            block.across(
                f"**Due:** {work.title}, {voice.sentence(work.date)}, {voice.time(hour)}", shade=None
            )
        folio.grid(block, [1] * len(inside), look, share=1 if len(inside) == 2 else 0.5)
    closing_exam(draft, folio)
    rules(draft, folio)


def _week_cell(draft: Draft, entry: Entry) -> str:
    exam = any(work.kind == "exam" for work in entry.works)
    text = class_entry(draft, replace(entry, works=tuple(w for w in entry.works if not w.handed_in)))
    if exam:
        return f"**{text}** in class"
    return f"__{text}__" if entry.off else f"{text}\n{pages(draft)}"


def team_taught(draft: Draft) -> None:
    """Two teach, each a part: bands name the part and its teacher; initials stand in a column; each part has its own exam."""
    folio, rng, voice = open_on(draft), draft.rng, draft.voice
    remake(draft, lambda course: len(course.sessions) > 14, per_week=2)
    names = [
        f"{rng.choice(draft.pool.given_names)} {surname}" for surname in rng.sample(draft.pool.surnames, k=2)
    ]
    draft.course = course = replace(draft.course, instructors=tuple(names))
    days = [day for day, _ in course.sessions]
    middle = days[len(days) // 2]
    exam = sample("exam", "Part exams")
    exams = [finish(exam, "Exam on Part I", middle), finish(exam, "Exam on Part II", days[-1])]
    name = rng.choice(("Response paper", "Commentary sheet", "Position note"))
    papers = parts(name, spread(free_days(course, exams), 4), sample("paper", f"{name}s"))
    plan(draft, [*exams, *papers], share="Section work")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    initials = ["".join(word[0] for word in name.split()) for name in names]
    if initials[0] == initials[1]:
        initials = [name.split()[-1][:3].upper() for name in names]
    folio.heading(rng.choice(("Lectures and teachers", "Division of the course")))
    folio.para(
        f"{initials[0]} = Professor {names[0]}, {initials[1]} = Professor {names[1]}. {papers[0].component} are due at the start of class."
    )
    block = Block.titled("Date", "By", "Topic", "Read", "Due")
    entries = timeline(draft.course)
    for part, (numeral, who, first, last) in enumerate(
        (("I", 0, days[0], middle), ("II", 1, middle + dt.timedelta(1), days[-1]))
    ):
        inside = [entry for entry in entries if first <= entry.day <= last or (part and entry.day > last)]
        block.across(
            f"**Part {numeral}. Professor {names[who].split()[-1]}** ({voice.span(inside[0].day, inside[-1].day)})",
            shade="#e6e6da",
        )
        for entry in inside:
            text = class_entry(draft, entry)
            held = any(work.kind == "exam" for work in entry.works)
            due = ", ".join(work.title for work in entry.works if work.handed_in)
            plain = not held and not entry.off
            block.add(
                one_line(draft, entry.day), "" if entry.off else initials[who], f"**{text}**" if held else text,
                pages(draft) if plain else "", due,
            )  # fmt: skip
    folio.grid(
        block,
        (1.7, 0.6, 2.8, 2, 1.7),
        Grid(rng.choice(("all", "rows")), rng.choice(("bold", "grey")), centred=(1,)),
    )
    folio.para("Each exam covers its own part only.")
    closing_exam(draft, folio)
    rules(draft, folio)


def colloquium(draft: Draft) -> None:
    """Guests speak once a week; in the last column stands the day by which a summary of some talks is due."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(21), dt.time(23, 59), dt.time(9)))
    talks = [day for day, _ in course.sessions[1:-1]]
    chosen = spread([day for day in talks if not course.off_on(day + dt.timedelta(4))], 4)
    notes = parts("Summary", [day + dt.timedelta(4) for day in chosen], sample("paper", "Summaries", hour))
    last = course.sessions[-1][0]
    talk = Work("Five-minute talk", "presentation", last, "Five-minute talk", also=("project", "other"))
    essay = finish(
        sample("paper", "Essay on the series", hour), "Essay on the series", last + dt.timedelta(6)
    )
    plan(draft, [*notes, talk, essay], essay, share="Questions to speakers")
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Speakers", "The series")))
    folio.para(f"A summary has one page and is sent by {voice.time(hour)} on the day in the last column.")
    block = Block.titled("Date", "Speaker", "Title of the talk", "Summary due")
    due = dict(zip(chosen, notes, strict=True))
    hosts = {name.split()[-1] for name in course.instructors}
    guests = [name for name in draft.pool.surnames if name not in hosts]
    topics = iter(rng.sample(course.subject.topics, k=len(course.subject.topics)))
    for entry in timeline(draft.course):
        held = tuple(work for work in entry.works if work.kind == "presentation")
        text, day = class_entry(draft, replace(entry, works=held)), one_line(draft, entry.day)
        if entry.off:
            block.add(day, "", f"__{text}__", "")
        elif entry.day == last:
            block.add(day, "all students", f"**{talk.title}** by each of you", "")
        elif entry.day == course.sessions[0][0]:
            block.add(day, draft.course.instructors[0], "How to listen", "")
        else:
            guest = f"{rng.choice(draft.pool.given_names)} {rng.choice(guests)}"
            work = due.get(entry.day)
            shown = f"{work.title}: {one_line(draft, work.date)}" if work else "–"
            block.add(day, guest, next(topics), shown)
    for work in (*notes, essay):
        draft.expect(work)
    folio.grid(block, (1.6, 2, 2.6, 2.3), Grid(rng.choice(("rows", "all")), "bold"))
    folio.para(
        f"The essay on the series (six pages) is due {voice.sentence(essay.date)} by {voice.time(hour)}; there is no examination."
    )
    if rng.random() < 0.4:
        topics_undated(draft, folio)
    rules(draft, folio)


TABLE_TEMPLATES = (
    Template("date_last", date_last, pool=BENCH, voice=faculty, per_week=2),
    Template("deadline_banners", deadline_banners, pool=BENCH, voice=faculty, per_week=2),
    Template("week_tables", week_tables, pool=LETTERS, voice=faculty, per_week=2),
    Template("team_taught", team_taught, pool=LETTERS, voice=faculty, per_week=2),
    Template("colloquium", colloquium, pool=TRADE, voice=faculty, per_week=1, calendar="fall"),
)
