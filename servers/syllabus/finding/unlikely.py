"""What speaks against a deadline that a document's words alone would give: the rest of the document.

A reader doubts work on the day of the first class, a row of deadlines that no part of the grade is named for, a name that begins in the middle of a
sentence, a number that comes after a higher one, and a second of a kind on one day. Of what 223 syllabi gave that no rule had been written for, a third to two thirds of such deadlines were
right (of the second of a kind 19 of 56, on 185 others), of all others nine in ten.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from servers.domain.identity import title_words
from servers.domain.syllabus import GradingComponent, Item, ItemKind, Session
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN, long_date
from servers.syllabus.finding.deliverable import EVENT_KINDS
from servers.syllabus.finding.due_word import BY_DAY
from servers.syllabus.finding.naming import name_of, singular_words
from servers.syllabus.finding.out_of_order import out_of_order
from servers.syllabus.subject import names

__all__ = ["doubting_unlikely"]

#: Days of classes that make a schedule of which the first day is known.
_SCHEDULE: Final = 8
#: Deadlines of one name, by their numbers apart, that the grade should have a part for.
_SERIES: Final = 5
#: Parts and per cent of the grade that make it known as a whole.
_PARTS, _WHOLE = 3, range(95, 111)
_SAID: Final = Pattern(
    r"\b(?:due|submit\w*|turn\w* in|hand\w* in|deadline|upload\w*|collect\w*)\b", re.IGNORECASE
)
#: So many with a number make a plural without one no exam of its own.
_SOME: Final = 2
_NUMBER: Final = Pattern(r"\d")
#: What is written about a lab.
_WRITTEN: Final = Pattern(
    r"\b(?:reports?|notebooks?|write-?ups?|drafts?|papers?|assignments?)\b", re.IGNORECASE
)
#: A number of a name in digits or Roman.
_COUNTED: Final = Pattern(r"\d|\b[IVX]+\b")
_PLURAL: Final = Pattern(r"(?i)^\D*\b(?:tests|exams|quizzes|midterms|prelims|examinations)\W*$")
#: Tests that are methods, and what is said about tests.
_METHOD: Final = Pattern(
    r"(?i)^the\s(?!.*\b(?:finals?|midterms?|exam\w*|quiz\w*)\b).*\btests?\b"
    r"|\b(?:exams?|tests?)\s(?:scores?|results?|data|statistics?|construction|design|validity|reliability|effects?|anxiety|theory|cases?)\b"
)
_DUE_DOTTED: Final = Pattern(
    r"\bdue\s+(?:on\s+|by\s+)?([0-3]?\d)\.([0-3]?\d)(?![\d.%]|\s?(?:[ap]\.?m|uhr|h\b|hours))", re.IGNORECASE
)
#: A day, and what parts it from what is on it.
_ONLY_DAY: Final = Pattern(
    rf"(?i)\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\W*)?(?:(?:{ENGLISH_MONTH_PATTERN})\b\W*\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)?\W*(?:{ENGLISH_MONTH_PATTERN})\b|\d{{1,2}}[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?)(?:st|nd|rd|th)?\s*[,:–—-]*\s*"
)
#: The exam that ends a course, which no class follows by more than so many days.
_FINAL: Final = Pattern(
    r"(?i)\W*(?:(?:the|our|course|class|comprehensive|cumulative)\s+)*final(?:\s+exam(?:ination)?)?\W*"
)
_AFTER_FINAL: Final = 14
_LESS_SURE: Final = 0.2
_LEAST_SURE: Final = 0.1


def doubting_unlikely(
    items: Sequence[Item],
    sessions: Sequence[Session],
    grading: Sequence[GradingComponent],
    ends: dt.date | None = None,
) -> tuple[Item, ...]:
    """The items, with what the schedule, the grading and their own names say against them; ``ends``: the last day of classes, where it is printed."""
    first = _first_day(sessions)
    last = max((day for day in (ends, *(session.date for session in sessions)) if day), default=None)
    counts = Counter(_series(item) for item in items)
    parts = _graded(grading)
    numbered = Counter(_unnumbered(item) for item in items if _NUMBER.search(item.title))
    named = Counter(_unnumbered(item) for item in items)
    alike: defaultdict[tuple[ItemKind, dt.date | None], list[Item]] = defaultdict(list)
    for item in items:
        alike[item.kind, item.date].append(item)
    disorder = out_of_order(items)
    return tuple(
        _doubted(
            item,
            (
                *_against(item, first, counts[_series(item)], parts, said=said),
                *_of_the_class(item, numbered, said=said),
                *_names_a_topic(item, said=said),
                *_before_the_end(item, last),
                *_beside_another(item, alike[item.kind, item.date], named),
                *disorder.get(item.id, ()),
            ),
        )
        for item, said in ((item, _is_said_due(item)) for item in items)
    )


def _is_said_due(item: Item) -> bool:
    return any(_SAID.search(each.text) or BY_DAY.search(each.text) for each in item.evidence)


def _of_the_class(item: Item, numbered: Counter[tuple[str, frozenset[str]]], *, said: bool) -> Iterator[str]:
    """That exams in the plural may be what a class is about, where each of them has a number and its day: "Unit tests"."""
    alike = numbered[_unnumbered(item)]
    if alike >= _SOME and _PLURAL.search(item.title) and not said:
        yield f'"{item.title}" may be what the class is about: {alike} of that name have a number and a day of their own'


def _names_a_topic(item: Item, *, said: bool) -> Iterator[str]:
    """That what is called a test may be a method that the class is about: "The sign test", "Exam scores as data"."""
    if item.kind == "exam" and not said and not _COUNTED.search(item.title) and _METHOD.search(item.title):
        yield f'"{item.title}" may be what the class is about'


def _beside_another(
    item: Item, alike: Sequence[Item], named: Counter[tuple[str, frozenset[str]]]
) -> Iterator[str]:
    """That the day has another of the kind, where one of them has no number, its name comes but once, and none is surer of the two."""
    others = [
        other
        for other in alike
        if other is not item and other.title != item.title and not _are_listed(item, other)
    ]
    if item.kind == "no_class" or item.date is None or not others:
        return
    counted = _COUNTED.search(item.title) is not None
    least = item.confidence < max(other.confidence for other in others)
    once = named[_unnumbered(item)] == 1
    if (least if counted else once) and not all(_COUNTED.search(one.title) for one in (item, *others)):
        yield f'"{others[0].title}" is told for the same day; the two may be one, or one is only spoken of'


def _are_listed(item: Item, other: Item) -> bool:
    """Whether both are told to be due in one cell or line, one as surely as the other: then they are two."""
    if not item.evidence or not other.evidence or item.confidence != other.confidence:
        return False
    one, same = item.evidence[0], other.evidence[0]
    return one.text == same.text and one.box == same.box and _SAID.search(one.text) is not None


def _before_the_end(item: Item, last: dt.date | None) -> Iterator[str]:
    """That classes go on for weeks after what is called the final exam."""
    if item.kind != "exam" or item.date is None or last is None or not _FINAL.fullmatch(item.title):
        return
    if (last - item.date).days > _AFTER_FINAL:
        yield f"classes go on until {long_date(last)}, long after this final exam; the day may be misprinted"


def _unnumbered(item: Item) -> tuple[str, frozenset[str]]:
    return item.kind, frozenset(word for word in singular_words(item.title) if not word.isdigit())


def _against(
    item: Item, first: dt.date | None, alike: int, parts: frozenset[str] | None, *, said: bool
) -> Iterator[str]:
    if item.kind == "no_class" or item.date is None:
        return
    if dotted := _dotted(item, item.date):
        yield f'the document says "{dotted}", which may be another day'
    if said:
        return
    if first is not None and item.date <= first and not _is_zeroth(item.title):
        yield f"{long_date(item.date)} is no later than the first class in the schedule; work is seldom due by then"
    is_event = item.kind in EVENT_KINDS
    if parts is not None and alike >= _SERIES and not is_event and not _is_graded(item, parts):
        yield f'the document dates {alike} of these, but names no part of the grade for "{item.title}"'
    if (
        item.kind == "lab"
        and item.time is None
        and not (_NUMBER.search(item.title) or _WRITTEN.search(item.title))
    ):
        yield f'"{item.title}" may be what is done in the lab that day, with nothing to hand in'
    if item.title[:1].islower() and not (is_event or re.search(r"\d", item.title) or _is_whole(item)):
        yield f'"{item.title}" may be only a part of what stands there'


def _is_whole(item: Item) -> bool:
    """Whether nothing but a day stands beside the title where it is printed: "Sept 15 - choose topic"."""
    return any(
        each.text.rstrip(" .;").endswith(item.title)
        and _ONLY_DAY.fullmatch(each.text.rstrip(" .;").removesuffix(item.title))
        for each in item.evidence
    )


def _dotted(item: Item, day: dt.date) -> str:
    """The number with a dot that stands behind "due", and was not read as the item's day: "due 12.17"; "" for none."""
    found = next((m for each in item.evidence if (m := _DUE_DOTTED.search(each.text))), None)
    if found is None or {int(found[1]), int(found[2])} == {day.month, day.day}:
        return ""
    return found[0]


def _doubted(item: Item, doubts: tuple[str, ...]) -> Item:
    if not doubts:
        return item
    sure = max(item.confidence - _LESS_SURE * len(doubts), _LEAST_SURE)
    return item.model_copy(
        update={"needs_review": (*item.needs_review, *doubts), "confidence": round(sure, 2)}
    )


def _first_day(sessions: Sequence[Session]) -> dt.date | None:
    days = {session.date for session in sessions}
    return min(days) if len(days) >= _SCHEDULE else None


def _is_zeroth(title: str) -> bool:
    return "0" in title_words(title)


def _series(item: Item) -> tuple[str, str]:
    return item.kind, "-".join(word for word in name_of(item.title).split("-") if not word.isdigit())[:12]


def _graded(grading: Sequence[GradingComponent]) -> frozenset[str] | None:
    """The words of all parts of the grade; None where not the whole of it is known."""
    total = round(sum(part.weight or 0 for part in grading))
    if len(grading) < _PARTS or total not in _WHOLE:
        return None
    return frozenset(
        word for part in grading for word in names(part.component) | singular_words(part.component)
    )


def _is_graded(item: Item, parts: frozenset[str]) -> bool:
    return bool((names(item.title, item.kind) | singular_words(item.title)) & parts)
