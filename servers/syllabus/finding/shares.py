"""Shares: names with a percentage or points beside them, wherever a row or a sentence pairs the two.

A share is only a candidate: ``grading`` decides which shares together are the grading scheme.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from servers.syllabus.finding.rows import GAP, PrintedRow, Segment

__all__ = ["KINDS", "Share", "column_shares", "row_shares", "sentence_shares"]

_AMOUNT = r"\d{1,3}(?:\.\d{1,2})?"
_PERCENT = re.compile(
    rf"(?<![\d.,/])(?P<less><\s?)?(?P<n>{_AMOUNT})\s?(?:%|per\s?cent\b|pct\b)|(?<![\w%])%\s?(?P<m>{_AMOUNT})(?![\d%])",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"(?<![\d.,/-])(?P<n>\d{1,4}(?:,\d{3})?(?:\.\d)?)\s?(?:(?:total|possible)\s)?(?:points?|pts?|marks)\b\.?",
    re.IGNORECASE,
)
#: What stands between the entries of a series ("Homework (40 points), midterm (25 points)").
_SERIES = re.compile(r"\s*[)\]]?\s*(?:[,;]|and\b)\s*(?:and\s+)?[^\W\d_]")
_POINTS_TOTAL = re.compile(r"\s*(?:in )?total\b", re.IGNORECASE)
_CELL_AMOUNT = re.compile(rf"[~≈∼]?\s*(?P<n>{_AMOUNT})\s?%?(?:\s*\([^()]*\))?$")
_DIGIT = re.compile(r"\d")
_WEIGHT_TITLE = re.compile(
    r"%|\bpercent\w*|\bweight\w*|\bper cent|\bworth\b|\bvalue\b|\bshares?\b|\b(?:part|portion|fraction) of\b",
    re.IGNORECASE,
)
_POINTS_TITLE = re.compile(r"\b(?:points?|pts|marks)\b", re.IGNORECASE)

# What shows that a percentage is a bound or a range of a scale, not a share.
_BOUND_BEFORE = re.compile(
    r"(?:\d\s?%?\s*(?:-|\bto\b|\band\b|through)|[<>≤≥±+]|\b(?:min|minimum|max|maximum|least|than|below|above|over|under|between|from))\s*$",
    re.IGNORECASE,
)
_BOUND_AFTER = re.compile(
    r"\s*(?:(?:-|to|through)\s*[<>]?\s*\d|[<>≤≥]|=\s*[A-F](?:[+-]|\b)|(?:and|or) (?:above|below|over|up|more|less|higher|better|lower)\b)",
    re.IGNORECASE,
)
_LETTER_GRADE = re.compile(
    r"(?:[A-F]\s?(?:\+/?-?|-|/[A-F])?|[A-F] (?:plus|minus)|NC|NR|CR|HD|DN|[A-FSU]{1,2}|pass|fail|incomplete)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:late|penal\w+|deduct\w*|reduc\w+|los(?:e|es|ing|t)|per (?:day|hour|week)|(?:each|every) (?:day|hour|additional)|a day|discount\w*|refund\w*"
    r"|confidence|threshold|cut-?offs?|curve[ds]?|rounded|passing|pass mark|population|attend at|absen\w+|similarity|plagiari\w+|half[- ]credit"
    r"|partial credit|guarante\w+|subtract\w*|take off|taken off|off\b|scale|equivalent|score[ds]? (?:of|above|below)|receive|earn(?:s|ed)?|students? (?:who|with)|complete[ds]?"
    r"|of (?:all )?(?:students|adults|people|the time|the items|the points|class(?:es|time)|lectures|sessions|the available|your time))\b",
    re.IGNORECASE,
)
KINDS = re.compile(
    r"\b(?:exam\w*|mid-?\s?terms?|finals?|tests?|quiz\w*|home-?works?|hw|p-?sets?|problem[- ]sets?|problems|assign\w*|papers?|projects?|labs?|laborator\w*"
    r"|participat\w+|attendance|presentations?|posters?|essays?|discussions?|reports?|readings?|responses?|exercises?|portfolios?|journals?|engagement|class-?work"
    r"|tickets?|drafts?|proposals?|critiques?|reviews?|reflections?|activit\w+|posts?|blogs?|recitations?|tutorials?|course-?work|practice|practicum|case stud\w+"
    r"|prelims?|peer|capstone|prepar\w+|debates?|summar\w+|write-?ups?|performance|deliverables?|units?|modules?|checks?|memos?|worksheets?"
    r"|contributions?|polls?|surveys?|coding|scripts?|workshops?|seminars?|annotations?|bibliograph\w+|assessments?|extra credit"
    r"|klausur(?:en)?|\w*prüfung(?:en)?|\w*übung\w*|haus(?:aufgabe|arbeit)\w*|referate?|vorträge?|vortrag|exposés?|protokolle?|mitarbeit|portfolio"
    r"|examens?|devoirs?|travaux|dissertations?|exámen(?:es)?|trabajos?|tareas?)\b",
    re.IGNORECASE,
)
_TOTAL = re.compile(
    r"(?:grand |course |final |overall |possible |sub-?|maximum )*(?:totals?|sum)\b|(?:final|course|overall) grade$|overall$|possible$",
    re.IGNORECASE,
)
_CLAUSE_VERB = re.compile(
    r"\b(?:will|is|are|was|were|must|should|may|can|you|we|I|if|because|have|has|be|do|does|would|please)\b"
)
_EACH = re.compile(
    r"\s*(?:of (?:your |the )?(?:final |total |course )?(?:grade|mark) )?(?:each\b|a ?piece\b|per (?!cent)\w+)",
    re.IGNORECASE,
)

_MARKER = re.compile(
    r"^\s*(?:[•●○▪■□▶►∗*·◦‣]+\s*|(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)+\.?|[-o])\s+)+"
)
_INTRODUCTION = re.compile(
    r"^[^:%]{0,60}\b(?:grad(?:es?|ing)|assess\w*|evaluat\w+|breakdown|weights?|weighting|follows|marks|(?:the|your|final|course|overall|module) mark)\b[^:%]{0,30}:\s*(?=\S)",
    re.IGNORECASE,
)
_BASED = re.compile(
    r"^[^:%]{0,80}\b(?:grad(?:es?|ing)|assessment|evaluation|evaluated|marks?|scores?|module|course|is|are)\b[^:%]{0,60}?\b(?:(?:based|depends?) (?:up)?on|made up (?:of|from|by)|(?:consists?|composed|comprised|sum|average) of|comprises|(?:determined|calculated|computed|derived) (?:by|from|using)|comes? from|assessed (?:by|through|via|on))\s+(?:the following\s*)?(?=\S)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    rf"^(?:[\s:;,.=~≈∼…_)\]{GAP}|@×+&/-]|\(\s*(?:\d{{1,2}}|n/?a)\s*\)\s*:?|(?:and|of|for|from|on|in|is|the|your|an?|to|plus|will be|are|x|each)(?=[\s;,)]))+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    rf"(?:[\s:;,.=~≈∼…_(\[{GAP}|@×·+&/-]|(?<=\s)(?:is|are|at|for|of|and|or|worth|counts?|weight|weighted|approximately|about|up to|total|ca|x|the|a|due|percent|percentage|will be))+$",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\s*+(?:each|a ?piece|per \w+)?\s*+(?:[x×*]\s*+)?(?:\d{1,2}\s*+)?(?:[x×*]\s*+)?(?:each)?\s*+=\s*+",
    re.IGNORECASE,
)
_ALTERNATIVE = re.compile(r"\s*(?:or|/)\s*", re.IGNORECASE)
_SUM_INSIDE = re.compile(
    r"[(\[][^()\[\]]*=\s*(\d{1,3}\s?%)\s*[)\]]|[(\[][^()\[\]]*\beach,\s*(\d{1,3}\s?%)(?: total| in total| altogether)?\s*[)\]]"
)
_FORMULA = re.compile(rf"[(\[]\s*(?P<n>{_AMOUNT}\s?%)\s*[×x*·]\s*(?P<label>[^()\[\]]+)[)\]]")
_PAREN = re.compile(r"[(\[][^()\[\]]*[)\]]")
_MONTH = re.compile(
    r"(?:\d{1,2}/\d{1,2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|Weeks? \d)",
    re.IGNORECASE,
)

_GRADE = r"(?:of|to|toward|towards)\s+(?:your|the|each student's|a student's|their|this|my)?\s*(?:[\w-]+ ){0,3}(?:grade|mark|score|assessment|total|evaluation)s?\b"
_COUNTS = re.compile(
    r"\b(?:worth|weighted|weighs?|counts?|counting|counted|accounts?|accounting|contributes?|contributing|makes? up|making up|constitutes?|comprises?"
    r"|represents?|equals?|carry|carries|determines?|is|are|be|come from|comes from)"
    r"(?:\s+(?:for|as|at|toward|towards|to|the|up|another|an|a|approximately|about|around|roughly|remaining|final|additional|other|each|of|exactly|total|only|collectively|weight))*\s*$",
    re.IGNORECASE,
)
#: A whole sentence of a name and its share.
_SAID_ALONE = re.compile(
    rf"(?:(?:the|your)\s+)?(?P<subject>[\w'&/-]+(?:\s[\w'&/-]+){{0,3}}?)\s+(?:(?:will|is|are|be)\s+)?(?:counts?|worth|weighted|accounts?|contributes?)\s+(?:for\s+)?{_AMOUNT}\s?(?:%|per\s?cent)(?:\s+{_GRADE})?\s*\.?",
    re.IGNORECASE,
)
_GLUE = re.compile(
    r"(?:\s|,|\b(?:which|that|and|together|combined|collectively|in total|each|all|is|are|will|would|shall|to|be|being|also|both|by|as a whole|in aggregate)\b)+$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    rf"\s*{_GRADE}\s+(?:(?:will|is|are|be|comes?|depends?|can|determined|based|made|up|derived|comprised|earned|allotted|assigned|devoted|given|reserved|calculated)\s+)*"
    r"(?:by|from|on|upon|for|to|of|through)\s+(?P<label>[^.;:,]{3,80})",
    re.IGNORECASE,
)
#: What a series goes on with after its verb: "homework is worth 40%, the midterm 25%, and quizzes for 35%".
_ELIDED = re.compile(
    r"(?:^|[,;]|\band\b)\s*(?:and\s+|while\s+)?(?:(?:the|your|an?|all)\s+)?(?P<name>[\w'&/-]+(?:\s[\w'&/-]+){0,4}?)\s*(?:\bfor\s+|:\s*)?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"[,;:()]\s*|\b(?:and|while|which|that|consists? of|includes?|with|whereas|but|where)\b\s*", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[a-z)%\d][.!?])\s+(?=[A-Z(\"'])")
_DETERMINERS = re.compile(
    r"^(?:(?:each|all|any|the|your|of|these|this|a|an|our|both|every|following|remaining|in addition|there will be|together|regularly scheduled)\s+)+",
    re.IGNORECASE,
)

_COUNTED = re.compile(
    r"^(?P<a>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)\b(?:\s*\(\d+\))?(?![-\d/:]|\.\d|\s?(?:%|hour|hr|min|page|week|word))"
    r"|\((?:[x×]\s?|up to )?(?P<b>\d{1,2})(?: total| in total|[x×]| of them)?\)|(?<=\s)[×x]\s?(?P<c>\d{1,2})$|\b(?P<d>\d{1,2})\s?[x×](?=\s|$)",
    re.IGNORECASE,
)  # fmt: skip
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15,
}  # fmt: skip
_TENS = {
    "five": 5, "ten": 10, "fifteen": 15, "twenty": 20, "twenty-five": 25, "thirty": 30, "thirty-five": 35, "forty": 40, "forty-five": 45,
    "fifty": 50, "sixty": 60, "seventy": 70, "seventy-five": 75, "eighty": 80, "ninety": 90,
}  # fmt: skip
_WORDED = re.compile(
    rf"\b({'|'.join(sorted(_TENS, key=len, reverse=True))})(?=\s(?:\(\d+\s?%?\)\s)?per\s?cent)", re.IGNORECASE
)
#: A sum stands within so many characters of its terms ("2 @ 10% each = 20%").
_NEAR = 24
#: A longer cell is no column's title.
_MAX_TITLE = 40
#: No part of a grade is more, however many of it there are: then the share is that of all together.
_MOST = 999.0
#: A single percentage below a name may be anything.
_MIN_ACROSS = 2
_MAX_LABEL_WORDS = 14


@dataclass(frozen=True)
class Share:
    """A name with its percentage (of the whole, ``each`` not multiplied out) or its points, as candidate."""

    label: str
    percent: float | None
    points: float | None
    form: Literal["table", "list", "prose"]
    row: PrintedRow
    each: bool = False
    count: int | None = None
    total: bool = False  # the scheme's own sum

    @property
    def weight(self) -> float:
        """Percentage of the whole, multiplied where it is said of each of several."""
        percent = self.percent or 0.0
        product = percent * (self.count or 1) if self.each else percent
        return product if product <= _MOST else percent


class _Amount(NamedTuple):
    start: int
    end: int
    value: float
    each: bool


def row_shares(row: PrintedRow) -> list[Share]:
    """Shares of a row that reads as a list's or a table's entry: little else than names and amounts."""
    text = _without_details(_BASED.sub("", _INTRODUCTION.sub("", _MARKER.sub("", row.text, count=1))))
    formula = [*_FORMULA.finditer(text)]
    if len(formula) > 1:
        text = " ".join(f"{m['n']} {m['label']}," for m in formula)
    amounts = _amounts(text, _PERCENT)
    if amounts:
        return _entries(text, amounts, row)
    return [] if "%" in text else _point_entries(text, row)


def _point_entries(text: str, row: PrintedRow) -> list[Share]:
    amounts = [a for a in _amounts(text, _POINTS) if not a.each and not _POINTS_TOTAL.match(text, a.end)]
    series = all(_SERIES.match(text, amount.end) for amount in amounts[:-1])
    return (
        [_in_points(share) for share in _entries(text, amounts if series else amounts[-1:], row)]
        if amounts
        else []
    )


def _without_details(text: str) -> str:
    """Text without parentheses whose percentages are details of one outside ("70% (35% each)")."""
    text = _SUM_INSIDE.sub(lambda m: f"({m.group(1) or m.group(2)})", text)
    outside = _PAREN.sub(lambda m: " " * len(m.group()), text)
    if not _PERCENT.search(outside):
        return text
    return _PAREN.sub(lambda m: " " if _PERCENT.search(m.group()) or "SLO" in m.group() else m.group(), text)


def _amounts(text: str, pattern: re.Pattern[str]) -> list[_Amount]:
    """The percentages that can be shares, sums in place of their terms ("2 @ 10% each = 20%")."""
    found: list[_Amount] = []
    for match in pattern.finditer(text):
        groups = match.groupdict()
        value = float((groups["n"] or groups.get("m") or "0").replace(",", ""))
        near = bool(found) and match.start() - found[-1].end <= _NEAR
        if near and _SAME.fullmatch(text, found[-1].end, match.start()):
            found[-1] = _Amount(found[-1].start, match.end(), value, each=False)
            continue
        if near and _ALTERNATIVE.fullmatch(text, found[-1].end, match.start()):
            found[-1] = found[-1]._replace(end=match.end())
            continue
        each = _EACH.match(text, match.end())
        found.append(_Amount(match.start(), match.end(), value, each is not None))
    return [amount for amount in found if amount.value > 0 and not _is_bound(text, amount)]


def _is_bound(text: str, amount: _Amount) -> bool:
    before, after = text[max(0, amount.start - 24) : amount.start], text[amount.end : amount.end + 24]
    return bool(_BOUND_BEFORE.search(before) or _BOUND_AFTER.match(after))


def _entries(text: str, amounts: Sequence[_Amount], row: PrintedRow) -> list[Share]:
    if any(_COUNTS.search(text[: amount.start]) for amount in amounts):
        return []  # a sentence
    first = text[: amounts[0].start]
    if not re.search(r"[^\W\d_]", _HEAD.sub("", first)):
        labels = [
            text[a.end : b]
            for a, b in zip(amounts, [a.start for a in amounts[1:]] + [len(text)], strict=True)
        ]
        labels = [_after(label) for label in labels]
    else:
        if not _closed(text, amounts):
            return []
        starts = [0, *(amount.end for amount in amounts[:-1])]
        labels = [_before(text[start : amount.start]) for start, amount in zip(starts, amounts, strict=True)]
    form: Literal["table", "list"] = "table" if row.role == "table" or GAP in text else "list"
    shares = [_share(label, amount, form, row) for label, amount in zip(labels, amounts, strict=True)]
    return [share for share in shares if share is not None]


def _closed(text: str, amounts: Sequence[_Amount]) -> bool:
    """Whether what follows the amounts ends their entry, so that the row is no sentence."""
    rest = text[amounts[-1].end :]
    return (
        not rest.strip()
        or re.match(
            rf"\s*(?:[)\](\[,;.:{GAP}-]|\+|each\b|total\b|possible\b|of\b|{_GRADE}|due\b|extra\b)",
            rest,
            re.IGNORECASE,
        )
        is not None
    )


def _before(text: str) -> str:
    """The name in what stands before an amount: the first segment with letters that is no date."""
    pieces = [piece for piece in text.split(GAP) if re.search(r"[^\W\d_]{2}", _HEAD.sub("", piece))]
    undated = [piece for piece in pieces if not _MONTH.match(piece.strip(" (,"))]
    return (undated or pieces or [""])[0]


def _after(text: str) -> str:
    """The name in what follows an amount."""
    text = (
        _DETERMINED.sub(lambda m: m["label"], text)
        if _DETERMINED.match(text)
        else re.sub(rf"^\s*{_GRADE}", "", text, flags=re.IGNORECASE)
    )
    text = _HEAD.sub("", text)
    cut = re.search(rf"{GAP}|[;:\[(]|\.(?:\s|$)|,\s*(?:and\s*)?$", text)
    return text[: cut.start()] if cut and cut.start() > 2 else text


def _share(
    label: str, amount: _Amount, form: Literal["table", "list", "prose"], row: PrintedRow
) -> Share | None:
    """The share of a name as printed, or None where the name is of another kind of thing."""
    times = re.search(r"(?<=\s)(\d{1,2})\s?[x×]\s*$", label)
    clean = _clean(label[: times.start()] if times else label)
    if not clean or not 0 < len(clean.split()) <= _MAX_LABEL_WORDS or _LETTER_GRADE.fullmatch(clean):
        return None
    bare = _PAREN.sub("", clean)
    if _ELSEWHERE.search(_PAREN.sub("", label)) or (_CLAUSE_VERB.search(bare) and len(bare.split()) > 4):
        return None
    total = _TOTAL.match(clean) is not None
    count = int(times.group(1)) if times else _count(clean)
    return Share(clean, amount.value, None, form, row, each=amount.each, count=count, total=total)


def _clean(label: str) -> str:
    text = (
        _MARKER.sub("", label.replace(GAP, " "), count=1) if _MARKER.match(label) else label.replace(GAP, " ")
    )
    before = None
    while before != text:
        before = text
        text = _TAIL.sub("", _HEAD.sub("", text))
        if text.count("(") > text.count(")"):
            text = text[: text.rindex("(")]
    text = re.sub(r"\s*(?:\. ?){3,}.*$|\s*\[[^\]]*\]|\(\s*\)", "", text)
    text = re.sub(r"\s*\([^()]*\b(?:due|dates?|weeks?)\b[^()]*\)", "", text, flags=re.IGNORECASE)
    dated = re.search(rf"\s*[(:,;-]\s*(?:{_MONTH.pattern})[^()]*\)?$", text, re.IGNORECASE)
    text = text[: dated.start()] if dated and dated.start() > 2 else text
    return re.sub(r"\s+", " ", text).strip(" ,;:") if re.search(r"[^\W\d_]{2}", text) else ""


def _count(label: str) -> int | None:
    match = _COUNTED.search(label)
    if match is None:
        return None
    word = next(group for group in match.groups() if group)
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def column_shares(rows: Sequence[PrintedRow]) -> list[Share]:
    """Shares of columns whose title says that they hold weights or points ("Task | % of grade")."""
    shares: list[Share] = []
    title: Segment | None = None
    titled_row: PrintedRow | None = None
    above: PrintedRow | None = None
    for row in rows:
        found = _weight_title(row)
        across = [*_across(row, above)] if above is not None and len(row.segments) >= _MIN_ACROSS else []
        above = row
        if across:
            shares.extend(across)
        elif found is not None:
            title, titled_row = found, row
        elif title is not None and titled_row is not None:
            if row.page not in (titled_row.page, titled_row.page + 1) or row.role == "heading":
                title = None
                continue
            shares.extend(_column_entries(row, title))
    return shares


def _weight_title(row: PrintedRow) -> Segment | None:
    if len(row.segments) < 2:
        return None
    titles = [s for s in row.segments[1:] if len(s.text) <= _MAX_TITLE and not _DIGIT.search(s.text)]
    weights = (s for s in titles if _WEIGHT_TITLE.search(s.text))
    return next(weights, None) or next((s for s in titles if _POINTS_TITLE.search(s.text)), None)


def _across(row: PrintedRow, names: PrintedRow) -> Iterator[Share]:
    """Shares of a table that lies on its side: the names in one row, nothing but their percentages in the next."""
    amounts = [segment for segment in row.segments if _PERCENT.fullmatch(segment.text.strip())]
    behind = len(row.segments) - len(amounts)  # the row's own title ("Weight")
    alone = row.segments[behind:] == tuple(amounts) and behind <= 1
    if len(amounts) < _MIN_ACROSS or row.block != names.block or not alone:
        return
    above = [[s for s in names.segments if _same_column(s, segment)] for segment in amounts]
    if any(len(found) != 1 or _DIGIT.match(found[0].text) for found in above):
        return
    for segment, (name,) in zip(amounts, above, strict=True):
        found = (_share(name.text, amount, "table", row) for amount in _amounts(segment.text, _PERCENT))
        yield from (share for share in found if share is not None)


def _column_entries(row: PrintedRow, title: Segment) -> Iterator[Share]:
    for segment in row.segments[1:]:
        amounts = _cell_amounts(segment.text) if _same_column(segment, title) else []
        if amounts:
            left = [s.text for s in row.segments if s.box.x1 <= segment.box.x0 + 1 and not s.carried]
            shares = [_share(_before(GAP.join(left)), amount, "table", row) for amount in amounts]
            weights = _WEIGHT_TITLE.search(title.text) or "%" in segment.text
            yield from (share if weights else _in_points(share) for share in shares if share is not None)
            return


def _cell_amounts(text: str) -> list[_Amount]:
    match = _CELL_AMOUNT.match(text)
    if match is not None:
        return [_Amount(0, 0, float(match["n"]), each=False)]
    return _amounts(text, _PERCENT) if re.fullmatch(r"[\d.\s%×x=]+", text) else []


def _in_points(share: Share) -> Share:
    return replace(share, percent=None, points=share.percent)


def _same_column(segment: Segment, title: Segment) -> bool:
    if segment.column is not None and title.column is not None:
        return segment.column == title.column
    return segment.box.x0 < title.box.x1 + 6 and title.box.x0 < segment.box.x1 + 6


def sentence_shares(row: PrintedRow) -> list[Share]:
    """Shares told in sentences ("The final is worth 40% of the grade"), and lists that run on in a paragraph."""
    shares: list[Share] = []
    for segment in row.segments:
        text = _WORDED.sub(lambda match: str(_TENS[match[1].lower()]), segment.text)
        for number, sentence in enumerate(_SENTENCE.split(text)):
            if "%" in sentence or "percent" in sentence.lower() or "per cent" in sentence.lower():
                listed = number == 0 or len(_PERCENT.findall(sentence)) > 1
                entries = row_shares(_part(row, sentence)) if listed else []
                shares.extend([replace(entry, row=row) for entry in entries] or _told(sentence, row))
    return shares


def _part(row: PrintedRow, text: str) -> PrintedRow:
    segment = row.segments[0]
    return PrintedRow(
        (Segment((text,), segment.page, segment.box),), row.role, row.heading, row.block, level=row.level
    )


def _told(sentence: str, row: PrintedRow) -> Iterator[Share]:
    text = _SUM_INSIDE.sub(lambda m: f"({m.group(1) or m.group(2)})", sentence)
    amounts = _amounts(text, _PERCENT)
    previous = 0
    counting = False
    for index, amount in enumerate(amounts):
        until = amounts[index + 1].start if index + 1 < len(amounts) else len(text)
        before, after = text[previous : amount.start], text[amount.end : until]
        previous = amount.end
        if _ELSEWHERE.search(before[-60:]) or _ELSEWHERE.search(after[:40]):
            continue
        label, each = _told_name(before, after, counting=counting)
        counting = counting or _COUNTS.search(before) is not None
        label = label or _whole_subject(sentence)
        share = _share(label, amount._replace(each=amount.each or each), "prose", row) if label else None
        if share is not None and (KINDS.search(share.label) or share.label == _whole_subject(sentence)):
            yield share


def _told_name(before: str, after: str, *, counting: bool) -> tuple[str, bool]:
    """The name beside an amount, and whether it is said of each; ``counting``: the verb may have stood before."""
    determined = _DETERMINED.match(after)
    if determined is not None:
        return _CLAUSE.split(determined["label"])[0], False
    verb = _COUNTS.search(before)
    if verb is not None:
        subject = before[: verb.start()]
        glue = _GLUE.search(subject)
        each = bool(glue and re.search(r"\beach\b", glue.group(), re.IGNORECASE)) or bool(
            re.search(r"\beach\b[^,;]*$", subject, re.IGNORECASE)
        )
        name = _last_clause(_GLUE.sub("", subject))
        if KINDS.search(name) and not re.search(r"\b(?:grade|mark|score)$", name):
            return _DETERMINERS.sub("", name), each
    if before.rstrip().endswith("("):
        return _DETERMINERS.sub("", _last_clause(before.rstrip(" ("))), False
    elided = _ELIDED.search(before) if counting else None
    if elided is not None and KINDS.search(elided["name"]):
        return elided["name"], False
    following = re.match(
        r"\s*(?:each |for |from |on |of )?(?:the |your )?((?:[\w'-]+ ){0,4}?[\w'-]+)(?=[,;.)]|$|\s+and\b|\s+\()",
        after,
    )
    if following and KINDS.search(following.group(1)):
        return following.group(1), after.lstrip().startswith("each")
    return "", False


def _whole_subject(sentence: str) -> str:
    """The subject of a sentence that says nothing but how much it counts ("Film night counts for 10 percent.")."""
    match = _SAID_ALONE.fullmatch(sentence.strip())
    return match["subject"] if match is not None else ""


def _last_clause(text: str) -> str:
    for piece in reversed(_CLAUSE.split(text)):
        if piece and KINDS.search(piece):
            return piece.strip()
    return ""
