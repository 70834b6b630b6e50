"""Shares whose name and amount stand apart, and amounts without a sign: read by where they are printed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.share import KINDS, MARKER, Share

__all__ = ["apart_shares", "bare_points", "bare_shares"]

_AMOUNT_ALONE = Pattern(r"\W*(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?%\W*")
#: A percentage, and then a sentence: what it is for stands above.
_AMOUNT_FIRST = Pattern(r"\s*(?P<n>\d{1,3}(?:\.\d{1,2})?)\s?%\s*[:–-]?\s+(?=[A-Z“\"])")
#: A line above that can be a name: short, without amounts, no sentence.
_NAME = Pattern(r"[^%]{3,60}")
_MANY_WORDS = 8
_NAME_WORDS = 6
_BARE = Pattern(
    rf"(?P<label>[^\W\d_][^%{GAP}]*?(?:\([^()%]*\))?)[\s:.{GAP}=–-]*[\s:{GAP}=](?P<n>\d{{1,3}})\s*$"
)
_BARE_FIRST = Pattern(
    rf"(?P<n>\d{{1,3}})[\s:{GAP}–-]+(?P<label>(?!(?i:pts|points?|marks)\b)[^\W\d_][^%\d{GAP}]{{2,60}})$"
)
#: Numbers that count something else: times, rooms, weeks, chapters, credits.
_NO_SHARE = Pattern(
    r"\b(?:room|rm|hall|building|week|weeks|chapters?|ch|pages?|pp|credits?|units?|hours?|section|sec|phone|ext|vol|no|isbn|crn|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|grade|level|version|edition|page|day|unit|weight|weighting)\.?$",
    re.IGNORECASE,
)
#: What is numbered: "Homework 4" is the fourth, "Homework 40" counts so much.
_NUMBERED = Pattern(
    r"\b(?:exam|midterm|quiz|test|homework|hw|lab|paper|essay|project|assignment|lecture|problem set)$",
    re.IGNORECASE,
)
_FEW = 15
#: A number before a name is none of the name's.
_UNNUMBERED = "100"
_ONE_LINE = 4.0
_TOTAL = Pattern(r"\s*(?:grand |course |overall )?total\b", re.IGNORECASE)
_TOTAL_ROW = Pattern(
    rf"\W*(?:grand |course |overall )?(?:total|sum)(?: (?:points?|pts\.?))?(?: possible)?[\s:=.{GAP}–-]+(?P<n>\d{{1,2}}?,?\d{{2,3}})(?:\s?(?:points?|pts\.?))?\W*",
    re.IGNORECASE,
)
_POINTS_ROW = Pattern(
    rf"\W*(?P<label>[^\W\d_][^{GAP}=]*?)(?:[\s{GAP}(@]+\d{{1,2}}\s?(?:[x×*@]|at)\s?\d{{1,3}}[^{GAP}]*?)?[\s:=.{GAP}–-]+(?P<n>\d{{1,2}}?,?\d{{1,3}})(?:\s?(?:points?|pts\.?))?\W*",
    re.IGNORECASE,
)
_PAIR = Pattern(
    r"(?:^|[;,:]\s+(?:and\s+)?|\band\s+)(?P<label>[^\W\d_][^\d;,:%]{2,40}?)[\s:=(]+(?P<n>\d{1,3})\)?(?=\s*(?:[;,.]|$|and\b))",
    re.IGNORECASE,
)
_FEWEST = 3
_RUN = 24
_LONGEST = 90
_WHOLE = 100


def apart_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) where a percentage has its name to its left in another column, or above it."""
    for index, row in enumerate(rows):
        text = row.text
        if "%" not in text[:8]:
            continue
        alone = _AMOUNT_ALONE.fullmatch(text)
        first = None if alone else _AMOUNT_FIRST.match(text)
        if first is not None and len(text[first.end() :].split()) < _MANY_WORDS:
            continue
        match = alone or first
        name = (_beside(rows, index) if alone else None) or _above(rows, index)
        if match is not None and name:
            yield index, Share(name, float(match["n"]), None, "list", row)


def _beside(rows: Sequence[PrintedRow], index: int) -> str | None:
    """The text to the left of an amount that stands alone, at its height."""
    row = rows[index]
    left = [
        other
        for other in rows[max(0, index - 40) : index]
        if other.page == row.page
        and abs(other.box.middle - row.box.middle) < _ONE_LINE
        and other.box.x1 <= row.box.x0
    ]
    nearest = max(left, key=lambda other: other.box.x1, default=None)
    return _as_name(nearest.segments[-1].text) if nearest is not None else None


def _above(rows: Sequence[PrintedRow], index: int) -> str | None:
    above = rows[index - 1] if index else None
    return _as_name(above.text) if above is not None and above.page == rows[index].page else None


def _as_name(text: str) -> str | None:
    bare = text.strip(" :•*–-\t")
    is_name = _NAME.fullmatch(bare) and len(bare.split()) <= _NAME_WORDS and bare[-1] not in ".,;"
    return bare if is_name and bare[:1].isupper() and GAP not in bare else None


def bare_shares(rows: Sequence[PrintedRow]) -> Iterator[tuple[int, Share]]:
    """(index of its row, share) for rows of a name and a number without a sign, as if it were a percentage."""
    for index, row in enumerate(rows):
        text = MARKER.sub("", row.text, count=1) if row.role == "item" else row.text
        if ";" in text or "," in text:
            yield from ((index, share) for share in _series(row))
        if len(text) > _LONGEST or not (text[-1:].isdigit() or text[:1].isdigit()):
            continue
        behind = _BARE.fullmatch(text)
        match = behind or _BARE_FIRST.fullmatch(text)
        label = match["label"].strip(" :.–-\t") if match is not None else ""
        apart = match is not None and (
            GAP in text or row.role == "table" or not _is_number(label, match["n"] if behind else _UNNUMBERED)
        )
        if match is None or not apart or not 0 < int(match["n"]) <= _WHOLE or _TOTAL.match(label):
            continue
        if KINDS.search(label) and len(label.split()) <= _NAME_WORDS + 2:
            yield index, Share(label, float(match["n"]), None, "table" if GAP in text else "list", row)


def _series(row: PrintedRow) -> list[Share]:
    """The shares of a line of names and numbers that make the whole: "Attendance 10; quizzes 30; papers 60"."""
    if not has_digit(row.text):
        return []
    pairs = [(m["label"].strip(), float(m["n"])) for m in _PAIR.finditer(row.text)]
    whole = len(pairs) >= _FEWEST and sum(number for _, number in pairs) == _WHOLE
    return [Share(label, number, None, "list", row) for label, number in pairs] if whole else []


def bare_points(rows: Sequence[PrintedRow]) -> Iterator[list[tuple[int, Share]]]:
    """Runs of names with numbers that add up to the total printed below them: points, whether called so or not."""
    for index, row in enumerate(rows):
        total = _TOTAL_ROW.fullmatch(row.text) if len(row.text) < _LONGEST else None
        if total is None:
            continue
        run: list[tuple[int, Share]] = []
        left = float(total["n"].replace(",", ""))
        for above in range(index - 1, max(-1, index - _RUN), -1):
            match = _POINTS_ROW.fullmatch(rows[above].text)
            if match is None or rows[above].page < row.page - 1:
                break
            points = float(match["n"].replace(",", ""))
            left -= points
            run.insert(0, (above, Share(match["label"].strip(" :.–-\t"), None, points, "table", rows[above])))
            if left <= 0:
                break
        if left == 0 and len(run) > 1:
            yield run


def _is_number(label: str, number: str) -> bool:
    return bool(_NO_SHARE.search(label) or (_NUMBERED.search(label) and int(number) < _FEW))
