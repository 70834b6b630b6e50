"""Make the example syllabi: uv run python -m examples.make.

Six fictional courses of one term, each laid out in another way. A course's facts stand here once: its PDF is printed
from them and so is the JSON file that says what a careful reader finds in it. The same script gives the same bytes.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4

from examples.sheet import Sheet, Style

__all__ = ["EXAMPLES", "Example", "main"]

YEAR = 2027
FIRST, LAST = dt.date(YEAR, 1, 18), dt.date(YEAR, 5, 7)
BREAK = (dt.date(YEAR, 3, 15), dt.date(YEAR, 3, 19))
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Meeting:
    """A weekly meeting; ``hours`` are "HH:MM HH:MM"."""

    kind: str
    days: str
    hours: str
    place: str
    section: str | None = None

    @property
    def start(self) -> str:
        """When it begins."""
        return self.hours.split()[0]

    @property
    def end(self) -> str:
        """When it ends."""
        return self.hours.split()[1]


@dataclass(frozen=True)
class Item:
    """Something dated; ``day`` is "M/D"."""

    title: str
    kind: str
    day: str
    time: str | None = None
    end_time: str | None = None
    last: str | None = None

    @property
    def date(self) -> dt.date:
        """Its day, of a span the first."""
        return _date(self.day)

    @property
    def end(self) -> dt.date:
        """Its last day."""
        return _date(self.last or self.day)


@dataclass(frozen=True)
class Example:
    """A course's facts and the layout that prints them."""

    name: str
    layout: Callable[[Example, Sheet], None]
    code: str
    title: str
    instructors: tuple[str, ...]
    meetings: tuple[Meeting, ...]
    items: tuple[Item, ...]
    grading: tuple[tuple[str, int], ...]
    topics: tuple[str, ...]
    style: Style = field(default_factory=Style)
    institution: str = "Calder State University, Denver, CO 80204"
    term: str = f"Spring {YEAR}"
    timezone: str = "America/Denver"
    recurring: tuple[dict[str, str | None], ...] = ()
    session_days: tuple[dt.date, ...] = ()
    weekly: bool = False

    @property
    def lecture(self) -> Meeting:
        """The first meeting."""
        return self.meetings[0]

    @property
    def sessions(self) -> list[tuple[dt.date, str]]:
        """Each class day with its topic (of a course with a weekly schedule: each week's Monday)."""
        days = self.session_days or tuple(self._class_days())
        return list(zip(days, self.topics, strict=False))

    def _class_days(self) -> Iterator[dt.date]:
        off = [item for item in self.items if item.kind == "no_class"]
        for n in range((LAST - FIRST).days + 1):
            day = FIRST + dt.timedelta(n)
            if DAYS[day.weekday()] in self.lecture.days.split() and not any(
                o.date <= day <= o.end for o in off
            ):
                yield day

    def on(self, day: dt.date) -> list[Item]:
        """What falls on ``day``."""
        return [item for item in self.items if item.date <= day <= item.end]

    def pdf(self) -> bytes:
        """The syllabus."""
        sheet = Sheet(self.style)
        self.layout(self, sheet)
        return sheet.pdf()

    def expected(self) -> dict[str, Any]:
        """What should be found in it."""
        return {
            "id": self.name,
            "course_code": self.code,
            "course_title": self.title,
            "term": self.term,
            "instructors": list(self.instructors),
            "timezone": self.timezone,
            "meetings": [
                {
                    "kind": m.kind,
                    "days": m.days.split(),
                    "start": m.start,
                    "end": m.end,
                    "location": m.place,
                    "section": m.section,
                }
                for m in self.meetings
            ],
            "items": [
                {
                    "title": item.title,
                    "kind": item.kind,
                    "date": item.date.isoformat(),
                    "end_date": item.end.isoformat() if item.last else None,
                    "time": item.time,
                    "end_time": item.end_time,
                }
                for item in sorted(self.items, key=lambda item: (item.date, item.title))
            ],
            "recurring": list(self.recurring),
            "schedule": [{"date": day.isoformat(), "topic": topic} for day, topic in self.sessions],
            "grading": [{"component": name, "weight": weight} for name, weight in self.grading],
        }


def _date(text: str) -> dt.date:
    month, day = text.split("/")
    return dt.date(YEAR, int(month), int(day))


def _clock(time: str) -> str:
    hour, minute = (int(part) for part in time.split(":"))
    return f"{hour % 12 or 12}:{minute:02d} {'pm' if hour >= 12 else 'am'}"


def _long(day: dt.date) -> str:
    return f"{day:%A}, {day:%B} {day.day}"


def _short(day: dt.date) -> str:
    return f"{day:%a} {day:%b} {day.day}"


def _between(first: dt.date, last: dt.date) -> str:
    return (
        f"{first:%b} {first.day}–{last.day}"
        if first.month == last.month
        else f"{first:%b} {first.day}–{last:%b} {last.day}"
    )


_NAMES = {"MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday"}
_LETTERS = {"MO": "M", "TU": "T", "WE": "W", "TH": "R", "FR": "F"}


def _letters(meeting: Meeting) -> str:
    return "".join(_LETTERS[day] for day in meeting.days.split())


def _plural(meeting: Meeting) -> str:
    *rest, last = (f"{_NAMES[day]}s" for day in meeting.days.split())
    return f"{', '.join(rest)} and {last}" if rest else last


def _off(example: Example) -> list[Item]:
    return [item for item in example.items if item.kind == "no_class"]


def _final(example: Example) -> Item:
    return next(item for item in example.items if item.title == "Final exam")


def _rows(example: Example) -> Iterator[tuple[dt.date, str, list[Item]]]:
    """Class days and days off in order, with what is due; a break is one row."""
    topics = dict(example.sessions)
    entries = [
        (day, topic, [i for i in example.on(day) if i.kind != "no_class"]) for day, topic in topics.items()
    ]
    entries += [(off.date, off.title, [off]) for off in _off(example)]
    yield from sorted(entries, key=lambda entry: entry[0])


def ruled_table(example: Example, sheet: Sheet) -> None:
    """A schedule in a ruled table."""
    sheet.title(f"{example.code}: {example.title}", centred=True)
    sheet.text(f"{example.institution} · {example.term}", centred=True)
    sheet.lines(
        [
            f"**Instructor:** Dr. {example.instructors[0]}, Room 214, Aspen Science Building",
            f"**Class meetings:** {_plural(example.meetings[0])}, {_clock(example.meetings[0].start)} – {_clock(example.meetings[0].end)}, {example.meetings[0].place}",
            f"**Office hours:** {_plural(example.meetings[1])}, {_clock(example.meetings[1].start)} – {_clock(example.meetings[1].end)}, {example.meetings[1].place}",
        ]
    )
    sheet.heading("About the course")
    sheet.text(
        "Life in the sea from plankton to whales: how organisms feed, move and reproduce in salt water, and what people change."
    )
    sheet.heading("Grading")
    sheet.table(
        [("Component", "Weight"), *((n, f"{w}%") for n, w in example.grading)], widths=(3, 1), look="booktabs"
    )
    sheet.heading("Policies")
    sheet.text(
        "Homework is due at the beginning of class on the day shown. Late homework loses 10% for each day: handed in on "
        "October 3 instead of October 1, it loses 20%. Midterms are held in class. The last update of this page was on January 4, 2027."
    )
    sheet.heading("Course schedule")
    rows = [("Date", "Topic", "Due")]
    for day, topic, items in _rows(example):
        if items and items[0].kind == "no_class":
            rows.append((_between(items[0].date, items[0].end), f"{topic} – no class", ""))
        else:
            rows.append((_short(day), topic, ", ".join(item.title for item in items)))
    sheet.table(rows, widths=(1.6, 4, 2.4), look="ruled")
    final = _final(example)
    sheet.text(
        f"The final exam is on {_long(final.date)}, {_clock(final.time or '')} – {_clock(final.end_time or '')}, in the same room."
    )


def prose(example: Example, sheet: Sheet) -> None:
    """Everything in sentences."""
    lecture, office = example.meetings
    sheet.text(example.institution)
    sheet.title(f"{example.code}  {example.title}")
    sheet.text(f"{example.term}, taught by {example.instructors[0]}")
    sheet.heading("Meetings")
    sheet.text(
        f"We meet on {_plural(lecture)} from {_clock(lecture.start)} to {_clock(lecture.end)} in {lecture.place}. "
        f"Office hours are on {_plural(office)} from {_clock(office.start)} to {_clock(office.end)} in {office.place}."
    )
    sheet.heading("What you will write")
    essays = [item for item in example.items if item.kind == "paper"]
    for essay, about in zip(
        essays, ("a dialogue of Plato", "duty and consequences", "a question of your own"), strict=True
    ):
        sheet.text(
            f"**{essay.title}** is about {about}. It is due on {_long(essay.date)}, at {_clock(essay.time or '')}."
        )
    midterm, final = (item for item in example.items if item.kind == "exam")
    sheet.heading("Exams")
    sheet.text(
        f"There is a midterm exam in class on {_long(midterm.date)}. The final exam takes place on {_long(final.date)}, "
        f"{_clock(final.time or '')} to {_clock(final.end_time or '')}."
    )
    sheet.heading("Days without class")
    holiday, away = _off(example)
    sheet.text(
        f"Spring break is from {holiday.date:%B} {holiday.date.day} to {holiday.end.day}. There is also no class on {_long(away.date)}, "
        "when the instructor is at a conference."
    )
    sheet.heading("Grading")
    parts = [f"{name} ({weight}%)" for name, weight in example.grading]
    sheet.text(f"The grade is made up of {', '.join(parts[:-1])} and {parts[-1]}.")
    sheet.heading("Late work and honesty")
    sheet.text(
        "An essay may be handed in up to two days late for two thirds of the credit. Write your own words: the honor code of "
        "September 2014 applies. Readings are from R. Example, Questions of Conduct (3rd ed., May 2009)."
    )


def week_numbers(example: Example, sheet: Sheet) -> None:
    """A row a week; a weekly deadline by rule."""
    sheet.title("Course Syllabus")
    rows = [
        ("Course", f"{example.code} {example.title}"),
        ("Term", example.term),
        ("Institution", example.institution),
    ]
    rows += [("Instructor", f"Prof. {example.instructors[0]}")]
    for meeting in example.meetings:
        label = {"lecture": "Lecture", "discussion": "Discussion", "office_hours": "Office hours"}[
            meeting.kind
        ]
        rows.append(
            (label, f"{_letters(meeting)} {_clock(meeting.start)} - {_clock(meeting.end)}, {meeting.place}")
        )
    sheet.table(rows, widths=(1, 4), look="plain", header=False)
    sheet.heading("Assessment")
    sheet.bullets([f"{name}: {weight}%" for name, weight in example.grading])
    sheet.heading("Weekly work")
    sheet.text(
        "Problem sets are due every Friday at 5:00 pm through the course page. There is no problem set in the week of spring break."
    )
    sheet.text(
        "Midterms and quizzes take the whole class period. The project must be uploaded by 11:59 pm on the day named."
    )
    sheet.heading("Week by week")
    table = [("Week", "Topics", "Also this week")]
    for number, (first, topic) in enumerate(_weeks(example), 1):
        last = first + dt.timedelta(4)
        inside = [item for item in example.items if first <= item.date <= last]
        notes = [_in_week(item) for item in inside if item.title != "Final exam"]
        table.append((f"Week {number} ({_between(first, last)})", topic, "; ".join(notes)))
    sheet.table(table, widths=(2.2, 3.4, 3), look="rows")
    final = _final(example)
    sheet.text(
        f"Final exam: {_long(final.date)}, {_clock(final.time or '')} - {_clock(final.end_time or '')}."
    )


def _weeks(example: Example) -> Iterator[tuple[dt.date, str]]:
    topics = dict(example.sessions)
    for n in range((LAST - FIRST).days // 7 + 1):
        first = FIRST + dt.timedelta(weeks=n)
        yield first, topics.get(first, "Spring break (no class)")


def _in_week(item: Item) -> str:
    if item.kind == "no_class":
        return "No class all week" if item.last else f"no class on {item.date:%A} ({item.title})"
    return f"{item.title} due {item.date:%A}" if item.kind == "project" else f"{item.title} on {item.date:%A}"


def two_columns(example: Example, sheet: Sheet) -> None:
    """Two columns and a list of sessions."""
    lecture, lab, office = example.meetings
    sheet.title(example.code)
    sheet.title(example.title)
    sheet.text(f"{example.institution} | {example.term} | {example.instructors[0]}")
    sheet.columns_begin()
    sheet.heading("Times")
    sheet.lines(
        [
            f"Lecture: {_letters(lecture)} {_clock(lecture.start)}-{_clock(lecture.end)}, {lecture.place}",
            f"Lab section {lab.section}: {_letters(lab)} {_clock(lab.start)}-{_clock(lab.end)}, {lab.place}",
            f"Office hours: {_letters(office)} {_clock(office.start)}-{_clock(office.end)}, {office.place}",
        ]
    )
    sheet.heading("Grades")
    sheet.lines([f"{name} {weight}%" for name, weight in example.grading])
    sheet.heading("Rules")
    sheet.text(
        "Lab reports are due at 11:59 pm on the day listed. Exams are written in class. Bring goggles to every lab."
    )
    sheet.heading("Sessions")
    lines = []
    for day, topic, items in _rows(example):
        if items and items[0].kind == "no_class":
            span = _between(items[0].date, items[0].end) if items[0].last else f"{day:%b} {day.day}"
            lines.append(f"**{span}** {topic}: no class")
        else:
            due = "".join(f". **{item.title}{' due' if item.kind == 'lab' else ''}**" for item in items)
            lines.append(f"**{day:%b} {day.day}** {topic}{due}")
    sheet.lines(lines)
    final = _final(example)
    sheet.text(
        f"Final exam: {_long(final.date)}, {_clock(final.time or '')} to {_clock(final.end_time or '')}, {lecture.place}."
    )


def day_first(example: Example, sheet: Sheet) -> None:
    """A European module guide: day before month, a 24-hour clock."""
    lecture, lab, office = example.meetings
    sheet.title(f"Module guide: {example.title}")
    sheet.lines(
        [
            f"{example.institution}",
            f"Module {example.code}, {example.term}",
            f"Lecturers: {' and '.join(example.instructors)}",
            "Contact: data-systems@noordkade.example.nl",
            f"Lectures: {_plural(lecture)} {lecture.start}–{lecture.end}, {lecture.place}",
            f"Labs: {_plural(lab)} {lab.start}–{lab.end}, {lab.place}",
            f"Office hour: {_plural(office)} {office.start}–{office.end}, {office.place}",
        ]
    )
    sheet.heading("Assessment")
    sheet.bullets([f"{name} ({weight}%)" for name, weight in example.grading])
    sheet.text(
        "All assignments are handed in online by 23:59 on the date given. Marks follow within 15 working days."
    )
    sheet.heading("Programme")
    table = [("Week", "Date", "Lecture", "Deadline")]
    for day, topic, items in _rows(example):
        shown = f"{day:%d/%m/%Y}"
        if items and items[0].kind == "no_class":
            table.append((str(day.isocalendar().week), shown, f"No lecture: {topic}", ""))
        else:
            table.append((str(day.isocalendar().week), shown, topic, ", ".join(item.title for item in items)))
    sheet.table(table, widths=(0.7, 1.6, 4, 2.4), look="zebra")
    exam = next(item for item in example.items if item.kind == "exam")
    sheet.text(
        f"The {exam.title.lower()} is on {exam.date:%A} {exam.date.day} {exam.date:%B} {YEAR}, {exam.time}–{exam.end_time}, in the sports hall."
    )


def month_grid(example: Example, sheet: Sheet) -> None:
    """A calendar page for each month."""
    lecture, office = example.meetings
    sheet.title(example.title)
    sheet.text(f"{example.code}, {example.term}, {example.institution}")
    sheet.lines(
        [
            f"Instructor: {example.instructors[0]}",
            f"Studio: {_plural(lecture)}, {_clock(lecture.start)}–{_clock(lecture.end)}, {lecture.place}",
            f"Office hours: {_plural(office)}, {_clock(office.start)}–{_clock(office.end)}, {office.place}",
        ]
    )
    sheet.heading("Grading")
    sheet.table([("Part", "Share"), *((n, f"{w}%") for n, w in example.grading)], widths=(3, 1), look="plain")
    sheet.text(
        "Critiques are presentations of your work at the beginning of class. Projects are due at the beginning of class."
    )
    topics = dict(example.sessions)
    for month in range(FIRST.month, LAST.month + 1):
        sheet.heading(f"{dt.date(YEAR, month, 1):%B %Y}")
        sheet.table(_month(example, month, topics), widths=(1,) * 7, look="ruled", repeat=False)


def _month(example: Example, month: int, topics: dict[dt.date, str]) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = [
        ("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
    ]
    first = dt.date(YEAR, month, 1)
    day = first - dt.timedelta((first.weekday() + 1) % 7)
    while day < first or day.month == month:
        week = [day + dt.timedelta(n) for n in range(7)]
        rows.append(tuple(_cell(example, each, topics) if each.month == month else "" for each in week))
        day += dt.timedelta(7)
    return rows


def _cell(example: Example, day: dt.date, topics: dict[dt.date, str]) -> str:
    lines = [str(day.day)]
    if day in topics:
        lines.append(topics[day])
    lines.extend(
        f"{item.title}: no class" if item.kind == "no_class" else _named(item) for item in example.on(day)
    )
    return "\n".join(lines)


def _named(item: Item) -> str:
    if item.end_time:
        return f"{item.title} {_clock(item.time or '')} - {_clock(item.end_time)}"
    return f"{item.title} due" if item.kind == "project" else item.title


def _numbered(title: str, kind: str, days: str, *times: str) -> tuple[Item, ...]:
    return tuple(Item(f"{title} {n}", kind, day, *times) for n, day in enumerate(days.split(), 1))


_SPRING_BREAK = Item("Spring break", "no_class", "3/15", last="3/19")

EXAMPLES: tuple[Example, ...] = (
    Example(
        name="marine-biology",
        layout=ruled_table,
        code="BIOL 210",
        title="Marine Biology",
        instructors=("Elena Marquez",),
        meetings=(
            Meeting("lecture", "TU TH", "09:30 10:45", "Aspen Science Building 110"),
            Meeting("office_hours", "WE", "14:00 15:30", "Aspen Science Building 214"),
        ),
        items=(
            *_numbered("Homework", "homework", "2/2 2/16 3/9 3/30 4/20", "09:30"),
            *_numbered("Midterm", "exam", "2/25 4/8", "09:30", "10:45"),
            Item("Research paper", "paper", "4/29"),
            Item("Final exam", "exam", "5/11", "10:00", "12:00"),
            _SPRING_BREAK,
        ),
        grading=(("Homework", 25), ("Midterms", 30), ("Research paper", 15), ("Final exam", 30)),
        topics=(
            "The sea as a place to live", "Sea water", "Tides and currents", "Light", "Plankton", "Primary production",
            "Sponges and corals", "Jellies", "Worms", "Molluscs", "Crustaceans", "Review", "Echinoderms", "Sharks and rays",
            "Bony fish", "Sea turtles", "Sea birds", "Whales", "Whale song", "Rocky shores", "Sandy shores", "Mangroves",
            "Seagrass", "Coral reefs", "The deep sea", "Vents and seeps", "Polar seas", "Fisheries", "Pollution", "The future sea",
        ),
        style=Style(family="Helvetica", size=10, footer="BIOL 210, Spring 2027, page {page}"),
    ),
    Example(
        name="ethics",
        layout=prose,
        code="PHIL 105",
        title="Introduction to Ethics",
        instructors=("Samuel Osei",),
        meetings=(
            Meeting("lecture", "MO WE FR", "11:00 11:50", "Linden Hall 12"),
            Meeting("office_hours", "TU", "15:00 16:30", "Linden Hall 31"),
        ),
        items=(
            Item("Essay 1", "paper", "2/12", "17:00"),
            Item("Essay 2", "paper", "3/26", "17:00"),
            Item("Essay 3", "paper", "4/30", "17:00"),
            Item("Midterm exam", "exam", "3/10", "11:00", "11:50"),
            Item("Final exam", "exam", "5/12", "13:00", "15:00"),
            _SPRING_BREAK,
            Item("No class (instructor away)", "no_class", "4/2"),
        ),
        grading=(("essays", 45), ("midterm exam", 20), ("final exam", 25), ("participation", 10)),
        topics=(),
        style=Style(family="Times", size=11.5, margin=72, header="PHIL 105 · last updated December 14, 2026"),
    ),
    Example(
        name="statistics",
        layout=week_numbers,
        code="STAT 301",
        title="Statistical Inference",
        instructors=("Mei-Ling Zhao",),
        meetings=(
            Meeting("lecture", "MO WE", "13:30 14:45", "Calder Hall 205"),
            Meeting("discussion", "TH", "16:00 16:50", "Calder Hall 20"),
            Meeting("office_hours", "FR", "10:00 11:30", "Calder Hall 318"),
        ),
        items=(
            *_numbered("Quiz", "quiz", "2/3 3/3 4/14", "13:30"),
            *_numbered("Midterm", "exam", "2/24 3/31", "13:30", "14:45"),
            Item("Project proposal", "project", "3/11", "23:59"),
            Item("Project report", "project", "5/6", "23:59"),
            Item("Final exam", "exam", "5/11", "10:30", "12:30"),
            _SPRING_BREAK,
        ),
        grading=(("Problem sets", 30), ("Quizzes", 10), ("Midterms", 25), ("Project", 15), ("Final exam", 20)),
        topics=(
            "Populations and samples", "Estimators", "Bias and variance", "Likelihood", "Confidence intervals", "Testing",
            "Power", "Categorical data", "Linear models", "Diagnostics", "Resampling", "Bayesian ideas", "Multiple testing",
            "Design of experiments", "Case studies",
        ),
        recurring=({"title": "Problem set", "kind": "homework", "day": "FR", "time": "17:00", "from": None, "until": None},),
        session_days=tuple(FIRST + dt.timedelta(weeks=n) for n in range(16) if n != 8),
        weekly=True,
        style=Style(family="Vera", size=9.5, margin=60),
    ),
    Example(
        name="chemistry",
        layout=two_columns,
        code="CHEM 112",
        title="General Chemistry II",
        instructors=("Ingrid Halvorsen",),
        meetings=(
            Meeting("lecture", "TU TH", "13:00 14:15", "Aspen Science Building 100"),
            Meeting("lab", "FR", "14:00 16:50", "Aspen Science Building 12", "03"),
            Meeting("office_hours", "MO", "16:00 17:30", "Aspen Science Building 230"),
        ),
        items=(
            *_numbered("Lab report", "lab", "2/4 2/18 3/11 4/1 4/22", "23:59"),
            *_numbered("Exam", "exam", "2/11 3/23 4/27", "13:00", "14:15"),
            Item("Final exam", "exam", "5/13", "08:00", "10:00"),
            _SPRING_BREAK,
        ),
        grading=(("Lab reports", 30), ("Exams", 45), ("Final exam", 25)),
        topics=(
            "Rates of reaction", "Rate laws", "Mechanisms", "Catalysis", "Equilibrium", "Le Chatelier's principle", "Acids and bases",
            "Buffers", "Titration curves", "Solubility", "Complex ions", "Entropy", "Free energy", "Equilibrium and energy",
            "Batteries", "Electrolysis", "Corrosion", "Nuclear stability", "Half-lives", "Fission", "Main groups", "Metals",
            "Coordination", "Colour", "Organic names", "Alkenes", "Alcohols", "Polymers", "Biomolecules", "Looking back",
        ),
        style=Style(family="Times", size=10, margin=50, columns=2, heading="capitals"),
    ),
    Example(
        name="data-systems",
        layout=day_first,
        code="CS-2041",
        title="Data Systems",
        institution="Noordkade University of Technology, Amsterdam, the Netherlands",
        timezone="Europe/Amsterdam",
        instructors=("Joost Verhoeven", "Amina Belkacem"),
        meetings=(
            Meeting("lecture", "TU", "10:00 11:45", "Hall C"),
            Meeting("lab", "TH", "13:15 15:00", "Lab 2.04"),
            Meeting("office_hours", "WE", "12:30 13:30", "Room 5.11"),
        ),
        items=(
            *_numbered("Assignment", "homework", "2/9 2/23 3/16 4/6 5/4", "23:59"),
            Item("Project plan", "project", "3/9", "23:59"),
            Item("Project report", "project", "5/18", "23:59"),
            Item("Written exam", "exam", "6/3", "13:30", "16:30"),
            Item("King's Day", "no_class", "4/27"),
        ),
        grading=(("Assignments", 30), ("Project", 30), ("Written exam", 40)),
        topics=(
            "Storage", "Files and pages", "Indexes", "Hashing", "Sorting", "Joins", "Query plans", "Cost models", "Transactions",
            "Locking", "Recovery", "Replication", "Consensus", "Streams", "Looking ahead",
        ),
        session_days=tuple(dt.date(YEAR, 2, 2) + dt.timedelta(weeks=n) for n in range(16) if n != 12),
        style=Style(family="Helvetica", size=10, page=A4, heading="coloured"),
    ),
    Example(
        name="printmaking",
        layout=month_grid,
        code="ART 240",
        title="Printmaking Studio",
        instructors=("Rosa Delacroix",),
        meetings=(
            Meeting("lecture", "MO WE", "17:30 20:00", "Foundry Building 3"),
            Meeting("office_hours", "WE", "16:00 17:00", "Foundry Building 8"),
        ),
        items=(
            *_numbered("Project", "project", "2/10 3/8 4/5", "17:30"),
            *_numbered("Critique", "presentation", "2/15 3/10 4/7", "17:30"),
            Item("Final project", "project", "5/5", "17:30"),
            Item("Martin Luther King Day", "no_class", "1/18"),
            _SPRING_BREAK,
        ),
        grading=(("Projects", 45), ("Critiques", 20), ("Final project", 25), ("Studio work", 10)),
        topics=(
            "Paper and ink", "Safety tour", "Drypoint", "Drypoint", "Wiping plates", "Printing day", "Relief: tools", "Carving",
            "Carving", "Reduction", "Registration", "Colour", "Edition", "Edition", "Etching grounds", "Biting plates", "Aquatint",
            "Aquatint", "Proofs", "Lithography", "Stones", "Transfer", "Mixed media", "Mixed media", "Open studio", "Open studio",
            "Framing", "Curating", "Hanging", "Open house",
        ),
        style=Style(family="Helvetica", size=9.5, margin=54),
    ),
)  # fmt: skip


def main(folder: Path = Path(__file__).parent, names: Sequence[str] = ()) -> None:
    """Write every example's PDF and JSON into ``folder``."""
    for example in EXAMPLES:
        if not names or example.name in names:
            (folder / f"{example.name}.pdf").write_bytes(example.pdf())
            text = json.dumps(example.expected(), indent=1, ensure_ascii=False)
            (folder / f"{example.name}.json").write_text(text + "\n", encoding="utf-8")
            print(f"{example.name}.pdf and {example.name}.json")


if __name__ == "__main__":
    main()
