"""A random course: its term, meetings, days off, sessions and everything that is due. Nothing is printed yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from random import Random

from servers.domain.syllabus import ItemKind, MeetingKind, Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from tests.generator.vocabulary import Institution, Pool, Series, Subject, TermKind

__all__ = ["Course", "DayOff", "Slot", "Work", "make_course", "monday", "weights_of"]


@dataclass(frozen=True)
class Slot:
    """A weekly meeting."""

    kind: MeetingKind
    days: tuple[Weekday, ...]
    start: dt.time
    end: dt.time
    room: str
    section: str | None = None


@dataclass(frozen=True)
class DayOff:
    """Days without class, inclusive."""

    name: str
    first: dt.date
    last: dt.date

    def covers(self, day: dt.date) -> bool:
        """Whether ``day`` is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Work:
    """Something graded on a day."""

    title: str
    kind: ItemKind
    date: dt.date
    component: str
    time: dt.time | None = None
    end_time: dt.time | None = None
    also: tuple[ItemKind, ...] = ()
    short: str | None = None

    @property
    def handed_in(self) -> bool:
        """Whether it is a deadline; the rest happens in class."""
        return self.kind not in {"exam", "quiz", "presentation"}


@dataclass(frozen=True)
class Course:
    """One course in one term."""

    institution: Institution
    subject: Subject
    section: str
    instructors: tuple[str, ...]
    season: str
    first: dt.date
    last: dt.date
    lecture: Slot
    others: tuple[Slot, ...]
    office_hours: Slot
    days_off: tuple[DayOff, ...]
    sessions: tuple[tuple[dt.date, str], ...]
    works: tuple[Work, ...]
    final: Work
    weights: tuple[tuple[str, int], ...]
    due_time: dt.time | None

    @property
    def year(self) -> int:
        """The term's year."""
        return self.first.year

    @property
    def code(self) -> str:
        """The course's code."""
        return self.subject.code

    @property
    def title(self) -> str:
        """The course's name."""
        return self.subject.title

    def due_on(self, day: dt.date) -> tuple[Work, ...]:
        """What is due or held on ``day``, the final apart."""
        return tuple(work for work in self.works if work.date == day)

    def off_on(self, day: dt.date) -> DayOff | None:
        """The day off that covers ``day``."""
        return next((off for off in self.days_off if off.covers(day)), None)

    @property
    def class_days(self) -> tuple[dt.date, ...]:
        """Every day of the lecture's weekdays inside the term, days off too."""
        span = (self.last - self.first).days + 1
        days = (self.first + dt.timedelta(n) for n in range(span))
        return tuple(day for day in days if weekday_of(day) in self.lecture.days)

    @property
    def weeks(self) -> tuple[dt.date, ...]:
        """The Mondays of the term's weeks."""
        start = monday(self.first)
        return tuple(start + dt.timedelta(weeks=n) for n in range((self.last - start).days // 7 + 1))


def monday(day: dt.date) -> dt.date:
    """The Monday of the week of ``day``."""
    return day - dt.timedelta(day.weekday())


@dataclass(frozen=True)
class _Term:
    season: str
    first: dt.date
    weeks: int
    off: tuple[DayOff, ...]


def _nth(year: int, month: int, weekday: int, n: int) -> dt.date:
    first = dt.date(year, month, 1)
    return first + dt.timedelta((weekday - first.weekday()) % 7 + 7 * (n - 1))


def _off(name: str, first: dt.date, days: int = 1) -> DayOff:
    return DayOff(name, first, first + dt.timedelta(days - 1))


def _fall(rng: Random, year: int) -> _Term:
    thanksgiving = _nth(year, 11, 3, 4)
    off = [_off("Labor Day", _nth(year, 9, 0, 1)), _off("Fall break", _nth(year, 10, 0, 2), 2)]
    if rng.random() < 0.5:
        off.append(_off("Thanksgiving break", thanksgiving - dt.timedelta(3), 5))
    else:
        off.append(_off("Thanksgiving recess", thanksgiving - dt.timedelta(1), 3))
    return _Term("Fall", monday(dt.date(year, 8, 28)), 15, tuple(off))


def _spring(rng: Random, year: int) -> _Term:
    first = monday(dt.date(year, 1, rng.choice((12, 19))))
    king = _nth(year, 1, 0, 3)
    spring_break = _off("Spring break", first + dt.timedelta(weeks=rng.choice((8, 9))), 5)
    return _Term("Spring", first, 15, (_off("Martin Luther King Day", king), spring_break))


def _summer(_rng: Random, year: int) -> _Term:
    off = (_off("Juneteenth", dt.date(year, 6, 19)), _off("Independence Day", dt.date(year, 7, 4)))
    return _Term("Summer", monday(dt.date(year, 6, 8)), 8, off)


def _quarter(rng: Random, year: int) -> _Term:
    if rng.random() < 0.4:
        first = monday(dt.date(year, 9, 27))
        off = (_off("Veterans Day", dt.date(year, 11, 11)), _off("Thanksgiving", _nth(year, 11, 3, 4), 2))
        return _Term("Autumn Quarter", first, 11, off)
    if rng.random() < 0.5:
        first = monday(dt.date(year, 1, 9))
        off = (
            _off("Martin Luther King Day", _nth(year, 1, 0, 3)),
            _off("Presidents' Day", _nth(year, 2, 0, 3)),
        )
        return _Term("Winter Quarter", first, 10, off)
    memorial = _nth(year, 6, 0, 1) - dt.timedelta(7)
    return _Term("Spring Quarter", monday(dt.date(year, 4, 2)), 10, (_off("Memorial Day", memorial),))


def _britain(rng: Random, year: int) -> _Term:
    if rng.random() < 0.6:
        return _Term("Michaelmas Term", monday(dt.date(year, 10, 8)), 10, ())
    return _Term("Lent Term", monday(dt.date(year, 1, 20)), 9, ())


def _australia(rng: Random, year: int) -> _Term:
    season, first = rng.choice(
        (("Semester 1", monday(dt.date(year, 2, 27))), ("Semester 2", monday(dt.date(year, 7, 26))))
    )
    return _Term(season, first, 14, (_off("Mid-semester break", first + dt.timedelta(weeks=7), 5),))


def _germany(rng: Random, year: int) -> _Term:
    if rng.random() < 0.6:
        return _Term(
            "Wintersemester",
            monday(dt.date(year, 10, 15)),
            16,
            (_off("Weihnachtspause", dt.date(year, 12, 22), 14),),
        )
    first = monday(dt.date(year, 4, 12))
    off = (_off("Tag der Arbeit", dt.date(year, 5, 1)), _off("Projektwoche", first + dt.timedelta(42), 5))
    return _Term("Sommersemester", first, 14, off)


def _canada(rng: Random, year: int) -> _Term:
    if rng.random() < 0.6:
        off = (_off("Thanksgiving", _nth(year, 10, 0, 2)), _off("Reading week", _nth(year, 11, 0, 2), 5))
        return _Term("Fall", monday(dt.date(year, 9, 12)), 13, off)
    first = monday(dt.date(year, 1, 10))
    return _Term("Winter", first, 13, (_off("Reading week", first + dt.timedelta(weeks=6), 5),))


def _europe(rng: Random, year: int) -> _Term:
    if rng.random() < 0.6:
        first = monday(dt.date(year, 9, 22))
        return _Term("Autumn", first, 12, (_off("Reading week", first + dt.timedelta(weeks=6), 5),))
    first = monday(dt.date(year, 2, 5))
    return _Term("Spring", first, 12, (_off("Reading week", first + dt.timedelta(weeks=5), 5),))


_PATTERNS: tuple[tuple[tuple[Weekday, ...], int], ...] = (
    (("MO", "WE", "FR"), 50), (("TU", "TH"), 75), (("MO", "WE"), 75), (("TU",), 150), (("TH",), 110), (("MO", "TH"), 80),
)  # fmt: skip


def make_course(
    rng: Random,
    pool: Pool,
    *,
    aligned: bool = True,
    european: bool = False,
    per_week: int | None = None,
    calendar: TermKind | None = None,
) -> Course:
    """A random course.

    ``aligned``: everything but the final falls on class days; ``per_week``: class days a week; ``calendar``: of what
    kind its term is, unless as usual at its institution.
    """
    institution = rng.choice(pool.european if european else pool.institutions)
    subject, year = rng.choice(pool.subjects), rng.randint(2018, 2026)
    term = _TERMS[calendar or institution.calendar](rng, year)
    lecture = _lecture(rng, pool, per_week)
    last = term.first + dt.timedelta(weeks=term.weeks) - dt.timedelta(3)
    days = [term.first + dt.timedelta(n) for n in range((last - term.first).days + 1)]
    meets = [d for d in days if weekday_of(d) in lecture.days and not any(o.covers(d) for o in term.off)]
    due_time = rng.choice(
        (None, dt.time(23, 59), dt.time(17, 0), lecture.start if aligned else dt.time(12, 0))
    )
    works = _works(rng, pool, _Plan(meets[1:], (lecture.start, lecture.end), due_time, aligned))
    final = _final(rng, pool, last)
    return Course(
        institution=institution,
        subject=subject,
        section=f"{rng.randint(1, 9):03d}",
        instructors=tuple(_name(rng, pool) for _ in range(rng.choice((1, 1, 1, 2)))),
        season=term.season,
        first=term.first,
        last=last,
        lecture=lecture,
        others=_other_slots(rng, pool, lecture),
        office_hours=_office_hours(rng, pool),
        days_off=tuple(off for off in term.off if any(weekday_of(d) in lecture.days for d in _days(off))),
        sessions=tuple(zip(meets, _topics(rng, subject, len(meets)), strict=True)),
        works=works,
        final=final,
        weights=weights_of(rng, works, final),
        due_time=due_time,
    )


def _days(off: DayOff) -> list[dt.date]:
    return [off.first + dt.timedelta(n) for n in range((off.last - off.first).days + 1)]


def _semester(rng: Random, year: int) -> _Term:
    return rng.choice((_fall, _fall, _spring, _spring, _summer))(rng, year)


_TERMS: dict[TermKind, Callable[[Random, int], _Term]] = {
    "semester": _semester, "quarter": _quarter, "europe": _europe, "britain": _britain, "australia": _australia,
    "germany": _germany, "canada": _canada, "fall": _fall, "summer": _summer,
}  # fmt: skip


def _name(rng: Random, pool: Pool) -> str:
    return f"{rng.choice(pool.given_names)} {rng.choice(pool.surnames)}"


def _lecture(rng: Random, pool: Pool, per_week: int | None) -> Slot:
    days, minutes = rng.choice([p for p in _PATTERNS if per_week is None or len(p[0]) == per_week])
    start = dt.time(rng.randint(8, 15), rng.choice((0, 30)))
    return Slot("lecture", days, start, _later(start, minutes), rng.choice(pool.rooms))


def _later(start: dt.time, minutes: int) -> dt.time:
    return (dt.datetime.combine(dt.date(2020, 1, 1), start) + dt.timedelta(minutes=minutes)).time()


def _other_slots(rng: Random, pool: Pool, lecture: Slot) -> tuple[Slot, ...]:
    if rng.random() < 0.55:
        return ()
    kind: MeetingKind = rng.choice(("lab", "discussion"))
    free: list[Weekday] = [day for day in WEEKDAYS[:5] if day not in lecture.days]
    days = rng.sample(free, k=min(len(free), rng.choice((1, 2))))
    start = dt.time(rng.randint(9, 15), 0)
    end = _later(start, 110 if kind == "lab" else 50)
    return tuple(
        Slot(kind, (day,), start, end, rng.choice(pool.rooms), f"{n:02d}") for n, day in enumerate(days, 1)
    )


def _office_hours(rng: Random, pool: Pool) -> Slot:
    start = dt.time(rng.randint(10, 15), rng.choice((0, 30)))
    return Slot("office_hours", (rng.choice(WEEKDAYS[:5]),), start, _later(start, 90), rng.choice(pool.rooms))


def _topics(rng: Random, subject: Subject, number: int) -> list[str]:
    topics = []
    for part in count(1):
        order = subject.topics if part == 1 else tuple(rng.sample(subject.topics, k=len(subject.topics)))
        topics += [topic if part == 1 else f"{topic}, continued" for topic in order]
        if len(topics) >= number:
            break
    chosen = topics[:number]
    chosen[0] = rng.choice(("Introduction", "Course overview", "Welcome and first examples"))
    return chosen


@dataclass(frozen=True)
class _Plan:
    """What deliverables are placed on: class days after the first, the class's hours, the hour that work is due."""

    days: list[dt.date]
    in_class: tuple[dt.time, dt.time]
    due: dt.time | None
    aligned: bool


def _works(rng: Random, pool: Pool, plan: _Plan) -> tuple[Work, ...]:
    works = _homework(rng, rng.choice(pool.homework), plan)
    taken = {work.date for work in works}
    free = [day for day in plan.days if day not in taken]
    free = free if len(free) >= 5 else plan.days
    midterms = _spread(rng, free, rng.choice((1, 2, 2, 3)))
    works += _numbered(rng.choice(pool.midterms), midterms, *plan.in_class)
    if rng.random() < 0.5:
        works += _numbered(rng.choice(pool.quizzes), _spread(rng, plan.days, rng.randint(2, 4)))
    works += _large_work(rng, pool, [day for day in free if day not in midterms], plan)
    return tuple(sorted(works, key=lambda work: work.date))


def _large_work(rng: Random, pool: Pool, days: list[dt.date], plan: _Plan) -> list[Work]:
    works: list[Work] = []
    if rng.random() < 0.6:
        works += _numbered(rng.choice(pool.papers), _spread(rng, days, rng.choice((1, 2))), plan.due)
    if rng.random() < 0.6:
        parts = zip(pool.projects, _spread(rng, days, len(pool.projects)), strict=False)
        works += [_work(part, day, (plan.due, None)) for part, day in parts]
    if rng.random() < 0.4:
        works.append(_work(pool.talks[0], days[-1], (plan.in_class[0], None)))
    return works


def _homework(rng: Random, series: Series, plan: _Plan) -> list[Work]:
    if plan.aligned:
        step = rng.choice((1, 2)) if len(plan.days) < 20 else rng.choice((2, 3, 4))
        days = plan.days[step::step][:9]
    else:
        weekday = rng.choice((4, 4, 6, 2))
        mondays = sorted({monday(day) for day in plan.days})
        days = [first + dt.timedelta(weekday) for first in mondays[:: rng.choice((1, 2))]][:9]
    return _numbered(series, days, plan.due)


def _spread(rng: Random, days: list[dt.date], number: int) -> list[dt.date]:
    """``number`` days, one from each part of the term."""
    size = len(days) // number
    return [rng.choice(days[n * size : (n + 1) * size]) for n in range(number)] if size else days[:number]


def _numbered(
    series: Series, days: list[dt.date], time: dt.time | None = None, end: dt.time | None = None
) -> list[Work]:
    numbers = [None] if len(days) == 1 else range(1, len(days) + 1)
    return [_work(series, day, (time, end), n) for day, n in zip(days, numbers, strict=True)]


def _work(
    series: Series, day: dt.date, hours: tuple[dt.time | None, dt.time | None], number: int | None = None
) -> Work:
    title = f"{series.name} {number}" if number else series.name
    short = f"{series.short} {number}" if series.short and number else None
    return Work(title, series.kind, day, series.component, *hours, series.also, short)


def _final(rng: Random, pool: Pool, last: dt.date) -> Work:
    day = monday(last) + dt.timedelta(7 + rng.randint(0, 4))
    start = dt.time(rng.choice((8, 10, 13, 15)), rng.choice((0, 30)))
    return _work(rng.choice(pool.finals), day, (start, _later(start, 120)))


def weights_of(rng: Random, works: tuple[Work, ...], final: Work) -> tuple[tuple[str, int], ...]:
    """Random shares of the grade, in per cent, for each component."""
    names = list(dict.fromkeys([work.component for work in works] + [final.component]))
    shares = [5] * len(names)
    while sum(shares) < 100:
        shares[rng.randrange(len(shares))] += 5
    return tuple(zip(names, shares, strict=True))
