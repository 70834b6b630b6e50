"""Layouts of the second set that go by weeks, modules or months."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import replace

from tests.generator.course import Work, monday
from tests.generator.draft import Draft
from tests.generator.second.frame import (
    about,
    begin,
    closing,
    ends_with,
    evaluation,
    expect_day,
    final_line,
    hours_rules,
    off_text,
    plan,
    policies_first,
    series,
    staff_hours,
    tidy,
    week_days_optional,
)
from tests.generator.second.paper import Block, Grid, take
from tests.generator.second.voices import joined, months, western
from tests.generator.second.words import COLLEGE, SCIENCE
from tests.generator.template import Template
from tests.generator.timeline import Entry, by_week, timeline
from tests.generator.voice import DateFormat

__all__ = ["WEEK_TEMPLATES"]


def due_friday(draft: Draft) -> None:
    """A row a week with its Monday; in the last column "Field log 2 due Friday, 5 pm"; breaks run across the columns."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    course = draft.course
    five, shift = rng.choice((dt.time(17), dt.time(20), dt.time(23, 59))), rng.choice((4, 4, 3, 2))
    breaks = {
        first: off for off in course.days_off if (off.last - off.first).days >= 4
        for first in course.weeks if off.covers(first)
    }  # fmt: skip
    weeks = [first for first in course.weeks if first not in breaks]
    logs = [
        Work(f"Field log {n}", "homework", week + dt.timedelta(shift), "Field logs", five, also=("lab", "paper", "project", "other"))
        for n, week in enumerate(weeks[1::2][:6], 1)
    ]  # fmt: skip
    essays = [
        Work(title, "paper", week + dt.timedelta(shift), "Essay", five, also=("homework", "project"))
        for title, week in (("Essay draft", weeks[len(weeks) // 2]), ("Essay, final version", weeks[-2]))
    ]
    plan(draft, [*logs, *essays], share="Participation")
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    early = policies_first(draft, paper)
    paper.heading(rng.choice(("Week by week", "Weekly Schedule")))
    block = Block.titled("Week", rng.choice(("Week of", "Beginning Mon.", "Monday")), "Topic", "Read", "Due")
    write: DateFormat = rng.choice((lambda d: f"{months(d)} {d.day}", lambda d: f"{d.month}/{d.day}"))
    day = f"{dt.date(2024, 1, 1) + dt.timedelta(shift):%A}"
    topics = iter(course.subject.topics)
    number = 0
    for first in course.weeks:
        if off := breaks.get(first):
            block.across(f"{voice.span(off.first, off.last)}   {off.name.upper()}")
            draft.expect_off(off)
            continue
        number += 1
        topic = next(topics)
        works = draft.course.due_on(first + dt.timedelta(shift))
        due = "\n".join(f"{work.title} due {day}, {voice.time(five)}" for work in works)
        block.add(str(number), write(first), topic, f"Ch. {number}", due)
        week_days_optional(draft, first, topic)
        for work in works:
            draft.expect(work)
    paper.grid(
        block,
        (1.1, 1.6, 2.9, 1.1, 3.2),
        Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark")), centred=(0,)),
    )
    final_line(draft, paper)
    if not early:
        closing(draft, paper)


def date_blocks(draft: Draft) -> None:
    """The week in a narrow column, its class days as bold dates with bullets, and what is due in brackets on the right."""
    paper, rng = take(draft), draft.rng
    course = draft.course
    weekday = rng.choice((1, 3, 4, 6))
    weeks = by_week(course, timeline(course))
    works: dict[dt.date, Work] = {}
    number = 0
    for first, inside in weeks[1:]:
        if any(entry.off is None for entry in inside) and number < 9:
            number += 1
            day = first + dt.timedelta(7 + weekday)
            works[first] = Work(
                f"Assignment {number}", "homework", day, "Assignments", also=("project", "lab")
            )
    middle, last = course.sessions[len(course.sessions) // 2][0], course.sessions[-1][0]
    tests = series(Work("Skills test", "exam", middle, "Skills tests", also=("quiz",)), [middle, last])
    plan(draft, [*works.values(), *tests])
    begin(draft, paper)
    staff_hours(draft, paper)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    paper.heading("Schedule")
    block = Block([], [])
    full = rng.random() < 0.6
    for index, (first, inside) in enumerate(weeks, 1):
        lines: list[str] = []
        for entry in inside:
            expect_day(draft, replace(entry, works=draft.course.due_on(entry.day)))
            shown = (
                f"{entry.day:%B} {entry.day.day}"
                if full
                else f"{entry.day:%a} {entry.day.month}/{entry.day.day}"
            )
            lines.append(f"**{shown}**")
            if entry.off:
                lines.append(f"- {off_text(draft, entry.off)}")
                continue
            lines.append(f"- {entry.topic}")
            lines += [f"- **{test.title}**" for test in tests if test.date == entry.day]
            if rng.random() < 0.4:
                lines.append(
                    f"- {rng.choice(('Questions from the reading', 'Practice in pairs', 'Demonstration'))}"
                )
        work = works.get(first)
        due = f"{work.title}\n(due {work.date:%a} {work.date.month}/{work.date.day})" if work else ""
        block.add(f"Week\n{index}", lines, due)
        if work:
            draft.expect(work)
    paper.grid(block, (1, 5, 1.9), Grid(rng.choice(("all", "rows")), "none", centred=(0,)))
    closing(draft, paper)


def modules(draft: Draft) -> None:
    """An online course: modules of two weeks as ranges of dates; deadlines with date and hour inside the cells."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    course = draft.course
    weeks = [
        first
        for first in course.weeks
        if not any((o.last - o.first).days >= 4 and o.covers(first) for o in course.days_off)
    ]
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(21)))
    pairs = [weeks[n : n + 2] for n in range(0, len(weeks), 2)]
    works: dict[int, list[Work]] = {}
    for n, pair in enumerate(pairs, 1):
        end = pair[-1] + dt.timedelta(4)
        board = Work(
            f"Discussion board #{n}",
            "homework",
            end - dt.timedelta(rng.choice((0, 2))),
            "Discussion boards",
            hour,
            also=("other", "paper"),
        )
        works[n] = [board]
        if n % 2 == 0:
            works[n].append(
                Work(
                    f"Module quiz {n // 2}",
                    "quiz",
                    end + dt.timedelta(1),
                    "Module quizzes",
                    hour,
                    also=("exam",),
                )
            )
        elif n > 1:
            works[n].append(
                Work(
                    f"Case memo {n // 2}",
                    "paper",
                    end + dt.timedelta(2),
                    "Case memos",
                    hour,
                    also=("homework", "project"),
                )
            )
    plan(draft, [work for each in works.values() for work in each])
    begin(draft, paper, online=True)
    paper.para("This course is delivered **fully online**. There are no required meeting times.")
    about(draft, paper)
    evaluation(draft, paper)
    paper.heading("Course Modules")
    block = Block.titled("Module", "Dates", "Topics", "Readings and assignments")
    write: DateFormat = rng.choice((lambda d: f"{d:%B} {d.day}", lambda d: f"{months(d)} {d.day}"))
    topics = iter(course.subject.topics * 2)
    for n, pair in enumerate(pairs, 1):
        end = pair[-1] + dt.timedelta(4)
        names = [next(topics), next(topics)]
        lines = [f"{k}. Watch: {name}" for k, name in enumerate(names, 1)]
        for work in works[n]:
            day = f"{work.date:%B} {work.date.day}"
            lines.append(f"**{work.title} due {day} ({voice.time(hour)})**")
            draft.expect(work)
        block.add(str(n), f"{write(pair[0])} – {write(end)}", f"**{joined(names)}**", lines)
        for k in range((end - pair[0]).days + 1):
            draft.expect_session(pair[0] + dt.timedelta(k), optional=True)
    paper.grid(
        block, (1.4, 1.8, 2.2, 3.4), Grid(rng.choice(("booktabs", "rows", "all")), "bold", centred=(0,))
    )
    final = draft.course.final
    hours = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.para(f"**{final.title}** (online, with camera): {voice.sentence(final.date)}, {hours}")
    draft.expect(final)
    closing(draft, paper, many=True)


def dates_in_cell(draft: Draft) -> None:
    """Parts of the course as a column that spans weeks; "Week 2 (Sept. 4/6)"; on the right "Due. Problem set B (Wed. Sept. 4)"."""
    paper, rng = take(draft), draft.rng
    course = draft.course
    tidy(draft)
    weeks = by_week(course, timeline(course))
    taught = [(first, [e for e in inside if not e.off]) for first, inside in weeks]
    letters = "ABCDEFGHJK"
    works = [
        Work(f"Problem set {letters[n]}", "homework", inside[0].day, "Problem sets")
        for n, (_, inside) in enumerate([pair for pair in taught[1:] if pair[1]][::2][:7])
    ]
    exams = [
        Work(f"MiniExam {letters[n]}", "exam", inside[-1].day, "MiniExams", also=("quiz",))
        for n, (_, inside) in enumerate([pair for pair in taught[2:] if pair[1]][1::3][:4])
    ]
    plan(draft, [*works, *exams])
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    paper.heading("Schedule")
    block = Block.titled("", "Week, days and topic", "To do")
    topics = dict(course.sessions)
    joint = rng.choice(("/", ", ", "/"))
    since = 0
    for number, (_, inside) in enumerate(weeks, 1):
        if number % 4 == 1:
            since = len(block.rows)
        offs = _off_rows(draft, [entry for entry in inside if entry.off], joint)
        open_days = [entry for entry in inside if not entry.off]
        before = bool(open_days) and bool(offs) and inside[0].off is not None
        for text in offs if before or not open_days else ():
            block.across(text, since=1)
        if open_days:
            shown = "; ".join(
                dict.fromkeys(topics[entry.day].removesuffix(", continued") for entry in open_days)
            )
            dates = _elided([entry.day for entry in open_days], joint)
            block.add("", f"**Week {number}.** __({dates})__\n{shown}", _to_do(draft, open_days, number))
        for text in offs if open_days and not before else ():
            block.across(text, since=1)
        if number % 4 == 0 or number == len(weeks):
            block.rows[since][0] = f"Part {letters[(number - 1) // 4]}"
            block.down(0, len(block.rows) - since)
    paper.grid(block, (0.9, 4, 3.6), Grid("all", "grey"))
    final_line(draft, paper)
    closing(draft, paper)


def _off_rows(draft: Draft, entries: list[Entry], joint: str) -> list[str]:
    """A line for each stretch off of a week, with its class days."""
    lines = []
    for off in dict.fromkeys(entry.off for entry in entries if entry.off):
        days = [entry.day for entry in entries if entry.off == off]
        draft.expect_off(replace(off, first=days[0], last=days[-1]))
        lines.append(f"{_elided(days, joint)}: {off_text(draft, off)}")
    return lines


def _to_do(draft: Draft, entries: list[Entry], number: int) -> list[str]:
    """What to read, hand in and take in a week."""
    tasks = [f"**Read.** Ch. {number} ({entries[0].day:%a}.)"]
    for entry in entries:
        works = draft.course.due_on(entry.day)
        expect_day(draft, replace(entry, works=works))
        for work in works:
            word = "Due." if work.handed_in else "Take."
            tasks.append(f"**{word}** {work.title} ({work.date:%a}. {months(work.date)} {work.date.day})")
    return tasks


def _elided(days: list[dt.date], joint: str) -> str:
    """ "Aug. 26/28/30", "Sept. 30/Oct. 2"."""
    parts, month = [], 0
    for day in days:
        parts.append(f"{day.day}" if day.month == month else f"{months(day)} {day.day}")
        month = day.month
    return joint.join(parts)


def weekday_rules(draft: Draft) -> None:
    """Rules for each weekday above a table of weeks that has ranges of dates; only exams and the project are dated."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    course = draft.course
    days = [day for day, _ in course.sessions]
    exams = series(
        Work("Midterm exam", "exam", days[0], "Midterm exams"),
        [days[len(days) // 3], days[2 * len(days) // 3]],
    )
    project = Work("Group project", "project", days[-1], "Group project", also=("paper",))
    plan(draft, [*exams, project], share=rng.choice(("Weekly work", "Weekly assignments")))
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    first_rule, second_rule = rng.choice(
        (
            (("Reading response", "homework", "TU", "Tuesday", ("reading", "paper", "other")), ("Problem set", "homework", "FR", "Friday", ())),
            (("Pre-class quiz", "quiz", "MO", "Monday", ("homework",)), ("Lab report", "lab", "TH", "Thursday", ("homework", "paper"))),
            (("Problem set", "homework", "WE", "Wednesday", ()), ("Journal entry", "homework", "SU", "Sunday", ("paper", "other"))),
        )
    )  # fmt: skip
    paper.heading("Weekly rhythm")
    texts = (
        "{plural} are due every {day} at {time}",
        "A {lower} is due each {day} by {time}",
        "{plural}: due {day}s at {time}, every week",
    )
    lines = []
    for title, kind, code, day, also in (first_rule, second_rule):
        time = voice.time(rng.choice((dt.time(9), dt.time(17), dt.time(22))))
        plural = title.removesuffix("z") + ("zzes" if title.endswith("z") else "s")
        plural = plural.replace("entrys", "entries")
        lines.append(
            ends_with(rng.choice(texts).format(plural=plural, lower=title.lower(), day=day, time=time))
        )
        draft.truth["recurring"].append({"title": title, "kind": kind, "day": code, "also": list(also)})
    paper.items(lines)
    paper.heading("Exams and project")
    for work in draft.course.works:
        verb = "is due" if work.handed_in else "takes place"
        paper.para(f"{work.title} {verb} on {voice.sentence(work.date)}.")
        draft.expect(work)
    final_line(draft, paper)
    paper.heading("Weeks")
    block = Block.titled("Week", "Dates", "Topic", "Chapter")
    topics = iter(course.subject.topics)
    for number, first in enumerate(course.weeks, 1):
        off = next((o for o in course.days_off if o.covers(first) and (o.last - o.first).days >= 4), None)
        dates = voice.span(first, first + dt.timedelta(4))
        if off:
            block.add(str(number), dates, f"**{off.name}**", "")
            draft.expect_off(off)
            continue
        block.add(str(number), dates, next(topics), str(number))
        week_days_optional(draft, first)
    paper.grid(block, (1.1, 2.4, 3.6, 1.3), Grid(rng.choice(("booktabs", "all")), "bold", centred=(0, 3)))
    closing(draft, paper)


def wall_calendar(draft: Draft) -> None:
    """The months as wall calendars; topics are short, work is in bold inside the day's box."""
    paper, rng = take(draft, lambda style: replace(style, margin=50, size=min(style.size, 10))), draft.rng
    rules = hours_rules(draft)
    begin(draft, paper)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    for rule in rules:
        paper.para(rule)
    final_line(draft, paper)
    closing(draft, paper)
    paper.page()
    paper.heading("Course calendar")
    cells: defaultdict[dt.date, list[str]] = defaultdict(list)
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        cells[entry.day].append(entry.off.name if entry.off else entry.topic)
        for work in entry.works:
            cells[entry.day].append(f"**{work.title}{' due' if work.handed_in else ''}**")
    first = rng.choice((6, 6, 0))
    for year, month in sorted({(day.year, day.month) for day in cells}):
        paper.month(year, month, cells, first=first)
    closing_week = monday(draft.course.final.date)
    paper.para(f"Exam week begins {draft.voice.sentence(closing_week)}.")
    draft.expect_event("Exam week begins", closing_week, optional=True)


WEEK_TEMPLATES = (
    Template("due_friday", due_friday, pool=COLLEGE, voice=western),
    Template("date_blocks", date_blocks, pool=SCIENCE, voice=western, per_week=2),
    Template("modules", modules, pool=COLLEGE, voice=western),
    Template("dates_in_cell", dates_in_cell, pool=SCIENCE, voice=western, per_week=2),
    Template("weekday_rules", weekday_rules, pool=SCIENCE, voice=western),
    Template("wall_calendar", wall_calendar, pool=COLLEGE, voice=western),
)
