"""Layouts of the ninth set in which the work, not the class day, is what the page is about."""

from __future__ import annotations

import datetime as dt

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.eighth.frame import expect_all, plural
from tests.generator.ninth.frame import longer, ordinal
from tests.generator.ninth.paper import open_word, some_cells
from tests.generator.ninth.voices import commonwealth, office
from tests.generator.ninth.words import ARCHIVE, COMMON_LAW, LEDGER, STAVE
from tests.generator.second.frame import plan, week_days_optional
from tests.generator.second.paper import Block
from tests.generator.seventh.frame import close
from tests.generator.sixth.frame import (
    aim,
    finish,
    free_dates,
    grade_table,
    head,
    lost_days,
    open_on,
    pages,
    sample,
    topics_undated,
    weights,
    when_held,
)
from tests.generator.sixth.rules import rules
from tests.generator.template import Template
from tests.generator.third.frame import free_days, parts, spread, taught_weeks

__all__ = ["WORK_TEMPLATES"]


def coursework_table(draft: Draft) -> None:
    """Britain: what is assessed, in a table that wraps: what it asks, its share, when it is due and when it comes back."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(12), dt.time(16), dt.time(23, 59)))
    at = rng.choice((0, 3, 4))
    first, second, third = spread([day for day in free_dates(course, at, since=2) if day <= course.last], 3)
    works = [
        finish(sample("paper", name, hour), name, day)
        for name, day in (("Case note", first), ("Problem question", second), ("Coursework essay", third))
    ]
    test = finish(sample("exam", "Class test"), "Class test", spread(free_days(course), 3)[1])
    plan(draft, [*works, test])
    final = draft.course.final
    head(draft, folio)
    aim(draft, folio)
    folio.heading(rng.choice(("Assessment", "How you will be assessed")))
    shares, back = dict(draft.course.weights), rng.random() < 0.6
    asks = {
        "Case note": "1,000 words on a recent decision of the Court of Appeal, chosen from the list on the module page",
        "Problem question": "Advise the parties in the problem that is released two weeks before; 1,500 words without footnotes",
        "Coursework essay": "2,000 words on one of four titles; full citation of authorities and a bibliography",
        "Class test": "Forty multiple-choice questions in the lecture, closed book",
        final.title: "Two hours; answer two questions of six. Unmarked statutes may be brought in",
    }
    block = Block.titled(
        "Component",
        "What it involves",
        "Weighting",
        rng.choice(("Deadline or date", "When")),
        *(["Marks back"] if back else []),
    )
    for work in sorted((*works, test, final), key=lambda work: work.date):
        day = voice.sentence(work.date)
        when = (
            f"{day}, {voice.time(hour)}"
            if work.handed_in
            else f"{day}, {when_held(draft, work)}"
            if work is final
            else day
        )
        cells = [f"**{work.title}**", asks[work.title], f"{shares[work.component]}%", when]
        if back:
            returned = work.date + dt.timedelta(21)
            cells.append(voice.date(returned) if work.handed_in else "with the final mark")
            if work.handed_in:
                draft.expect_event(f"{work.title} marks back", returned, optional=True)
                draft.expect_session(returned, optional=True)
        block.add(*cells)
    expect_all(draft, (*works, test, final))
    grade_table(draft)
    widths = (1.65, 2.6, 1.15, 1.6, 1.1) if back else (1.7, 2.9, 1.15, 1.8)
    folio.word(block, widths, some_cells(rng, "all", "head", "none", "rows", space=rng.choice((0, 1, 2))))
    folio.para(
        "Work that comes in late loses ten marks a day. An extension is asked for before the deadline, not after."
    )
    folio.heading(rng.choice(("Teaching programme", "Lectures and seminars")))
    weeks = Block.titled("Week", rng.choice(("w/c", "Beginning")), "Lecture", "Seminar")
    topics = dict(draft.course.sessions)
    for number, monday in enumerate(course.weeks, 1):
        week_days_optional(draft, monday)
        told = "; ".join(longer(draft, topics[day]) for day in sorted(topics) if 0 <= (day - monday).days < 7)
        weeks.add(
            str(number),
            voice.date(monday),
            told,
            rng.choice(("No seminar", f"Prepare {pages(draft)}", "Workshop sheet")),
        )
    folio.word(weeks, (0.85, 1.3, 3.1, 2.2), some_cells(rng, "all", "head", "none"))
    rules(draft, folio, most=5)


def item_and_week(draft: Draft) -> None:
    """Australia: the items of assessment with day, hour and week; then the table of weeks names them again, without a day."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(16)))
    at = rng.choice((4, 0, 6))
    days = [day for day in free_dates(course, at, since=2) if day <= course.last]
    one, essay_day, two, folio_day = spread(days, 4)
    logs = parts("Listening log", (one, two), sample("paper", "Listening logs", hour))
    essay = finish(sample("paper", "Analysis essay", hour), "Analysis essay", essay_day)
    harmony = finish(sample("project", "Harmony folio", hour), "Harmony folio", folio_day)
    test = finish(sample("exam", "Aural test"), "Aural test", spread(free_days(course), 3)[1])
    plan(draft, [*logs, essay, harmony, test])
    final = draft.course.final
    head(draft, folio)
    aim(draft, folio)
    taught, shares = taught_weeks(course), dict(draft.course.weights)

    def week(work: Work) -> int:
        return next(n for n, first in enumerate(taught, 1) if 0 <= (work.date - first).days < 7)

    def due(work: Work) -> str:
        day = voice.sentence(work.date)
        if work is final:
            return f"{day}, {when_held(draft, final)}"
        return (
            f"{day}, {voice.time(hour)} (Week {week(work)})"
            if work.handed_in
            else f"In the lecture, {day} (Week {week(work)})"
        )

    folio.heading(rng.choice(("Assessment items", "Assessment schedule")))
    block = Block.titled("Item", "Description", "Weight", "Due date")
    block.add("Listening logs", "Two logs of 600 words each on works from the listening list", f"{shares['Listening logs']}%", [f"{work.title}: {due(work)}" for work in logs])  # fmt: skip
    block.add(
        "Analysis essay",
        "A movement in sonata form, with an annotated score; 1200 words",
        f"{shares['Analysis essay']}%",
        due(essay),
    )
    block.add(
        "Aural test",
        "Intervals, cadences and modulations, played four times each",
        f"{shares['Aural test']}%",
        due(test),
    )
    block.add(
        "Harmony folio",
        "Eight exercises, fair copies, with your own commentary",
        f"{shares['Harmony folio']}%",
        due(harmony),
    )
    block.add(
        final.title, "Short answers and one analysis at sight", f"{shares[final.component]}%", due(final)
    )
    expect_all(draft, (*draft.course.works, final))
    grade_table(draft)
    folio.word(block, (1.3, 2.7, 0.8, 2.3), some_cells(rng, "all", "rows", "head"))
    folio.heading(rng.choice(("Weekly program", "Learning schedule")))
    weeks = Block.titled(
        "Week", rng.choice(("Week beginning", "Commencing")), "Lecture", "Tutorial", "Assessment"
    )
    topics = dict(draft.course.sessions)
    for first in course.weeks:
        week_days_optional(draft, first)
        if first not in taught:
            off = course.off_on(first)
            if off:
                draft.expect_off(off)
                weeks.across(
                    f"{off.name}: {voice.span(off.first, off.last)}", shade=rng.choice(("#e2efd9", "#dddddd"))
                )
            continue
        inside = [work for work in draft.course.works if 0 <= (work.date - first).days < 7]
        told = "; ".join(longer(draft, topics[day]) for day in sorted(topics) if 0 <= (day - first).days < 7)
        named = [f"{work.title} due" if work.handed_in else f"{work.title} (lecture)" for work in inside]
        weeks.add(str(taught.index(first) + 1), voice.date(first), told or "No lecture", rng.choice(("Score reading", "Aural training", "Workshop of exercises")), named or "")  # fmt: skip
    folio.word(weeks, (0.85, 1.4, 2.3, 1.6, 1.4), some_cells(rng, "all", "rows"))
    rules(draft, folio, most=5)


def module_windows(draft: Draft) -> None:
    """Online: a row a module, the day it opens over the day it closes; its tasks close with it, but for one with its own day."""
    folio, rng, voice, course = open_word(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(23, 59), dt.time(22), dt.time(23)))
    taught = taught_weeks(course)
    windows = [(a, b + dt.timedelta(6)) for a, b in zip(taught[::2], taught[1::2], strict=False)]
    talks = parts("Discussion", [last for _, last in windows], sample("homework", "Discussions", hour))
    quizzes = parts("Module quiz", [last for _, last in windows], sample("quiz", "Module quizzes", hour))
    word = rng.choice(("Case memo", "Spreadsheet", "Brief"))
    chosen = windows[1::2]
    memos = parts(
        word,
        [last - dt.timedelta(rng.choice((4, 2))) for _, last in chosen],
        sample("paper", plural(word), hour),
    )
    start = dt.time(rng.choice((9, 10)))
    middle = windows[len(windows) // 2][1] - dt.timedelta(1)
    exam = finish(sample("exam", "Midterm", start), "Midterm", middle)
    plan(draft, [*talks, *quizzes, *memos, exam])
    head(draft, folio, slots=[course.office_hours])
    aim(draft, folio)
    weights(draft, folio)
    folio.heading(rng.choice(("Modules", "Modules and deadlines")))
    folio.para(
        f"The course is online and has no class meetings. All times are local; what is due on a day is due by {voice.time(hour)}."
    )
    block = Block.titled("Module", rng.choice(("Dates", "Open / Close")), "Read and watch", "Graded work")
    topics = iter(course.subject.topics)
    for n, (first, last) in enumerate(windows):
        names = f"{next(topics)}; {next(topics).lower()}; {next(topics).lower()}"
        post = last - dt.timedelta(rng.choice((3, 4)))
        work = [
            f"- {talks[n].title} (first post by {voice.date(post)}, replies until the module closes)",
            f"- {quizzes[n].title}: ten questions, two attempts",
        ]
        draft.expect_event(f"{talks[n].title} first post", post, optional=True)
        if (first, last) in chosen:
            memo = memos[chosen.index((first, last))]
            work.append(f"- **{memo.title}**: due {voice.date(memo.date)}")
        if first <= exam.date <= last:
            work.append(f"- **{exam.title}**, proctored: {voice.date(exam.date)} at {voice.time(start)}")
        block.add(
            [f"**Module {n + 1}**", names],
            [f"Opens {voice.date(first)}", f"Closes {voice.date(last)}, {voice.time(hour)}"],
            [f"- {pages(draft)}", f"- Videos {n + 1}a to {n + 1}{rng.choice('cdef')}"],
            work,
        )
        for day in (first, post):
            draft.expect_session(day, optional=True)
    expect_all(draft, draft.course.works)
    look = some_cells(rng, "all", "rows", "head", breaks=rng.random() < 0.4, banded=rng.random() < 0.4)
    folio.word(block, (1.7, 1.5, 1.7, 2.6), look)
    final = draft.course.final
    folio.para(
        f"**{final.title}**: proctored online, {voice.sentence(final.date)}, {when_held(draft, final)}."
    )
    draft.expect(final)
    rules(draft, folio)


def told_assessments(draft: Draft) -> None:
    """Assessments in paragraphs: "the first, on ..., is due ..."; sheets are given out and comments come back on other days."""
    folio, rng, voice, course = open_on(draft), draft.rng, draft.voice, draft.course
    hour = rng.choice((dt.time(17), dt.time(12), dt.time(23, 59)))
    word = rng.choice(("Source analysis", "Book review", "Critical response"))
    kept = "Source analyses" if word.startswith("Source") else plural(word)
    papers = parts(word, spread(free_days(course), 3), sample("paper", kept))
    fridays = spread(free_dates(course, 4, since=2), 3)
    names = ("Proposal", "Annotated bibliography", "Research paper")
    stages = [
        finish(sample("project", "Research project", hour), name, day)
        for name, day in zip(names, fridays, strict=True)
    ]
    exam = finish(sample("exam", "Midterm exam"), "Midterm exam", spread(free_days(course, papers), 3)[1])
    plan(draft, [*papers, *stages, exam], share="Participation")
    head(draft, folio)
    aim(draft, folio)
    shares, final = dict(draft.course.weights), draft.course.final
    folio.heading(rng.choice(("Requirements", "Assignments and examinations")))
    about = rng.sample(("a letter", "a photograph", "a court record", "a map", "a sermon", "a ledger"), k=3)
    told = [
        f"the {ordinal(n)}, on {about[n]}, is due {'in class ' if n == 0 else ''}on {voice.sentence(work.date)}"
        for n, work in enumerate(papers)
    ]
    given = course.first + dt.timedelta(8)
    texts = [
        f"**{kept} ({shares[kept]}%).** You write three, of two to three pages each, and bring them to class on paper: {'; '.join(told[:-1])}; and {told[-1]}. I hand out instructions on {voice.sentence(given)}.",
        (
            f"**Research project ({shares['Research project']}%).** A one-page proposal is due by {voice.time(hour)} on {voice.sentence(stages[0].date)}. "
            f"The annotated bibliography, ten titles at least, follows by the same hour on {voice.sentence(stages[1].date)}, and the research paper itself, twelve pages, on {voice.sentence(stages[2].date)}, again at {voice.time(hour)}."
        ),
        f"**Midterm exam ({shares['Midterm exam']}%).** On {voice.sentence(exam.date)}, in our room and at our hour, you identify six of nine terms and write one essay.",
        f"**{final.title} ({shares[final.component]}%).** Like the midterm, but twice as long: {voice.sentence(final.date)}, {when_held(draft, final)}.",
        f"**Participation ({shares['Participation']}%).** Come, read, speak. More than three absences lower this part of the grade.",
    ]
    draft.expect_event(f"{kept} instructions", given, optional=True)
    draft.expect_session(given, optional=True)
    if rng.random() < 0.5:
        texts = [texts[4], *texts[:4]]
    for text in texts:
        folio.para(text, after=6)
    expect_all(draft, (*draft.course.works, final))
    grade_table(draft)
    lost_days(draft, folio)
    topics_undated(draft, folio)
    close(draft, folio)


WORK_TEMPLATES = (
    Template("coursework_table", coursework_table, pool=COMMON_LAW, voice=commonwealth, a4=True, per_week=1),
    Template("item_and_week", item_and_week, pool=STAVE, voice=commonwealth, a4=True, per_week=1),
    Template("module_windows", module_windows, pool=LEDGER, voice=office, per_week=2),
    Template("told_assessments", told_assessments, pool=ARCHIVE, voice=office, per_week=2),
)
