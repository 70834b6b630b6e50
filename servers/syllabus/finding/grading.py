"""Grading: which parts make up the final grade, and how much each counts.

Every pair of a name and a share is read; then the run of neighbours that adds up to the whole, and reads most like a
grading scheme, is taken. Letter scales, late penalties and rubrics lose: their shares do not add
up, or their words are of another kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from servers.domain.syllabus import GradingComponent
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.bare_shares import apart_shares, bare_points, bare_shares
from servers.syllabus.finding.bracketed_shares import bracketed_shares
from servers.syllabus.finding.column_shares import column_shares
from servers.syllabus.finding.dropped import NUMBER, drop_rules, dropped, number_of
from servers.syllabus.finding.grade_options import option_doubts
from servers.syllabus.finding.hundredths import fraction_shares
from servers.syllabus.finding.labelled_shares import labelled_shares
from servers.syllabus.finding.percent_text import may_tell_fractions
from servers.syllabus.finding.placed_shares import (
    DOUBTED,
    TOLERANCE,
    WHOLE,
    Placed,
    has_own_parts,
    is_detail,
    is_nearly_whole,
    is_repeated,
)
from servers.syllabus.finding.rows import PrintedRow, Rows
from servers.syllabus.finding.share import KINDS, MARKER, Share
from servers.syllabus.finding.shares import row_shares
from servers.syllabus.finding.sole_share import sole_shares
from servers.syllabus.finding.told_shares import sentence_shares
from servers.syllabus.finding.told_weights import weight_shares
from servers.syllabus.reading.document import Document

__all__ = ["find_grading", "grading_warnings"]

_MAX_SHARES = 300
#: So many works of a schedule whose brackets tell their shares, and together the whole, are the scheme.
_FEWEST_BEHIND = 4
_MAX_RUN = 24
#: A scheme of bare numbers has to read like one.
_PLAIN = 1.5
#: One of percentages, whose names stand apart from them, less so.
_SIGNED = 1.0
#: Parts that stand further apart than this many rows are of different passages.
_FAR = 60
#: A cell longer than this holds sentences.
_LONG_CELL = 80

_SCHEME = Choices(
    r"\b(?:grad(?:e|es|ing)|assess\w*|evaluat\w*|weight\w*|mark(?:s|ing)?|breakdown|requirements?|course ?work|scor(?:e|es|ing)|composition|assignments?|(?:prüfungs|studien)?leistung(?:en)?|(?:be|ge)?not(?:e|en|ung)|bewertung\w*|notenbildung|évaluations?|evaluación|calificación)\b",
    re.IGNORECASE,
)
_RUBRIC = Gated(
    r"\b(?:rubrics?|scale|criteria|late|statistics|format of|structure of)\b|\bparts? [A-D]\b",
    "rubric,scale,criteria,late,statistics,format of,structure of,part",
    re.IGNORECASE,
)
_OF_GRADE = Pattern(r"%\s*(?:of|toward|towards)\s+(?:your|the|their)?\s*(?:\w+ ){0,2}grade", re.IGNORECASE)
_DATED = Pattern(
    r"\b(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s?\d|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b\d{1,2}/\d{1,2}\b",
    re.IGNORECASE,
)
_EXTRA = Pattern(r"\b(?:extra[- ]credit|bonus)\b", re.IGNORECASE)
#: The words that a line's end cut off a name.
_CUT = Pattern(r"[\w'&/ -]*")
#: The scheme's own title, which stands on the line above its first part.
_TITLE_BEFORE = Pattern(
    r"(?:(?:course|final|how|your)\s)*(?:grad(?:es?|ing)|evaluation|assessment|marks?|requirements)(?:\s(?:breakdown|scheme|policy|system|criteria|components|procedures?|distribution|information|weights?|and evaluation|and grading))*\s",
    re.IGNORECASE,
)


_Run = list[Placed]
_APART = (apart_shares, bare_shares, labelled_shares, fraction_shares, weight_shares)


def find_grading(document: Document, *, rows: Rows | None = None) -> tuple[GradingComponent, ...]:
    """The parts of the final grade, in printed order; empty where the document gives none.

    ``weight`` is in per cent. Where only points are printed, ``weight`` is None and ``points`` is given. A doubt is
    noted where the parts do not add up to 100 %, or where a weight was multiplied out of "10 % each".
    """
    rows = rows or Rows(document)
    run = _counted(_scheme(rows), rows.paragraphs)
    if not run:
        return ()
    drops = tuple(drop_rules(rows.paragraphs))
    doubts = (*_run_doubts(run), *option_doubts(rows.lines, run[0].index, run[-1].index))
    return tuple(_component(placed.share, doubts, drops) for placed in run)


def grading_warnings(components: Sequence[GradingComponent]) -> tuple[str, ...]:
    """What a person should know of the scheme as a whole, in plain words; empty: nothing.

    Parts told in sentences that do not make up the whole are no reason to warn: the rest is told in other words.
    """
    weights = [c.weight for c in components if c.weight is not None and not _EXTRA.search(c.component)]
    total = sum(weights)
    wrong = _wrong_sum(total)
    if not any(wrong in c.needs_review for c in components):
        return ()
    return (f"The grading weights that were found add up to {total:g} %, not 100 %.",)


def _scheme(rows: Rows) -> _Run:
    listed, told = _placed(rows.lines, whole=False), _placed(rows.paragraphs, whole=True)
    by_lines, by_paragraphs = (
        [run for counted in _counts_of(shares, rows.paragraphs) for run in _whole_runs(counted)]
        for shares in ([p for p in some if p.share.percent] for some in (listed, told))
    )
    nearly = [run for run in _clusters([p for p in listed if p.share.percent]) if is_nearly_whole(run)]
    best = max((*by_lines, *by_paragraphs, *nearly), key=_credit, default=[])
    if best and _credit(best) > 0:
        return _with_extra(_with_whole_names(best, by_paragraphs), listed)
    bare = [run for run in _whole_runs(_apart(rows.lines)) if len(run) > 1]
    best = max(bare, key=_credit, default=[])
    if best and _credit(best) > (_PLAIN if any("%" not in p.share.row.text for p in best) else _SIGNED):
        return best
    partial = [run for shares in (listed, told) for run in _clusters([p for p in shares if p.share.percent])]
    best = max(partial, key=_credit, default=[])
    if best and _credit(best) > 1.5:
        return best
    points = [run for run in _clusters([p for p in listed if p.share.points]) if len(run) > 1]
    points += [
        [Placed(share, index, _context(rows.lines, index)) for index, share in run]
        for run in bare_points(rows.lines)
    ]
    best = max(points, key=_credit, default=[])
    if best and _credit(best) > 1.0:
        return best
    behind = [Placed(share, index, 0.0) for index, share in bracketed_shares(rows.lines)]
    if len(behind) >= _FEWEST_BEHIND and abs(sum(p.share.weight for p in behind) - WHOLE) <= TOLERANCE:
        return behind
    sole = next(sole_shares(rows.paragraphs), None)
    return [Placed(sole[1], sole[0], 0.0)] if sole is not None else []


def _counts_of(shares: _Run, paragraphs: Sequence[PrintedRow]) -> Iterator[_Run]:
    """The shares as printed, and with how many of a thing the document tells where each counts so much."""
    yield shares
    if any(p.share.each and not p.share.count for p in shares):
        yield [
            replace(p, share=replace(p.share, count=_told_count(p.share, paragraphs))) if p.share.each else p
            for p in shares
        ]


def _apart(rows: Sequence[PrintedRow]) -> _Run:
    """Shares whose names and amounts stand apart, and bare numbers: where no others make up the whole."""
    found = [pair for read in _APART for pair in read(rows)]
    found.sort(key=lambda pair: pair[0])
    return [Placed(share, index, _context(rows, index)) for index, share in found[:_MAX_SHARES]]


def _with_whole_names(listed: _Run, told: Sequence[_Run]) -> _Run:
    """The run by lines with the names of a run of paragraphs that has the same weights, where a line's end cut its own."""
    for run in told:
        pairs = [*zip(listed, run, strict=False)]
        same = len(run) == len(listed) and all(a.share.weight == b.share.weight for a, b in pairs)
        if same and run != listed and all(_is_same_name(a.share, b.share) for a, b in pairs):
            return [replace(a, share=b.share) if _is_cut(a.share, b.share) else a for a, b in pairs]
    return listed


def _is_same_name(listed: Share, told: Share) -> bool:
    return listed.label == told.label or listed.label.endswith(told.label) or _is_cut(listed, told)


def _is_cut(listed: Share, told: Share) -> bool:
    """Whether a line has the end of a name, or of the sentence that follows the name in its list's entry."""
    before = told.label.removesuffix(listed.label)
    cut = told.label.endswith(listed.label) and _CUT.fullmatch(before) and not _TITLE_BEFORE.fullmatch(before)
    going_on = listed.row.role == "item" and MARKER.match(listed.row.text) is None
    return listed.label != told.label and (bool(cut) or going_on)


def _placed(rows: Sequence[PrintedRow], *, whole: bool) -> _Run:
    """The shares of rows in order, repetitions left out."""
    by_row: dict[int, list[Share]] = {}
    for share in column_shares(rows):
        by_row.setdefault(id(share.row), []).append(share)
    placed: _Run = []
    for index, row in enumerate(rows):
        shares = _row_shares(row, by_row.get(id(row)), whole=whole)
        if shares:
            context = _context(rows, index) - 0.3 * whole  # of equals, the reading by lines
            placed.extend(Placed(share, index, context) for share in shares)
        if len(placed) >= _MAX_SHARES:
            break
    return placed


def _row_shares(row: PrintedRow, in_column: list[Share] | None, *, whole: bool) -> list[Share]:
    if in_column is not None:
        return in_column
    lowered = row.lowered
    percent = "%" in lowered or "percent" in lowered or "per cent" in lowered
    if percent or may_tell_fractions(lowered, row.heading):
        told = whole and (row.role != "table" or max(len(s.text) for s in row.segments) > _LONG_CELL)
        return sentence_shares(row) if told else row_shares(row)
    points = not whole and ("point" in lowered or "pts" in lowered or "marks" in lowered)
    return row_shares(row) if points else []


def _context(rows: Sequence[PrintedRow], index: int) -> float:
    row = rows[index]
    near = " ".join(r.text[:160] for r in rows[max(0, index - 4) : index])
    words = f"{row.heading} {' '.join(row.header)}"
    credit = 1.0 * bool(_SCHEME.search(words)) + 0.7 * bool(_SCHEME.search(near))
    return credit - 1.5 * bool(_RUBRIC.search(words)) - 0.5 * bool(_RUBRIC.search(near))


def _whole_runs(shares: _Run) -> Iterator[_Run]:
    """Runs of neighbours that add up to the whole, details below an entry left out in a second try.

    Where what stands above details is the whole by itself, a sum of some of both is so by chance.
    """
    for start in range(len(shares)):
        deep, flat = (_run_from(shares, start, nested=nested) for nested in (True, False))
        by_chance = len(flat) >= _TOLD_TOGETHER and len(deep) > len(flat)
        for run in (flat,) if by_chance else (deep, flat):
            if run and not any(has_own_parts(run, n) for n in range(len(run))):
                yield run


def _run_from(shares: _Run, start: int, *, nested: bool) -> _Run:
    first = shares[start]
    run: _Run = []
    total = 0.0
    for placed in shares[start:]:
        if run and placed.index - run[-1].index > _FAR:
            break
        if placed.share.total or (not nested and is_detail(placed, first)) or is_repeated(placed, run):
            continue
        run.append(placed)
        total += placed.share.weight
        if abs(total - WHOLE) <= TOLERANCE:
            return run
        if total > WHOLE or len(run) > _MAX_RUN:
            break
    return []


def _clusters(shares: _Run) -> Iterator[_Run]:
    """Neighbours, cut where they stand far apart or where their sum passes the whole."""
    run: _Run = []
    for placed in shares:
        if placed.share.total:
            continue
        far = run and placed.index - run[-1].index > _FAR / 4
        if far or (run and sum(p.share.weight for p in run) + placed.share.weight > WHOLE + 10):
            yield run
            run = []
        if not is_repeated(placed, run):
            run.append(placed)
    if run:
        yield run


def _credit(run: _Run) -> float:
    """How much a run reads like a grading scheme; above 0: it does."""
    size = len(run)
    kinds = sum(bool(KINDS.search(p.share.label)) for p in run) / size
    context = sum(p.context for p in run) / size
    forms = {p.share.form for p in run}
    prose = sum(p.share.form == "prose" for p in run) / size
    spread = (run[-1].index - run[0].index) / (size * 12)
    strong = 0.8 * sum(bool(_OF_GRADE.search(p.share.row.text)) for p in run) / size
    dated = 0.0 if _is_told_whole(run) else sum(bool(_DATED.search(p.share.row.text)) for p in run) / size
    few = 1.0 if size == 1 and run[0].context < 1 else 0.0
    rubric = sum(bool(_RUBRIC.search(p.share.label)) for p in run) / size
    early = run[0].index / 4000
    amid = any(p.share.form == "prose" and p.share.label[:1].islower() for p in run)
    mixed = 1.0 if amid and len(forms) > 1 else 0.0  # a detail in the words behind a list's name
    mixed += DOUBTED * is_nearly_whole(run)
    return (
        2.0 * kinds
        + context
        + strong
        - dated
        + 0.15 * min(size, 8)
        - 0.4 * (len(forms) - 1)
        - 0.8 * prose
        - min(spread, 1.0)
        - few
        - rubric
        - mixed
        - early
        - 0.9
    )


#: So many parts that make up the whole, in one paragraph or at one level, are the scheme, whatever else is told there.
_TOLD_TOGETHER = 3


def _is_told_whole(run: _Run) -> bool:
    """Whether one paragraph tells of all parts of the whole in sentences; the days that it tells too are no part of them."""
    together = len(run) >= _TOLD_TOGETHER and len({p.index for p in run}) == 1
    return together and all(p.share.form == "prose" for p in run) and abs(_sum(run) - WHOLE) <= TOLERANCE


def _with_extra(run: _Run, shares: _Run) -> _Run:
    """The run with the extra credit that stands in its midst or directly after it."""
    last = run[-1].index
    extra = [
        p for p in shares if p.share.percent and _EXTRA.search(p.share.label) and 0 < p.index - last <= 1
    ]
    return run + extra


#: So many like parts at most, and how far a count may be from a whole number.
_MOST_ALIKE, _ROUNDED = 15, 0.01


def _counted(run: _Run, paragraphs: Sequence[PrintedRow]) -> _Run:
    """The run with what is said "for each" multiplied by the number that the document tells, where that makes the whole."""
    if not any(p.share.each and not p.share.count for p in run):
        return run
    counted = [replace(p, share=replace(p.share, count=_told_count(p.share, paragraphs))) for p in run]
    if abs(_sum(counted) - WHOLE) > 1.0:
        counted = _filling(counted)
    return counted if abs(_sum(counted) - WHOLE) <= 1.0 else run


def _filling(run: _Run) -> _Run:
    """The run, where only one part is said "for each", with the number of them that makes the whole."""
    open_ones = [p for p in run if p.share.each and not p.share.count and p.share.percent]
    one = open_ones[0] if len(open_ones) == 1 else None
    if one is None or not one.share.weight:
        return run
    number = (WHOLE - _sum(run)) / one.share.weight + 1
    if number < 2 or number > _MOST_ALIKE or abs(number - round(number)) > _ROUNDED:
        return run
    filled = replace(one, share=replace(one.share, count=round(number)))
    return [filled if p is one else p for p in run]


def _told_count(share: Share, paragraphs: Sequence[PrintedRow]) -> int | None:
    if share.count or not share.each:
        return share.count
    thing = re.escape(re.sub(r"s$", "", share.label.split()[-1]))
    pattern = re.compile(rf"\b({NUMBER})\s+(?:[a-z-]+\s+){{0,2}}{thing}s\b", re.IGNORECASE)
    told = (number_of(match[1]) for row in paragraphs for match in pattern.finditer(row.text))
    return next((number for number in told if number and number > 1), None)


def _sum(run: _Run) -> float:
    return sum(p.share.weight for p in run if p.share.percent and not _EXTRA.search(p.share.label))


def _run_doubts(run: _Run) -> tuple[str, ...]:
    total = _sum(run)
    if not total or abs(total - WHOLE) <= 1.0:
        return ()
    told = all(p.share.form == "prose" for p in run)
    if told and total < WHOLE:
        return (f"the parts found make up {total:g} %; the rest of the grade was not found",)
    return (_wrong_sum(total),)


def _wrong_sum(total: float) -> str:
    return f"the weights found add up to {total:g} %, not 100 %"


def _component(share: Share, doubts: tuple[str, ...], drops: Sequence[tuple[str, int]]) -> GradingComponent:
    own: tuple[str, ...] = ()
    if share.each and share.percent:
        number = f" of {share.count}" if share.count else "; how many there are is not stated"
        own = (f"{share.percent:g} % is printed for each{number}",)
    return GradingComponent(
        component=share.label,
        weight=round(share.weight, 2) if share.percent else None,
        points=share.points,
        count=share.count,
        drop_lowest=dropped(share.label, drops),
        page=share.row.page,
        evidence=(share.row.evidence,),
        confidence=_confidence(share, doubts),
        needs_review=own + doubts,
    )


def _confidence(share: Share, doubts: tuple[str, ...]) -> float:
    base = {"table": 0.97, "list": 0.95, "prose": 0.85}[share.form]
    return round(base * (0.7 if doubts else 1.0) * (0.9 if share.each else 1.0), 3)
