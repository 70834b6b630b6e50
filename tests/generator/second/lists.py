"""Layouts of the second set without a table of days: lists, prose, slides, columns."""

from __future__ import annotations

import datetime as dt
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
    identify,
    mail,
    off_text,
    plan,
    policies_first,
    reading,
    series,
    staff_hours,
    term_of,
    tidy,
)
from tests.generator.second.paper import take
from tests.generator.second.voices import joined, months, western
from tests.generator.second.words import COLLEGE, SCIENCE
from tests.generator.template import Template
from tests.generator.timeline import timeline

__all__ = ["LIST_TEMPLATES"]


def week_headings(draft: Draft) -> None:
    """Meets once a week: "Week 2: Topic (September 5)", below it Read and Write with bullets, a short rule between weeks."""
    paper, rng = take(draft), draft.rng
    course = draft.course
    days = [day for day, _ in course.sessions]
    papers = series(
        Work("Reaction paper", "paper", days[0], "Reaction papers", also=("homework",)), days[2::3][:4]
    )
    talk = Work(
        "Discussion lead", "presentation", days[len(days) // 2], "Discussion lead", also=("other", "homework")
    )
    essay = Work("Seminar paper draft", "paper", days[-3], "Seminar paper", also=("project", "homework"))
    end = replace(
        course.final, title="Seminar paper", kind="paper", component="Seminar paper",
        time=dt.time(17), end_time=None, also=("project", "homework"),
    )  # fmt: skip
    plan(draft, [*papers, talk, essay], end, share="Participation")
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    closing(draft, paper)
    paper.heading("Schedule")
    order = rng.random() < 0.5
    for number, entry in enumerate(timeline(draft.course), 1):
        expect_day(draft, entry)
        day = f"{entry.day:%B} {entry.day.day}"
        title = off_text(draft, entry.off) if entry.off else entry.topic
        paper.minor(f"Week {number}: {title} ({day})" if order else f"Week {number} ({day}): {title}")
        if entry.off:
            paper.rule(0.3)
            continue
        paper.para("Read:", after=1)
        paper.items(
            [reading(draft), rng.choice((f"Document set {number}", reading(draft)))],
            mark=rng.choice(("1", None)),
        )
        handed = [work.title for work in entry.works if work.handed_in]
        held = [work.title for work in entry.works if not work.handed_in]
        if handed:
            paper.para(rng.choice(("Writing due:", "Hand in:")), after=1)
            paper.items(handed)
        if held:
            paper.para("In class:", after=1)
            paper.items([f"**{title}**" for title in held])
        paper.rule(0.3)
    paper.para(
        f"**Seminar paper** due {draft.voice.sentence(end.date)}, {draft.voice.time(dt.time(17))}, in my mailbox."
    )
    draft.expect(end)


def paren_dates(draft: Draft) -> None:
    """Assignments as paragraphs with "(15%; due 10/4)"; then a run-in list of classes with bold dates."""
    paper, rng = take(draft), draft.rng
    course = draft.course
    days = [day for day, _ in course.sessions]
    size = len(days)
    works = [
        Work("Object study", "paper", days[size // 5], "Object study", also=("homework", "project")),
        Work("Map exercise", "homework", days[2 * size // 5], "Map exercise", also=("project", "other")),
        Work("Book review", "paper", days[3 * size // 5], "Book review", also=("homework",)),
        Work("Exhibit label", "project", days[4 * size // 5], "Exhibit label", also=("paper", "homework")),
    ]
    test = Work("Identification test", "exam", days[size // 2 + 1], "Identification test", also=("quiz",))
    plan(draft, [*works, test])
    begin(draft, paper)
    about(draft, paper)
    paper.heading("Assignments and grading")
    weights = dict(draft.course.weights)
    figures = rng.random() < 0.5
    notes = (
        "Choose something you can stand in front of. Four pages.",
        "Use the base map handed out in class.",
        "Judge the argument, not the author. 900 words.",
        "One hundred words that a visitor will read standing up.",
        "Twenty items, drawn from lectures.",
        "Covers the whole term.",
    )
    for n, (work, note) in enumerate(zip((*works, test, draft.course.final), notes, strict=True), 1):
        day = f"{work.date.month}/{work.date.day}" if figures else f"{months(work.date)} {work.date.day}"
        verb = "due " if work.handed_in else ""
        paper.para(f"{n}. **{work.title}** ({weights[work.component]}%; {verb}{day}). {note}", hang=14)
        final = work is draft.course.final
        draft.expect(replace(work, time=None, end_time=None) if final else work)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in weights.items()]
    paper.heading("Classes")
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        day = (
            f"{entry.day:%a} {entry.day.month}/{entry.day.day}"
            if figures
            else f"{months(entry.day)} {entry.day.day}"
        )
        text = off_text(draft, entry.off) if entry.off else f"{entry.topic}."
        tail = "".join(f" ({work.title}{' due' if work.handed_in else ''})" for work in entry.works)
        paper.para(f"**{day}.** {text}{tail}", after=2)
    closing(draft, paper)


def prose_series(draft: Draft) -> None:
    """No schedule but numbered topics: the deadlines stand in sentences, each series with all its days."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    course = draft.course
    weekday = rng.choice((4, 2, 0))
    off_days = {
        off.first + dt.timedelta(n) for off in course.days_off for n in range((off.last - off.first).days + 1)
    }
    days = [first + dt.timedelta(weekday) for first in course.weeks[1:]]
    days = [day for day in days if day not in off_days and day <= course.last]
    five = rng.choice((dt.time(17), dt.time(23, 59), dt.time(10)))
    step = 1 if len(days) < 9 else 2
    sheets = series(Work("Problem set", "homework", days[0], "Problem sets", five), days[::step][:7])
    class_days = [day for day, _ in course.sessions]
    size = len(class_days)
    exams = [
        Work("First hour exam", "exam", class_days[size // 3], "Hour exams"),
        Work("Second hour exam", "exam", class_days[3 * size // 4], "Hour exams"),
    ]
    proposal = Work(
        "Project proposal", "project", days[len(days) // 2], "Project", also=("paper", "homework")
    )
    report = Work("Project report", "project", course.last, "Project", five, also=("paper", "homework"))
    plan(draft, [*sheets, *exams, proposal, report])
    begin(draft, paper)
    staff_hours(draft, paper)
    about(draft, paper)
    paper.heading("Work for the course")
    name = f"{days[0]:%A}"
    listed = joined(_months_once([work.date for work in sheets]))
    texts = (
        f"There are {len(sheets)} problem sets. Problem sets are due on {name}s at {voice.time(five)}: {listed}.",
        f"Problem sets, {len(sheets)} in all, must be handed in by {voice.time(five)} on the following {name}s: {listed}.",
    )
    paper.para(rng.choice(texts))
    first, second = exams
    paper.para(
        f"Two hour exams will be given in class, the first on {voice.sentence(first.date)} and the second on "
        f"{voice.sentence(second.date)}. Both are closed book. Last year's exams are on reserve."
    )
    paper.para(
        "In the second half you will work on a project in pairs. A one-page project proposal is due "
        f"{voice.sentence(proposal.date)}, and the project report is due on {voice.sentence(report.date)} at "
        f"{ends_with(voice.time(five))}"
    )
    for work in (*sheets, *exams, proposal, report):
        draft.expect(work)
    final_line(draft, paper)
    if course.days_off:
        shown = [
            f"{voice.sentence(off.first)} ({off.name})"
            if off.first == off.last
            else f"{voice.span(off.first, off.last)} ({off.name})"
            for off in course.days_off
        ]
        paper.para(f"There is no class on {joined(shown)}.")
        for off in course.days_off:
            draft.expect_off(off)
    evaluation(draft, paper)
    paper.heading("Topics, roughly in order")
    paper.items(list(course.subject.topics[:14]), mark="1")
    closing(draft, paper, many=True)


def _months_once(days: list[dt.date]) -> list[str]:
    """ "February 3", "10", "24", "March 3"."""
    return [
        f"{day.day}" if n and days[n - 1].month == day.month else f"{day:%B} {day.day}"
        for n, day in enumerate(days)
    ]


def slides(draft: Draft) -> None:
    """Slides of the first class printed one to a page: large letters, few bullets."""
    paper = take(draft, lambda style: replace(style, family="Helvetica", size=19, margin=60, header=None))
    tidy(draft)
    course, voice, rng = draft.course, draft.voice, draft.rng
    paper.gap(90)
    paper.name(f"{course.code}\n{course.title}", scale=1.7)
    paper.rows([term_of(course), course.institution.name, joined(course.instructors)], align=1)
    identify(draft)
    paper.page()
    paper.name("Who, when, where", centred=False, scale=1.4)
    lines = [f"{name}: {mail(course, name)}" for name in course.instructors]
    lines += [f"Class: {voice.slot(course.lecture)}, {course.lecture.room}"]
    lines += [
        f"{slot.kind.title()} {slot.section}: {voice.slot(slot)}, {slot.room}".replace(
            "Discussion", "Recitation"
        )
        for slot in course.others
    ]
    lines += [f"Office hours: {voice.slot(course.office_hours)}, {course.office_hours.room}"]
    paper.items(lines)
    for slot in (course.lecture, *course.others, course.office_hours):
        draft.expect_meeting(slot)
    paper.page()
    paper.name("How you are graded", centred=False, scale=1.4)
    paper.items([f"{name}: {weight}%" for name, weight in course.weights])
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in course.weights]
    by_part: dict[str, list[Work]] = {}
    for work in course.works:
        by_part.setdefault(work.component, []).append(work)
    write = rng.choice((voice.sentence, lambda d: f"{d:%a} {d:%b} {d.day}", lambda d: f"{d:%b} {d.day}"))
    for name, works in by_part.items():
        paper.page()
        paper.name(f"Dates: {name}", centred=False, scale=1.4)
        paper.items([f"{work.title} – {write(work.date)}" for work in works[:9]])
        for work in works[:9]:
            draft.expect(work)
    paper.page()
    paper.name("No class on…", centred=False, scale=1.4)
    shown = [
        f"{write(off.first)}: {off.name}"
        if off.first == off.last
        else f"{voice.span(off.first, off.last)}: {off.name}"
        for off in course.days_off
    ]
    paper.items([*shown, "…and when the instructor is ill (watch your mail)"])
    for off in course.days_off:
        draft.expect_off(off)
    paper.page()
    paper.name("At the end", centred=False, scale=1.4)
    final_line(draft, paper)
    paper.items(["Bring an ID", "One sheet of notes, both sides", "Grades are posted within 72 hours"])
    paper.page()
    paper.name("House rules", centred=False, scale=1.4)
    paper.items([text.split(". ")[0] + "." for _, text in draft.pool.policies[:2]])


def newsletter(draft: Draft) -> None:
    """Two columns a page: deadlines as a list of bold dates, classes as short lines under their months."""
    paper, rng = take(draft), draft.rng
    rules = hours_rules(draft)
    course, voice = draft.course, draft.voice
    paper.name(f"{course.title}", scale=1.5)
    paper.rows([f"{course.code} · {term_of(course)} · {course.institution.name}"], align=1)
    identify(draft)
    paper.rows([f"{name} ({mail(course, name)})" for name in course.instructors], align=1)
    paper.columns_begin()
    paper.heading("Where to find us")
    names = {"lecture": "Class", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}
    for slot in (course.lecture, *course.others, course.office_hours):
        section = f" {slot.section}" if slot.section else ""
        paper.para(f"**{names[slot.kind]}{section}**: {voice.slot(slot)}, {slot.room}", align=0)
        draft.expect_meeting(slot)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    paper.heading(rng.choice(("Put these in your calendar", "Key dates", "Deadlines")))
    for rule in rules:
        paper.para(rule, align=0)
    for work in draft.course.works:
        day = f"{work.date:%a}, {months(work.date)} {work.date.day}"
        paper.para(f"**{day}** {work.title}{' due' if work.handed_in else ''}", align=0, after=1)
        draft.expect(work)
    final_line(draft, paper)
    paper.heading("Classes")
    month = 0
    for entry in timeline(draft.course):
        if entry.day.month != month:
            paper.minor(f"{entry.day:%B}")
            month = entry.day.month
        text = off_text(draft, entry.off) if entry.off else entry.topic
        paper.para(f"{entry.day.day} ({entry.day:%a}) – {text}", align=0, after=1)
        if entry.off:
            draft.expect_off(entry.off, entry.day)
        else:
            draft.expect_session(entry.day, entry.topic)
    closing(draft, paper)


def date_bullets(draft: Draft) -> None:
    """A heading "Week of …" in capitals, then bullets that begin with a bold day; nested bullets name the work."""
    paper, rng = take(draft), draft.rng
    rules = hours_rules(draft)
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    first = policies_first(draft, paper)
    paper.heading("Reading and assignment schedule")
    for rule in rules:
        paper.para(rule)
    full = rng.random() < 0.5
    week = None
    for entry in timeline(draft.course):
        if monday(entry.day) != week:
            week = monday(entry.day)
            shown = f"{week:%B} {week.day}".upper()
            paper.minor(f"WEEK OF {shown}")
        expect_day(draft, entry)
        day = (
            f"{entry.day:%A}, {entry.day:%B} {entry.day.day}"
            if full
            else f"{entry.day:%a} {entry.day.month}/{entry.day.day}"
        )
        text = off_text(draft, entry.off) if entry.off else entry.topic
        paper.items([f"**{day}** – {text}"], gap=0)
        nested = [] if entry.off else [f"Read: {reading(draft)}"]
        nested += [
            rng.choice((f"**Due: {work.title}**", f"**{work.title} due**"))
            if work.handed_in
            else f"**{work.title}**"
            for work in entry.works
        ]
        paper.items(nested, level=2, gap=0)
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


LIST_TEMPLATES = (
    Template("week_headings", week_headings, pool=COLLEGE, voice=western, per_week=1, calendar="fall"),
    Template("paren_dates", paren_dates, pool=COLLEGE, voice=western),
    Template("prose_series", prose_series, pool=SCIENCE, voice=western),
    Template("slides", slides, pool=SCIENCE, voice=western, landscape=True),
    Template("newsletter", newsletter, pool=COLLEGE, voice=western, columns=2),
    Template("date_bullets", date_bullets, pool=COLLEGE, voice=western),
)  # fmt: skip
