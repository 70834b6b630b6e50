"""Templates whose work comes back each week, told in many ways amid days that are no deadlines."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from servers.domain.syllabus import ItemKind, Weekday
from servers.domain.weekday import WEEKDAYS
from tests.generator.draft import Draft
from tests.generator.sections import closing, opening
from tests.generator.template import Template

__all__ = ["WEEKLY_TEMPLATES"]

_NAMES = dict(
    zip(
        WEEKDAYS,
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)


@dataclass(frozen=True)
class _Habit:
    """Weekly work: singular, plural, kind, and kinds that are as right."""

    one: str
    many: str
    kind: ItemKind
    also: tuple[ItemKind, ...] = ()


_WORK = (
    _Habit("worksheet", "worksheets", "homework"),
    _Habit("problem set", "problem sets", "homework"),
    _Habit("reading response", "reading responses", "homework", ("reading", "paper")),
    _Habit("lab report", "lab reports", "lab", ("homework", "paper")),
    _Habit("journal entry", "journal entries", "homework", ("paper", "other")),
    _Habit("discussion post", "discussion posts", "homework", ("other",)),
    _Habit("vocabulary quiz", "vocabulary quizzes", "quiz"),
)
_ON_A_DAY = (
    "{Many} are due every {day} at {time}.",
    "{Many} are due {day}s by {time}.",
    "Each {day} a {one} is due at {time}.",
    "You will submit a {one} by {time} every {day}.",
    "A {one} is due weekly, on {day}s, no later than {time}.",
    "{Many} are handed out a week before; they are due the following {day} by {time}, every week.",
    "{Many}: {day}s, {time}.",
    "{Many} (due {day}s at {time}) count most.",
    "Every week a {one} must be uploaded by {day} at {time}; the lowest is dropped.",
)
_QUIZZED = (
    "{Many} are given on {day}s.",
    "There is a short {one} every {day}.",
    "We begin with a {one} each {day}.",
    "{Many}: {day}s, ten minutes.",
)
_EACH_CLASS = (
    "{Many} are due by the start of each class.",
    "A {one} is due at the beginning of every class.",
    "Submit a {one} before each class meeting.",
)
_EVE = (
    "{Many} are due by {time} the night before each class.",
    "A {one} must be posted by {time} on the day before each class.",
)
#: What speaks of days and of work, and sets no deadline.
_DECOYS = (
    "Please do the readings before each class.",
    "Attendance is taken every class.",
    "Graded work is returned on Fridays.",
    "Solutions will be posted every Monday.",
    "A homework help session is held on Wednesday evenings.",
    "Late homework loses a tenth of its points each day.",
    "On Thursdays we discuss the problems of the week.",
    "The reading room is open on Sundays for those who work on papers.",
    "If an exercise is due on a holiday, it is due on the Monday after it.",
    "New exercises are posted every Saturday.",
)


def weekly_work(draft: Draft) -> None:
    """Three kinds of weekly work, each under its heading or in a list; only the exams are dated."""
    _only_exams(draft)
    rng = draft.rng
    opening(draft, with_grading=False)
    listed = rng.random() < 0.5
    draft.sheet.heading("Coursework" if listed else "What you will do")
    decoys = rng.sample(_DECOYS, k=4)
    lines = [_told(draft, habit) for habit in rng.sample(_WORK, k=3)]
    if listed:
        draft.sheet.bullets([*lines, *decoys[:2]])
    for text in () if listed else lines:
        draft.sheet.text(f"{text} {decoys.pop()}")
    _exams(draft)
    closing(draft)


def weekly_table(draft: Draft) -> None:
    """A table of the parts of the grade tells on which day each is due."""
    _only_exams(draft)
    rng = draft.rng
    opening(draft, with_grading=False)
    draft.sheet.heading("Requirements")
    rows = [("Part", "When", "Share")]
    for habit, share in zip(rng.sample(_WORK, k=3), ("20%", "15%", "15%"), strict=True):
        day = rng.choice(WEEKDAYS)
        words = rng.choice(("{day}s, {time}", "every {day} at {time}", "due {day}s by {time}"))
        if habit.kind == "quiz":
            words = rng.choice(("{day}s, in class", "every {day}"))
        rows.append((_capital(habit.many), words.format(day=_NAMES[day], time=_time(draft)), share))
        draft.truth["grading"].append({"component": rows[-1][0], "weight": int(share.rstrip("%"))})
        _expect(draft, habit, day)
    rows.append(("Exams", "see below", "50%"))
    draft.truth["grading"].append({"component": "Exams", "weight": 50})
    draft.sheet.table(rows, widths=(3, 3, 1), look=rng.choice(("ruled", "plain", "rows")))
    draft.sheet.text(" ".join(rng.sample(_DECOYS, k=2)))
    _exams(draft)
    closing(draft)


def _told(draft: Draft, habit: _Habit) -> str:
    """A sentence that says when the work is due, its days expected."""
    rng = draft.rng
    ways = [_ON_A_DAY, _EACH_CLASS, _EVE] if habit.kind == "homework" else [_ON_A_DAY]
    way = _QUIZZED if habit.kind == "quiz" else rng.choice(ways)
    days = draft.course.lecture.days
    if way is _EVE:
        days = tuple(WEEKDAYS[WEEKDAYS.index(day) - 1] for day in days)
    elif way is not _EACH_CLASS:
        days = (rng.choice(WEEKDAYS),)
    for day in days:
        _expect(draft, habit, day)
    return rng.choice(way).format(
        one=habit.one, Many=_capital(habit.many), day=_NAMES[days[0]], time=_time(draft)
    )


def _expect(draft: Draft, habit: _Habit, day: Weekday) -> None:
    draft.truth["recurring"].append(
        {"title": _capital(habit.one), "kind": habit.kind, "day": day, "also": list(habit.also)}
    )


def _only_exams(draft: Draft) -> None:
    exams = tuple(work for work in draft.course.works if work.kind == "exam")
    draft.course = replace(draft.course, works=exams, due_time=None)


def _exams(draft: Draft) -> None:
    draft.sheet.heading("Exams")
    for work in draft.course.works:
        draft.sheet.text(f"{work.title} is held in class on {draft.voice.sentence(work.date)}.")
        draft.expect(work)
    final = draft.course.final
    draft.sheet.text(f"{final.title} takes place on {draft.voice.sentence(final.date)}.")
    draft.expect(replace(final, time=None))


def _time(draft: Draft) -> str:
    return draft.voice.time(draft.rng.choice((dt.time(9), dt.time(17), dt.time(22), dt.time(23, 59))))


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


WEEKLY_TEMPLATES = (Template("weekly_work", weekly_work), Template("weekly_table", weekly_table))
