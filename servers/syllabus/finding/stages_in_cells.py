"""Cells of a table that tell the days of a work's stages: "Draft: Sept 2", "Final version: Oct 5" beside "Essay 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.date_column import days_of
from servers.syllabus.finding.date_matrix import GIVEN_BACK, HANDED_OUT, is_plainly_due, step_in
from servers.syllabus.finding.deliverable import EVENT_KINDS, is_no_class, kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.stage_behind import stage_behind
from servers.syllabus.finding.table_titles import with_header
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.table import Cell, Row, Table

__all__ = ["stages_in_cells"]

_FEWEST: Final = 2
_LONGEST_CELL: Final = 320
_LONGEST_NAME: Final = 70
_LONGEST_STAGE: Final = 45
_MOST_WORDS: Final = 6
_NUMBERS: Final = Pattern(r"\d+")
_NAMED: Final = Pattern(r"[^\W\d_]{3}|[A-Z]{2,}\s?#?\d")
_LETTERS: Final = Pattern(r"[^\W\d_]")
#: A row of a schedule is named by its week or its number, and not by work.
_OF_A_WEEK: Final = Pattern(r"(?i)\W*(?:week|wk|class|lecture|session|meeting|day)s?\W*(?:of\b.*|\d.*)?")
#: Titles over such cells, beside those of dates.
_TELLS_STAGES: Final = Pattern(
    r"(?i)\b(?:timeline|schedule|milestones?|stages?|steps|phases|parts|checkpoints|deliverables|due|deadlines?|when|dates?)\b"
)
#: What leads from a stage to its day, and what may stand behind the day before the next stage.
_LEADS: Final = Pattern(r"(?i)[\s:,;(\[=→–—-]*(?:\b(?:is|are)\s+)?(?:\bdue\b)?(?:\s*\b(?:on|by|date)\b)?[\s:,(\[–—-]*$")  # fmt: skip
_BEHIND: Final = Pattern(
    r"(?i)(?:[\s)\].,;:/|•●▪·*–—-]|\b(?:by|at|before|from|to|in class|noon|midnight|and|then|the)\b|@|\d{1,2}(?::\d\d)?\s*[ap]\.?m\b\.?|\d{1,2}:\d\d)*"
)
#: Days of class, beside those of work.
_CLASS: Final = Pattern(r"(?i)\W*(?:(?:first|last|in)\s)?(?:lectures?|class(?:es)?|meetings?|seminars?|tutorials?|recitations?|sessions?|workshops?)(?:\s(?:begins?|ends?|starts?))?\W*")  # fmt: skip
_CLOSES: Final = Pattern(r"(?i)\W*(?:closes?|closing|closed|ends?|last day)\W*")
_REVIEW: Final = Pattern(r"(?i)\W*reviews?(?:\s+(?:session|class|day))?\W*")
#: Days of groups or sections, each of which has another.
_OF_ONE_GROUP: Final = Pattern(
    r"(?i:\b(?:sections?|sec\.?|groups?|teams?|cohorts?|track|monday|tuesday|wednesday|thursday|friday)\s*)#?(?:\d{1,2}|[A-Z])?\b(?!\s+\w{3})"
)
#: A sentence, and no name of a stage.
_SENTENCE: Final = Pattern(
    r"[.;!?]\s|\b(?:will|must|should|can|please|you|your|is|are|no|not|until|after|late|extension)\b",
    re.IGNORECASE,
)


class _Stage(NamedTuple):
    """A stage: its name, its day, and the words that tell both, line by line."""

    name: str
    mention: DateMention
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class _Work:
    """The work of a row: the words of its name, and the title over them."""

    words: tuple[Word, ...]
    heads: str

    @property
    def name(self) -> str:
        return " ".join(word.text for word in self.words)


def stages_in_cells(table: Table, context: TermContext, group: int) -> tuple[list[Entry], Table]:
    """An entry for each stage that a row's cell tells, and the table without those rows."""
    if not any(_may_tell(cell) for row in table.rows for cell in row.cells):
        return [], table
    titled = with_header(table)
    entries: list[Entry] = []
    rest: list[Row] = []
    for row in table.rows:
        found = list(_of_row(titled, row, context, group))
        entries += found
        if not found:
            rest.append(row)
    return entries, replace(table, rows=tuple(rest)) if entries else table


def _may_tell(cell: Cell) -> bool:
    """A cheap test: a cell of some words with two numbers or more."""
    text = cell.flat
    return (
        len(text) <= _LONGEST_CELL
        and has_digit(text)
        and len(_NUMBERS.findall(text)) >= _FEWEST
        and _LETTERS.search(text) is not None
    )


def _of_row(table: Table, row: Row, context: TermContext, group: int) -> Iterator[Entry]:
    filled = [cell for cell in row.cells if cell.lines]
    work = _work(table, filled, context)
    if work is None:
        return
    told = [cell for cell in filled[1:] if _may_tell(cell) and _is_for_days(table, cell)]
    staged = [(cell, stages) for cell in told if (stages := _stages(cell, context))]
    if len(staged) != 1 or not _are_stages(staged[0][1], work):
        return
    cell, stages = staged[0]
    left = (one for one in filled[1:] if one.column < cell.column and has_digit(one.flat))
    left = (one for one in left if not HANDED_OUT.search(_title_over(table, one)))
    if any(_is_day(mention) for one in left for mention in find_dates(one.flat, context)):
        return
    for stage in stages:
        if not _is_aside(stage.name, stages, work):
            yield _entry(stage, work, group)


def _is_day(mention: DateMention) -> bool:
    """Whether numbers beside the name are a day, and no pages: "Sept 2", "9/2"."""
    return mention.date is not None and (mention.form == "month_name" or "/" in mention.text)


def _work(table: Table, filled: Sequence[Cell], context: TermContext) -> _Work | None:
    """What the row's first cell names; None where that is a day, a week, or a text."""
    if len(filled) < _FEWEST or filled[0].column_span > 1:
        return None
    cell = filled[0]
    words: list[Word] = []
    for word in (word for line in cell.lines for word in line.words):
        if word.text.startswith(("(", "[")) and words:
            break
        words.append(word)
    name = " ".join(word.text for word in words)
    letters = len(_LETTERS.findall(name))
    if letters < 3 or len(name) > _LONGEST_NAME or _OF_A_WEEK.fullmatch(name) or is_no_class(name):
        return None
    if has_digit(name) and any(mention.date for mention in find_dates(name, context)):
        return None
    last = words[-1]._replace(text=words[-1].text.rstrip(":"))
    return _Work((*words[:-1], last), _title_over(table, cell))


def _title_over(table: Table, cell: Cell) -> str:
    return table.header[cell.column] if cell.column < len(table.header) else ""


def _is_for_days(table: Table, cell: Cell) -> bool:
    title = _title_over(table, cell)
    return (
        not title or role_of_title(title) in {"date", "due"} or _TELLS_STAGES.search(title) is not None
    ) and cell.column_span == 1


def _stages(cell: Cell, context: TermContext) -> list[_Stage]:
    """The stages that a cell tells, each name before its day or each behind it; empty where it tells other things."""
    text = cell.text
    mentions = [m for m in find_dates(text, context) if m.date is not None and m.form != "day_only"]
    if len(mentions) < _FEWEST or len({mention.date for mention in mentions}) < _FEWEST:
        return []
    if behind := stage_behind(text, mentions):
        name, start = behind
        whole, stage = mentions
        return [
            _Stage("due", whole, _within(cell.lines, whole.start, start)),
            _Stage(name, stage, _within(cell.lines, start, len(text))),
        ]
    starts = _starts(text, mentions)
    bounds = [*starts[1:], len(text)]
    stages = [
        _Stage(_name(text, start, end, mention), mention, _within(cell.lines, start, end))
        for start, end, mention in zip(starts, bounds, mentions, strict=True)
    ]
    return stages if all(_is_name(stage.name) for stage in stages) else []


def _starts(text: str, mentions: Sequence[DateMention]) -> list[int]:
    """Where each stage starts: at its name behind the day before, or at its day."""
    first = _BEHIND.match(text)
    if first is not None and first.end() >= mentions[0].start:
        return [mention.start for mention in mentions]
    starts = [0]
    for mention in mentions[:-1]:
        behind = _BEHIND.match(text, mention.end)
        starts.append(behind.end() if behind else mention.end)
    return starts


def _name(text: str, start: int, end: int, mention: DateMention) -> str:
    """What a stretch of text says beside its day and its hour."""
    before = _LEADS.sub("", text[start : mention.start])
    behind = text[mention.end : end]
    for time in reversed(find_times(behind)):
        behind = f"{behind[: time.start]} {behind[time.end :]}"
    behind = re.sub(
        r"(?i)\b(?:by|at|before|in class)\b\s*(?=\W*$)|^\W*(?:by|at|before|in class)\b", " ", behind
    )
    name = " ".join(f"{before} {behind}".replace("\n", " ").split()).strip(" :,;.()[]–—-•●▪·*/|=→")
    return name or text[start : mention.start].strip(" :\n•●▪·*–—-")


def _is_name(name: str) -> bool:
    return (
        _NAMED.search(name) is not None
        and len(name) <= _LONGEST_STAGE
        and len(name.split()) <= _MOST_WORDS
        and _SENTENCE.search(name) is None
    )


def _within(lines: Sequence[Line], start: int, end: int) -> tuple[Line, ...]:
    """The words that lie between two places of the lines' texts joined by newlines."""
    kept: list[Line] = []
    at = 0
    for line in lines:
        words = []
        for word in line.words:
            if start < at + len(word.text) and at < end:
                words.append(word)
            at += len(word.text) + 1
        if words:
            kept.append(Line(tuple(words)))
    return tuple(kept)


def _are_stages(stages: Sequence[_Stage], work: _Work) -> bool:
    """Whether half of the names or more are known as those of stages or of work, and none as a group's."""
    names = [stage.name for stage in stages]
    if any(_OF_ONE_GROUP.fullmatch(name) or is_no_class(name) for name in names):
        return False
    own = [name for name in names if not _is_aside(name, stages, work)]
    known = sum(map(_is_known, own))
    return bool(own) and 2 * known >= len(own)


def _is_aside(name: str, stages: Sequence[_Stage], work: _Work) -> bool:
    """Whether a day is that of handing out, of giving back, of a class, or of the review before an exam."""
    if HANDED_OUT.search(name) or GIVEN_BACK.search(name) or _CLASS.fullmatch(name):
        return True
    texts = [work.name, *(stage.name for stage in stages)]
    return _REVIEW.fullmatch(name) is not None and any(_strong(text) in {"exam", "quiz"} for text in texts)


def _is_known(name: str) -> bool:
    return _is_due(name) or step_in(name) is not None or _strong(name) is not None


def _is_due(name: str) -> bool:
    return is_plainly_due(name) or _CLOSES.fullmatch(name) is not None


def _strong(text: str) -> ItemKind | None:
    found = kind_of(text)
    return found[0] if found is not None and not found[1] else None


def _entry(stage: _Stage, work: _Work, group: int) -> Entry:
    at = work.words[-1]
    line = Line(tuple(at._replace(text=word) for word in _title(stage.name, work).split()))
    matter = Matter("label", stage.name, (line,), kind=_kind(stage.name, work))
    return Entry(days_of([stage.mention]), (matter,), stage.lines, "table", group, of_work=True)


def _title(stage: str, work: _Work) -> str:
    """The stage with its work's name, which is not said twice: "Essay 1 Draft", "Midterm" of "Exams"."""
    if _is_due(stage) or _is_in(stage, work.name):
        return work.name
    named = _strong(stage)
    of_work = _strong(work.name)
    own = named is not None and (has_digit(stage) or named in EVENT_KINDS) and stage.lower() != "final"
    if _is_in(work.name, stage) or (own and of_work in {None, named}) or _is_final_exam(stage, work):
        return stage
    return f"{work.name} {stage}"


def _is_final_exam(stage: str, work: _Work) -> bool:
    """Whether "final" is an exam, and not the last version of what is handed in."""
    return stage.lower() == "final" and _strong(work.name) in EVENT_KINDS


def _is_in(words: str, text: str) -> bool:
    return f" {words.lower()} " in f" {text.lower()} "


def _kind(stage: str, work: _Work) -> ItemKind:
    """The kind that the stage's name tells, else that of the work, of the title over it, or of what is handed in."""
    step = step_in(stage)
    if step is not None and step.kind is not None:
        return step.kind
    of_work = _strong(work.name)
    if of_work is not None and (_is_due(stage) or _is_final_exam(stage, work)):
        return of_work
    kinds = (_strong(text) for text in (work.name, work.heads, stage))
    return next((kind for kind in kinds if kind is not None and kind not in EVENT_KINDS), "homework")
