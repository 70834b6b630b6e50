"""Shares of rows that read as entries of a list or a table: names with a percentage or points beside them.

A share is only a candidate: ``grading`` decides which shares together are the grading scheme.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.leading_shares import leading_share
from servers.syllabus.finding.percent_text import in_percent
from servers.syllabus.finding.rows import GAP, PrintedRow
from servers.syllabus.finding.running_lists import bulleted, summed
from servers.syllabus.finding.share import (
    AMOUNT,
    ELSEWHERE,
    GRADE,
    HEAD,
    KINDS,
    MARKER,
    PAREN,
    PERCENT,
    Amount,
    Share,
    amounts_in,
    in_points,
    name_after,
    name_before,
    share_of,
)

__all__ = ["BASED", "COUNTS", "EXACT", "SUM_INSIDE", "row_shares", "titled_share"]

_POINTS = Pattern(
    r"(?<![\d,/-])(?<!\d\.)(?P<n>\d{1,4}(?:,\d{3})?(?:\.\d)?)\s?(?:(?:total|possible)\s)?(?:points?|pts?|marks)\b\.?",
    re.IGNORECASE,
)
#: What stands between the entries of a series ("Homework (40 points), midterm (25 points)").
_SERIES = Pattern(r"\s*[)\]]?\s*(?:[,;]|and\b)\s*(?:and\s+)?[^\W\d_]")
_POINTS_TOTAL = Pattern(r"\s*(?:in )?total\b", re.IGNORECASE)
_INTRODUCTION = Pattern(
    r"^[^:%]{0,60}\b(?:grad(?:es?|ing)|assess\w*|evaluat\w+|breakdown|weights?|weighting|follows|marks|(?:components|parts|elements)|(?:the|your|final|course|overall|module) (?:mark|average|score|total))\b[^:=%]{0,30}[:=]\s*(?=\S)",
    re.IGNORECASE,
)
_ONLY_AMOUNT = Pattern(rf"\W*{AMOUNT}\s?(?:%|per\s?cent)(?:\W*|\.\s.*)", re.IGNORECASE)
#: The letter scale that stands beside the scheme: "Quizzes 20% | A 90-100".
_SCALE_BESIDE = Pattern(rf"(?<=%)[\s{GAP}]+[A-F][+-]?[\s{GAP}:=]+\d{{2,3}}(?:\.\d+)?\s?(?:[-+%–]|$).*$")
#: A sum's terms: "40% final + 60% homework".
_PLUS = Pattern(rf"(?<=[^\W_])\s*\+\s*(?={AMOUNT}\s?%)")
BASED = Choices(
    r"^[^:%]{0,80}\b(?:grad(?:es?|ing)|assessment|evaluation|evaluated|marks?|scores?|module|course|is|are)\b[^:%]{0,60}?\b(?:(?:based|depends?) (?:up)?on|on the basis of|made (?:up )?(?:of|from|by)|(?:consists?|composed|comprised|sum|average|combination|mix(?:ture)?) of|comprises|(?:determined|calculated|computed|derived) (?:by|from|using|as)|(?:will be|is)(?=\s[^.;%]{2,40}?\s[×x*·]\s?\d)|comes? from|assessed (?:by|through|via|on))\s+(?:the following\s*)?(?=\S)",
    re.IGNORECASE,
)
SUM_INSIDE = Pattern(
    r"[(\[][^()\[\]]*(?:=|\d\s?%\s*:)\s*(\d{1,3}\s?%)\s*[)\]]|[(\[][^()\[\]]*\beach\s?[,:]\s*(\d{1,3}\s?%)(?: total| in total| altogether)?\s*[)\]]"
)
#: The day of the work behind its share: "Exam 1  20%  Mon, Sept 30", "Final exam 25% (May 3, 8-10 am)".
_DATE_BEHIND = Pattern(
    rf"(?<=%)\s*[({GAP}]?\s*(?:(?:due|on)\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d{{1,2}}|\d{{1,2}}\s+(?:{ENGLISH_MONTH_PATTERN})|\d{{1,2}}/\d{{1,2}})\b[^%]*$",
    re.IGNORECASE,
)
#: The better of two ways to count, of which the first is told in full: "max(30% midterm + 70% final, final)".
_BETTER = Pattern(r"\bmax\s*\(\s*(?=\d)", re.IGNORECASE)
_FORMULA = Pattern(rf"[(\[]\s*(?P<n>{AMOUNT}\s?%)\s*[×x*·]\s*(?P<label>[^()\[\]]+)[)\]]")
COUNTS = Choices(
    r"\b(?:worth|weighted|weighs?|counts?|counting|counted|accounts?|accounting|contributes?|contributing|makes? up|making up|constitutes?|comprises?"
    r"|represents?|equals?|carry|carries|determines?|is|are|be|come from|comes from)"
    r"(?:\s+(?:for|as|at|toward|towards|to|the|up|another|an|a|approximately|about|around|roughly|remaining|final|additional|other|each|of|exactly|total|only|collectively|weight))*\s*$",
    re.IGNORECASE,
)
#: What a paragraph opens with: "Participation: ...", "3. Short papers. ..."
_LABEL = Pattern(r"^\W*(?:\d{1,2}[.)]\s+)?(?P<name>[A-Z][^:.%()]{2,45}?)(?::|\.|\s[–-])\s+(?=[A-Z])")
_CLOSES = Pattern(r"\s?(?:of (?:the |your )?(?:final |course |total )?(?:grade|mark))?\s?\)\W*")
_THIS_COUNTS = Pattern(
    r"(?:^|[.;]\s)\W*(?:it|this|these|they|together|this (?:part|component|assignment|element|category)|all of (?:this|these))\b[\w\s,]{0,30}?\b(?:worth|counts?|accounts?|makes? up|constitutes?|contributes?|represents?|comprises?|is|are|be)\b[\w\s]{0,16}$",
    re.IGNORECASE,
)
#: Said of each of several behind the amount: "30% on each of the two midterms".
_OF_EACH = Pattern(r"\s*(?:(?:for|on|from|by|in)\s+(?:the\s+)?each\b|(?:for\s+)?each\s+of\b)", re.IGNORECASE)
#: Sums that differ by less are the same.
EXACT = 0.01


def row_shares(row: PrintedRow) -> list[Share]:
    """Shares of a row that reads as a list's or a table's entry: little else than names and amounts."""
    told = bulleted(row) or row.text
    told = _SCALE_BESIDE.sub("", told) if _SCALE_BESIDE.search(told) else told
    told = _PLUS.sub(", ", summed(in_percent(MARKER.sub("", told, count=1))))
    told = _BETTER.sub("", _DATE_BEHIND.sub("", told))
    text = _without_details(BASED.sub("", _introduced(told)))
    formula = [*_FORMULA.finditer(text)]
    if len(formula) > 1:
        text = " ".join(f"{m['n']} {m['label']}," for m in formula)
    amounts = amounts_in(text, PERCENT)
    if amounts:
        leading = leading_share(row)
        if leading is not None:
            return [leading]
        titled = titled_share(row) if len(amounts) == 1 else None
        return _entries(text, amounts, row) or ([titled] if titled is not None else [])
    return [] if "%" in text else _point_entries(text, row)


def _introduced(text: str) -> str:
    """The text without the words that lead to its entries; "Continuous assessment: 40 %" is an entry itself, whatever is said behind it."""
    rest = _INTRODUCTION.sub("", text)
    return text if _ONLY_AMOUNT.fullmatch(rest) else rest


def _point_entries(text: str, row: PrintedRow) -> list[Share]:
    amounts = [a for a in amounts_in(text, _POINTS) if not a.each and not _POINTS_TOTAL.match(text, a.end)]
    series = all(_SERIES.match(text, amount.end) for amount in amounts[:-1])
    return (
        [in_points(share) for share in _entries(text, amounts if series else amounts[-1:], row)]
        if amounts
        else []
    )


def _without_details(text: str) -> str:
    """Text without parentheses whose percentages are details of one outside ("70% (35% each)")."""
    text = SUM_INSIDE.sub(lambda m: f"({m.group(1) or m.group(2)})", text)
    outside = PAREN.sub(lambda m: " " * len(m.group()), text)
    if not PERCENT.search(outside):
        return text
    whole = PAREN.search(text)
    if whole is not None and _are_details(amounts_in(f"{whole.group()} {outside[whole.end() :]}", PERCENT)):
        return text[: whole.end()]
    return PAREN.sub(lambda m: " " if PERCENT.search(m.group()) or "SLO" in m.group() else m.group(), text)


def _entries(text: str, amounts: Sequence[Amount], row: PrintedRow) -> list[Share]:
    if any(COUNTS.search(text[: amount.start]) for amount in amounts):
        return []  # a sentence
    first = text[: amounts[0].start]
    if not re.search(r"[^\W\d_]", HEAD.sub("", first)):
        labels = [
            text[a.end : b]
            for a, b in zip(amounts, [a.start for a in amounts[1:]] + [len(text)], strict=True)
        ]
        amounts = [
            amount._replace(each=True) if _OF_EACH.match(label) else amount
            for amount, label in zip(amounts, labels, strict=True)
        ]
        labels = [name_after(label) for label in labels]
    else:
        if not _closed(text, amounts):
            return []
        if _are_details(amounts) and not _are_whole(text, amounts):
            amounts = amounts[:1]
        starts = [0, *(amount.end for amount in amounts[:-1])]
        labels = [
            name_before(_behind_date(_last_sentence(_behind_bracket(text, start, amount.start)), start))
            for start, amount in zip(starts, amounts, strict=True)
        ]
    form: Literal["table", "list"] = "table" if row.role == "table" or GAP in text else "list"
    shares = [share_of(label, amount, form, row) for label, amount in zip(labels, amounts, strict=True)]
    return [share for share in shares if share is not None]


def _behind_bracket(text: str, start: int, end: int) -> str:
    """What stands between two amounts, without the rest of a bracket that the first one stands in: "(25%, two dropped)"."""
    inside = text.rfind("(", 0, start) > text.rfind(")", 0, start)
    closed = text.find(")", start, end) if inside else -1
    return text[closed + 1 if closed >= 0 else start : end]


#: The day of the entry before, behind its amount: "Map quiz (5%), due September 15" above "Midterm (20%)".
_DATE = Pattern(
    r"\W*(?:(?:is\s+)?due\s+)?(?:(?:on|by)\s+)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+)?"
    rf"(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+(?:{ENGLISH_MONTH_PATTERN})\b\.?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?)"
    r"(?:,?\s+(?:19|20)\d\d\b)?(?:,?\s+(?:at\s+|by\s+)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon|midnight))?[\s,.;)]+(?=[^\W\d_])",
    re.IGNORECASE,
)


def _behind_date(text: str, start: int) -> str:
    """What stands between two amounts, ``start`` being the end of the first, without the day of what that one is of."""
    found = _DATE.match(text) if start else None
    return text[found.end() :] if found else text


#: Where a sentence ends and another begins.
_ENDS = Pattern(r"(?<=[\w)\]])\.\s+(?=[A-Z])")


def _last_sentence(text: str) -> str:
    """What stands before an amount, without sentences on what was named before it: "due on Fridays. Lab reports"."""
    parts = _ENDS.split(text)
    return parts[-1] if len(parts) > 1 and KINDS.search(parts[-1]) else text


def _are_details(amounts: Sequence[Amount]) -> bool:
    """Whether the first amount is the sum of the others: "Project (50 %): draft 20 %, final version 30 %"."""
    rest = amounts[1:]
    return len(rest) > 1 and abs(sum(amount.value for amount in rest) - amounts[0].value) < EXACT


def _are_whole(text: str, amounts: Sequence[Amount]) -> bool:
    """Whether the amounts are a list that makes up the whole, and only by chance half of it is the first one."""
    parted = re.search(r"[:(\[–—]", text[amounts[0].end : amounts[1].start])
    return parted is None and abs(sum(amount.value for amount in amounts) - 100) < EXACT


def _closed(text: str, amounts: Sequence[Amount]) -> bool:
    """Whether what follows the amounts ends their entry, so that the row is no sentence."""
    rest = text[amounts[-1].end :]
    return (
        not rest.strip()
        or re.match(
            rf"\s*(?:[)\](\[,;.:{GAP}-]|\+|each\b|total\b|possible\b|of\b|{GRADE}|due\b|extra\b)",
            rest,
            re.IGNORECASE,
        )
        is not None
    )


def titled_share(row: PrintedRow) -> Share | None:
    """The share of a paragraph that opens with its name, where its only amount has no name of its own."""
    text = row.text
    leading = leading_share(row)
    if leading is not None:
        return leading
    label = _LABEL.match(text)
    amounts = amounts_in(text, PERCENT) if label is not None else []
    if label is None or len(amounts) != 1 or amounts[0].start < label.end() or len(row.segments) > 1:
        return None
    before, after = text[label.end() : amounts[0].start], text[amounts[0].end :]
    closes = before.rstrip().endswith("(") and _CLOSES.fullmatch(after) is not None
    if not (closes or _THIS_COUNTS.search(before)) or ELSEWHERE.search(before[-60:]):
        return None
    return share_of(label["name"], amounts[0], "list", row) if KINDS.search(label["name"]) else None
