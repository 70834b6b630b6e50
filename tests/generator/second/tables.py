"""Layouts of the second set whose schedule is a table of class days."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.weekday import WEEKDAYS
from tests.generator.course import Slot, Work
from tests.generator.draft import Draft
from tests.generator.second.frame import (
    about,
    begin,
    closing,
    evaluation,
    expect_day,
    final_line,
    hours_rules,
    off_text,
    plan,
    policies_first,
    reading,
    remake,
    series,
    staff_hours,
    tidy,
    weigh,
)
from tests.generator.second.paper import Block, Grid, Paper, take
from tests.generator.second.voices import months, western
from tests.generator.second.words import COLLEGE, MUSIC, SCIENCE
from tests.generator.template import Template
from tests.generator.timeline import by_week, timeline
from tests.generator.voice import DateFormat

__all__ = ["TABLE_TEMPLATES"]


def _schedule(draft: Draft, paper: Paper) -> None:
    names = (
        "Tentative Schedule",
        "Course Calendar",
        "Class Schedule",
        "Schedule of Topics",
        "Course Outline",
    )
    paper.heading(draft.rng.choice(names))


def _said(draft: Draft, work: Work) -> str:
    """How one cell says that work is due, or that a test is held."""
    if not work.handed_in:
        return draft.rng.choice((f"**{work.title}**", f"**{work.title.upper()}**", work.title))
    words = ("{} due", "**{} due**", "Due: {}", "{}", "Submit {}")
    return draft.rng.choice(words).format(work.title)


def numbered_column(draft: Draft) -> None:
    """A ruled class table; the columns HW and Quiz hold a number only, exams stand in capitals in the topic's place."""
    paper, rng, lecture = take(draft), draft.rng, draft.course.lecture
    days = [day for day, _ in draft.course.sessions]
    exams = series(Work("Exam", "exam", days[0], "Exams"), [days[len(days) // 3], days[2 * len(days) // 3]])
    free = [day for day in days[2:] if day not in {exam.date for exam in exams}]
    step = 3 if len(free) > 20 else 2
    homework = series(Work("Homework", "homework", days[0], "Homework", lecture.start), free[::step][:10])
    quizzes = series(Work("Quiz", "quiz", days[0], "Quizzes"), free[3 :: step + 2][:5])
    plan(draft, [*exams, *homework, *quizzes])
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    paper.para(
        "The column **HW** shows the number of the homework that is collected at the beginning of that class; "
        "the column **Quiz** the number of the quiz that ends it. Sections refer to the textbook."
    )
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    block = Block.titled("Lec.", "Date", "Sec.", "Topic", "HW", "Quiz")
    number = 0
    for entry in timeline(draft.course, one_row_for_breaks=False):
        expect_day(draft, entry)
        shown = draft.voice.date(entry.day)
        if entry.off:
            block.add("", shown, "", f"__{off_text(draft, entry.off)}__", "", "")
            continue
        number += 1
        exam = next((work for work in entry.works if work.kind == "exam"), None)
        numbers = {work.component: work.title.rsplit(maxsplit=1)[-1] for work in entry.works}
        topic = f"**{exam.title.upper()}**" if exam else entry.topic
        section = "" if exam else f"{1 + number // 5}.{1 + number % 5}"
        block.add(str(number), shown, section, topic, numbers.get("Homework", ""), numbers.get("Quizzes", ""))
    paper.grid(
        block,
        (0.8, 2.2, 0.8, 4.3, 0.8, 0.9),
        Grid(rng.choice(("all", "rows")), rng.choice(("grey", "dark", "bold")), centred=(0, 4, 5)),
    )
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


def day_and_date(draft: Draft) -> None:
    """LaTeX: booktabs, weekday and date in columns of their own, no year anywhere; breaks in italics."""
    paper = take(draft, lambda style: replace(style, family="Times", header=None, size=max(style.size, 10)))
    remake(draft, lambda course: course.year >= 2022)
    draft.voice = replace(
        draft.voice,
        sentence=draft.rng.choice((lambda d: f"{d:%A}, {d:%B} {d.day}", lambda d: f"{d:%a} {d:%b} {d.day}")),
    )
    rules = hours_rules(draft)
    begin(draft, paper, term=draft.course.season)
    about(draft, paper)
    evaluation(draft, paper)
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    paper.items(rules) if rules else None
    block = Block.titled("Day", "Date", "Topic", "Reading", "Assignments")
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        tasks = "; ".join(_said(draft, work) for work in entry.works)
        topic = f"__{off_text(draft, entry.off)}__" if entry.off else entry.topic
        read = "" if entry.off else reading(draft)
        block.add(f"{entry.day:%a}", f"{entry.day:%b} {entry.day.day}", topic, read, tasks)
    paper.grid(block, (0.8, 1.1, 3, 2.4, 2.8), Grid("booktabs", "bold"))
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


def typed_tabs(draft: Draft) -> None:
    """A word processor's tab stops, no lines: the month once in bold, the day, the topic, the work in capitals below."""
    paper = take(draft)
    rules = hours_rules(draft)
    begin(draft, paper)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    for rule in rules:
        paper.para(rule)
    month = 0
    full = draft.rng.random() < 0.5
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        if entry.day.month != month:
            paper.minor(f"{entry.day:%B}".upper())
            month = entry.day.month
        shown = (
            f"{entry.day:%A} {entry.day.day}" if full else f"{entry.day:%a} {entry.day.month}/{entry.day.day}"
        )
        text = off_text(draft, entry.off).upper() if entry.off else entry.topic
        lines = [(shown, text)]
        for work in entry.works:
            due = " DUE" if work.handed_in else ""
            lines.append(("", f"**{work.title.upper()}{due}**"))
        paper.tabs(lines, (0.26, 0.74))
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


def assessment_apart(draft: Draft) -> None:
    """Deadlines with weight, day and hour in one table; the class table below says nothing of them."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    hours = (dt.time(17), dt.time(23, 59), dt.time(9, 30))
    tidy(draft)
    works = [replace(work, time=rng.choice(hours) if work.handed_in else None) for work in draft.course.works]
    draft.course = replace(draft.course, works=tuple(works))
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    paper.heading(rng.choice(("Due dates and exams", "Assessment timetable", "What is due when")))
    block = Block.titled("Assessment", "Format", rng.choice(("When", "Due / held", "Date")))
    for work in draft.course.works:
        time = f" by {voice.time(work.time)}" if work.time else ""
        form = "in class" if not work.handed_in else rng.choice(("PDF upload", "on paper", "online form"))
        block.add(f"{work.title}", form, f"{voice.sentence(work.date)}{time}")
        draft.expect(work)
    final = draft.course.final
    hours_shown = voice.hours(final.time, final.end_time) if final.time and final.end_time else ""
    block.add(final.title, "in person", f"{voice.sentence(final.date)}, {hours_shown}")
    draft.expect(final)
    paper.grid(
        block, (3, 1.4, 4), Grid(rng.choice(("rows", "all", "booktabs")), rng.choice(("dark", "grey")))
    )
    _schedule(draft, paper)
    plain = Block.titled("Session", "Date", "Topic", "Reading")
    number = 0
    for entry in timeline(draft.course, one_row_for_breaks=True):
        if entry.off:
            same = entry.off.first == entry.off.last
            shown = voice.date(entry.off.first) if same else voice.span(entry.off.first, entry.off.last)
            plain.across(f"{shown}: {off_text(draft, entry.off)}")
            draft.expect_off(entry.off)
            continue
        number += 1
        draft.expect_session(entry.day, entry.topic)
        page = rng.randint(10, 290)
        plain.add(str(number), voice.date(entry.day), entry.topic, f"pp. {page}-{page + rng.randint(9, 30)}")
    paper.grid(plain, (1.2, 2.2, 3.8, 1.6), Grid(rng.choice(("all", "rows")), "grey", centred=(0,)))
    closing(draft, paper)


def two_sections(draft: Draft) -> None:
    """Two recitation sections sit the same quizzes on different days: a date for each in the quiz table."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    course = draft.course
    first, second = (
        rng.sample([1, 3, 4], k=2) if "TU" not in course.lecture.days else rng.sample([0, 2, 4], k=2)
    )
    first, second = sorted((first, second))
    weeks = [
        monday
        for monday in course.weeks[1:]
        if not any(course.off_on(monday + dt.timedelta(n)) for n in (first, second))
    ][1::2][:5]
    quiz = Work("Recitation quiz", "quiz", weeks[0], "Recitation quizzes")
    quizzes = [
        replace(quiz, title=f"Recitation quiz {n}", date=week + dt.timedelta(shift))
        for n, week in enumerate(weeks, 1)
        for shift in (first, second)
    ]
    days = [day for day, _ in course.sessions]
    sheets = series(Work("Problem set", "homework", days[0], "Problem sets"), days[3::4][:7])
    exams = series(
        Work("Midterm exam", "exam", days[0], "Midterm exams"),
        [days[len(days) // 3], days[4 * len(days) // 5]],
    )
    plan(draft, [*quizzes, *sheets, *exams])
    hour = dt.time(rng.randint(9, 16))
    groups = tuple(
        Slot(
            "discussion", (WEEKDAYS[day],), hour, hour.replace(minute=50), rng.choice(draft.pool.rooms), name
        )
        for day, name in ((first, "A"), (second, "B"))
    )
    draft.course = replace(draft.course, others=groups)
    begin(draft, paper)
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    about(draft, paper, long=False)
    evaluation(draft, paper)
    paper.heading("Recitation quizzes")
    paper.para("Each section takes its quizzes in its own meeting; check under your section.")
    block = Block.titled(
        "Recitation quiz", f"Section A ({names[first]})", f"Section B ({names[second]})", "Covers"
    )
    for n, week in enumerate(weeks, 1):
        texts = [voice.date(week + dt.timedelta(shift)) for shift in (first, second)]
        block.add(str(n), *texts, f"Lectures {4 * n - 3}–{4 * n}")
    paper.grid(block, (1.6, 2.4, 2.4, 2), Grid(rng.choice(("all", "booktabs")), "grey", centred=(0,)))
    paper.heading("Lectures")
    table = Block.titled("Date", "Topic", "Problem set due")
    for entry in timeline(replace(draft.course, works=(*sheets, *exams))):
        expect_day(draft, entry)
        topic = off_text(draft, entry.off) if entry.off else entry.topic
        topic += "".join(f"\n**{work.title}**" for work in entry.works if not work.handed_in)
        due = ", ".join(work.title.rsplit(maxsplit=1)[-1] for work in entry.works if work.handed_in)
        table.add(voice.date(entry.day), topic, f"# {due}" if due else "")
    for work in quizzes:
        draft.expect(work)
    paper.grid(table, (2.2, 4.5, 1.5), Grid(rng.choice(("all", "rows")), "bold", zebra=rng.random() < 0.4))
    final_line(draft, paper)
    closing(draft, paper)


def studio_landscape(draft: Draft) -> None:
    """Landscape: a row a week, a column for each of the two class days; the last column names what is pinned up."""
    paper = take(draft)
    course, rng = draft.course, draft.rng
    days = [day for day, _ in course.sessions]
    crits = series(
        Work("Critique", "presentation", days[0], "Critiques", also=("project", "other")), days[5::6][:4]
    )
    books = series(
        Work("Sketchbook check", "homework", days[0], "Sketchbooks", also=("project", "other")),
        [day for day in days[3::5] if day not in {crit.date for crit in crits}][:4],
    )
    memo = Work("Site memo", "paper", days[8], "Site memo", also=("homework", "project"))
    portfolio = replace(
        course.final, title="Final portfolio", kind="project", component="Final portfolio",
        time=dt.time(12), end_time=None, also=("homework", "paper"),
    )  # fmt: skip
    plan(draft, [*crits, *books, memo], portfolio, share="Studio presence")
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    closing(draft, paper)
    paper.page()
    _schedule(draft, paper)
    titles = [f"{day:%A}" for day in days[:2]] if len(course.lecture.days) > 1 else ["Meeting"]
    titles = sorted(titles, key=("Monday", "Tuesday", "Wednesday", "Thursday").index)
    block = Block.titled("Wk", *titles)
    for number, (_, inside) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        cells: list[list[str]] = [[] for _ in titles]
        for entry in inside:
            expect_day(draft, entry)
            lines = [f"**{months(entry.day)} {entry.day.day}**"]
            lines.append(off_text(draft, entry.off) if entry.off else entry.topic)
            lines += [f"- {{r {work.title}{' due' if work.handed_in else ''}}}" for work in entry.works]
            cells[titles.index(f"{entry.day:%A}")] = lines
        block.add(str(number), *cells)
    paper.grid(block, (0.5, *[4] * len(titles)), Grid("all", rng.choice(("grey", "dark")), centred=(0,)))
    paper.para(
        f"**Final portfolio**: upload by 12 noon on {draft.voice.sentence(portfolio.date)}. No final exam is given."
    )
    draft.expect(portfolio)


def ditto_months(draft: Draft) -> None:
    """The month is named once, then ditto marks; number, weekday letter, topic; work in square brackets at the end."""
    paper = take(draft, lambda style: replace(style, family=draft.rng.choice(("Times", "Courier"))))
    rules = hours_rules(draft)
    begin(draft, paper)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    for rule in rules:
        paper.para(rule)
    block, month = Block([], []), 0
    mark = draft.rng.choice(('"', "''"))
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        name = mark if entry.day.month == month else months(entry.day)
        month = entry.day.month
        text = off_text(draft, entry.off) if entry.off else entry.topic
        text += "".join(f" [{work.title}{' due' if work.handed_in else ''}]" for work in entry.works)
        block.add(name, str(entry.day.day), "MTWRFSU"[entry.day.weekday()], text)
    paper.grid(block, (1, 0.6, 0.5, 7), Grid("none", "none", padding=2))
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


def two_places(draft: Draft) -> None:
    """The list of requirements and the class table name two days for one piece of work."""
    paper, rng, voice = take(draft), draft.rng, draft.voice
    tidy(draft)
    work = rng.choice([work for work in draft.course.works if work.handed_in])
    later = [day for day, _ in draft.course.sessions if 0 < (day - work.date).days < 12]
    earlier = [day for day, _ in draft.course.sessions if -12 < (day - work.date).days < 0]
    other = rng.choice(later or earlier)
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    paper.heading("Major assignments")
    names = [w for w in draft.course.works if w.handed_in and w.component == work.component]
    for each in names:
        day = other if each is work else each.date
        paper.para(f"**{each.title}** – due {voice.sentence(day)}. Instructions are on the course site.")
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    block = Block.titled("Date", "Topic", "Assignments")
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        topic = off_text(draft, entry.off) if entry.off else entry.topic
        block.add(voice.date(entry.day), topic, "\n".join(_said(draft, each) for each in entry.works))
    paper.grid(block, (2.2, 4, 3), Grid(rng.choice(("all", "rows", "outer")), rng.choice(("grey", "bold"))))
    item = next(item for item in draft.truth["items"] if item["title"] == work.title)
    item |= {"doubtful": True, "or": [other.isoformat()]}
    draft.expect(work, date=other, optional=True)
    draft.truth["items"][-1] |= {"or": [work.date.isoformat()]}
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


def stale_header(draft: Draft) -> None:
    """The running head still names an older term; the title and the weekdays say which one it is."""
    course = draft.course
    old = course.year - draft.rng.choice((1, 2, 3))
    head = f"{course.code} – {course.season} {old}"
    paper = take(draft, lambda style: replace(style, header=head))
    rules = hours_rules(draft)
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    _schedule(draft, paper)
    for rule in rules:
        paper.para(rule)
    write: DateFormat = draft.rng.choice(
        (
            lambda d: f"{d:%A}, {months(d)} {d.day}",
            lambda d: f"{d:%a} {d.month}/{d.day}",
            lambda d: f"{d:%a}, {d.day} {d:%b}",
        )
    )
    block = Block.titled("Day", "Theme", "Preparation", "Work")
    for entry in timeline(draft.course, exam_replaces_topic=True):
        expect_day(draft, entry)
        topic = off_text(draft, entry.off) if entry.off else entry.topic
        read = "" if entry.off else reading(draft)
        held = [work for work in entry.works if work.kind != "exam"]
        block.add(write(entry.day), topic, read, "\n".join(_said(draft, work) for work in held))
    paper.grid(block, (2.1, 3.2, 2.2, 2.4), Grid(draft.rng.choice(("all", "columns", "booktabs")), "grey"))
    final_line(draft, paper)
    closing(draft, paper, many=True)
    paper.para(f"© {old - 2}–{old} {course.instructors[0]}")


def concerts(draft: Draft) -> None:
    """A performing course: a rehearsal table, a shaded list of performances with call times, journals by date."""
    paper, rng = take(draft), draft.rng
    course = draft.course
    days = [day for day, _ in course.sessions]
    evening = dt.time(19, 30)
    shows = [
        Work(f"{name}", "presentation", days[n] + dt.timedelta(1), "Performances", evening, also=("exam", "other", "project"))
        for name, n in (("Studio recital", len(days) // 3), ("Guest artist concert", len(days) // 2), ("Closing recital", len(days) - 2))
    ]  # fmt: skip
    journals = series(
        Work("Listening journal", "homework", days[0], "Listening journals", also=("paper", "other")),
        days[3::5][:5],
    )
    test = Work(
        "Sight-reading test", "exam", days[len(days) // 2 + 2], "Sight-reading test", also=("quiz", "other")
    )
    jury = replace(course.final, title="Jury", component="Jury", also=("presentation", "other"))
    plan(draft, [*shows, *journals, test], jury, share="Rehearsal attendance")
    begin(draft, paper)
    staff_hours(draft, paper)
    about(draft, paper, long=False)
    evaluation(draft, paper)
    lines = []
    for show in shows:
        day = f"{show.date:%A}, {show.date:%B} {show.date.day}"
        lines.append(
            f"**{show.title}**: {day}, {draft.voice.time(evening)}, Recital Hall (call {draft.voice.time(dt.time(18, 15))})"
        )
        draft.expect(show)
    hours = draft.voice.hours(jury.time, jury.end_time) if jury.time and jury.end_time else ""
    lines.append(f"**Jury**: {jury.date:%A}, {jury.date:%B} {jury.date.day}, {hours}, Room 110")
    draft.expect(jury)
    paper.callout(
        rng.choice(("Performances", "Performance dates – black concert dress")), lines, shade="#f6efe2"
    )
    paper.heading("Rehearsals and classes")
    block = Block.titled("Date", "We work on", "Bring")
    for entry in timeline(replace(draft.course, works=(*journals, test))):
        expect_day(draft, entry)
        topic = off_text(draft, entry.off) if entry.off else entry.topic
        topic += "".join(f"; **{work.title}**" for work in entry.works if not work.handed_in)
        bring = ", ".join(work.title for work in entry.works if work.handed_in)
        block.add(draft.voice.date(entry.day), topic, bring or ("" if entry.off else "parts, pencil"))
    paper.grid(block, (2, 4.4, 2.4), Grid(rng.choice(("rows", "all")), "bold"))
    closing(draft, paper)


def assignment_ladder(draft: Draft) -> None:
    """A class table that goes on over pages under repeated titles; a discussion leader is named for each class."""
    paper, rng = take(draft), draft.rng
    tidy(draft)
    course = draft.course
    days = [day for day, _ in course.sessions]
    translations = series(
        Work("Translation", "homework", days[0], "Translations", dt.time(22), also=("paper", "other")),
        days[2::3][:8],
    )
    exams = series(
        Work("Oral", "exam", days[0], "Orals", also=("presentation", "other")),
        [days[len(days) // 2], days[-2]],
    )
    plan(draft, [*translations, *exams], share="Leading discussion")
    weigh(draft, "Leading discussion")
    begin(draft, paper)
    about(draft, paper)
    evaluation(draft, paper)
    paper.para(
        f"Translations are posted by {draft.voice.time(dt.time(22))} on the day shown, so that all can see them."
    )
    first = policies_first(draft, paper)
    _schedule(draft, paper)
    block = Block.titled("#", "Date", "Text and topic", "Leader", "To do")
    number = 0
    for entry in timeline(draft.course):
        expect_day(draft, entry)
        if entry.off:
            block.add("–", draft.voice.date(entry.day), off_text(draft, entry.off), "", "")
            continue
        number += 1
        text = f"{entry.topic}\n{reading(draft)}; notes {number}"
        leader = rng.choice(("Group 1", "Group 2", "Group 3", "–", "Instructor"))
        tasks = "\n".join(f"{work.title}{' due' if work.handed_in else ''}" for work in entry.works)
        block.add(str(number), draft.voice.date(entry.day), text, leader, tasks)
    paper.grid(block, (0.6, 2, 4, 1.5, 2), Grid("all", "dark", padding=5, centred=(0,)))
    final_line(draft, paper)
    if not first:
        closing(draft, paper)


TABLE_TEMPLATES = (
    Template("numbered_column", numbered_column, pool=SCIENCE, voice=western),
    Template("day_and_date", day_and_date, pool=SCIENCE, voice=western),
    Template("typed_tabs", typed_tabs, pool=COLLEGE, voice=western),
    Template("assessment_apart", assessment_apart, pool=COLLEGE, voice=western, aligned=False),
    Template("two_sections", two_sections, pool=SCIENCE, voice=western, per_week=2, calendar="fall"),
    Template("studio_landscape", studio_landscape, pool=COLLEGE, voice=western, per_week=2, landscape=True, calendar="fall"),
    Template("ditto_months", ditto_months, pool=COLLEGE, voice=western),
    Template("two_places", two_places, pool=COLLEGE, voice=western, calendar="fall"),
    Template("stale_header", stale_header, pool=COLLEGE, voice=western),
    Template("concerts", concerts, pool=MUSIC, voice=western),
    Template("assignment_ladder", assignment_ladder, pool=COLLEGE, voice=western, calendar="fall"),
)  # fmt: skip
