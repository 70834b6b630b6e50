"""Stages of a work below its name, each beside its day: "Project 1. A stool" over "Proposal | Sep 8", "Final | Sep 24"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import has_digit, holds
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.date_matrix import GIVEN_BACK, HANDED_OUT, is_plainly_due, step_in
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.lone_day import lone_day
from servers.syllabus.finding.lone_time import lone_time
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.printed_lines import without_lines
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Block, Document, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Row, Table

__all__ = ["stages_below"]

#: Kinds of work that have stages.
_STAGED: Final = frozenset({"project", "paper", "presentation"})
_STAGED_WORDS: Final = ("project", "paper", "essay", "thesis", "presentation", "film", "portfolio")
_FEWEST: Final = 2
_LONGEST_TITLE, _LONGEST_NAME, _LONGEST_LINE = 80, 40, 110
_MOST_WORDS: Final = 5
#: So many lines on the work may stand between its name and its stages.
_REMARKS: Final = 2
_LETTERS: Final = Pattern(r"[^\W\d_]{3}")
#: Names of stages beside those of a table's columns: what is made or found on the way to the whole.
_STAGE: Final = Pattern(
    r"(?i)\b(?:(?:study|scale|sketch|final|rough|test)\s)?(?:models?|maquettes?|mock-?\s?ups?|sketch(?:es|book)?|storyboards?|concepts?|mood\s?boards?|scripts?|specs?|specifications?|design(?:\sdoc(?:ument)?)?|wireframes?|pitch|data|code|build|alpha|beta|release|research|thesis(?:\sstatement)?|topics?|annotated\s\w+|sources|interviews?|final(?:\s(?:piece|work|object|model|product|print|cut|version|form))?)(?:\sdue)?$"
)
_CLASS: Final = Pattern(
    r"(?i)(?:peer\s|in-class\s|writing\s)?(?:workshops?|class(?:es)?|sessions?|work\s?days?|lectures?|studio|kick-?off|conferences?)(?:\s(?:day|session|time))?"
)
#: What a line or cell tells of a stage behind its name: "Model, in card, full size", "Draft (3 pages)".
_ASIDE: Final = Pattern(r"\s*(?:[,(]|\s[–—-]\s).*$")
#: What leads from a name to its day in one line.
_LEADS: Final = Pattern(
    r"(?i)(?:\s*[:(|–—-]+\s*|\s+)(?:(?:is\s+)?due(?:\s+date)?\s*(?:on\s+|by\s+)?[:–—-]?\s*|(?:by|on)\s+)?$"
)
_MARKER: Final = Pattern(r"^\W+")
#: Where the name of numbered work ends and its own title begins.
_NUMBERED: Final = Pattern(r"(?P<name>(?:[A-Z][\w-]*\s){1,2}#?\d{1,2})\b(?!\w)")
_SHARE: Final = Pattern(r"\W*\d{1,3}\s?(?:%|points?|pts\.?)?\W*", re.IGNORECASE)
#: A title of several works, or of a part of the course.
_NO_WORK: Final = Pattern(
    r"(?i)s\W*$|^\W*(?:week|unit|module|part|class|session|day)\b|\b(?:workshop|review|grading|polic\w+|guidelines|rubric)\b"
)


@dataclass(frozen=True)
class _Unit:
    """A line or a table's row: its text before a day, that day, and what told it."""

    text: str
    day: Day | None
    lines: tuple[Line, ...]
    part: Line | Row
    rest: str
    alone: bool


def stages_below(document: Document, context: TermContext) -> tuple[list[Candidate], Document]:
    """The stages that stand below names of work, and the document without them and those names' lines."""
    found: list[Candidate] = []
    used: set[int] = set()
    units = _Units(list(_parts(document.blocks)), context)
    for at in units.that_may_be_titles():
        unit = units[at]
        whole = _whole(unit)
        stages = list(_stages(units, at + 1)) if whole else []
        if whole is None or not _are_stages(stages):
            continue
        found += (_candidate(whole, stage) for stage in stages if not _is_aside(stage.text))
        used |= {id(unit.part), *(id(stage.part) for stage in stages)}
    return (found, _without(document, used)) if used else ([], document)


def _parts(blocks: Iterable[Block]) -> Iterator[tuple[Line | Row, bool]]:
    """The lines and rows in order, and whether a row's table has titles, which tell what its rows are."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from ((line, False) for line in block.lines)
        else:
            yield from ((row, any(block.header)) for row in block.rows)


class _Units:
    """The units of a document's lines and rows, each made when it is asked for: few stand near such a title."""

    def __init__(self, parts: Sequence[tuple[Line | Row, bool]], context: TermContext) -> None:
        self._parts = parts
        self._context = context
        self._made: dict[int, _Unit] = {}

    def __len__(self) -> int:
        return len(self._parts)

    def __getitem__(self, at: int) -> _Unit:
        if at not in self._made:
            self._made[at] = self._make(*self._parts[at])
        return self._made[at]

    def that_may_be_titles(self) -> Iterator[int]:
        """The places of units whose words a work with stages may be named by."""
        for at, (part, titled) in enumerate(self._parts):
            text = part.text if isinstance(part, Line) else "" if titled else _first_text(part)
            if holds(text.lower(), _STAGED_WORDS):
                yield at

    def _make(self, part: Line | Row, titled: bool) -> _Unit:  # noqa: FBT001
        if isinstance(part, Line):
            return _of_line(part, self._context)
        return _Unit("", None, (), part, "", alone=False) if titled else _of_row(part, self._context)


def _first_text(row: Row) -> str:
    return next((cell.flat for cell in row.cells if cell.lines), "")


def _of_line(line: Line, context: TermContext) -> _Unit:
    text = _MARKER.sub("", line.text)
    if len(text) <= _LONGEST_LINE and has_digit(text):
        dates = [mention for mention in find_dates(text, context) if mention.date is not None]
        leads = _LEADS.search(text[: dates[0].start]) if len(dates) == 1 else None
        if leads is not None and (day := lone_day(text[leads.start() :], context)):
            return _Unit(text[: leads.start()], day, (line,), line, text[dates[0].end :], alone=True)
    return _Unit(text, None, (line,), line, "", alone=True)


def _of_row(row: Row, context: TermContext) -> _Unit:
    filled = [cell for cell in row.cells if cell.lines]
    lines = tuple(line for cell in filled for line in cell.lines)
    if not filled:
        return _Unit("", None, lines, row, "", alone=False)
    name, others = filled[0], filled[1:]
    days = [(cell, day) for cell in others if has_digit(cell.flat) and (day := lone_day(cell.flat, context))]
    plain = all(_SHARE.fullmatch(cell.flat) for cell in others if all(cell is not one for one, _ in days))
    if len(days) == 1 and plain:
        cell, day = days[0]
        return _Unit(_MARKER.sub("", name.flat), day, lines, row, cell.flat, alone=True)
    return _Unit(_MARKER.sub("", name.flat), None, lines, row, "", alone=not others)


def _whole(unit: _Unit) -> tuple[str, ItemKind] | None:
    """The name and kind of the one work that a title names, which has no day itself."""
    text = unit.text.strip(" :.*–—-")
    if (
        unit.day
        or not (unit.alone and text[:1].isupper())
        or len(text) > _LONGEST_TITLE
        or not holds(text.lower(), _STAGED_WORDS)
    ):
        return None
    numbered = _NUMBERED.match(text)
    first = numbered["name"] if numbered else re.split(r"\s*[:(.,]|\s[–—-]\s", text)[0].strip()
    named = [one for one in phrases(first) if one.kind in _STAGED]
    whole = len(named) == 1 and named[0].start == 0 and named[0].end == len(first)
    return None if not whole or _NO_WORK.search(first) else (first, named[0].kind)


def _stages(units: _Units, start: int) -> Iterator[_Unit]:
    """What stands with a day of its own directly below, to the first that has none."""
    begun = False
    for place in range(len(units) - start):
        unit = units[start + place]
        if unit.day is None:
            if begun or place >= _REMARKS or _whole(unit) is not None or isinstance(unit.part, Row):
                return
            continue
        if not _is_name(_name(unit.text)):
            return
        begun = True
        yield unit


def _name(text: str) -> str:
    return _ASIDE.sub("", text).strip(" :;.*–—-")


def _is_name(name: str) -> bool:
    return (
        _LETTERS.search(name) is not None
        and name[:1].isupper()
        and len(name) <= _LONGEST_NAME
        and len(name.split()) <= _MOST_WORDS
        and not is_no_class(name)
    )


def _is_aside(text: str) -> bool:
    """Whether a day is that of handing out, of giving back, or of a class on the work."""
    return (
        _CLASS.fullmatch(_name(text)) is not None
        or HANDED_OUT.search(text) is not None
        or GIVEN_BACK.search(_name(text)) is not None
    )


def _are_stages(stages: Sequence[_Unit]) -> bool:
    """Whether half of the names or more are of stages, none is of other numbered work, and their days rise."""
    own = [stage for stage in stages if not _is_aside(stage.text)]
    days = [stage.day.date for stage in stages if stage.day is not None]
    if len(own) < _FEWEST or days != sorted(set(days)):
        return False
    names = [_name(stage.text) for stage in own]
    if any(has_digit(name) and kind_of(name) is not None for name in names):
        return False
    known = [name for name in names if _STAGE.search(name) or step_in(name)]
    plain = [name for name in known if not _is_exam(name)]
    return bool(plain) and 2 * len(known) >= len(names)


def _is_exam(name: str) -> bool:
    step = step_in(name)
    return step is not None and step.kind in {"exam", "quiz"} and _STAGE.search(name) is None


def _candidate(whole: tuple[str, ItemKind], stage: _Unit) -> Candidate:
    work, of_work = whole
    name = _name(stage.text)
    step = step_in(name)
    own = step.kind if step is not None and _STAGE.search(name) is None else None
    kind = own or of_work
    time = lone_time(stage.rest)
    event = kind in EVENT_KINDS
    assert stage.day is not None  # noqa: S101  stages have days
    return Candidate(
        work if is_plainly_due(name) else tidy_title(f"{work}: {name[:1].upper()}{name[1:]}"),
        kind,
        stage.day,
        stage.lines,
        "label",
        time=time.time if time else None,
        end_time=time.end_time if time else None,
        in_class=event and time is None,
        printed=" ".join(line.text for line in stage.lines),
    )


def _without(document: Document, used: set[int]) -> Document:
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table) and any(id(row) in used for row in block.rows):
            rows = tuple(row for row in block.rows if id(row) not in used)
            blocks += [replace(block, rows=rows)] if rows else []
        else:
            blocks.append(block)
    return without_lines(replace(document, blocks=tuple(blocks)), used)
