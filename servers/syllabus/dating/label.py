"""The term's name as a document prints it, and the season and year it says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.century import full_year
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.season import SEASON_WORDS, Season
from servers.syllabus.dating.term_code import TermName, spelled
from servers.syllabus.dating.term_forms import ACADEMIC, FORMS, MONTH_TERM, ORDER, SEASON, UNIT, YEAR

__all__ = ["TermName", "find_term_name", "is_course_number", "read_term_name"]

_MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_TERM_MONTHS: Final = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTH_NAMES).replace(
    "Sep(?:", "Sept?(?:"
)
_CODES: Final = tuple(
    Pattern(pattern)
    for pattern in (
        r"\b(?:FA|SP|SU|WI|AU|Fa|Sp|Su|Wi|Au)[ -]?'?(?:20)?\d\d\b",
        r"\b[FSW](?:20[012]\d|'?[012]\d)\b(?![.]\d)",
        r"\b(?:FA|SP|SU|WI|AU|Fa|Sp|Su|Wi|Au)\.\s?(?:'[0-4]\d|20[0-4]\d)\b",
        r"\b(?:SPR|SUM|WIN|AUT|Spr|Sum|Win|Aut)(?:\.?[ -]?(?:'[0-4]\d|20[0-4]\d)|[0-4]\d)\b",
        r"\b20[0-4]\d(?:[FSW]|[\s/-]?(?:FA|SP|SU|WI|AU))\b",
        r"(?<![\w/.-])[0-4]\d[/-]?(?:FA|SP|SU|WI|AU)\b",
        # a term alone, or behind the course's number: "HIST 214, 25F"
        r"(?:^|(?<=[,;|(])|(?<=[,;|(\d]\s))[012]\d[FSW](?=\s*(?:$|[,;|)]))",
        r"\b(?:FS|HS)\s?(?:20)[0-4]\d\b|\b(?:FS|HS)[12]\d\b",
        r"(?<![\w-])(?:[Ff]all|[Ss]pring|[Ss]ummer|[Ww]inter|[Aa]utumn|FALL|SPRING|SUMMER|WINTER)\s(?:[0-3]|9)\d(?=\s*(?:$|[,;|)/]))",
        r"\b(?:HT|VT|MT|TT|WS|SS|WiSe|SoSe|WSe|SSe)\s?'?(?:20)?\d\d(?:\s?[/-]\s?(?:20)?\d\d)?\b",
        r"\bSS\s?(?:[12]|II?)[\s,-]{1,3}20[0-4]\d\b",
        r"\bAY\s?20\d\d\s?[-/]\s?(?:20)?\d\d\b",
        r"\b[ST][1-3][\s,-]{1,3}20[0-4]\d\b|\b20[0-4]\d\s[ST][1-3]\b",
        rf"(?<![\w-])(?:{_TERM_MONTHS})\.?\s?(?:[-/]|to)\s?(?:{_TERM_MONTHS})\.?\)?,?\s?20[0-4]\d\b(?!\s?[-/]\s?\d)",
    )
)
#: What each of them has.
_TWO_DIGITS: Final = Pattern(r"\d\d")
_BARE: Final = Gated(
    rf"(?:^|\b(?:semester|term|quarter|session)\b\s*(?:offered)?\s*[:|-]?\s*|[·|–-]\s*|\b(?-i:[A-Z]{{2,5}})[\s-]?\d{{3,4}}[A-Z]?[\s,:]+)(?P<name>{SEASON}(?:\s+{UNIT})?)\s*$",
    (*SEASON_WORDS, "term", "may"),
    re.IGNORECASE,
)
_CODE_SEASONS: Final[dict[str, Season]] = {
    "fa": "fall", "f": "fall", "au": "fall", "sp": "spring", "su": "summer", "fs": "spring", "hs": "fall", "wi": "winter", "w": "winter", "s": "spring",
    "mt": "fall", "ws": "fall", "wise": "fall", "wse": "fall", "ss": "summer", "sose": "summer", "sse": "summer",
    "vt": "spring", "tt": "summer",
}  # fmt: skip
#: A line that is a term's name without its year, and one that is a year: forms print them one below the other.
_NAME_LINE: Final = Choices(
    rf"(?:(?:term|semester|session|quarter)\s*[:|-]\s*)?(?P<name>{SEASON}(?:\s+{UNIT})?(?:\s+{ORDER})?"
    rf"|{UNIT}\s+{ORDER}|(?:first|second|third|1st|2nd|3rd)\s+{UNIT})",
    re.IGNORECASE,
)
_YEAR_LINE: Final = Pattern(rf"(?P<word>{ACADEMIC}\s*[:|-]?\s*)?(?P<year>{YEAR})", re.IGNORECASE)
#: A course's letters before its number, which is no year ("CS 2041, Spring"); words in capitals that lead to a year are none.
_COURSE_LETTERS: Final = Pattern(r"\b(?P<letters>[A-Z]{2,5}|[Cc]ourse|[Nn]o\.|[Nn]umber)\s?[-:]?\s?$")
_NO_COURSE: Final = frozenset(
    {"AY", "FALL", "TERM", "YEAR", "MAY", "JUNE", "JULY", "SY", "CLASS", "OF", "FOR", "IN"}
)
#: Lines that name another term than the course's own; in small letters.
_OTHER: Final = Choices(
    r"\b(?:updated?|revis(?:ed|ion)|version|offered|effective|recorded|taught|previous(?:ly)?|last|prior|since|catalog(?:ue)?"
    r"|press|journal|review|vol|edition|ed\.|graduat\w+|cohort|admitted|policy|copyright|accessed|retrieved|published"
    r"|springer|following|next|adapted|from the)\b",
)
_OWN: Final = Pattern(
    r"\b(?:syllabus|course|semester|term|university|college|class|section)\b", re.IGNORECASE
)
_HEADER_LINES: Final = 30
#: An academic year alone in its line, or after its own word or the document's ("2016-17", "Academic year: 2016/2017", "Module Handbook 2016-17").
_ACADEMIC_LINE: Final = Pattern(
    r"(?:(?:(?:module|unit|course|subject|programme|student|paper)\s+(?:hand)?(?:book|guide|outline|syllabus|descriptor|specification|information|booklet)"
    r"|handbook|syllabus|(?:course|module|lecture|teaching|paper)\s+(?:web\s?)?(?:pages?|site|materials?|information|timetable|list)|academic\s+year|session|year|school\s+year|AY)\s*[:|,-]?\s*)?\(?(?P<name>20[0-4]\d\s?[-/]\s?(?:20)?[0-4]\d)\)?",
    re.IGNORECASE,
)
#: The title of a course's own plan names its own term, wherever it stands.
_PLAN: Final = Pattern(r"\b(?:course|class|lecture) (?:calendar|schedule|outline)\b", re.IGNORECASE)
#: Below a document's header, a term so many years before the file is one of a source or of an earlier course.
_LONG_PAST: Final = 3
#: Syllabi of earlier years were hardly ever made as PDFs.
_EARLIEST: Final = 1990
#: A name with less to show for it is one mentioned in passing.
_LEAST: Final = 0.0


@dataclass(frozen=True)
class _Candidate:
    name: TermName
    score: float
    at: int = 0


def read_term_name(text: str) -> TermName | None:
    """The term that ``text`` names ("Fall 2017", "FA23", "2018-19 Module 1"), or None."""
    plain = fold(text)
    spans = _spans(plain, FORMS) or _spans(plain, _CODES)
    if spans:
        return _named(text[slice(*spans[0])])
    match = _BARE.search(plain.strip())
    return _named(match["name"]) if match is not None else None


def _spans(plain: str, patterns: Sequence[Pattern] | Sequence[Gated]) -> list[tuple[int, int]]:
    """Where the patterns match, in order, without what lies inside a longer match."""
    found = {
        match.span()
        for pattern in patterns
        for match in pattern.finditer(plain)
        if not is_course_number(plain, match.start())
        and not _is_in_address(plain, match)
        and not _is_section(plain, match)
    }
    longest = sorted(found, key=lambda span: span[0] - span[1])
    kept: list[tuple[int, int]] = []
    for start, end in longest:
        if all(end <= first or last <= start for first, last in kept):
            kept.append((start, end))
    return sorted(kept)


def _is_in_address(plain: str, match: re.Match[str]) -> bool:
    """Whether a term is a part of a page's address, which stays when the course is given again: "/plants-spring-2018/"."""
    return plain[match.start() - 1 : match.start()] in {"-", "/", "_"} and " " not in match.group()


#: What stands before a section's name: an hour, a room's or its own word ("8:40-11:30, S01", "section F02").
_BEFORE_SECTION: Final = Pattern(
    r"(?:\d[:.]\d\d\s*(?:[ap]\.?m\.?)?|\bsections?(?:[\s,;:&]+(?:and\s+)?[a-z]?\d\d)*(?:\s+and)?)[\s,;:&(|]*$",
    re.IGNORECASE,
)
_SECTION: Final = Pattern(r"[FSW][012]\d")


def _is_section(plain: str, match: re.Match[str]) -> bool:
    """Whether a letter and two digits name a section or a room rather than a term."""
    return (
        _SECTION.fullmatch(match.group()) is not None
        and _BEFORE_SECTION.search(plain[: match.start()]) is not None
    )


#: The form's own word between a term and its year.
_FORM_WORD: Final = Pattern(rf"[,;|\s]*\b(?:{ACADEMIC}|semester|term|quarter)\s*:\s*", re.IGNORECASE)


def is_course_number(plain: str, start: int) -> bool:
    """Whether the number at ``start`` is a course's, by the letters before it."""
    before = _COURSE_LETTERS.search(plain[:start]) if plain[start].isdigit() else None
    return before is not None and before["letters"] not in _NO_COURSE


#: Halves of a session that begins in fall: "2021W Term 2" is in the winter of 2022.
_WINTER_HALF: Final = Pattern(r"(?:\bWinter\sSession\b|\d\s?W).*?(?:Term\s?|T)?([12])$", re.IGNORECASE)
_EARLY_SPRING: Final = 3
_LAST_MONTH: Final = 12
_HALF_YEAR: Final[dict[str, Season]] = {"odd": "fall", "even": "spring"}
_FROM_MONTH: Final = Pattern(
    rf"({'|'.join(name[:3] for name in _MONTH_NAMES)})[a-z]*\.?\s?(?:[-/]|to)\s?({'|'.join(name[:3] for name in _MONTH_NAMES)})",
    re.IGNORECASE,
)


def _named(printed: str) -> TermName:
    label = " ".join(_FORM_WORD.sub(" ", printed).split()).strip(" ,:;-")
    label = label + ")" if label.count("(") > label.count(")") else label
    plain = fold(label)
    if (coded := spelled(plain)) is not None:
        return coded
    first, second = _years(plain)
    if first is not None and (half := _WINTER_HALF.search(plain)) is not None:
        return TermName(label, "fall", first) if half[1] == "1" else TermName(label, "winter", first + 1)
    return TermName(label, _season(plain), first, second)


def _years(plain: str) -> tuple[int | None, int | None]:
    match = re.search(r"((?:19|20)\d\d)(?:\s?[-/]\s?(?:20)?(\d\d)(?!\d))?", plain)
    if match is None:
        short = re.search(r"(?:'|[A-Za-z])\s?(\d\d)(?:\s?[-/]\s?'?(\d\d))?(?!\d)", plain)
        if short is None:
            return None, None
        return full_year(short[1]), full_year(short[2]) if short[2] else None
    second = int(match[1][:2] + match[2]) if match[2] else None
    return int(match[1]), second if second == int(match[1]) + 1 else None


def _season(plain: str) -> Season | None:
    words = [word.lower() for word in re.findall(r"[A-Za-z]+", MONTH_TERM.sub(_month_term, plain))]
    named = [SEASON_WORDS[word] for word in words if word in SEASON_WORDS]
    if named:
        return named[0]
    if (months := _FROM_MONTH.search(plain)) is not None:
        return _season_of_months(months[1], months[2])
    if words[:1] and words[0] in _HALF_YEAR:
        return _HALF_YEAR[words[0]]
    return next((_CODE_SEASONS[word] for word in words if word in _CODE_SEASONS), None)


def _month_term(match: re.Match[str]) -> str:
    return "jterm" if match[0][0] in "Jj" else "maymester"


def _season_of_months(first: str, last: str) -> Season | None:
    """The season from one month to another; None where the dates have to tell."""
    order = [name[:3].lower() for name in _MONTH_NAMES]
    start, end = order.index(first.lower()) + 1, order.index(last.lower()) + 1
    if start <= _EARLY_SPRING and end in range(start, 7):
        return "spring"
    return "fall" if start in {8, 9} and end == _LAST_MONTH else None


def find_term_name(lines: Sequence[str], *, latest: int | None = None) -> TermName | None:
    """The course's own term among ``lines``: near the top, repeated in headers, not one named in passing.

    ``latest``: a later year than this is hardly a term's (a course's number looks like one).
    """
    found = [candidate for at, line in enumerate(lines) for candidate in _candidates(line, at)]
    found = _without_passing(found, latest)
    found += [*_parted(lines[:_HEADER_LINES]), *_broken(lines[:_HEADER_LINES])]
    if not found:
        return None
    seen = Counter(_key(candidate.name) for candidate in found)
    late = latest if latest is not None else 2100

    def weight(one: _Candidate) -> float:
        fits = one.name.year is None or _EARLIEST <= one.name.year <= late
        return one.score + min(seen[_key(one.name)], 4) * 0.5 - (0 if fits else 5)

    best = max(found, key=weight)
    if best.score <= _LEAST or best.name.label in _counted(best.name.label, lines):
        return None
    return best.name


#: Letters and a number, which may be a term's code or count something: "SS11", "W 12".
_LETTERED: Final = Pattern(r"(?P<letters>[A-Z]{1,2})\s?\d\d")
_FEWEST_COUNTED: Final = 4


def _counted(label: str, lines: Sequence[str]) -> set[str]:
    """The numbered names like ``label`` that the lines hold, where they count something: "SS6" to "SS11"."""
    lettered = _LETTERED.fullmatch(label)
    if lettered is None:
        return set()
    alike = re.compile(rf"\b{lettered['letters']}\s?\d{{1,2}}\b")
    found = {name for line in lines for name in alike.findall(line)}
    return found if len(found) >= _FEWEST_COUNTED else set()


def _without_passing(found: list[_Candidate], latest: int | None) -> list[_Candidate]:
    """Leaves out old terms that only the body of a document names, once: a journal's issue, an earlier course.

    ``latest`` is the last year that fits the file; its own year is two before.
    """
    if latest is None:
        return found
    seen = Counter(_key(one.name) for one in found)
    oldest = latest - 2 - _LONG_PAST
    return [
        one
        for one in found
        if one.at < _HEADER_LINES
        or seen[_key(one.name)] > 1
        or one.name.year is None
        or one.name.year >= oldest
    ]


def _parted(lines: Sequence[str]) -> list[_Candidate]:
    """Names of terms whose year stands on the line below, or above with its word ("Session 1" / "2018")."""
    found: list[_Candidate] = []
    for at, pair in enumerate(pairwise(lines)):
        above, below = (fold(line).strip(" .,;:") for line in pair)
        name, year = _NAME_LINE.fullmatch(above), _YEAR_LINE.fullmatch(below)
        if name is None or year is None:
            name, year = _NAME_LINE.fullmatch(below), _YEAR_LINE.fullmatch(above)
            if year is None or not year["word"]:
                continue
        if name is not None:
            label = _named(f"{name['name']} {year['year']}")
            found.append(_Candidate(label, 5.0 - 2.0 * at / _HEADER_LINES))
    return found


#: A title that a narrow column broke within its term: "... Attention (Fall" / "2021)".
_BROKEN_END: Final = Choices(
    r"(?<!\w)(?P<name>(?:spring|summer|fall|autumn|winter)(?:\s(?:semester|term|quarter|session))?),?$",
    re.IGNORECASE,
)
_BROKEN_START: Final = Pattern(r"(?P<year>20[0-4]\d)(?!\w)(?!\s?[-/]\s?\d{1,2}\s?[-/])")


def _broken(lines: Sequence[str]) -> list[_Candidate]:
    """Names of terms whose year a title's narrow column put at the start of the next line."""
    found: list[_Candidate] = []
    for at, (above, below) in enumerate(pairwise(lines)):
        year = _BROKEN_START.match(below.lstrip())
        name = _BROKEN_END.search(above.rstrip()) if year is not None else None
        if name is not None and year is not None:
            found.append(_Candidate(_named(f"{name['name']} {year['year']}"), 5.0 - 2.0 * at / _HEADER_LINES))
    return found


def _key(name: TermName) -> tuple[str | None, int | None]:
    return name.season, name.year


_ADDRESS_MARKS: Final = ("://", "www.", "@", ".com", ".org", ".edu", ".io")
_ADDRESS: Final = Pattern(rf"\S*(?:{'|'.join(map(re.escape, _ADDRESS_MARKS))})\S*")


#: What every term's name with a year has, and how that begins.
_HAS_YEAR: Final = Pattern(r"(?:19|20)\d\d|'\d\d|\bAY\s?\d\d")
_YEAR_STARTS: Final = ("20", "19", "'", "AY")
#: The same before it is folded.
_MAY_START_YEAR: Final = (*_YEAR_STARTS, "`")


#: The form's own field for the term.
_TERM_FIELD: Final = Pattern(r"\W*(?:term|semester|quarter)\s*:", re.IGNORECASE)


def _candidates(line: str, at: int) -> list[_Candidate]:
    if at >= _HEADER_LINES and line.isascii() and not holds(line, _MAY_START_YEAR):
        return []
    plain = fold(line)
    has_year = holds(plain, _YEAR_STARTS) and _HAS_YEAR.search(plain) is not None
    if at >= _HEADER_LINES and not has_year:
        return []
    if holds(plain, _ADDRESS_MARKS):
        plain = _ADDRESS.sub(lambda match: "x" * len(match.group()), plain)
    place = 3.0 - 2.0 * min(at, _HEADER_LINES) / _HEADER_LINES
    spans = [span for span in _spans(plain, FORMS) if not _cited(plain, *span)] if has_year else []
    if not spans:
        return _weak_candidates(line, plain, at, place)
    other = _OTHER.search(plain.lower()) is not None
    short = len(plain.split()) <= 14 and not other
    score = (
        place
        + 1.0
        + 2.0 * short
        + 1.0 * (_TERM_FIELD.match(plain) is not None)
        + 0.5 * (_OWN.search(plain) is not None)
        - 3.0 * other
    )
    heads = short and _PLAN.search(plain) is not None
    return [_Candidate(_named(line[start:end]), score, 0 if heads else at) for start, end in spans]


def _weak_candidates(line: str, plain: str, at: int, place: float) -> list[_Candidate]:
    """Codes and seasons without a year count only near the top."""
    if at >= _HEADER_LINES or _OTHER.search(plain.lower()):
        return []
    codes = _spans(plain, _CODES) if _TWO_DIGITS.search(plain) else []
    if codes:
        return [_Candidate(_named(line[start:end]), place) for start, end in codes]
    academic = _ACADEMIC_LINE.fullmatch(plain.strip(" .,;()"))
    if academic is not None and (name := _named(academic["name"])).second_year is not None:
        return [_Candidate(name, place - 1.0)]
    bare = _BARE.search(plain.rstrip())
    if bare is None or len(plain.split()) > 10:
        return []
    return [_Candidate(_named(line[bare.start("name") : bare.end("name")]), place - 1.0)]


#: A volume with its number or pages, and what leads from them to the issue ("53(3):433-468, Summer 1999").
_PAGES_BEFORE: Final = Pattern(
    r"(?:\d\s*\(\d{1,3}(?:-\d{1,3})?\)|\bvol(?:ume|\.)?\s*\d{1,3}|\bpp?\.\s*\d{1,4}(?:-\d{1,4})?|\bno\.\s*\d{1,3})(?:\s*[:,]\s*[\d-]+)*\s*[,.:;]?\s*\(?$",
    re.IGNORECASE,
)


#: Pages behind an issue's name; credits are none.
_PAGES_AFTER: Final = Pattern(
    r"\)?\s*[:,.]?\s*(?:pp?\.?\s*)?\d+(?!\d|[\s-]*(?:credits?|cr\b|units?|hours?|hrs|points?|ects|semester))",
    re.IGNORECASE,
)


def _cited(plain: str, start: int, end: int) -> bool:
    """Whether the name stands in a reference ("42:4 (Autumn 1995), 627-637")."""
    if _PAGES_BEFORE.search(plain[:start]):
        return True
    before = re.search(r"\d\s*[:.,(]\s*\(?$|\bno\.\s*$", plain[:start])
    return before is not None and _PAGES_AFTER.match(plain[end:]) is not None
