"""What an instructor would want to mend in a syllabus before students read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from servers.domain.syllabus import Item, Syllabus

__all__ = ["faults_of"]

#: Shares in per cent are printed rounded.
_ROUNDING = 0.5


def faults_of(syllabus: Syllabus) -> tuple[str, ...]:
    """The faults in plain sentences: weights, weekdays, deadlines on days off or outside of the term, missing dates."""
    return (
        *_weights(syllabus),
        *(
            f"{item.title}: {reason} (page {item.page})"
            for item in syllabus.items
            for reason in item.needs_review
        ),
        *_on_days_off(syllabus.items),
        *_outside_of_term(syllabus),
        *(f"{item.title} has no date" for item in syllabus.items if item.date is None),
        *_without_times(syllabus),
    )


def _weights(syllabus: Syllabus) -> Iterator[str]:
    weights = [one.weight for one in syllabus.grading if one.weight is not None]
    total = sum(weights)
    if weights and abs(total - 100) > _ROUNDING:
        missing = [one.component for one in syllabus.grading if one.weight is None and one.points is None]
        without = f"; without a weight: {', '.join(missing)}" if missing else ""
        yield f"The weights of the grade sum to {total:g} %, not 100 %{without}"
    if not syllabus.grading:
        yield "It does not say how the grade is made up"


def _days_of(item: Item) -> Iterable[dt.date]:
    if item.date is None:
        return ()
    last = item.end_date or item.date
    return (item.date + dt.timedelta(days=number) for number in range((last - item.date).days + 1))


def _on_days_off(items: Iterable[Item]) -> Iterator[str]:
    items = tuple(items)
    off = {day: item.title for item in items if item.kind == "no_class" for day in _days_of(item)}
    for item in items:
        if item.kind not in {"no_class", "reading", "other"} and item.date in off:
            yield f"{item.title} is on {item.date:%a %d %b %Y}, a day off ({off[item.date]})"


def _outside_of_term(syllabus: Syllabus) -> Iterator[str]:
    span = syllabus.term_span
    if span is None or span.basis != "printed":
        return
    for item in syllabus.items:
        if item.date is not None and item.kind != "no_class" and not span.start <= item.date <= span.end:
            yield f"{item.title} is on {item.date:%a %d %b %Y}, outside of the term ({span.start} to {span.end})"


def _without_times(syllabus: Syllabus) -> Iterator[str]:
    if not any(one.kind == "office_hours" for one in syllabus.meetings):
        yield "It names no office hours"
    for one in syllabus.meetings:
        if one.kind == "lecture" and not (one.days and one.start):
            yield "The days or times of the class are missing"
