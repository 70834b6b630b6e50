"""Work that a schedule lists on the day it is given, where a sentence says how long after it is due.

"Problem sets are assigned on Thursday and due the following Thursday", "Homework is due one week after it is assigned".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import ItemKind, Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.counts import amount_of
from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.clause import Clause, read_clauses
from servers.syllabus.finding.deliverable import is_reading, kind_of, read_clause
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.naming import singular_words
from servers.syllabus.finding.of_its_week import SAID_DUE
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.statement import Headed
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["GivenAndDue", "given_and_due", "with_work_given"]

_DAY: Final = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_GIVEN: Final = (
    r"(?:assigned|given(?: out)?|posted|released|handed out|distributed|issued|made available|available|set)"
)
_IS_DUE: Final = r"\b(?:due|collected|submitted|turned in|handed in)\b(?:[^.;]{0,24}?\b(?:back|class|on|by|exactly|about|noon|midnight|[ap]\.?m\.?))?,?"
#: Of which each such sentence has one, in small letters.
_DUE_WORDS: Final = ("due", "collected", "submitted", "turned", "handed")
#: "due the following Thursday": the next such day after it is given.
_NEXT_DAY: Final = Gated(
    rf"(?i){_IS_DUE}\s+(?P<words>(?:the\s+)?(?:following|next)\s+(?P<day>{_DAY})|(?P<after>{_DAY})\s+(?:of\s+)?the\s+(?:following|next)\s+week)\b",
    "following,next",
)
#: "due one week after it is assigned", "due two weeks later", "due a week from the day it is posted".
_WEEKS_LATER: Final = Gated(
    rf"(?i){_IS_DUE}\s+(?:in\s+)?(?P<words>(?:in\s+)?(?P<many>one|a|1|two|2|three|3)\s+weeks?(?:\s+(?:later|after|from|following)\b)?)",
    "week",
)
#: What says that the weeks count from its being given, where "later" does not.
_FROM_GIVING: Final = Pattern(
    rf"(?i)\b(?:after|from|following)\b[^.;]{{0,40}}\b{_GIVEN}|\b{_GIVEN}\b[^.;]*\b(?:due|collected|submitted|turned in|handed in)\b"
)
_WORK: Final = Pattern(
    r"(?i)\b(?:(?:home\s?works?|hws?|problem sets?|psets?|assignments?|exercise (?:sheets?|sets?)|worksheets?|problem sheets?)|(?P<lab>labs?(?: reports?| assignments?)?)|(?P<project>projects?))\b"
)
_NOT_THIS: Final = Pattern(
    r"(?i)\b(?:late|missed|if you|extensions?|make-?up|regrad\w*|returned|solutions?|exams?|quiz\w*|readings?)\b"
)
_MOSTLY: Final = Pattern(r"(?i)\b(?:most|usually|typically|generally|normally|often|approximately)\b")
#: What a schedule says of work that is given out on its day, and what it may say in place of a name.
_GIVEN_OUT: Final = Pattern(
    rf"(?i)\s*[(\[–—:-]?\s*\b(?:is\s+)?(?:{_GIVEN}|out|goes out|released?|assign|hand out)\b\s*[)\]:]?\s*"
)
#: A rule and a printed date so many days apart speak of one and the same week.
_CLOSE_DAYS: Final = 3
#: What is due of numbered work at another time than itself: "HW 2 corrections".
_STAGE: Final = Pattern(
    r"(?i)\b(?:corrections?|revisions?|re-?submi\w+|drafts?|proposals?|outlines?|parts?|peer|reviews?|presentations?|reflections?|solutions?|regrades?)\b"
)
_UP_TO_NUMBER: Final = Pattern(r"\D{2,24}?\s?#?\d{1,2}(?!\d)")
_NUMBERED: Final = Pattern(r"(?i)(?:#\s?\d|\d|\b[ivx]{1,4}\b|\bone\b|\btwo\b|\bthree\b)")


@dataclass(frozen=True)
class GivenAndDue:
    """``weeks`` after it is given, or (``weekday``) on the next such day, work of the kind ``of`` is due at ``time``.

    ``hedged``: the document says that it is mostly so.
    """

    of: ItemKind
    words: str
    weeks: int = 1
    weekday: Weekday | None = None
    time: dt.time | None = None
    hedged: bool = False

    def due(self, given: dt.date) -> dt.date:
        """The day on which what is given on a day is due."""
        if self.weekday is None:
            return given + dt.timedelta(weeks=self.weeks)
        return given + dt.timedelta(days=(WEEKDAYS.index(self.weekday) - given.weekday()) % 7 or 7)


def given_and_due(paragraphs: Sequence[Headed]) -> tuple[GivenAndDue, ...]:
    """What the sentences of a document say so, at most one for each kind of work."""
    found: dict[ItemKind, GivenAndDue] = {}
    for paragraph, heading in paragraphs:
        small = paragraph.lowered
        counted = _NEXT_DAY.admits(small) or _WEEKS_LATER.admits(small)
        if counted and holds(small, _DUE_WORDS):
            for sentence in sentences(paragraph.flat):
                rule = _rule(sentence, heading)
                if rule is not None:
                    found.setdefault(rule.of, rule)
    return tuple(found.values())


def _rule(sentence: str, heading: str) -> GivenAndDue | None:
    day, weeks = _NEXT_DAY.search(sentence), _WEEKS_LATER.search(sentence)
    told = day or weeks
    if told is None or _NOT_THIS.search(sentence) or not _FROM_GIVING.search(sentence):
        return None
    work = _WORK.search(sentence[: told.start()]) or _WORK.search(heading)
    if work is None:
        return None
    times = find_times(sentence)
    named = find_weekdays((day["day"] or day["after"]) if day else "")
    return GivenAndDue(
        of="lab" if work["lab"] else "project" if work["project"] else "homework",
        words=told["words"],
        weeks=amount_of(weeks["many"]) if weeks and not day else 1,
        weekday=named[0].days[0] if named else None,
        time=times[0].time if len(times) == 1 else None,
        hedged=_MOSTLY.search(sentence) is not None,
    )


def with_work_given(
    rules: Sequence[GivenAndDue], entries: Sequence[Entry], others: Sequence[Candidate]
) -> list[Candidate]:
    """The candidates and the numbered work that the entries list as given on their day, on the day it is due by a rule.

    What another place (``others``) dates itself stays there, in doubt where the rule gives a day close to it.
    """
    found = list(_work_given(rules, entries, others))
    told = [next((one for one in found if _names_it(one, other)), None) for other in others]
    settled = [_against(rule, other) if rule else other for rule, other in zip(told, others, strict=True)]
    return [*settled, *(one for one in found if not any(_names_it(one, other) for other in others))]


def _work_given(
    rules: Sequence[GivenAndDue], entries: Sequence[Entry], others: Sequence[Candidate]
) -> Iterator[Candidate]:
    """None falls on a day without class unnoticed."""
    off = [(c.day.date, c.day.end or c.day.date) for c in others if c.kind == "no_class"]
    for entry in entries:
        if entry.whole_week or len(entry.days) != 1:
            continue
        for matter in entry.matters:
            for clause in read_clauses(matter.lines, right=matter.right) if _may_give(matter) else ():
                if found := _given(rules, entry, matter, clause, off):
                    yield found


def _names_it(found: Candidate, other: Candidate) -> bool:
    """Whether both are the same work by name, whatever their days; one may add what it is about to its number."""
    if found.kind != other.kind or bool(_STAGE.search(found.title)) is not bool(_STAGE.search(other.title)):
        return False
    return singular_words(found.title) == singular_words(other.title) or (
        bool(number := _head(found.title)) and number == _head(other.title)
    )


def _head(title: str) -> frozenset[str]:
    """The words up to the first number, with it: those of "HW7" in "HW7 Computer Vision"."""
    head = _UP_TO_NUMBER.match(title)
    return frozenset(singular_words(head[0])) if head else frozenset()


def _against(ruled: Candidate, other: Candidate) -> Candidate:
    """Another place's date of the work, in doubt where its rule gives another day close to it."""
    apart = abs((ruled.day.date - other.day.date).days)
    if not 0 < apart <= _CLOSE_DAYS or other.origin not in SAID_DUE:
        return other
    doubt = f"by the rule on when work is due it would be {long_date(ruled.day.date)}; p. {other.page} says {long_date(other.day.date)}"
    return replace(other, doubts=(*other.doubts, doubt))


def _may_give(matter: Matter) -> bool:
    return matter.role == "assigned" or _GIVEN_OUT.search(matter.text) is not None


def _given(
    rules: Sequence[GivenAndDue],
    entry: Entry,
    matter: Matter,
    clause: Clause,
    off: Sequence[tuple[dt.date, dt.date]],
) -> Candidate | None:
    text = clause.text if matter.role == "assigned" else _GIVEN_OUT.sub(" ", clause.text).strip()
    read = read_clause(clause.text)
    known = kind_of(text)
    if known is None or not _NUMBERED.search(text) or is_reading(text):
        return None
    if matter.role != "assigned" and (read is None or read.part != "assigned" or text == clause.text):
        return None
    rule = next((rule for rule in rules if rule.of == known[0]), None)
    return _due(rule, entry, clause, tidy_title(text), off) if rule else None


def _due(
    rule: GivenAndDue, entry: Entry, clause: Clause, title: str, off: Sequence[tuple[dt.date, dt.date]]
) -> Candidate:
    given = entry.days[0]
    due = rule.due(given.date)
    doubts = given.doubts
    if rule.hedged or any(start <= due <= end for start, end in off):
        said = f'the schedule has it as given on {long_date(given.date)}, and the document says that work is due "{rule.words}"'
        why = "not always" if rule.hedged else f"{long_date(due)} is a day without class"
        doubts = (*doubts, f"{said}: {why}")
    return Candidate(
        title,
        rule.of,
        replace(Day(due), doubts=doubts),
        clause.lines,
        "due",
        time=rule.time,
        printed=clause.text,
        group=entry.group,
        date_lines=entry.lines[:1],
    )
