"""Layouts of the fourth set for those who meet in blocks: a term of five weeks, a course of five weekends."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import ItemKind
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fourth.frame import (
    NEVER,
    aims,
    closed,
    due_in,
    hours_of,
    rules,
    show_class,
    top,
    weigh_up,
)
from tests.generator.fourth.paper import lay
from tests.generator.fourth.voices import campus
from tests.generator.fourth.words import EVENING, MEDICINE
from tests.generator.second.frame import plan
from tests.generator.second.paper import Block, Grid
from tests.generator.template import Template
from tests.generator.third.frame import parts, spread, taught_weeks
from tests.generator.timeline import timeline

__all__ = ["BLOCK_TEMPLATES"]

_WRITTEN: tuple[ItemKind, ...] = ("homework", "project", "other")
_PLAIN: tuple[ItemKind, ...] = ("paper", "project", "other")


def _sample(
    kind: ItemKind, component: str, time: dt.time | None = None, also: tuple[ItemKind, ...] = ()
) -> Work:
    return Work("", kind, NEVER, component, time, also=also)


def block_timetable(draft: Draft) -> None:
    """A medical school's block of five weeks: a band for every day, rows with hours; tests and reports among them."""
    leaf, rng, voice = (
        lay(draft, lambda style: replace(style, size=min(style.size, 10))),
        draft.rng,
        draft.voice,
    )
    course = draft.course
    days = [day for day, _ in course.sessions if (day - course.first).days < 35]
    last = monday_after(days[-1])
    one = dt.time(13)
    quizzes = parts("Quiz", [days[4], days[9]], _sample("quiz", "Quizzes", one))
    cases = parts(
        "Case write-up", [days[5], days[11]], _sample("paper", "Case write-ups", dt.time(17), also=_WRITTEN)
    )
    practical = Work(
        "Practical exam", "exam", days[-2], "Practical exam", one, dt.time(14, 30), also=("lab",)
    )
    final = replace(
        course.final,
        title="Block exam",
        component="Block exam",
        date=last,
        time=dt.time(9),
        end_time=dt.time(11, 30),
    )
    keep = tuple((day, topic) for day, topic in course.sessions if day in days)
    offs = tuple(off for off in course.days_off if off.first <= days[-1])
    morning = replace(course.lecture, start=dt.time(8), end=dt.time(8, 50))
    draft.course = replace(course, lecture=morning, others=(), last=days[-1], sessions=keep, days_off=offs)
    plan(draft, [*quizzes, *cases, practical], final)
    top(draft, leaf)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading("Block timetable")
    leaf.para(f"Five weeks, {voice.span(course.first, days[-1])}; the block exam follows on the Monday.")
    block = Block.titled("Time", "Type", "Title", "Place")
    topics = iter(course.subject.topics * 4)
    for entry in timeline(draft.course):
        show_class(draft, replace(entry, works=()))
        shown = f"{entry.day:%A}, {entry.day:%B} {entry.day.day}"
        block.across(f"**{shown}{f' – {closed(draft, entry.off)}' if entry.off else ''}**")
        if entry.off:
            continue
        block.add(voice.hours(morning.start, morning.end), "Lecture", next(topics), morning.room)
        for row in _afternoon(draft, entry.day, next(topics)):
            block.add(*row)
    leaf.grid(block, (2, 1.3, 3.6, 2), Grid("all", rng.choice(("grey", "dark")), padding=2))
    leaf.para(f"**Block exam:** {final.date:%A}, {final.date:%B} {final.date.day}, {hours_of(draft, final)}")
    for work in (*draft.course.works, final):
        draft.expect(work)
    rules(draft, leaf, most=5)


def _afternoon(draft: Draft, day: dt.date, topic: str) -> list[tuple[str, str, str, str]]:
    """What follows the lecture: a small group or nothing, then what is due or held that day."""
    rng, voice = draft.rng, draft.voice
    rows = []
    for work in draft.course.due_on(day):
        if work.kind == "exam":
            rows.append((hours_of(draft, work), "Exam", work.title, "Anatomy Suite 2"))
        elif work.kind == "quiz":
            rows.append((voice.time(work.time or dt.time(13)), "Quiz", work.title, "online, in the room"))
        else:
            rows.append((voice.time(dt.time(17)), "Due", work.title, "drop box"))
    if not rows and rng.random() < 0.6:
        start = rng.choice((13, 14))
        kind = rng.choice(("Small group", "Dissection", "Self-study"))
        rows.append(
            (voice.hours(dt.time(start), dt.time(start + 1, 50)), kind, topic, f"Room {rng.randint(2, 9)}")
        )
    return rows


def monday_after(day: dt.date) -> dt.date:
    """The next Monday."""
    return day + dt.timedelta(7 - day.weekday())


def weekend_residencies(draft: Draft) -> None:
    """An evening programme that meets on five weekends: what is due before and after each has its own day."""
    leaf, rng, voice = lay(draft), draft.rng, draft.voice
    course = draft.course
    weeks = [first for first in taught_weeks(course) if not course.off_on(first + dt.timedelta(4))]
    firsts = spread(weeks[:-1], 5 if len(weeks) > 10 else 4)
    night, noon = dt.time(22), dt.time(12)
    briefs = parts(
        "Case brief",
        [first + dt.timedelta(2) for first in firsts[1:]],
        _sample("homework", "Case briefs", noon, also=_PLAIN),
    )
    memos = parts(
        "Field memo",
        [first + dt.timedelta(8) for first in firsts[:-1:2]],
        _sample("paper", "Field memos", night, also=_WRITTEN),
    )
    talk = Work(
        "Team briefing",
        "presentation",
        firsts[-1] + dt.timedelta(5),
        "Team briefing",
        also=("project", "other"),
    )
    final = replace(
        course.final,
        title="Integrative paper",
        kind="paper",
        component="Integrative paper",
        time=night,
        end_time=None,
        date=firsts[-1] + dt.timedelta(15),
        also=_WRITTEN,
    )
    plan(draft, [*briefs, *memos, talk], final, share="Engagement")
    top(draft, leaf, online=True)
    aims(draft, leaf)
    weigh_up(draft, leaf)
    leaf.heading(rng.choice(("Residencies", "Weekends on campus")))
    leaf.para(
        f"Pre-work is uploaded by noon, post-work by {voice.time(night)}. Lunch on Saturday is provided."
        if voice.time(noon) == "noon"
        else f"Pre-work is uploaded by {voice.time(noon)}, post-work by {voice.time(night)}. Lunch is provided."
    )
    block = Block.titled("Weekend", "Session", "Topic", "Pre-work due", "Post-work due")
    topics = iter(course.subject.topics)
    for number, first in enumerate(firsts, 1):
        _weekend(draft, block, (number, first), (next(topics), next(topics)))
    leaf.grid(
        block, (1, 2.2, 2.2, 1.9, 1.9), Grid("all", rng.choice(("grey", "dark")), centred=(0,), scale=0.9)
    )
    leaf.para(
        f"**Integrative paper** (12–15 pages): due {voice.sentence(final.date)}, {voice.time(night)}. There is no final exam."
    )
    draft.expect(final)
    rules(draft, leaf)


def _weekend(draft: Draft, block: Block, weekend: tuple[int, dt.date], topics: tuple[str, str]) -> None:
    """Friday and Saturday in a row each; number and work run down beside them."""
    voice, (number, first) = draft.voice, weekend
    before = [
        f"{work.title}: {work.date:%a} {work.date.month}/{work.date.day}"
        for work in due_in(draft.course, first, 4)
    ]
    after = [
        f"{work.title}: {work.date:%a} {work.date.month}/{work.date.day}"
        for work in due_in(draft.course, first + dt.timedelta(7), 2)
    ]
    talks = [
        work
        for work in draft.course.works
        if work.kind == "presentation" and 4 <= (work.date - first).days < 6
    ]
    hours = ((dt.time(13), dt.time(18)), (dt.time(9), dt.time(16)))
    for n, (start, end) in enumerate(hours):
        day = first + dt.timedelta(4 + n)
        draft.expect_session(day, topics[n])
        text = "\n".join([topics[n], *(f"**{work.title}s**" for work in talks if work.date == day)])
        block.add(
            f"**{number}**" if not n else "",
            f"{day:%a} {day.month}/{day.day}\n{voice.hours(start, end)}",
            text,
            "\n".join(before) if not n else "",
            "\n".join(after) if not n else "",
        )
    for column in (0, 3, 4):
        block.down(column, 2)
    for work in (*due_in(draft.course, first, 4), *due_in(draft.course, first + dt.timedelta(7), 2), *talks):
        draft.expect(work)


BLOCK_TEMPLATES = (
    Template("block_timetable", block_timetable, pool=MEDICINE, voice=campus, per_week=3),
    Template("weekend_residencies", weekend_residencies, pool=EVENING, voice=campus, calendar="fall"),
)
