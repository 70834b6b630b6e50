"""Dated class sessions and their topics, from the entries of schedules."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from servers.domain.syllabus import Item, Meeting, Session
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.clause import evidence_of, read_clauses
from servers.syllabus.finding.deliverable import (
    EVENT_KINDS,
    Deliverable,
    is_no_class,
    kind_of,
    read_clause,
)
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["find_schedule"]


_NO_SESSION = Pattern(
    r"^\W*no\s+(?:class|lab|lecture|recitation|discussion|section|tutorial|meeting)s?\b", re.IGNORECASE
)
#: What a day is where no class meets, and what one is called whether a class meets or not.
_EXAM_DAYS = Pattern(
    r"\W*(?:finals?|final\s+exam(?:ination)?s?|exam(?:ination)?s?)\s+(?:weeks?|periods?|days?)(?:\s+(?:begins?|starts?|ends?))?\W*",
    re.IGNORECASE,
)
_OCCASION = Pattern(
    r"\W*(?:(?:first|last)\s+day\s+of\s+(?:the\s+)?(?:class(?:es)?|instruction|term|semester|quarter)|(?:class(?:es)?|instruction)\s+(?:begins?|starts?|ends?)|earth\s+day|(?:mother|father|valentine)['’]?s['’]?\s+day|halloween|holidays|transition\s+week)\W*",
    re.IGNORECASE,
)

_WEEK_ONLY = Pattern(r"\W*(?:(?:week|wk|class|module|unit)\.?\s*)?#?\d{0,2}\W*", re.IGNORECASE)
#: What counts the classes beside their days: "Class 3", "Session 3:", "#3", "(3)".
_COUNT_ONLY = Pattern(
    r"\W*(?:(?:class|session|lecture|lec|meeting|mtg|lesson|day|l|no|week|wk)\.?\s*)?#?\d{1,2}\W*",
    re.IGNORECASE,
)
_OPENS_WEEK = Pattern(r"\W*(?:week|wk)\b", re.IGNORECASE)
#: So many days after a schedule's end its next page begins at the latest.
_NEXT_PAGE = 14
_WEEK = 7
#: Rows of a schedule in which no work is named: so many, and so large a share of all.
_FEWEST_IDLE = 3
_IDLE = 0.25
#: What a list of key dates holds, and a schedule of classes seldom.
_ADMINISTRATIVE = Pattern(
    r"\b(?:last (?:day|date) (?:to|for)|add/drop|drop/add|deadline to|withdraw\w*|registration|(?:classes|semester|term) (?:begins?|starts?|ends?))\b",
    re.IGNORECASE,
)


def find_schedule(
    entries: Sequence[Entry], items: Sequence[Item], meetings: Sequence[Meeting]
) -> tuple[Session, ...]:
    """A session for each day of a schedule that has a topic and is not off."""
    off = set(_days_off(items))
    stated = {day for m in meetings if m.kind != "office_hours" for day in m.days}
    topics: dict[dt.date, list[str]] = defaultdict(list)
    first: dict[dt.date, Entry] = {}
    scheduling = _scheduling(entries)
    headings = _headings_of_weeks(scheduling)
    for entry in scheduling:
        if id(entry) in headings:
            continue
        if entry.of_work or (entry.matters and all(m.role == "label" for m in entry.matters)):
            continue
        for day in _both(entry, stated):
            if (
                day.date in off
                or (_only_work(entry) and weekday_of(day.date) not in stated)
                or any(_NO_SESSION.match(m.text) for m in entry.matters)
            ):
                continue
            first.setdefault(day.date, entry)
            topics[day.date] += [t for t in _topics(entry) if t not in topics[day.date]]
    usual = _usual_days(first, meetings)
    finals = {item.date for item in items if item.kind == "exam" and "final" in item.title.lower()}
    given = {item.date for item in items}
    last = max(first, default=None)
    return tuple(
        _session(date, first[date], topics[date])
        for date in sorted(first)
        if (weekday_of(date) in usual or (topics[date] and date not in given))
        and not _is_no_class_day(topics[date], on_class_day=weekday_of(date) in stated)
        and not (date == last and date in finals)
    ) or tuple(_exam_days(items, {m.start for m in meetings}))


def _headings_of_weeks(entries: Sequence[Entry]) -> set[int]:
    """Rows that only name a week and its first day, above rows with days of their own in it: by their identity."""
    held: dict[int, set[dt.date]] = defaultdict(set)
    for entry in entries:
        if not _names_week(entry):
            held[entry.group].add(entry.days[0].date)
    return {
        id(entry)
        for entry in entries
        if _names_week(entry)
        and any(0 <= (day - entry.days[0].date).days < _WEEK for day in held[entry.group])
    }


def _names_week(entry: Entry) -> bool:
    """Whether a table's row holds nothing but its week's name and day."""
    told = entry.lines[0].text if entry.lines else ""
    alone = all(_WEEK_ONLY.fullmatch(matter.text) for matter in entry.matters)
    return entry.origin == "table" and alone and _OPENS_WEEK.match(told) is not None


def _is_no_class_day(topics: Sequence[str], *, on_class_day: bool) -> bool:
    """Whether all that stands there is what the school calls the day: its days of exams, or an occasion on another day than the class's."""
    if not topics:
        return False
    occasion = not on_class_day and all(_OCCASION.fullmatch(topic) for topic in topics)
    return occasion or all(_EXAM_DAYS.fullmatch(topic) for topic in topics)


def _both(entry: Entry, stated: AbstractSet[str]) -> Iterable[Day]:
    """The entry's days; of days from one class day to the next of its week ("Sep 23-24", "Week 7: March 3-5"), both."""
    for day in entry.days:
        yield day
        last = day.end
        near = last is not None and 0 < (last - day.date).days < _WEEK
        if last is not None and near:
            days = [day.date + dt.timedelta(days=step) for step in range((last - day.date).days + 1)]
            if [date for date in days if weekday_of(date) in stated] == [day.date, last]:
                yield replace(day, date=last, end=None)


def _session(date: dt.date, entry: Entry, topics: Sequence[str]) -> Session:
    evidence = (evidence_of(entry.lines),) if entry.lines else ()
    return Session(
        date=date, topic="; ".join(topics)[:200], page=entry.page, evidence=evidence, confidence=0.9
    )


def _exam_days(items: Sequence[Item], hours: AbstractSet[dt.time | None]) -> Iterable[Session]:
    """Where no schedule is printed, the days of the exams in class are the sessions known."""
    exams = [
        i
        for i in items
        if i.kind == "exam"
        and i.date
        and "final" not in i.title.lower()
        and i.end_date is None
        and (i.time is None or i.time in hours)
    ]
    for item in exams if len(exams) > 1 else ():
        if item.date is not None:
            yield Session(
                date=item.date, topic=item.title, page=item.page, evidence=item.evidence, confidence=0.7
            )


def _scheduling(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of the tables and lists that are schedules: mostly topics, not a list of what is due."""
    groups: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.group].append(entry)
    topical = [group for group in groups.values() if _is_topical(group)]
    long = [group for group in topical if len({entry.days[0].date for entry in group}) >= 3]
    days = [entry.days[0].date for group in long for entry in group]
    return [entry for group in topical if group in long or _goes_on(group, days) for entry in group]


def _is_topical(group: Sequence[Entry]) -> bool:
    idle = sum(map(_asks_nothing, group))
    labelled = 0 if idle >= max(_FEWEST_IDLE, _IDLE * len(group)) else sum(map(_lists_work, group))
    counted = sum(any(_is_count(m) for m in entry.matters[:1]) for entry in group)
    dates = sum(any(_ADMINISTRATIVE.search(m.text) for m in entry.matters) for entry in group)
    return labelled <= 0.5 * len(group) and counted < 0.8 * len(group) and dates < max(3, 0.3 * len(group))


def _lists_work(entry: Entry) -> bool:
    """Whether the entry names work under a title that says so, and not behind what a class is about."""
    if entry.of_work:
        return True
    named = [matter for matter in entry.matters if not _WEEK_ONLY.fullmatch(matter.text)]
    work = next((n for n, matter in enumerate(named) if matter.role == "label"), None)
    return work is not None and (
        entry.origin != "table" or all(matter.role != "topic" for matter in named[:work])
    )


def _asks_nothing(entry: Entry) -> bool:
    """Whether a table's row names what a class is about, and no work: a list of work has some in each row."""
    roles = {matter.role for matter in entry.matters}
    return (
        entry.origin == "table"
        and bool(roles & {"topic", "notes", "reading"})
        and not roles & {"label", "kind", "due", "assignment"}
    )


def _is_count(matter: Matter) -> bool:
    """Whether a row begins with the number of a quiz or test: there is one for each of them, not for each class."""
    return matter.role == "kind" and re.fullmatch(r"\W*\d{1,2}\W*", matter.text) is not None


def _goes_on(group: Sequence[Entry], days: Sequence[dt.date]) -> bool:
    """Whether a short table or list is a piece of a longer one: its first days, the last week on a page of its own, a day cut off amid it."""
    first = group[0].days[0].date
    if days and group[0].origin != "list" and 0 < (first - max(days)).days <= _NEXT_PAGE:
        return True
    own = {entry.days[0].date for entry in group}
    usual = {day for day, count in Counter(date.weekday() for date in days).items() if count > 1}
    if days and 0 < (min(days) - max(own)).days <= _NEXT_PAGE:
        return all(date.weekday() in usual for date in own)
    inside = all(min(days) < date < max(days) + dt.timedelta(_NEXT_PAGE) for date in own) if days else False
    return inside and not own & set(days) and all(date.weekday() in usual for date in own)


def _only_work(entry: Entry) -> bool:
    """Whether nothing but work to hand in stands beside the date: then it is a deadline, and no session."""
    texts = [
        c.text
        for m in entry.matters
        if m.role in {"topic", "notes"}
        for c in read_clauses(m.lines, right=m.right)
    ]
    if not texts:
        return bool(entry.matters) and all(_is_work(m) for m in entry.matters if m.role != "hours")
    found = [read_clause(text) for text in texts]
    return all(d is not None and not d.weak and _to_hand_in(d) for d in found)


def _is_work(matter: Matter) -> bool:
    kind = kind_of(matter.header) if matter.role == "kind" else None
    return matter.role in {"assignment", "due", "label"} or (kind is not None and kind[0] not in EVENT_KINDS)


def _to_hand_in(found: Deliverable) -> bool:
    return found.kind not in EVENT_KINDS and (
        found.part == "due" or found.kind not in {"lab", "paper", "project"}
    )


def _days_off(items: Iterable[Item]) -> Iterable[dt.date]:
    for item in items:
        if item.kind == "no_class" and item.date is not None:
            last = item.end_date or item.date
            for step in range((last - item.date).days + 1):
                yield item.date + dt.timedelta(days=step)


def _topics(entry: Entry) -> list[str]:
    told = [m for m in entry.matters if m.role in {"topic", "notes"} and m.text.strip()]
    told = told or [m for m in entry.matters if m.role == "reading" and m.text.strip()]
    held = [m for m in told if not is_no_class(m.text)][:2]
    about = [m for m in held if not (_COUNT_ONLY.fullmatch(m.text) or _tells_only_work(m))]
    return [tidy_title(m.text, limit=120) for m in about or held]


def _tells_only_work(matter: Matter) -> bool:
    """Whether all that stands there is what is handed in that day, beside what the class is about: "HW 2 due"."""
    found = [read_clause(clause.text) for clause in read_clauses(matter.lines, right=matter.right)]
    return bool(found) and all(d is not None and not d.weak and _to_hand_in(d) for d in found)


def _usual_days(first: Mapping[dt.date, Entry], meetings: Sequence[Meeting]) -> set[str]:
    """The days of the week on which the class meets: those stated, where the schedule agrees, else the schedule's own."""
    counts = Counter(weekday_of(date) for date in first)
    stated = {day for m in meetings if m.kind != "office_hours" for day in m.days}
    if sum(counts[day] for day in stated) >= 0.75 * len(first):
        return stated | {day for day, count in counts.items() if count >= max(3, 0.15 * len(first))}
    return {day for day, count in counts.items() if count >= max(1, 0.12 * len(first))}
