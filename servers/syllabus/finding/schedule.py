"""Dated class sessions and their topics, from the entries of schedules."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from servers.domain.syllabus import Item, Meeting, Session
from servers.domain.weekday import weekday_of
from servers.syllabus.finding.clause import evidence_of
from servers.syllabus.finding.deliverable import is_no_class, tidy_title
from servers.syllabus.finding.entry import Entry

__all__ = ["find_schedule"]


def find_schedule(
    entries: Sequence[Entry], items: Sequence[Item], meetings: Sequence[Meeting]
) -> tuple[Session, ...]:
    """A session for each day of a schedule that has a topic and is not off."""
    off = set(_days_off(items))
    topics: dict[dt.date, list[str]] = defaultdict(list)
    first: dict[dt.date, Entry] = {}
    for entry in _scheduling(entries):
        for day in entry.days:
            if day.date in off:
                continue
            first.setdefault(day.date, entry)
            topics[day.date] += [t for t in _topics(entry) if t not in topics[day.date]]
    usual = _usual_days(first, meetings)
    return tuple(
        Session(
            date=date,
            topic="; ".join(topics[date])[:200],
            page=first[date].page,
            evidence=(evidence_of(first[date].lines),) if first[date].lines else (),
            confidence=0.9 if weekday_of(date) in usual else 0.6,
            needs_review=() if weekday_of(date) in usual else ("it is not on a usual class day",),
        )
        for date in sorted(first)
        if weekday_of(date) in usual or len(usual) == 0 or topics[date]
    )


def _scheduling(entries: Sequence[Entry]) -> list[Entry]:
    """Entries of the tables and lists that are schedules: mostly topics, not a list of what is due."""
    by_group: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_group[entry.group].append(entry)
    chosen: list[Entry] = []
    for group in by_group.values():
        labels = sum(any(m.role == "label" for m in entry.matters) for entry in group)
        if labels <= 0.5 * len(group) and len({e.days[0].date for e in group}) >= 3:
            chosen += group
    return chosen


def _days_off(items: Iterable[Item]) -> Iterable[dt.date]:
    for item in items:
        if item.kind == "no_class" and item.date is not None:
            last = item.end_date or item.date
            for step in range((last - item.date).days + 1):
                yield item.date + dt.timedelta(days=step)


def _topics(entry: Entry) -> list[str]:
    texts = [m.text for m in entry.matters if m.role in {"topic", "notes"}]
    return [tidy_title(text, limit=120) for text in texts if text.strip() and not is_no_class(text)][:2]


def _usual_days(first: dict[dt.date, Entry], meetings: Sequence[Meeting]) -> set[str]:
    counts = Counter(weekday_of(date) for date in first)
    usual = {day for day, count in counts.items() if count >= max(2, 0.12 * len(first))}
    stated = {day for m in meetings if m.kind != "office_hours" for day in m.days}
    return usual | (stated if usual & stated else set())
