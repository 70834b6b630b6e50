"""Layouts of the third set that come from learning platforms, web pages and planners."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import DayOff, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import identify, mail, plan, term_of
from tests.generator.second.paper import Block, Grid, Paper
from tests.generator.second.voices import joined
from tests.generator.template import Template
from tests.generator.third.frame import (
    about,
    days_after,
    expect_class,
    fine_print,
    free_days,
    head,
    off_line,
    parts,
    spread,
    taught_weeks,
    weighting,
)
from tests.generator.third.paper import Browser, Poster, put
from tests.generator.third.voices import states
from tests.generator.third.words import BUSINESS, LIBERAL, QUANTITATIVE
from tests.generator.timeline import by_week, timeline
from tests.generator.voice import DateFormat

__all__ = ["WEB_TEMPLATES"]

_NEVER = dt.date.min
_NIGHT = dt.time(23, 59)
_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_NAMES = {"lecture": "Lecture", "lab": "Lab", "discussion": "Discussion", "office_hours": "Office hours"}


def _browser(draft: Draft, address: str, page_title: str) -> Browser:
    """A page printed some days before the term."""
    paper = put(
        draft, Browser, lambda style: replace(style, header=None, footer=None, family="Helvetica", margin=50)
    )
    day = draft.course.first - dt.timedelta(draft.rng.randint(2, 12))
    hour, minute = draft.rng.randint(1, 11), draft.rng.randint(10, 59)
    paper.printed = (
        f"{day.month}/{day.day}/{day.year % 100:02d}, {hour}:{minute} {draft.rng.choice(('AM', 'PM'))}"
    )
    paper.page_title, paper.address = page_title, address
    return paper


def _slug(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())


def quarto_weeks(draft: Draft) -> None:
    """A course site printed from the browser: a heading a week, days as bullets, what is due in a tinted callout."""
    course, rng = draft.course, draft.rng
    slug = f"{_slug(course.code)}-{_slug(course.season)[:1]}{course.year % 100:02d}"
    paper = _browser(draft, f"https://{slug}.github.io/site/syllabus.html", f"{course.code} - Syllabus")
    weeks = taught_weeks(course)
    labs = parts(
        "Lab",
        [first + dt.timedelta(4) for first in weeks[1:-1:2]],
        Work("", "lab", _NEVER, "Labs", dt.time(17), also=_WRITTEN),
    )
    sets = parts(
        "HW",
        [first + dt.timedelta(3) for first in weeks[2:-1:3]],
        Work("", "homework", _NEVER, "Homework", _NIGHT),
    )
    exams = parts("Exam", spread(free_days(course), 2), Work("", "exam", _NEVER, "Exams"))
    project = Work(
        "Project write-up",
        "project",
        weeks[-1] + dt.timedelta(2),
        "Project",
        _NIGHT,
        also=("paper", "homework", "other"),
    )
    plan(draft, [*labs, *sets, *exams, project])
    _site_head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    paper.callout(
        "Tip",
        ["Bookmark this page. Office hours in the first week are by appointment only."],
        shade="#e9f7ef",
    )
    fine_print(draft, paper)
    paper.heading("Schedule")
    dots = rng.random() < 0.5
    for number, (_, entries) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        paper.minor(f"Week {number}")
        lines = []
        for entry in entries:
            expect_class(draft, replace(entry, works=()))
            exam = next((work for work in entry.works if work.kind == "exam"), None)
            text = (
                off_line(draft, entry.off)
                if entry.off
                else exam.title
                if exam
                else f"{entry.topic} (slides, video)"
            )
            lines.append(f"{entry.day:%a}, {entry.day:%b} {entry.day.day}{' · ' if dots else ' – '}{text}")
        paper.items(lines, gap=2)
        monday = entries[0].day - dt.timedelta(entries[0].day.weekday())
        due = [work for work in draft.course.works if 0 <= (work.date - monday).days < 7]
        handed = [work for work in due if work.handed_in]
        for work in due:
            draft.expect(work)
        if handed:
            shown = [
                f"{work.title} – {work.date:%a}, {work.date:%b} {work.date.day} at {draft.voice.time(work.time or _NIGHT)}"
                for work in handed
            ]
            paper.callout(rng.choice(("Due this week", "Important: due")), shown, shade="#fdecea")
    final = draft.course.final
    hours = draft.voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    paper.callout("Final", [f"{final.title}: {final.date:%A}, {final.date:%B} {final.date.day}, {hours}"])
    draft.expect(final)


def _site_head(draft: Draft, paper: Paper) -> None:
    """Title, subtitle, author, affiliation, the day of publication; hours in a table."""
    course = draft.course
    day = course.first - dt.timedelta(13)
    paper.name(f"{course.code}: {course.title}", centred=False)
    paper.para(f"{term_of(course)} syllabus")
    paper.tabs(
        [
            ("AUTHOR", "AFFILIATION", "PUBLISHED"),
            ("\n".join(course.instructors), course.institution.name, f"{day:%B} {day.day}, {day.year}"),
        ],
        (0.34, 0.4, 0.26),
    )
    identify(draft)
    paper.heading("Meetings")
    block = Block.titled("", "Location", "Time")
    for slot in (course.lecture, *course.others, course.office_hours):
        name = f"{_NAMES[slot.kind]} {slot.section}" if slot.section else _NAMES[slot.kind]
        block.add(name, slot.room, draft.voice.slot(slot))
        draft.expect_meeting(slot)
    paper.grid(block, (1.4, 2.4, 3.4), Grid("rows", "bold"))
    paper.para(f"Write to {joined(mail(course, name) for name in course.instructors)}.")


def canvas_summary(draft: Draft) -> None:
    """A learning platform's own summary: Date, Details, Due, in order; at the end what has no date."""
    course = draft.course
    paper = _browser(
        draft,
        f"https://{course.institution.domain.split('.')[0]}.instructure.com/courses/{draft.rng.randint(10000, 99999)}/assignments/syllabus",
        f"Syllabus for {course.code}",
    )
    days = [first + dt.timedelta(6) for first in taught_weeks(course)]
    exams = parts(
        "Midterm",
        spread(free_days(course), 2),
        Work("", "exam", _NEVER, "Midterms", course.lecture.start, course.lecture.end),
    )
    sets = parts("Assignment", days[1:-1:2], Work("", "homework", _NEVER, "Assignments", _NIGHT))
    quizzes = parts(
        "Online quiz",
        [day - dt.timedelta(2) for day in days[2:-1:3]],
        Work("", "quiz", _NEVER, "Online quizzes", dt.time(20)),
    )
    plan(draft, [*exams, *sets, *quizzes])
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.heading("Course Summary:")
    block, previous = Block.titled("Date", "Details", "Due"), None
    for day, details, due in sorted(_events(draft), key=lambda event: event[0]):
        shown = "" if day == previous else f"{day:%a} {day:%b} {day.day}, {day.year}"
        previous = day
        block.add(shown, details, due)
    for title in draft.rng.sample(
        ("Participation", "Extra credit: attend a colloquium", "Roll Call Attendance", "Course survey"), k=2
    ):
        block.add("", title, "")
    paper.grid(block, (1.7, 4.2, 1.9), Grid("rows", "bold", padding=4))


def _clock(time: dt.time | None) -> str:
    """ "11:59pm", "2pm"."""
    if time is None:
        return ""
    minutes = f":{time.minute:02d}" if time.minute else ""
    return f"{time.hour % 12 or 12}{minutes}{'pm' if time.hour > 11 else 'am'}"


def _events(draft: Draft) -> list[tuple[dt.date, str, str]]:
    """Class meetings, days off and all work, as the platform words them."""
    course = draft.course
    hours = f"{_clock(course.lecture.start)} to {_clock(course.lecture.end)}"
    events = []
    for entry in timeline(course):
        exam = next((work for work in entry.works if work.kind == "exam"), None)
        expect_class(draft, entry, replaced=True)
        if entry.off:
            events.append((entry.day, off_line(draft, entry.off), ""))
        elif exam:
            events.append((entry.day, exam.title, hours))
        else:
            events.append((entry.day, f"{course.code}: {entry.topic}", hours))
    final = course.final
    for work in (*course.works, final):
        draft.expect(work)
        if work.handed_in or work.kind == "quiz":
            events.append((work.date, work.title, f"due by {_clock(work.time)}"))
    events.append((final.date, final.title, f"{_clock(final.time)} to {_clock(final.end_time)}"))
    return events


def online_discussions(draft: Draft) -> None:
    """Asynchronous: modules with the days they open and close; a first post and replies are due on two days."""
    paper, rng, voice = put(draft, Paper), draft.rng, draft.voice
    course = draft.course
    weeks = taught_weeks(course)
    spans = [(weeks[n], weeks[min(n + 1, len(weeks) - 1)] + dt.timedelta(6)) for n in range(0, len(weeks), 2)]
    posts, replies, quizzes = [], [], []
    also: tuple[ItemKind, ...] = ("other", "paper")
    for n, (first, last) in enumerate(spans, 1):
        posts.append(
            Work(
                f"Discussion {n} first post",
                "homework",
                first + dt.timedelta(3),
                "Discussions",
                _NIGHT,
                also=also,
            )
        )
        replies.append(
            Work(
                f"Discussion {n} replies",
                "homework",
                first + dt.timedelta(6),
                "Discussions",
                _NIGHT,
                also=also,
            )
        )
        quizzes.append(Work(f"Module {n} quiz", "quiz", last, "Module quizzes", _NIGHT))
    paper_due = Work(
        "Term paper", "paper", spans[-1][0] + dt.timedelta(2), "Term paper", dt.time(17), also=_WRITTEN
    )
    plan(draft, [*posts, *replies, *quizzes, paper_due])
    head(draft, paper, online=True)
    paper.para(
        "The course is **asynchronous**: there are no live meetings, but there are deadlines every week."
    )
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.heading("Modules")
    paper.para("All deadlines are at 11:59 PM on the day given unless another hour stands beside it.")
    topics = iter(course.subject.topics * 2)
    write: DateFormat = rng.choice(
        (lambda day: f"{day:%A}, {day:%B} {day.day}", lambda day: f"{day:%a} {day.month}/{day.day}")
    )
    printed: set[DayOff] = set()
    for n, (first, last) in enumerate(spans, 1):
        for off in course.days_off:
            if (off.last - off.first).days > 3 and off.first < first and off not in printed:
                printed.add(off)
                paper.para(
                    f"__{off.name}, {voice.span(off.first, off.last)}: nothing is due, and nobody answers mail.__"
                )
                draft.expect_off(off)
        paper.minor(f"Module {n}: {next(topics)}")
        paper.para(f"Opens {write(first)} – closes {write(last)}", after=1)
        for title, day in ((f"Module {n} opens", first), (f"Module {n} closes", last)):
            draft.expect_event(title, day, optional=True)
        lines = [
            f"Watch the two lectures on {next(topics)} (38 min.)",
            f"Read chapters {2 * n - 1} and {2 * n}",
        ]
        lines.append(
            f"**Discussion {n}**: first post by {write(posts[n - 1].date)}; two replies by {write(replies[n - 1].date)}"
        )
        lines.append(f"**Module {n} quiz** (20 minutes, one attempt): by {write(last)}")
        if first <= paper_due.date <= last:
            lines.append(f"**Term paper** due {write(paper_due.date)}, {voice.time(dt.time(17))}")
        paper.items(lines)
        for day in days_after(first, (last - first).days + 1):
            draft.expect_session(day, optional=True)
    for work in draft.course.works:
        draft.expect(work)
    final = draft.course.final
    opens = final.date - dt.timedelta(2)
    paper.para(
        f"**{final.title}**: opens {write(opens)} at {voice.time(dt.time(8))} and closes {write(final.date)} at 11:59 PM."
    )
    draft.expect(replace(final, time=None, end_time=None))
    draft.truth["items"][-1] |= {"or": [opens.isoformat()]}


def cards(draft: Draft) -> None:
    """A graphic syllabus: a card for every date, the name in capitals above it and a note below."""
    paper = put(
        draft, Poster, lambda style: replace(style, size=min(style.size, 10), family="Helvetica", margin=50)
    )
    course, rng = draft.course, draft.rng
    draft.voice = replace(
        draft.voice, date=rng.choice((lambda d: f"{d:%b} {d.day}", lambda d: f"{d:%a} {d.month}/{d.day}"))
    )
    exams = parts("Test", spread(free_days(course), 2), Work("", "exam", _NEVER, "Tests", also=("quiz",)))
    sets = parts(
        "Reading journal",
        spread(free_days(course, exams), 5),
        Work("", "homework", _NEVER, "Reading journals", also=("paper", "reading", "other")),
    )
    talk = Work(
        "Lightning talk",
        "presentation",
        free_days(course, [*exams, *sets])[-2],
        "Lightning talk",
        also=("other",),
    )
    plan(draft, [*exams, *sets, talk])
    head(draft, paper, variant=rng.choice((0, 2)))
    about(draft, paper)
    course = draft.course
    paper.heading("What counts")
    paper.cards([(name.upper(), f"{weight}%", "of the grade") for name, weight in course.weights], 4)
    draft.truth["grading"] = [{"component": name, "weight": weight} for name, weight in course.weights]
    paper.heading(rng.choice(("Dates at a glance", "Save the date")))
    shown = []
    for work in (*course.works, course.final):
        draft.expect(work)
        hours = draft.voice.hours(work.time, work.end_time) if work.time and work.end_time else ""
        note = hours or ("due in class" if work.handed_in else "in class")
        if not hours:
            draft.expect_session(work.date, optional=True)
        shown.append((work.date, (work.title.upper(), draft.voice.date(work.date), note)))
    for off in course.days_off:
        draft.expect_off(off)
        when = draft.voice.date(off.first) if off.first == off.last else draft.voice.span(off.first, off.last)
        shown.append((off.first, (rng.choice(("NO CLASS", "BREAK", "NO CLASS")), when, off.name)))
    paper.cards([card for _, card in sorted(shown)], rng.choice((3, 4)))
    paper.heading("Topics")
    paper.para(" • ".join(course.subject.topics[:18]), align=0)
    fine_print(draft, paper)


def term_planner(draft: Draft) -> None:
    """One grid for the whole term: a row a week from Sunday to Saturday, the month only where it begins."""
    paper, rng = put(draft, Paper, lambda style: replace(style, family="Helvetica")), draft.rng
    course = draft.course
    exams = parts("Exam", spread(free_days(course), 2), Work("", "exam", _NEVER, "Exams"))
    memos = parts(
        "Brief",
        [first + dt.timedelta(4) for first in taught_weeks(course)[1:-1:2]],
        Work("", "homework", _NEVER, "Briefs", dt.time(17), also=("paper", "other", "presentation")),
    )
    pitch = Work(
        "Pitch", "presentation", free_days(course, [*exams, *memos])[-2], "Pitch", also=("project", "other")
    )
    plan(draft, [*exams, *memos, pitch])
    head(draft, paper)
    about(draft, paper)
    weighting(draft, paper)
    fine_print(draft, paper)
    paper.page()
    paper.heading(f"Planner, {term_of(course)}")
    paper.para(f"Briefs are uploaded by {draft.voice.time(dt.time(17))} on the day shown.")
    cells: dict[dt.date, list[str]] = {}
    for entry in timeline(draft.course):
        expect_class(draft, replace(entry, works=()))
        cells[entry.day] = [f"__{off_line(draft, entry.off)}__"] if entry.off else [entry.topic]
    final = draft.course.final
    for work in (*draft.course.works, final):
        draft.expect(work)
        hours = (
            f", {draft.voice.hours(final.time, final.end_time)}"
            if work is final and final.time and final.end_time
            else ""
        )
        cells.setdefault(work.date, []).append(f"**{work.title}{' due' if work.handed_in else ''}{hours}**")
    block = Block.titled("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat")
    day, start = course.weeks[0] - dt.timedelta(1), True
    while day <= final.date:
        texts = []
        for inside in days_after(day, 7):
            number = f"{inside:%b} {inside.day}" if start or inside.day == 1 else str(inside.day)
            start = False
            texts.append("\n".join([f"**{number}**", *cells.get(inside, ())]))
        block.add(*texts)
        day += dt.timedelta(7)
    paper.grid(
        block,
        (0.7, 1.4, 1.4, 1.4, 1.4, 1.4, 0.7),
        Grid("all", rng.choice(("grey", "dark")), scale=0.78, padding=2),
    )


WEB_TEMPLATES = (
    Template("quarto_weeks", quarto_weeks, pool=QUANTITATIVE, voice=states),
    Template("canvas_summary", canvas_summary, pool=QUANTITATIVE, voice=states),
    Template("online_discussions", online_discussions, pool=LIBERAL, voice=states),
    Template("cards", cards, pool=LIBERAL, voice=states, per_week=2),
    Template("term_planner", term_planner, pool=BUSINESS, voice=states, landscape=True),
)
