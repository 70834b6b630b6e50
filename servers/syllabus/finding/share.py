"""A share: a name with its percentage or points, and what belongs to each where they are printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.rows import GAP, PrintedRow

__all__ = [
    "AMOUNT",
    "DETERMINED",
    "ELSEWHERE",
    "GRADE",
    "HEAD",
    "KINDS",
    "MARKER",
    "PAREN",
    "PERCENT",
    "Amount",
    "Share",
    "amounts_in",
    "in_points",
    "name_after",
    "name_before",
    "share_of",
]

AMOUNT = r"\d{1,3}(?:\.\d{1,2})?"
PERCENT = Pattern(
    rf"(?<![\d/])(?<!\d[.,])(?P<less><\s?)?(?P<n>{AMOUNT})\s?(?:%|per\s?cent\b|pct\b)|(?<![\w%])%\s?(?P<m>{AMOUNT})(?![\d%])",
    re.IGNORECASE,
)
# What shows that a percentage is a bound or a range of a scale, not a share.
_BOUND_BEFORE = Choices(
    r"(?:\d\s?%?\s*(?:-|\bto\b|\band\b|through)|[<>≤≥±+]|\b(?:min|minimum|max|maximum|least|than|below|above|over|under|between|from))\s*$",
    re.IGNORECASE,
)
#: The number of one of several, before a dash and what it counts: "Midterm 2 - 15%".
_NUMBERED_BEFORE = Pattern(
    r"\b(?:exam(?:ination)?|mid-?\s?term|test|quiz|prelim|home-?work|hw|assignment|problem set|p-?set|paper|essay|project|lab(?: report)?|report|presentation|unit|module)"
    r"(?:\s(?:exam|test|quiz|project|paper|assignment))?\s#?\d{1,2}\s+-\s+$",
    re.IGNORECASE,
)
_BOUND_AFTER = Pattern(
    r"\s*(?:(?:-|to|through)\s*[<>]?\s*\d|[<>≤≥]|=\s*[A-F](?:[+-]|\b)|(?:and|or) (?:above|below|over|up|more|less|higher|better|lower)\b)",
    re.IGNORECASE,
)
_LETTER_GRADE = Pattern(
    r"(?:[A-F]\s?(?:\+/?-?|-|/[A-F])?|[A-F] (?:plus|minus)|NC|NR|CR|HD|DN|[A-FSU]{1,2}|pass|fail|incomplete)",
    re.IGNORECASE,
)
ELSEWHERE = Choices(
    r"\b(?:late|penal\w+|deduct\w*|reduc\w+|los(?:e|es|ing|t)|per (?:day|hour|week)|(?:each|every) (?:day|hour|additional)|a day|discount\w*|refund\w*"
    r"|confidence|threshold|cut-?offs?|curve[ds]?|rounded|passing|pass mark|population|attend at|absen\w+|similarity|plagiari\w+|half[- ]credit"
    r"|partial credit|guarante\w+|subtract\w*|take off|taken off|off\b|scale|equivalent|score[ds]? (?:of|above|below)|(?:you|they|students?|who|but|and|or|to|must) (?:scored?|gets?|got|achieved?)|receive|earn(?:s|ed)?|students? (?:who|with)|complete[ds]?"
    r"|of (?:all )?(?:students|adults|people|the time|the items|the points|class(?:es|time)|lectures|sessions|the available|your time))\b",
    re.IGNORECASE,
)
KINDS = Choices(
    r"\b(?:exam\w*|mid-?\s?terms?|finals?|tests?|quiz\w*|home-?works?|hw|p-?sets?|problem[- ]sets?|problems|assign\w*|papers?|projects?|labs?|laborator\w*"
    r"|participat\w+|attendance|presentations?|posters?|essays?|discussions?|reports?|readings?|responses?|exercises?|portfolios?|journals?|engagement|class-?work"
    r"|tickets?|drafts?|proposals?|critiques?|reviews?|reflections?|activit\w+|posts?|blogs?|recitations?|tutorials?|course-?work|practice|practicum|case stud\w+"
    r"|prelims?|peer|capstone|prepar\w+|debates?|summar\w+|write-?ups?|performance|deliverables?|units?|modules?|checks?|memos?|worksheets?"
    r"|contributions?|polls?|surveys?|notebooks?|log-?books?|logs?|check-?ins?|checkpoints?|milestones?|professionalism|field ?work|recitals?|concerts?|juries|jury|podcasts?|zines?|lesson plans?|outlines?|observations?|interviews?|clickers?|coding|scripts?|workshops?|seminars?|annotations?|bibliograph\w+|assessments?|extra credit"
    r"|klausur(?:en)?|\w*prüfung(?:en)?|\w*übung\w*|haus(?:aufgabe|arbeit)\w*|referate?|vorträge?|vortrag|exposés?|protokolle?|mitarbeit|portfolio"
    r"|examens?|devoirs?|travaux|dissertations?|exámen(?:es)?|trabajos?|tareas?)\b",
    re.IGNORECASE,
)
_TOTAL = Pattern(
    r"(?:grand |course |final |overall |possible |sub-?|maximum )*(?:totals?|sum)\b|(?:final|course|overall) grade$|overall$|possible$",
    re.IGNORECASE,
)
#: What all parts together are out of: "The course is graded out of 1000 points".
_OUT_OF = Pattern(
    r"\b(?:graded|marked|scored|based)\b[^.;:]{0,20}\b(?:out of|on)\b\W*(?:a\s)?(?:(?:total|maximum)\sof\b\W*)?$",
    re.IGNORECASE,
)
_CLAUSE_VERB = Pattern(
    r"\b(?:will|is|are|was|were|must|should|may|can|you|we|I|if|because|have|has|be|do|does|would|please)\b"
)
_EACH = Pattern(
    r"\s*(?:of (?:your |the )?(?:final |total |course )?(?:grade|mark) )?(?:each\b|a ?piece\b|per (?!cent)\w+)",
    re.IGNORECASE,
)
MARKER = Pattern(
    r"^\s*(?:[•●○▪■□▶►∗*·◦‣]+\s*|(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)+\.?|[-o])\s+|\d{1,2}\.(?=[A-Z][a-z]))+"
)
HEAD = Pattern(
    rf"^(?:[\s:;,.=~≈∼…_)\]{GAP}|@×+&/-]|\(\s*(?:\d{{1,2}}|n/?a)\s*\)\s*:?|(?:in\s)?total(?=\))|(?:and|of|for|from|on|in(?!\sclass\s\w)|is|the|your|an?|to|plus|will be|are|x|each)(?=[\s;,)]))+",
    re.IGNORECASE,
)
#: What a name is out of, before the part of the grade that it counts: "Unit 1 test: 100 points, 13 %".
_POINTS_BEHIND = Pattern(r"(?<=[\w)])\s*[:,]\s*\d{1,4}\s?(?:points|pts|marks)\W*$", re.IGNORECASE)
_TAIL = Choices(
    rf"(?:[\s:;,.=~≈∼…_(\[{GAP}|@×·+&/-]|(?<=\s)(?:is|are|at|for|of|and|or|worth|counts?|weight|weighted|approximately|about|up to|total|ca|x|the|a|due|percent|percentage|will be))+$",
    re.IGNORECASE,
)
#: How many of them there are, before what each counts: "midterms 2 × 20%", "Exams 2 @ 20%"; in "Exam 2 @ 20%" it is which.
_TIMES = Pattern(
    r"(?<=[^\W\d]\s)\d{1,2}\s?[x×]\s*$|(?<=s\s)\d{1,2}\s?(?:@|at)\s*$|\b(?:\d{1,2}|two|three|four|five|six)\s(?:[\w-]+\s){0,3}[\w-]+s\s?@\s*$",
    re.IGNORECASE,
)
_TIMES_BEFORE = Pattern(r"(?<=\s)(\d{1,2})\s?[x×]\s*$|(?<=s\s)(\d{1,2})\s?(?:@|at)\s*$")
#: Said of each of several before the amount: "2 quizzes, each 5 %".
_EACH_BEFORE = Pattern(r"\beach(?:\s(?:worth|at|is|counts?(?:\sfor)?))?[\s:=(\t–-]*$", re.IGNORECASE)
#: How many there are, in brackets before what each counts: "Examinations (2, 25% each)".
_COUNT_TOLD = Pattern(r"[(\[]\s*(\d{1,2})\s?(?:[x×*@,;:]|at\b)\s*$")
_MONTH = Pattern(
    r"(?:\d{1,2}/\d{1,2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d|\d{1,2}\.? (?:de |di )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Ene|Fév|Abr|Avr|Mai|Mag|Maa|Giu|Lug|Ago|Août|Set|Okt|Ott|Out|Déc|Dez|Dic|Gen)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b|Weeks? \d)",
    re.IGNORECASE,
)
#: A title that runs on into the first name: "Grading. Homework 25%".
_LEAD_WORDS = r"(?:graded work|grad(?:ing|es?)|evaluation|assessment|grade breakdown|grading scheme)"
_WEIGHT_WORD = Pattern(r"(?:weight(?:ing|age)?|worth|value|percentage)s?", re.IGNORECASE)
#: What a sentence opens with before what there is, and an entry's letter or number in brackets.
_THERE = Pattern(r"^\s*(?:there\s(?:will\sbe|are|is)|(?:we|you)\swill\shave)\s+(?=\S)", re.IGNORECASE)
_LETTERED = Pattern(r"^\s*\(?(?:[ivx]{1,4}|\d{1,2}|[a-h])\)\s+")
#: One of several ways to reckon the grade, before its first part: "Option A: Homework 20%".
_OPTION = Pattern(
    r"^\s*\(?(?:option|scheme|method|plan|formula)\s#?(?:[A-D]|\d|I{1,3})\)?\s*[:.)=–-]+\s*(?=\S)",
    re.IGNORECASE,
)
_TITLE = Pattern(rf"^\s*{_LEAD_WORDS}[.:]\s+(?=[A-Z])", re.IGNORECASE)
#: The day of what was named before, in brackets of which the first may stand on the line above.
_DATED_BEFORE = Pattern(rf"^\s*\(?\s*(?:{_MONTH.pattern})[^()]*\)\s*,?\s*", re.IGNORECASE)
#: What leads from a name to its day: "Field report due 6 Sept", "Test 2 Tues 8 Oct".
_BY_DAY = r"\s+(?:due|on|by)\s+(?:(?:on|by)\s+)?|\s+(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,?\s+\d)"
#: A clause that leads to a list of shares: "Your grade will be determined as follows:".
_LEAD = Pattern(
    r"^[^:]{0,80}\b(?:grades?|marks?|evaluation|assessment)\b[^:]{0,60}\b(?:follows|following|on|from|by|of|components|weights|breakdown|distribution)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
_SAME = Pattern(
    r"\s*+(?:each|a ?piece|per \w+)?\s*+(?:[x×*]\s*+)?(?:\d{1,2}\s*+)?(?:[x×*]\s*+)?(?:each)?\s*+=\s*+",
    re.IGNORECASE,
)
_ALTERNATIVE = Pattern(r"\s*(?:or|/)\s*", re.IGNORECASE)
PAREN = Pattern(r"[(\[][^()\[\]]*[)\]]")
GRADE = r"(?:of|to|toward|towards)\s+(?:your|the|each student's|a student's|their|this|my)?\s*(?:[\w-]+ ){0,3}(?:grade|mark|score|assessment|total|evaluation)s?\b"
DETERMINED = Pattern(
    rf"\s*{GRADE}\s+(?:(?:will|is|are|be|comes?|depends?|can|determined|based|made|up|derived|comprised|earned|allotted|assigned|devoted|given|reserved|calculated)\s+)*"
    r"(?:by|from|on|upon|for|to|of|through)\s+(?P<label>[^.;:,]{3,80})",
    re.IGNORECASE,
)
_COUNTED = Pattern(
    r"^(?P<a>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen)\b(?:\s*\(\d+\))?(?![-\d/:]|\.\d|\s?(?:%|hour|hr|min|page|week(?!ly)|word))"
    r"|\((?:[x×]\s?|up to )?(?P<b>\d{1,2})(?: total| in total|[x×]| of them)?\)|(?<=\s)[×x]\s?(?P<c>\d{1,2})$|\b(?P<d>\d{1,2})\s?[x×](?=\s|$)",
    re.IGNORECASE,
)  # fmt: skip
_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15,
}  # fmt: skip
#: A sum stands within so many characters of its terms ("2 @ 10% each = 20%").
_NEAR = 24
#: No part of a grade is more, however many of it there are: then the share is that of all together.
_MOST = 999.0
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


class Amount(NamedTuple):
    """A percentage or points in a text: offsets, value, and whether it is said of each of several."""

    start: int
    end: int
    value: float
    each: bool


def amounts_in(text: str, pattern: Pattern) -> list[Amount]:
    """The percentages that can be shares, sums in place of their terms ("2 @ 10% each = 20%")."""
    found: list[Amount] = []
    for match in pattern.finditer(text):
        groups = match.groupdict()
        value = float((groups["n"] or groups.get("m") or "0").replace(",", ""))
        near = bool(found) and match.start() - found[-1].end <= _NEAR
        if near and _SAME.fullmatch(text, found[-1].end, match.start()):
            found[-1] = Amount(found[-1].start, match.end(), value, each=False)
            continue
        if near and _ALTERNATIVE.fullmatch(text, found[-1].end, match.start()):
            found[-1] = found[-1]._replace(end=match.end())
            continue
        each = (
            _EACH.match(text, match.end())
            or _TIMES.search(text, 0, match.start())
            or _EACH_BEFORE.search(text, 0, match.start())
        )
        found.append(Amount(match.start(), match.end(), value, each is not None))
    return [amount for amount in found if amount.value > 0 and not _is_bound(text, amount)]


def _is_bound(text: str, amount: Amount) -> bool:
    before, after = text[max(0, amount.start - 24) : amount.start], text[amount.end : amount.end + 24]
    bound_before = _BOUND_BEFORE.search(before) and not _NUMBERED_BEFORE.search(before)
    return bool(bound_before or _BOUND_AFTER.match(after))


_LETTERS = Pattern(r"[^\W\d_]{2}")


def name_before(text: str) -> str:
    """The name in what stands before an amount: the first segment with letters that is no date, or in a day's row its own."""
    pieces = [piece for piece in text.split(GAP) if _LETTERS.search(HEAD.sub("", piece))]
    undated = [piece for piece in pieces if not _MONTH.match(piece.strip(" (,"))]
    of_day = 1 < len(undated) < len(pieces) and not KINDS.search(undated[0]) and text.rstrip()[-1:] != GAP
    return undated[-1] if of_day and KINDS.search(undated[-1]) else (undated or pieces or [""])[0]


def name_after(text: str) -> str:
    """The name in what follows an amount."""
    text = (
        DETERMINED.sub(lambda m: m["label"], text)
        if DETERMINED.match(text)
        else re.sub(rf"^\s*{GRADE}", "", text, flags=re.IGNORECASE)
    )
    text = HEAD.sub("", text)
    cut = re.search(rf"{GAP}|[;:\[(]|\.(?:\s|$)|,\s*(?:and\s*)?$", text)
    return text[: cut.start()] if cut and cut.start() > 2 else text


def share_of(
    label: str, amount: Amount, form: Literal["table", "list", "prose"], row: PrintedRow
) -> Share | None:
    """The share of a name as printed, or None where the name is of another kind of thing."""
    label = _OPTION.sub("", _THERE.sub("", _LEAD.sub("", label)))
    times = _TIMES_BEFORE.search(label) or _COUNT_TOLD.search(label)
    clean = _clean(label[: times.start()] if times else label)
    if not clean or not 0 < len(clean.split()) <= _MAX_LABEL_WORDS or _is_no_name(clean):
        return None
    bare = PAREN.sub("", clean)
    if ELSEWHERE.search(PAREN.sub("", label)) or (_CLAUSE_VERB.search(bare) and len(bare.split()) > 4):
        return None
    total = _TOTAL.match(clean) is not None or _OUT_OF.search(label) is not None
    count = int(times[times.lastindex or 1]) if times else _count(clean)
    return Share(clean, amount.value, None, form, row, each=amount.each, count=count, total=total)


def _is_no_name(label: str) -> bool:
    """Whether the words are a letter grade, or the form's own for what each part counts."""
    return _LETTER_GRADE.fullmatch(label) is not None or _WEIGHT_WORD.fullmatch(label) is not None


#: What leads the eye, notes in brackets and brackets of nothing.
_LEFT_OVER = Pattern(r"\s*(?:\. ?){3,}.*$|\s*\[[^\]]*\]|\(\s*\)")
_BRACKET_OF_DAYS = Pattern(r"\s*\([^()]*\b(?:due|dates?|weeks?|opens?|closes?)\b[^()]*\)", re.IGNORECASE)
_DATED_BEHIND = Pattern(rf"(?:\s*[(:,;-]\s*|{_BY_DAY})(?:{_MONTH.pattern})[^()]*\)?$", re.IGNORECASE)
#: A name that stands in a bracket behind its share: "20% (Presentations)".
_ONLY_BRACKET = Pattern(r"\s*\((?P<name>[^()]+)\)\W*")
_A_NAME = Pattern(r"[^\W\d_]{2}|[A-Z]\d")


def _clean(label: str) -> str:
    text = (
        MARKER.sub("", label.replace(GAP, " "), count=1) if MARKER.match(label) else label.replace(GAP, " ")
    )
    text = _POINTS_BEHIND.sub("", _TITLE.sub("", text))
    before = None
    while before != text:
        before = text
        text = _LETTERED.sub("", _DATED_BEFORE.sub("", text))
        text = _TAIL.sub("", HEAD.sub("", text))
        if text.count("(") > text.count(")"):
            text = text[: text.rindex("(")]
    text = _LEFT_OVER.sub("", text)
    text = _BRACKET_OF_DAYS.sub("", text)
    dated = _DATED_BEHIND.search(text)
    text = text[: dated.start()] if dated and dated.start() > 1 else text
    whole = _ONLY_BRACKET.fullmatch(text)
    text = whole["name"] if whole else text
    return re.sub(r"\s+", " ", text).strip(" ,;:") if _A_NAME.search(text) else ""


def _count(label: str) -> int | None:
    match = _COUNTED.search(label)
    if match is None:
        return None
    word = next(group for group in match.groups() if group)
    return int(word) if word.isdigit() else _NUMBERS.get(word.lower())


def in_points(share: Share) -> Share:
    """The share with its amount as points."""
    return replace(share, percent=None, points=share.percent)
