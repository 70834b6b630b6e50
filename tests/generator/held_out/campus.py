"""Held-out templates of American colleges: generic work in unusual layouts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work, monday
from tests.generator.draft import Draft
from tests.generator.held_out.frame import (
    assign,
    closing,
    expect_entry,
    final_words,
    grading,
    hand_in_rules,
    header,
    introduction,
    meetings,
    numbered,
    off_words,
    opening,
    room_rules,
)
from tests.generator.held_out.voices import american
from tests.generator.held_out.words import CAMPUS
from tests.generator.template import Template
from tests.generator.timeline import by_week, timeline

__all__ = ["CAMPUS_TEMPLATES"]


def _heading(draft: Draft) -> None:
    names = ("What happens when", "Our sessions", "Roadmap", "The weeks ahead", "Day by day")
    draft.sheet.heading(draft.rng.choice(names))


def _task(draft: Draft, work: Work) -> str:
    if not work.handed_in:
        return work.title
    return draft.rng.choice(
        (
            f"{work.title} to be turned in",
            f"Turn in {work.title}",
            f"{work.title} due today",
            f"-> {work.title}",
        )
    )


def flipped_class(draft: Draft) -> None:
    """Before, in and after class; quizzes on the videos close in the morning."""
    course, morning = draft.course, dt.time(draft.rng.choice((7, 8)), draft.rng.choice((0, 30)))
    days = [day for day, _ in course.sessions]
    quiz = Work("Video quiz", "quiz", days[0], "Video quizzes", morning, also=("homework",))
    test = Work(
        "Mastery test", "exam", days[0], "Mastery tests", course.lecture.start, course.lecture.end, ("quiz",)
    )
    assign(draft, numbered(quiz, days[1 :: draft.rng.choice((1, 2))][:14]) + numbered(test, days[6::7]))
    opening(draft)
    draft.sheet.heading("How a class works")
    draft.sheet.text(
        "Watch the films at home, try the questions, then come and build on them. "
        f"Each video quiz closes at {draft.voice.time(morning)} on the day of the class beside which it stands. "
        "Mastery tests fill the whole class."
    )
    rows = [("Class on", "Before you come", "Together")]
    for entry in timeline(draft.course):
        quizzes = [work.title for work in entry.works if work.kind == "quiz"]
        tests = [work.title for work in entry.works if work.kind == "exam"]
        films = f"Films {draft.rng.randint(1, 9)}.{draft.rng.randint(1, 4)}-{draft.rng.randint(5, 8)}"
        before = "" if entry.off else "; ".join([films, *quizzes])
        together = off_words(draft, entry.off) if entry.off else "; ".join([entry.topic, *tests])
        rows.append((draft.voice.date(entry.day), before, together))
        expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1.6, 3, 3.4), look=draft.rng.choice(("banded", "zebra")))
    final_words(draft)
    closing(draft)


def college_grid(draft: Draft) -> None:
    """A row a week and a column a weekday; each cell begins with its date."""
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    final_words(draft)
    closing(draft)
    draft.sheet.new_page()
    _heading(draft)
    entries = {entry.day: entry for entry in timeline(draft.course)}
    late = {work.date: work for work in draft.course.works if work.date not in entries}
    rows: list[tuple[str, ...]] = [("", "Mon", "Tues", "Wed", "Thurs", "Fri")]
    for number, first in enumerate(draft.course.weeks, 1):
        cells = [f"Wk {number}"]
        for day in (first + dt.timedelta(n) for n in range(5)):
            lines = [f"{day.month}/{day.day}"]
            if entry := entries.get(day):
                lines.append(off_words(draft, entry.off) if entry.off else entry.topic)
                lines += [f"**{_task(draft, work)}**" for work in entry.works]
                expect_entry(draft, entry)
            cells.append("\n".join(lines))
        rows.append(tuple(cells))
    assert not late
    draft.sheet.table(rows, widths=(0.5, 2, 2, 2, 2, 2), look="ruled")


def coloured_weeks(draft: Draft) -> None:
    """A landscape table over two pages: the week's dates in one merged cell, the class days named by weekday."""
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    final_words(draft)
    closing(draft)
    draft.sheet.new_page()
    _heading(draft)
    rows: list[tuple[str, ...]] = [("Week of", "Day", "Content", "Hand in / sit")]
    spans = []
    for first, inside in by_week(draft.course, timeline(draft.course)):
        if len(inside) > 1:
            spans.append(((0, len(rows)), (0, len(rows) + len(inside) - 1)))
        for n, entry in enumerate(inside):
            text = off_words(draft, entry.off) if entry.off else entry.topic
            shown = draft.voice.span(first, first + dt.timedelta(4)) if n == 0 else ""
            tasks = "\n".join(work.title for work in entry.works)
            rows.append((shown, f"{entry.day:%A}", text, tasks))
            expect_entry(draft, entry)
    draft.sheet.table(rows, widths=(1.6, 1.4, 4, 3), look="banded", spans=spans)


def units_in_prose(draft: Draft) -> None:
    """Units with a range of dates; what is due stands in the unit's paragraph."""
    opening(draft)
    draft.sheet.heading("Four units")
    course = draft.course
    days = [day for day, _ in course.sessions]
    size = -(-len(days) // 4)
    handed = ("By {when}, send us the {work}.", "The {work} is to be in our hands on {when}.")
    held = ("On {when} the {work} takes up the whole hour.", "Keep {when} free for the {work}.")
    for number in range(4):
        inside = days[number * size : (number + 1) * size]
        if not inside:
            continue
        last = days[(number + 1) * size] - dt.timedelta(1) if (number + 1) * size < len(days) else course.last
        draft.sheet.subheading(
            f"Unit {['I', 'II', 'III', 'IV'][number]} · {draft.voice.span(inside[0], last)}"
        )
        topics = [topic for day, topic in course.sessions if day in inside and "," not in topic][:3]
        works = [work for work in course.works if inside[0] <= work.date <= last]
        sentences = [f"Topics: {', '.join(topics)}."]
        for work in works:
            sentence = draft.rng.choice(handed if work.handed_in else held)
            sentences.append(sentence.format(when=draft.voice.sentence(work.date), work=work.title))
            draft.expect(work)
        draft.sheet.text(" ".join(sentences))
        for day in inside[:1]:
            draft.expect_session(day, optional=True)
    hand_in_rules(draft)
    room_rules(draft)
    final_words(draft)
    closing(draft)


def week_of_bullets(draft: Draft) -> None:
    """ "Week of October 6", then a bullet for each day by its name; headings with space between letters."""
    draft.sheet.style = replace(draft.sheet.style, heading="spaced")
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    _heading(draft)
    for first, inside in by_week(draft.course, timeline(draft.course)):
        draft.sheet.subheading(f"Week of {first:%B} {first.day}")
        lines = []
        for entry in inside:
            text = off_words(draft, entry.off) if entry.off else entry.topic
            tasks = "".join(f" ★ {_task(draft, work)}" for work in entry.works)
            lines.append(f"**{entry.day:%a}** {text}{tasks}")
            expect_entry(draft, entry)
        draft.sheet.bullets(lines)
    final_words(draft)
    closing(draft)


def points_and_times(draft: Draft) -> None:
    """A table of all work with the day it opens, the day it is due, and the hour, each in a column."""
    hours = (dt.time(9), dt.time(12), dt.time(17), dt.time(23, 59))
    works = [replace(w, time=draft.rng.choice(hours)) if w.handed_in else w for w in draft.course.works]
    draft.course = replace(draft.course, works=tuple(works), due_time=None)
    opening(draft)
    room_rules(draft)
    draft.sheet.heading("Everything you will hand in")
    rows = [("Pts", "Item", "Available", "Due", "Time")]
    for work in draft.course.works:
        if work.handed_in and work.time:
            start = work.date - dt.timedelta(draft.rng.choice((5, 7, 14)))
            due = draft.voice.date(work.date)
            rows.append(
                (
                    str(draft.rng.choice((5, 25, 60))),
                    work.title,
                    draft.voice.date(start),
                    due,
                    draft.voice.time(work.time),
                )
            )
            draft.expect(work)
    draft.sheet.table(
        rows, widths=(0.7, 3, 1.8, 1.8, 1.5), look=draft.rng.choice(("banded", "ruled", "booktabs"))
    )
    held = [work for work in draft.course.works if not work.handed_in]
    draft.sheet.bullets([f"{draft.voice.sentence(work.date)}: {work.title}" for work in held])
    for work in held:
        draft.expect(work)
    final_words(draft)
    closing(draft)


def sidebar(draft: Draft) -> None:
    """The key dates stand in a shaded box beside the description; nothing else is dated."""
    header(draft)
    course = draft.course
    keep = course.works[:: max(len(course.works) // 9, 1)]
    draft.course = replace(course, works=keep)
    lines = [f"{draft.voice.date(work.date)}".replace("\n", " ") + f": {work.title}" for work in keep]
    for work in keep:
        draft.expect(work)
    for off in course.days_off:
        same = off.first == off.last
        when = (
            draft.voice.date(off.first).replace("\n", " ") if same else draft.voice.span(off.first, off.last)
        )
        lines.append(f"{when}: {off.name}")
        draft.expect_off(off)

    def main() -> None:
        introduction(draft)
        draft.sheet.text(draft.pool.policies[0][1])
        draft.sheet.text(draft.rng.choice(draft.pool.descriptions))
        draft.sheet.text(draft.rng.choice(draft.pool.citations))

    draft.sheet.beside(main, draft.rng.choice(("KEY DATES", "Save the date", "On your fridge")), lines)
    meetings(draft)
    grading(draft)
    hand_in_rules(draft)
    room_rules(draft)
    final_words(draft)
    closing(draft)


def exam_table(draft: Draft) -> None:
    """Exams with chapters, date, time and room; homework by a weekly rule."""
    course, rng = draft.course, draft.rng
    days = [day for day, _ in course.sessions]
    evening = dt.time(rng.choice((18, 19)), rng.choice((0, 30)))
    sample = Work("Exam", "exam", days[0], "Exams", evening, dt.time(evening.hour + 1, evening.minute))
    exams = numbered(sample, [d - dt.timedelta(rng.choice((0, 1))) for d in days[7::8]][:3])
    final = replace(course.final, title="Final", component="Final")
    assign(draft, exams, final)
    opening(draft, weights=False)
    draft.sheet.heading("Examinations")
    rows = [("Exam", "Chapters", "Date", "Time", "Room")]
    for n, work in enumerate((*exams, final), 1):
        hours = draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""
        name = work.title.removeprefix("Exam ")
        chapters = "all" if work is final else f"{3 * n - 2}-{3 * n}"
        rows.append((name, chapters, draft.voice.date(work.date), hours, rng.choice(draft.pool.rooms)))
        draft.expect(work)
    draft.sheet.table(rows, widths=(1, 1.2, 2, 2.4, 2), look=rng.choice(("ruled", "rows", "banded")))
    day, word = rng.choice((("SU", "Sunday"), ("FR", "Friday"), ("TU", "Tuesday")))
    at = draft.voice.time(rng.choice((dt.time(23), dt.time(21, 30))))
    draft.sheet.text(f"Online problem sets close every {word} at {at}; the lowest two do not count.")
    draft.truth["recurring"].append({"title": "Online problem set", "kind": "homework", "day": day})
    closing(draft)


def definitions(draft: Draft) -> None:
    """A definition list: the date, and below it what happens."""
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    _heading(draft)
    for entry in timeline(draft.course, one_row_for_breaks=False):
        lines = [off_words(draft, entry.off) if entry.off else entry.topic]
        lines += [f"{'Bring' if work.handed_in else 'Today'}: {work.title}" for work in entry.works]
        draft.sheet.defined(draft.voice.date(entry.day).replace("\n", ", "), lines)
        expect_entry(draft, entry)
    final_words(draft)
    closing(draft)


def intensive_days(draft: Draft) -> None:
    """A summer course by numbered days, then a checklist with dots; the foot of each page has a print date."""
    course = draft.course
    printed = course.first - dt.timedelta(18)
    stamp = f"Printed {printed.month}/{printed.day}/{printed.year} 3:12 PM"
    draft.sheet.style = replace(
        draft.sheet.style, heading="spaced", footer=stamp + "   -   {page}", header=None
    )
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    _heading(draft)
    lines = []
    number = 0
    for entry in timeline(course):
        when = f"{entry.day:%a} {entry.day.month}/{entry.day.day}"
        if entry.off:
            lines.append(f"{when} – {off_words(draft, entry.off)}")
        else:
            number += 1
            held = "".join(f" + {work.title}" for work in entry.works if not work.handed_in)
            lines.append(f"Day {number} ({when}) – {entry.topic}{held}")
        expect_entry(draft, entry)
    draft.sheet.lines(lines)
    draft.sheet.heading("Checklist")
    due = [work for work in course.works if work.handed_in]
    draft.sheet.leaders([(f"[  ] {work.title}", f"{work.date.month}/{work.date.day}") for work in due])
    final_words(draft)
    closing(draft)


def moved_dates(draft: Draft) -> None:
    """A revised list: some dates are struck out or named as old."""
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    draft.sheet.heading("Due dates (revised)")
    voice, struck = draft.voice, draft.rng.random() < 0.5
    lines = []
    for work in draft.course.works:
        new, old = (voice.date(day).replace("\n", " ") for day in (work.date, work.date - dt.timedelta(7)))
        if draft.rng.random() < 0.7:
            lines.append(f"{work.title}: {new}")
        elif struck:
            lines.append(f"{work.title}: ~~{old}~~ {new}")
        else:
            lines.append(
                draft.rng.choice(
                    (f"{work.title}: {new} (was {old})", f"{work.title}: moved from {old} to {new}")
                )
            )
        draft.expect(work)
    draft.sheet.bullets(lines)
    final_words(draft)
    closing(draft)


def typed_calendar(draft: Draft) -> None:
    """A typewriter's columns: the month in capitals once, then days with a letter for the weekday."""
    opening(draft)
    hand_in_rules(draft)
    room_rules(draft)
    _heading(draft)
    lines, month = [], 0
    for entry in timeline(draft.course):
        name = f"{entry.day:%b}".upper() if entry.day.month != month else ""
        month = entry.day.month
        letter = "MTWRFSU"[entry.day.weekday()]
        text = entry.off.name.upper() if entry.off else entry.topic
        lines.append(f"{name:4}{entry.day.day:>3} {letter}   {text[:38]:40}".rstrip())
        lines.extend(f"{'':11}** {work.title}{' due' if work.handed_in else ''}" for work in entry.works)
        expect_entry(draft, entry)
    draft.sheet.typed(lines)
    final_words(draft)
    closing(draft)


def undated_guide(draft: Draft) -> None:
    """A guide for any term: weeks by number, many dates that are nothing to do."""
    header(draft)
    introduction(draft)
    grading(draft)
    draft.sheet.heading("Shape of the course")
    rows = [("Week", "Theme", "Work")]
    names = list(dict.fromkeys(work.component for work in draft.course.works))
    for number, (_, topic) in enumerate(draft.course.sessions[:10], 1):
        rows.append((str(number), topic, names[number % len(names)] if number % 3 == 0 else ""))
    draft.sheet.table(rows, widths=(0.8, 4, 3), look="banded")
    draft.sheet.text("Exact days are posted online in the first week.")
    approved = monday(draft.course.first - dt.timedelta(300))
    draft.sheet.text(
        f"Approved by the curriculum committee on {approved:%B} {approved.day}, {approved.year}."
    )
    closing(draft)


CAMPUS_TEMPLATES = (
    Template("flipped_class", flipped_class, pool=CAMPUS, voice=american, calendar="fall"),
    Template("college_grid", college_grid, pool=CAMPUS, voice=american, landscape=True),
    Template("coloured_weeks", coloured_weeks, pool=CAMPUS, voice=american, landscape=True),
    Template("units_in_prose", units_in_prose, pool=CAMPUS, voice=american, aligned=False),
    Template("week_of_bullets", week_of_bullets, pool=CAMPUS, voice=american),
    Template("points_and_times", points_and_times, pool=CAMPUS, voice=american, aligned=False),
    Template("sidebar", sidebar, pool=CAMPUS, voice=american, aligned=False),
    Template("exam_table", exam_table, pool=CAMPUS, voice=american),
    Template("definitions", definitions, pool=CAMPUS, voice=american),
    Template("intensive_days", intensive_days, pool=CAMPUS, voice=american, calendar="summer"),
    Template("moved_dates", moved_dates, pool=CAMPUS, voice=american, aligned=False),
    Template("typed_calendar", typed_calendar, pool=CAMPUS, voice=american),
    Template("undated_guide", undated_guide, pool=CAMPUS, voice=american),
)
