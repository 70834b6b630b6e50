"""Clauses: the separate things that a cell or paragraph lists, one after another.

Typography tells a wrapped line from a new one: where the next line's first word would still have fitted,
the writer broke the line on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from servers.domain.evidence import Evidence
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated, has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.coded_names import is_code_of_work
from servers.syllabus.finding.counted_names import work_of_chapter
from servers.syllabus.finding.cut_names import ends_with_kind, is_compound
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.due_names import stands_alone
from servers.syllabus.finding.exam_and_more import is_below_exam
from servers.syllabus.finding.split_text import names_work, split_text
from servers.syllabus.reading.box import union
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.lines import split_at_gaps

__all__ = ["Clause", "evidence_of", "joined", "read_clauses", "unwrap", "with_hours_joined", "without_struck"]

_STARTS_NEW = Pattern(
    r"^(?:\*{2,3}(?=\w)|[•●○◦▪■□–—*·‣➢✓✔❖-]\s|o\s(?=[A-Z0-9“\"])|\(?[a-z0-9]{1,2}[.)]\s|\d{1,2}\.\d{1,2}\s|#\d|(?:HW|Homework|Quiz|Exam|Midterm|Test|Lab|Project|Paper|Essay|Response|"
    r"Assignment|Problem [Ss]et|PS|Pset|Read|Reading|Due|Ch\.|Chapter|Reflection|Journal|Complete|Join|Submit|Watch|Sign|Upload|Write|Take|Respond|Reply|Comment|Register|Attend|Post|Share|Update|Create|Install|Download|E-?mail|Schedule|Prepare|Choose|Finish|Bring|Turn|Discussion|Presentation|Critique|Introduce|Assign|Final|Deadline|Reminder|(?:MID-?TERM|REMINDER|DEADLINE|EXAM|QUIZ|TEST|FINAL|HOMEWORK|PROBLEM SET|ASSIGNMENT|PROJECT|PAPER|ESSAY|DUE)(?=[\s:]))\b)"
)
#: So many words of a line must have fitted on the one above where it begins with a small letter.
_OPENING = 2
_GOES_ON = Pattern(
    r"(?:and|or|of|on|in|at|by|to|for|from|with|due|the|a|an|is|are|will|that|which|as|before|after|until|due)\b"
)
#: A word and a full stop, which no abbreviation is: what follows in small letters is another line.
_ENDED = Pattern(
    r"(?<![.\w])(?!(?i:chap|prof|approx|sect|dept|univ|hist|tues|thur|thurs|sept)\.)[^\W\d_]{4,}[.!?]$"
)
#: A word that a narrow cell parts from the name it belongs to: "Final" over "Presentation".
_HALF_A_NAME = Pattern(
    r"\W*(?:final|mid-?term|group|research|term|course|first|second|third|oral|written|class|team|peer|individual|take-?home|short|long|rough|in-class"
    r"|major|minor|weekly|online|chapter|unit|reading|response|design|capstone|(?:[\w'’-]+\s){0,3}(?:proctored|integrated|standardi[sz]ed|computeri[sz]ed|comprehensive|cumulative|practical|exit|entrance|departmental|common|licensure|achievement)|(?:\d{1,2}\s*[-–—:]\s*)?review(?:\s+for)?)",
    re.IGNORECASE,
)
#: An exam or quiz and its number on a line of its own, below whatever a comma ends: "Quiz IV".
_NUMBERED_EVENT = Pattern(
    r"\W*(?:(?:Quiz|Exam|Midterm|Test|Practical|QUIZ|EXAM|MIDTERM|TEST)\s#?(?:\d{1,2}|[IVX]{1,4}))\W*"
)
#: The number of the name that ends the line above: "Team survey" over "#1 due by 11 pm".
_NAMELESS_NUMBER = Pattern(r"#\d{1,2}(?:\W*$|\s+(?:is\s+)?due\b)", re.IGNORECASE)
#: A break on a line of its own below what is held before it: "Spring Break March 16-20".
_A_BREAK = Pattern(
    r"\W*(?:spring|fall|autumn|winter|thanksgiving|easter|mid-?(?:term|semester)|semester|reading|christmas|holiday|study)\s(?:break|recess|vacation)\b",
    re.IGNORECASE,
)
_A_DAY = Pattern(r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![:/.]\d|\s+[a-z]{4,}s\b)")
#: One work's name with its number, however near the next stands below it: "Map quiz 1" over "Book review 1".
_WORK_AND_NUMBER = Pattern(r"\W*(?:[^\W\d_][\w'’-]*\s){1,5}#?\d{1,2}(?:\s+due)?\W*", re.IGNORECASE)
#: Numbers from one to another, or several, which end what they are of: "Units 1-3", "Briefing: 2, 4".
_ENDS_IN_NUMBERS = Pattern(r"\d\s?[-–,]\s?\d{1,3}[.;]?$")
#: The same of days: "Oct 3-5".
_ENDS_IN_DAYS = Pattern(rf"(?i:\b(?:{ENGLISH_MONTH_PATTERN}))\.?\s[\d\s,–-]+$")
#: What may stand behind a name's number: "(due next class)".
_ASIDE = Pattern(r"\s*\([^()]*\)?\W*$")
#: What a chapter's work begins with: "Ch. 2 HW" over "Ch. 3 quiz".
_PARTS_OF_BOOKS = ("Ch", "CH", "Sec", "Unit", "Module", "Lesson")
#: A name and its number with a hyphen between: "HW-01".
_HYPHENATED = Pattern(
    r"\b(HW|Hw|Homework|Quiz|Exam|Test|Lab|Project|Assignment|PS|Essay|Paper|Midterm)-(?=\d{1,2}\b(?![-–/:.]\d))"
)
#: An exam's name in two words: "Mid Term", and no break or week of that name.
_TWO_WORDS = Gated(
    r"\b(mid) (term)\b(?!\s(?:break|week|recess|vacation|holiday|grades?|point))", "mid term", re.IGNORECASE
)
#: Signs in a row that set a name apart, and no arrow: "---Exam 1 --- Topics 1-3", "=== Midterm ===".
_ORNAMENT = Pattern(r"\s*(?:-{2,}(?![->])|={2,}(?![=>])|~{2,}|>{2,}|<{2,}(?![<-]))\s*")
_SIGNS = ("--", "==", "~~", ">>", "<<")
#: So wide (in font sizes) is no space between words.
_FAR_APART = 1.1
#: The same where the print turns bold or plain there.
_APART = 0.75
#: Words on one line of a page stand no further (in points) over each other.
_ONE_LEVEL = 3.0
_ENDS_DUE = Pattern(
    r"(?:\w\s|^)due(?:(?<=\w\sdue)\s(?:on\s)?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)?(?:\s*\(?(?:at|by)?\s*(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight)\)?)?[.!]?$",
    re.IGNORECASE,
)
_WHEN = Pattern(
    r"(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|noon|midnight|eod|cob|week|today|in|on|by|at|before)[a-z]*\b|\d|\W",
    re.IGNORECASE,
)
_A_MONTH = Pattern(rf"\W*(?:{ENGLISH_MONTH_PATTERN})\b", re.IGNORECASE)
#: A date and what it is of, which no "due" before it leads to: "Sep 8: Quiz 1".
_DATED_ENTRY = Pattern(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}/\d{{1,2}}|\d{{1,2}}\s(?:{ENGLISH_MONTH_PATTERN})\.?)\s?[:–—-]\s?[^\W\d_]",
    re.IGNORECASE,
)
#: An hour and nothing else.
_ONLY_HOUR = Pattern(
    r"\W*(?:(?:by|at|before)\s)?(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?|noon|midnight)\W*", re.IGNORECASE
)
#: A month at a line's end, whose day stands on the next.
_OPEN_DATE = Pattern(
    rf"\b(?:{ENGLISH_MONTH_PATTERN})\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    """One of the things listed, with the lines it was printed on."""

    text: str
    lines: tuple[Line, ...]


def evidence_of(lines: Sequence[Line], text: str | None = None) -> Evidence:
    """The words and box of ``lines`` (those on the first line's page), as evidence."""
    page = lines[0].page
    here = [line for line in lines if line.page == page]
    box = union(line.box for line in here)
    words = text or " ".join(line.text for line in here)
    return Evidence(page=page, text=words[:400], box=(box.x0, box.top, box.x1, box.bottom))


def read_clauses(lines: Sequence[Line], *, right: float | None = None) -> list[Clause]:
    """The clauses of consecutive lines, without struck words; ``right`` is the right edge that lines wrap at."""
    clauses: list[Clause] = []
    for group in unwrap([part for line in without_struck(lines) for part in _set_apart(line)], right):
        text = joined(group)
        text = _HYPHENATED.sub(r"\1 ", text) if "-" in text else text
        text = _TWO_WORDS.sub(r"\1-\2", text)
        text = _ORNAMENT.sub(" – ", text).strip(" –") if _has_ornament(text) else text
        clauses += [Clause(part, tuple(group)) for part in split_text(text)]
    return clauses


def with_hours_joined(clauses: Sequence[Clause]) -> Iterator[Clause]:
    """The clauses, an hour alone with the one of its line that it leads to: "5 pm" before "Essay 1 due"."""
    hour: Clause | None = None
    for clause in clauses:
        if hour is not None and hour.lines[-1:] == clause.lines[:1]:
            yield replace(clause, text=f"{hour.text.rstrip(' :,–—-')} - {clause.text}")
            hour = None
            continue
        if hour is not None:
            yield hour
        hour = clause if _ONLY_HOUR.fullmatch(clause.text) else None
        if hour is None:
            yield clause
    if hour is not None:
        yield hour


def _has_ornament(text: str) -> bool:
    return any(signs in text for signs in _SIGNS)


def _set_apart(line: Line) -> Sequence[Line]:
    """A line in parts where white space far wider than between words stands before the name of work: "Lahars      Quiz 1"."""
    parts = split_at_gaps(line, _FAR_APART)
    if len(parts) == 1 and line.widest > _APART * line.size:
        parts = split_at_gaps(line, _APART)
        parts = parts if _turns_bold(parts) else [line]
    if len(parts) == 1 or not all(map(stands_alone, (part.text for part in parts[1:]))):
        return (line,)
    level = all(abs(part.box.middle - parts[0].box.middle) < _ONE_LEVEL for part in parts)
    return parts if level else (line,)  # words of several places were put together on purpose


def _turns_bold(parts: Sequence[Line]) -> bool:
    """Whether a name in bold print stands beside plain words, or the other way about."""
    return all(a.words[-1].bold != b.words[0].bold for a, b in pairwise(parts))


def without_struck(lines: Sequence[Line]) -> list[Line]:
    """The lines without the words that are struck out."""
    kept: list[Line] = []
    for line in lines:
        words = tuple(_standing(line.words)) if line.struck else line.words
        if words:
            kept.append(Line(words) if line.struck else line)
    return kept


def _standing(words: Sequence[Word]) -> Iterator[Word]:
    """The words that are not struck out, without a note in brackets behind struck ones: "(Spring break)", not "(now 3/14)"."""
    behind = noted = False
    for place, word in enumerate(words):
        opens = behind and word.text.startswith("(") and not word.struck
        noted = noted or (opens and _is_note(words[place:]))
        if not word.struck and not noted:
            yield word
        noted = noted and ")" not in word.text
        behind = word.struck


def _is_note(words: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in words)
    note = text[: text.find(")") + 1]
    return bool(note) and not any(map(str.isdigit, note))


def unwrap(lines: Sequence[Line], right: float | None = None, *, listed: bool = True) -> Iterator[list[Line]]:
    """Lines in groups: each ends where its writer broke the line; ``listed``: words that open an entry do so too."""
    edge = max((line.box.x1 for line in lines), default=0.0) if right is None else right
    group: list[Line] = []
    for line in lines:
        leads_on = bool(group) and (
            _goes_on_in_bracket(group[-1], line)
            or _closes_bracket(group[-1], line)
            or _is_in_quotes(group[-1], line)
            or (not listed and (_leads_on(group[-1].text) or _is_beside(group[-1], line)))
        )
        apart = _is_outdented(group, line) or (
            not leads_on and bool(group) and _is_new(group[-1], line, edge, listed=listed)
        )
        if group and apart:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


_DASHES = frozenset("-–—")
#: What opens a point of a list.
_BULLET = Pattern(r"[•●○◦▪■□‣➢❖·]")
#: So much further left (in points) a line stands that is none of a point's.
_OUTDENT = 3.0


def _is_outdented(group: Sequence[Line], line: Line) -> bool:
    """Whether a line stands further left than the mark of the point above it, and so is no part of that."""
    return (
        bool(group)
        and _BULLET.match(group[0].text) is not None
        and group[0].page == line.page
        and line.box.x0 < group[0].box.x0 - _OUTDENT
    )


#: A line in bold letters below others that opens with a capital letter and says "due": a box's title.
_TITLED = Pattern(r"[A-Z][^.;]{0,24}\b(?:due|deadlines?)\b[^.;]{0,12}$", re.IGNORECASE)
#: What a line may say that is the last word of a name, and no name by itself.
_ONLY_KIND = Pattern(
    r"\W*(?:assignments?|projects?|papers?|reports?|essays?|exercises?|presentations?|proposals?|drafts?|analysis|bibliography|portfolio|reflections?|responses?|homework|hw)\W*",
    re.IGNORECASE,
)
#: Words after which no sentence ends, however early its line does.
_LEADS_ON = Choices(
    r"\b(?:that|which|who|to|of|the|an?|and|or|is|are|was|will|be|by|on|at|in|for|from|with|as|your|our|about|must|should|than)$",
    re.IGNORECASE,
)
#: What stands there is no longer.
_LONGEST_LED = 8


def _is_beside(above: Line, line: Line) -> bool:
    """Whether a line is the next cell of a table's row, which stands at one height with the cell before it."""
    level = above.page == line.page and abs(above.box.middle - line.box.middle) < _ONE_LEVEL
    return level and line.box.x0 > above.box.x1


def _leads_on(text: str) -> bool:
    """Whether a line ends with a word after which no sentence does."""
    return _LEADS_ON.search(text, max(0, len(text) - _LONGEST_LED)) is not None


def _goes_on_in_bracket(above: Line, line: Line) -> bool:
    """Whether a dash at a line's beginning stands in a bracket that is open above it and closed behind it, and marks no point."""
    if line.text[:1] not in _DASHES or line.text.count(")") <= line.text.count("("):
        return False
    return above.text.count("(") > above.text.count(")")


#: A day or an hour that ends the bracket opened on the line above: "@ 11:59pm)", "Jan. 29)", "at noon) or on paper".
_DAY_CLOSES = Pattern(
    rf"(?:@|at|by|before|on)?\s?(?:(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]*\s?)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s?)?\d{{1,2}}(?:st|nd|rd|th|[:/]\d\d?)?\s?(?:[ap]\.?m\.?)?|noon|midnight|class)\W?\)",
    re.IGNORECASE,
)


def _closes_bracket(above: Line, line: Line) -> bool:
    """Whether a line opens with the day or hour that ends what a bracket above it tells."""
    if ")" not in line.text or above.text.count("(") <= above.text.count(")"):
        return False
    return _DAY_CLOSES.match(line.text) is not None


def _is_in_quotes(above: Line, line: Line) -> bool:
    """Whether a line ends what a quotation mark opens in the one above: 'see the "Final' over 'Project" tab'."""
    typed = above.text.count('"') % 2 == 1 and line.text.count('"') % 2 == 1
    return typed or (above.text.count("“") > above.text.count("”") and "”" in line.text)


def _is_new(above: Line, line: Line, edge: float, *, listed: bool) -> bool:
    if listed and (
        _opens_another(above, line)
        or _is_class_beside_work(above, line)
        or (line.text[:1].islower() and _ENDED.search(above.text))
    ):
        return True
    if listed and _STARTS_NEW.match(line.text) and not _ends_a_name(above, line, edge):
        parts_a_name = _HALF_A_NAME.fullmatch(above.text) is not None and not _is_beside(above, line)
        return not parts_a_name and not above.text.endswith(
            (",", "-", "–", " and", " or", " the", " of", " for", ":", "&", "to", "with")
        )
    if listed and (_are_works(above, line) or _is_other_work(above, line)):
        return True
    if (
        line.text[:1] in ",;)]&("
        or _is_its_number(above, line)
        or (line.text[:1].islower() and not _stops_early(above, line, edge))
    ):
        return False
    if _A_DAY.match(line.text) and _OPEN_DATE.search(above.text):
        return False
    if listed and (_ends_due(above, line) or _is_title(above, line) or _is_of_another_day(above, line)):
        return True
    first = line.words[0]
    gap = max(first.size * 0.3, 2.0)
    if above.page == line.page and line.box.top - above.box.bottom > 1.2 * max(above.box.height, 1.0):
        return True
    return above.box.x1 + gap + first.box.width < edge - 0.5


#: A day of the week cut short and its date open a line: "Thu 2/26 early release", "F Oct 3: field trip".
_OPENS_WITH_DAY = Pattern(
    rf"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Th|[MTWRF])\.?\s(?:\d{{1,2}}/\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}})\b\s*(?=[:–—-]|[^\W\d_])"
)


def _is_of_another_day(above: Line, line: Line) -> bool:
    """Whether a line opens with a day of its own, below one that opens with another."""
    both = _OPENS_WITH_DAY.match(line.text) and _OPENS_WITH_DAY.match(above.text)
    return both is not None and not _leads_on(above.text) and above.text[-1:] not in ",&(–-"


def _opens_another(above: Line, line: Line) -> bool:
    """Whether a line names what the line above it does not lead to: a quiz below a comma, work below numbers, a break."""
    if above.text.endswith(",") and _NUMBERED_EVENT.fullmatch(line.text):
        return True
    if not line.text[:1].isupper():
        return False
    if (
        is_below_exam(above.text, line.text)
        or _is_beside_numbers(above, line)
        or _is_below_remark(above, line)
    ):
        return True
    opens = _A_BREAK.match(line.text) is not None
    return opens and above.text[-1:].isalnum() and _GOES_ON.fullmatch(above.words[-1].text) is None


def _is_beside_numbers(above: Line, line: Line) -> bool:
    """Whether a line in bold letters, or with the name of numbered work, stands below what ends in numbers: "Units 1-3"."""
    if not _ENDS_IN_NUMBERS.search(above.text) or _ENDS_IN_DAYS.search(above.text):
        return False
    if line.words[0].bold and not any(word.bold for word in above.words):
        return True
    name = _ASIDE.sub("", line.text)
    return _WORK_AND_NUMBER.fullmatch(name) is not None and names_work(name)


def _is_below_remark(above: Line, line: Line) -> bool:
    """Whether a bold name begins below one in bold print and a plain bracket: "**Draft 1** (in class)", "**Log 2**: Sun 9/13"."""
    if not above.text.endswith(")") or above.words[-1].bold or not above.words[0].bold:
        return False
    return line.words[0].bold and _WORK_AND_NUMBER.fullmatch(line.text.partition(":")[0]) is not None


def _are_works(above: Line, line: Line) -> bool:
    """Whether both lines are names of work with numbers, or of work of chapters."""
    if not _may_be_works(above, line) or _A_MONTH.match(line.text):
        return False
    return names_work(above.text) and names_work(line.text)


def _may_be_works(above: Line, line: Line) -> bool:
    if _WORK_AND_NUMBER.fullmatch(above.text) and _WORK_AND_NUMBER.fullmatch(line.text):
        return True
    of_chapter = line.text.startswith(_PARTS_OF_BOOKS) and work_of_chapter(line.text) is not None
    return of_chapter and work_of_chapter(above.text) is not None


#: What ends the words before a work's name and may be a part of it: "rough draft" over "Summary 2".
_A_VERSION = Pattern(
    r"(?:drafts?|versions?|revisions?|outlines?|proposals?|reading|response|review|group|lab|problem|case|study|book|field|discussion|journal|project|term|weekly|practice|of|the|and|or|for|to|in|on|with|a|an)",
    re.IGNORECASE,
)


def _is_other_work(above: Line, line: Line) -> bool:
    """Whether a line is nothing but the name of numbered work, below words that do not lead to it: "the chain rule" over "Worksheet 3 due"."""
    name = _DUE_BEHIND.sub("", _ASIDE.sub("", line.text))
    numbered = _WORK_AND_NUMBER.fullmatch(name) is not None and names_work(name)
    if not (numbered or is_code_of_work(name)) or not line.text[:1].isupper() or _leads_on(above.text):
        return False
    last = above.words[-1].text
    if _A_VERSION.fullmatch(last) or _HALF_A_NAME.fullmatch(last):
        return False
    if has_digit(above.text) and names_work(_DUE_BEFORE.sub("", above.text)):
        return True
    return numbered and last.isalpha() and last.islower() and kind_of(above.text) is None


_REVIEW = Pattern(r"\W*(?:course\s|exam\s|midterm\s)?review(?:\s(?:day|session|class))?\W*", re.IGNORECASE)
_WORK_DUE = Pattern(
    r"[A-Z][\w-]*(?:\s[A-Za-z][\w-]*){0,2}?\s?#?\d{1,2}[a-z]?\s+(?:is\s)?due\b", re.IGNORECASE
)
#: What class is held, alone on its line; "review" and "discussion" would be of the work above.
_A_CLASS = Pattern(
    r"(?:tutorial|lecture|recitation|seminar|catch-?\s?up(?:\sday)?|(?:first|last|no)\sclass(?:es)?|(?:spring|fall|winter)?\s?break|holiday|field\strip|film|movie|guest(?:\s(?:speaker|lecture)r?)?)(?:\s#?\d{1,2})?\W*",
    re.IGNORECASE,
)


def _is_class_beside_work(above: Line, line: Line) -> bool:
    """Whether a line only says which class is held, below the name of numbered work or above what is due: "HW 3" over "Tutorial"."""
    if _REVIEW.fullmatch(above.text) is not None or _A_CLASS.fullmatch(above.text) is not None:
        return _WORK_DUE.match(line.text) is not None
    held = _A_CLASS.fullmatch(line.text) is not None and line.text[:1].isupper()
    return held and _WORK_AND_NUMBER.fullmatch(above.text) is not None and names_work(above.text)


_DUE_BEFORE = Pattern(r"^\W*due\s*[:–—-]\s+", re.IGNORECASE)
_DUE_BEHIND = Pattern(r"\s+(?:is\s+)?due\W*$", re.IGNORECASE)


def _ends_due(above: Line, line: Line) -> bool:
    """Whether a line says of something that it is due, and the next does not say when; or whether that is an entry of its own."""
    if _DATED_ENTRY.match(line.text) and above.text[-1] not in ",&(–-" and not _leads_on(above.text):
        return True
    return _ENDS_DUE.search(above.text) is not None and _WHEN.match(line.text) is None


def _is_its_number(above: Line, line: Line) -> bool:
    """Whether a line opens with the number of the name that ends the one above."""
    numbered = line.text.startswith("#") and _NAMELESS_NUMBER.match(line.text) is not None
    return numbered and above.text[-1:].isalpha() and "#" not in above.text


#: What leads to a name of its own: "Homework due: Quiz 2".
_IS_LABEL = Pattern(r"[A-Z]\w+(?:\s(?:is\s)?due)?:\s", re.IGNORECASE)


def _ends_a_name(above: Line, line: Line, edge: float) -> bool:
    """Whether a line's only word found no room beside the name that it ends: "Data wrangling" over "Assignment"; or its number did."""
    if _is_its_number(above, line):
        return True
    if _IS_LABEL.match(line.text):
        return False
    gap = max(line.words[0].size * 0.3, 2.0)
    had_no_room = above.box.x1 + gap + line.words[0].box.width > edge - 0.5
    if had_no_room and (ends_with_kind(above.text, line.text) or is_compound(above.text, line.text)):
        return True
    bare = _ONLY_KIND.fullmatch(line.text) is not None and above.text[-1:].isalpha()
    return bare and not _ENDS_DUE.search(above.text) and above.box.x1 + line.box.width > edge - 0.5


def _is_title(above: Line, line: Line) -> bool:
    """Whether a line is the title of a box below what stands above it: "Important: due" in bold letters."""
    apart = line.bold and not above.words[-1].bold and above.text[-1] not in ",-–—:&(/"
    return apart and _TITLED.match(line.text) is not None


def _stops_early(above: Line, line: Line, edge: float) -> bool:
    """Whether the next line's first words would still have fitted, so that its small letter opens a thing of its own."""
    if above.text[-1:] in ",-–—:&(/" or len(line.words) < _OPENING or _GOES_ON.match(line.text):
        return False
    return above.box.x1 + (line.words[_OPENING - 1].box.x1 - line.box.x0) + line.words[0].size < edge


def joined(lines: Sequence[Line]) -> str:
    """The lines as one, words hyphenated at a line's end whole again."""
    text = ""
    for line in lines:
        if text.endswith("-") and text[-2:-1].isalpha() and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}" if text else line.text
    return text
