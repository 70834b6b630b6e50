"""Reports that a sentence makes due so long after what they are on: "due one week after the experiment", under "Experiment 2 (2/3)"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.counts import COUNT, amount_of
from servers.syllabus.dating.gated import has_digit, holds
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.naming import singular_words
from servers.syllabus.finding.phrase import singular
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.finding.stated_due import CLASS_START
from servers.syllabus.finding.statement import Headed
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["reports_after"]

#: What each sentence of the sort has one of, in small letters.
_UNITS: Final = (" week", " day")
_DUE_WORDS: Final = ("due", "submitted", "collected", "ed in")
#: What is held and reported on, by the names that stand for each other.
_LABS: Final = frozenset({"lab", "laboratory", "experiment"})
_HELD: Final = r"labs?|laborator(?:y|ies)|experiments?|field\s?-?trips?|trips?|screenings?|films?|visits?|concerts?|site\svisits?"
#: "Reports on an experiment", "Each lab report", "Film responses".
_WHAT: Final = r"(?:(?:written|formal|full|final|short|individual|film|field|field-?trip|trip|concert|lab|laboratory|experiment(?:al)?)\s)*(?:reports?|write-?ups?|responses?|worksheets?|reflections?|analys[ie]s|journals?|summar(?:y|ies)|notebooks?)"
_RULE: Final = Pattern(
    rf"(?:^|[\s(])(?:(?:all|each|every|your|the|an?)\s)*(?P<what>{_WHAT})(?:\s(?:on|for|of)\s(?:(?:an?|the|each|every|all)\s)?(?P<on>{_HELD}))?\s(?:is|are|will\sbe|must\sbe|should\sbe)\s(?:also\s)?(?:due|submitted|(?:handed|turned)\sin|collected)\b(?P<when>(?:[^.;]|\.m\.|\.(?=\w)){{0,60}}?)\b(?P<many>an?|one|two|three|five|seven|ten|fourteen|\d{{1,2}})\s(?:full\s|school\s)?(?P<unit>week|day)s?\s(?:after|following|from)\s(?P<since>[^.;]{{3,80}})",
    re.IGNORECASE,
)
_SINCE: Final = Pattern(
    rf"\b(?P<held>{_HELD})\b|\b(?:performed|carried\sout|conducted|completed|held|done)\b", re.IGNORECASE
)
#: Days that are counted from something else, or of what is not the rule.
_NOT_THIS: Final = Pattern(
    r"\b(?:assigned|given|posted|released|handed\sout|distributed|due\sdate|returned|late|accepted|missed|absen\w+|make-?up|if)\b",
    re.IGNORECASE,
)
_HEDGED: Final = Pattern(r"\b(?:most|usually|typically|generally|normally|often|about)\b", re.IGNORECASE)
_LONGEST: Final = 160
#: So many make a series.
_FEWEST: Final = 2


@dataclass(frozen=True)
class _Rule:
    """How long after what is held something is due; ``start``: when its class begins."""

    what: str
    held: frozenset[str]
    after: dt.timedelta
    time: dt.time | None
    start: bool
    hedged: bool
    words: str


class _Session(NamedTuple):
    """What is held and reported on: its name, number and day, and where it stands."""

    name: str
    number: str
    day: Day
    lines: tuple[Line, ...]


def reports_after(
    paragraphs: Sequence[Headed], blocks: Sequence[Block], context: TermContext, others: Sequence[Candidate]
) -> list[Candidate]:
    """What is due on each numbered session that a list or a table dates; none that ``others`` date themselves."""
    rule = next(_rules(paragraphs), None)
    if rule is None:
        return []
    sessions = {one.number: one for one in _sessions(blocks, rule, context)}
    off = [(c.day.date, c.day.end or c.day.date) for c in others if c.kind == "no_class"]
    found = [_candidate(rule, one, off) for one in sessions.values()]
    last = rule.what.lower().split()[-1]
    numbers = {n for one in others for n in singular_words(one.title) if last in singular_words(one.title)}
    named = any(one in numbers for one in sessions)
    return found if len(found) >= _FEWEST and not named else []


def _rules(paragraphs: Sequence[Headed]) -> Iterator[_Rule]:
    for paragraph, _ in paragraphs:
        if holds(paragraph.lowered, _UNITS) and holds(paragraph.lowered, _DUE_WORDS):
            for sentence in sentences(paragraph.flat):
                if rule := _rule(sentence):
                    yield rule


def _rule(sentence: str) -> _Rule | None:
    told = _RULE.search(sentence)
    since = _SINCE.search(told["since"]) if told else None
    if told is None or since is None or _NOT_THIS.search(told.group()):
        return None
    name = _one((told["on"] or since["held"] or told["what"].rpartition(" ")[0] or "lab").split()[-1])
    times = find_times(told["when"])
    return _Rule(
        singular(told["what"]).lower(),
        _LABS if name in _LABS else frozenset({name}),
        amount_of(told["many"]) * dt.timedelta(days=7 if told["unit"].lower() == "week" else 1),
        times[0].time if len(times) == 1 else None,
        CLASS_START.search(told["when"]) is not None,
        _HEDGED.search(sentence) is not None,
        f"{told['many']} {told['unit']}s after {told['since']}",
    )


def _one(word: str) -> str:
    return re.sub(r"(?<=[a-z])s$", "", word.lower())


def _sessions(blocks: Sequence[Block], rule: _Rule, context: TermContext) -> Iterator[_Session]:
    names = "|".join(sorted(rule.held))
    numbered = re.compile(rf"(?<![\w-])(?P<name>(?:field\s)?(?:{names}))\s*#?(?P<number>{COUNT})(?!\w)(?!\s*(?:report|write|due))", re.IGNORECASE)  # fmt: skip
    for lines in _printed(blocks):
        text = " ".join(line.text for line in lines)
        named = numbered.search(text) if len(text) <= _LONGEST and has_digit(text) else None
        if named is None or is_no_class(text):
            continue
        dates = [m for m in find_dates(text, context) if m.date is not None and m.form != "day_only"]
        if len(dates) == 1 and dates[0].date is not None and dates[0].end_date is None:
            day = Day(dates[0].date, None, dates[0].doubts)
            yield _Session(named["name"].capitalize(), named["number"].lower(), day, lines)


def _printed(blocks: Sequence[Block]) -> Iterator[tuple[Line, ...]]:
    """Lines of text, and rows of tables as one."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from ((line,) for line in block.lines)
        else:
            yield from (tuple(line for cell in row.cells for line in cell.lines) for row in block.rows)


def _candidate(rule: _Rule, one: _Session, off: Sequence[tuple[dt.date, dt.date]]) -> Candidate:
    date = one.day.date + rule.after
    doubts = one.day.doubts
    why = "not always" if rule.hedged else ""
    if any(start <= date <= end for start, end in off):
        why = f"{long_date(date)} is a day without class"
    if why:
        doubts = (*doubts, f'the document says that it is due "{rule.words}": {why}')
    what = " ".join(word for word in rule.what.split() if word not in rule.held)
    title = f"{one.name} {one.number} {what}"
    kind: ItemKind = "lab" if rule.held == _LABS else found[0] if (found := kind_of(title)) else "homework"
    return Candidate(
        title,
        kind,
        Day(date, None, doubts),
        one.lines,
        "due",
        time=rule.time,
        by_class=rule.start and rule.time is None,
        printed=" ".join(line.text for line in one.lines),
    )
