"""Layouts of the eleventh set without a table of the schedule: bullets with days, week headings, lists of dates, paragraphs."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.eleventh.frame import (
    about,
    away,
    clear,
    final_line,
    free_of,
    grading,
    heads,
    in_class,
    met,
    numbered,
    opening,
    pick,
    policies,
    refill,
    scale,
    settle,
    week_open,
    weekly_topics,
    within,
    work,
)
from tests.generator.eleventh.paper import Sheaf, open_sheaf
from tests.generator.eleventh.voices import figures, typed, written
from tests.generator.eleventh.words import ETHICS, NOVELS, PODIUM, SOCIETY
from tests.generator.template import Template
from tests.generator.timeline import by_week, timeline

__all__ = ["LIST_TEMPLATES"]


def dated_points(draft: Draft) -> None:
    """A line a class day: the date in bold, the reading, what is due; a heading a unit."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    noon = rng.choice((course.lecture.start, dt.time(23, 59), dt.time(12)))
    word = rng.choice(("Response paper", "Reading response"))
    notes = numbered(
        word, pick(rng, clear(course), 5), work("", "paper", f"{word}s", noon, ("homework", "reading"))
    )
    left = clear(course, notes)
    size = len(left) // 3
    essays = []
    for n in (1, 2):
        draft_day, final_day = left[n * size - 3], left[min(n * size + 1, len(left) - 2)]
        kept = work("", "paper", "Essays", noon)
        essays += [replace(kept, title=f"Essay {n} draft", date=draft_day), replace(kept, title=f"Essay {n}", date=final_day)]  # fmt: skip
    middle = clear(course, [*notes, *essays])
    exam = replace(in_class(course, "Midterm", "Midterm"), date=middle[len(middle) // 2])
    settle(draft, [*notes, *essays, exam], extra=["Participation"])
    opening(draft, sheaf)
    sheaf.heading(
        rng.choice(("Reading Schedule", "Schedule of Readings and Assignments", "Calendar of Readings"))
    )
    at = (
        "at the start of class"
        if noon == course.lecture.start
        else f"on the course page by {voice.time(noon)}"
    )
    sheaf.para(f"Read what is listed before you come to class that day. Written work is due {at} on the day under which it is listed. The midterm is written in class.")  # fmt: skip
    units = ("Unit I: After the War", "Unit II: The Modern", "Unit III: Since 1945")
    entries, joint = timeline(draft.course), rng.choice((" – ", ": ", " "))
    share = len(entries) // 3 + 1
    bulleted, tail = rng.random() < 0.6, rng.choice(("{} due", "Due: {}", "{} DUE"))
    for n, unit in enumerate(units):
        sheaf.minor(unit)
        lines = []
        for entry in entries[n * share : (n + 1) * share]:
            when = f"**{voice.date(entry.day)}**"
            if entry.off:
                lines.append(f"{when}{joint}{away(draft, entry.off, entry.day)}")
                continue
            text, test = met(draft, entry)
            due = "; ".join(f"**{tail.format(one.title)}**" for one in entry.works if one is not test)
            lines.append(
                f"{when}{joint}**{text}**" if test else f"{when}{joint}{text}{f'. {due}' if due else ''}"
            )
        if bulleted:
            sheaf.points(lines)
        else:
            for line in lines:
                sheaf.hung(line)
    sheaf.para(f"**{draft.course.final.title}**: {final_line(draft)}")
    policies(draft, sheaf)


def week_headings(draft: Draft) -> None:
    """ "Week 3: Sept. 8-12" as a heading; bullets for its class days and for what is due, each with its weekday and date."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    night = rng.choice((dt.time(23, 59), dt.time(17), dt.time(20)))
    talks, sundays = _speeches(draft)
    outlines = [
        replace(work(f"{name} outline", "homework", "Outlines", night, ("paper", "project")), date=first)
        for name, first in sundays
    ]
    test = replace(in_class(course, "Exam", "Exam"), date=pick(rng, clear(course, talks), 3)[1])
    fridays = [day for day in free_of(course, 6) if day not in {one.date for one in outlines}]
    reviews = numbered("Peer review", pick(rng, fridays, 3), work("", "homework", "Peer reviews", night, ("paper", "other")))  # fmt: skip
    settle(draft, [*outlines, *talks, test, *reviews], final=False, extra=["Attendance"])
    opening(draft, sheaf)
    sheaf.heading(rng.choice(("Weekly Schedule", "What We Do Each Week")))
    sheaf.para(f"Anything submitted online is due by {voice.time(night)}. Speeches and the exam happen during class. There is no final exam.")  # fmt: skip
    title = rng.choice(("Week {0}: {1}", "Week {0} ({1})", "WEEK {0} – {1}", "Week {0}, {1}"))
    mark = rng.choice(("Due {1}: {0}", "{1}: {0} due", "{0} due {1}"))
    for number, (first, days) in enumerate(by_week(draft.course, timeline(draft.course)), 1):
        sheaf.minor(title.format(number, voice.span(first, first + dt.timedelta(4))))
        week_open(draft, first)
        lines = []
        for entry in days:
            held = [one.title for one in entry.works if one.kind == "presentation"]
            if held:
                draft.expect(entry.works[0])
                text = f"**{held[0]}**"
            else:
                text = away(draft, entry.off, entry.day) if entry.off else met(draft, entry)[0]
            lines.append(
                f"{voice.date(entry.day)}: {text}{_chapter(draft) if not (held or entry.off or entry.works) else ''}"
            )
        for one in draft.course.works:
            if within(first, one.date) and one.handed_in:
                draft.expect(one)
                lines.append(mark.format(f"**{one.title}**", voice.date(one.date)))
        sheaf.points(lines)
    policies(draft, sheaf)


def _chapter(draft: Draft) -> str:
    rng, page = draft.rng, draft.rng.randint(12, 290)
    return rng.choice(
        (f" (chapter {rng.randint(1, 18)})", "", f"; read pp. {page}-{page + rng.randint(8, 19)}")
    )


def _speeches(draft: Draft) -> tuple[list[Work], list[tuple[str, dt.date]]]:
    """Three speeches, each on two class days in a row; the Sunday before the later ones, on which an outline is due."""
    days = clear(draft.course)
    names = ("Introduction speech", "Informative speech", "Persuasive speech")
    size = len(days) // 3
    talks, outlines = [], []
    for n, name in enumerate(names, 1):
        pair = days[n * size - 3 : n * size - 1]
        kept = work("", "presentation", f"{name}es", None, ("project",))
        talks += [replace(kept, title=f"{name}es, day {part}", date=day) for part, day in enumerate(pair, 1)]
        if n > 1:
            outlines.append((name, pair[0] - dt.timedelta(pair[0].weekday() + 1)))
    return talks, outlines


def important_dates(draft: Draft) -> None:
    """Shares in paragraphs that tell the due dates in sentences, and a list of important dates, the registrar's among them."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    exams = numbered(rng.choice(("Exam", "Test")), pick(rng, clear(course), 3), in_class(course, "", "Exams"))
    night = rng.choice((dt.time(23, 59), dt.time(17), dt.time(22)))
    fridays = free_of(course, rng.choice((4, 4, 6)), since=2, taken=exams)
    days = pick(rng, fridays, 3)
    paper = replace(work("Media analysis paper", "paper", "Media analysis paper", night), date=days[0])
    visit = replace(work("Observation report", "paper", "Observation report", night, ("homework", "project")), date=days[1])  # fmt: skip
    bonus = replace(work("Sociology journal", "paper", "Sociology journal", night, ("homework", "project", "other")), date=days[2])  # fmt: skip
    settle(draft, [*exams, paper, visit, bonus], extra=["Participation"])
    heads(draft, sheaf)
    about(draft, sheaf)
    shares, stem = dict(draft.course.weights), exams[0].title.split()[0].lower()
    sheaf.heading(rng.choice(("Course Requirements", "Assignments and Grading")))
    said = [voice.sentence(one.date) for one in exams]
    final = draft.course.final
    told = [
        ("Exams", f"There will be three {stem}s, given in class on {said[0]}, {said[1]} and {said[2]}. Each covers about five weeks."),
        (paper.component, f"Choose one week of news coverage and analyze it in four to five pages. The paper is due by {voice.time(night)} on {voice.sentence(paper.date)}."),
        (visit.component, f"Spend at least two hours in a public place and report on what you saw (three pages). Due {voice.sentence(visit.date)} by {voice.time(night)}."),
        (bonus.component, f"Ten entries over the semester, collected once: upload it no later than {voice.time(night)} on {voice.sentence(bonus.date)}."),
        ("Participation", "Come, listen, and speak. Short in-class writings count here and cannot be made up."),
        (final.component, f"Comprehensive, in our usual room on {final_line(draft)}."),
    ]  # fmt: skip
    for name, text in told:
        sheaf.para(f"**{name} ({shares[name]}%).** {text}")
    for one in draft.course.works:
        draft.expect(one)
    scale(draft, sheaf)
    _dates(draft, sheaf, [*exams, paper, visit, bonus])
    weekly_topics(draft, sheaf, rng.choice(("Topics by Week", "Tentative Topics")))
    policies(draft, sheaf, registrar=False)


def _dates(draft: Draft, sheaf: Sheaf, works: list[Work]) -> None:
    """The list of important dates, in their order."""
    course, voice = draft.course, draft.voice
    drop, withdraw = course.first + dt.timedelta(8), course.first + dt.timedelta(len(course.weeks) * 4 + 4)
    others = [
        (course.sessions[0][0], "First day of class"),
        (drop, "Last day to add or drop"),
        (withdraw, "Last day to withdraw with a W"),
    ]
    for day, title in others:
        draft.expect_event(title, day, optional=True)
    lines = [(day, voice.date(day), title) for day, title in others]
    for off in course.days_off:
        when = voice.span(off.first, off.last) if off.last > off.first else voice.date(off.first)
        lines.append((off.first, when, away(draft, off)))
    lines += [
        (one.date, voice.date(one.date), f"{one.title} due" if one.handed_in else one.title)
        for one in (*works, course.final)
    ]
    sheaf.heading(draft.rng.choice(("Important Dates", "Dates to Remember")))
    shown = [(when, text) for _, when, text in sorted(lines)]
    for day, _, _ in lines:
        if course.off_on(day) is None:
            draft.expect_session(day, optional=True)
    if draft.rng.random() < 0.5:
        sheaf.tabbed(shown, (1.5, 4))
    else:
        sheaf.points([f"{day}: {text}" for day, text in shown])


def in_paragraphs(draft: Draft) -> None:
    """No table and no list of days: paragraphs tell when the papers are due and the exams are given."""
    draft.course = course = refill(draft.course)
    sheaf, rng, voice = open_sheaf(draft), draft.rng, draft.voice
    hour = rng.choice((dt.time(17), dt.time(23, 59), dt.time(12)))
    exams = pick(rng, clear(course), 2)
    kept = in_class(course, "", "Midterms")
    mids = [
        replace(kept, title=f"{word} midterm", date=day)
        for word, day in zip(("First", "Second"), exams, strict=True)
    ]
    days = pick(rng, free_of(course, rng.choice((4, 4, 0)), since=2), 3)
    papers = [replace(work(f"{word} paper", "paper", "Papers", hour), date=day) for word, day in zip(("First", "Second"), days[::2], strict=True)]  # fmt: skip
    topic = replace(work("Paper proposal", "paper", "Proposal", hour, ("homework", "project")), date=days[1])
    settle(draft, [*mids, *papers, topic], extra=["Attendance and discussion"])
    heads(draft, sheaf)
    about(draft, sheaf)
    grading(draft, sheaf)
    shares = dict(draft.course.weights)
    sheaf.heading(rng.choice(("Requirements", "Exams and Papers", "What is required")))
    one, two = (voice.sentence(mid.date) for mid in mids)
    first, second = (voice.sentence(paper.date) for paper in papers)
    small = f"{shares['Proposal']}% of the grade"
    told = rng.choice(
        (
            (
                f"Two midterm exams will be given in our regular classroom at the regular time: the first midterm on {one} and the second midterm on {two}. Bring a blue book. Neither can be retaken, but the lower one counts only half.",
                f"You will write two papers of about 1,500 words. The first paper is due on {first} and the second paper on {second}, both by {voice.time(hour)}. A paper proposal for the second, one paragraph long, is due by {voice.time(hour)} on {voice.sentence(topic.date)} ({small}).",
            ),
            (
                f"The first midterm, on {one}, asks you to explain and compare; the second midterm, on {two}, asks you to argue. Both take the whole class period.",
                f"The first paper (four pages) must be submitted by {voice.time(hour)} on {first}. For the second paper (six pages) you choose your own topic: the paper proposal is due {voice.sentence(topic.date)} ({small}), and the paper itself {second}, each by {voice.time(hour)}.",
            ),
        )
    )
    for text in told:
        sheaf.para(text)
    sheaf.para(
        f"The final exam is cumulative and will be held on {final_line(draft)}, as the registrar has scheduled it."
    )
    for piece in draft.course.works:
        draft.expect(piece)
    for off in course.days_off:
        when = f"from {voice.sentence(off.first)} to {voice.sentence(off.last)}" if off.last > off.first else f"on {voice.sentence(off.first)}"  # fmt: skip
        sheaf.para(f"There will be no class {when} ({off.name}).")
        draft.expect_off(off)
    sheaf.para(
        "Attendance is expected. I call on people, gently; passing once or twice is fine, but not all term."
    )
    weekly_topics(draft, sheaf, rng.choice(("Topics", "Order of Topics")))
    policies(draft, sheaf)


LIST_TEMPLATES = (
    Template("dated_points", dated_points, pool=NOVELS, voice=written, per_week=2),
    Template("headings_of_weeks", week_headings, pool=PODIUM, voice=figures, per_week=2),
    Template("dates_of_importance", important_dates, pool=SOCIETY, voice=typed, per_week=2),
    Template("in_paragraphs", in_paragraphs, pool=ETHICS, voice=written, per_week=2),
)
