"""What a document shows of its term: its lines' dates, the term it names, what its file tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.agreement import date_or_none
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.coded_years import coded_years
from servers.syllabus.dating.dated_line import DatedLine
from servers.syllabus.dating.label import TermName, find_term_name, is_course_number, read_term_name
from servers.syllabus.dating.order import day_first
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.printed import Parts, Printed
from servers.syllabus.dating.producer import made_by
from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.season import Season
from servers.syllabus.dating.strokes import Signs, signs_of, with_strokes

__all__ = ["CLOCKED", "Evidence", "gather"]

#: Earlier dates in a file's properties are those of clocks that were never set and of programs that write a fixed one.
CLOCKED: Final = dt.date(2001, 1, 1)
#: A syllabus is made at most so many years before its term.
_AHEAD: Final = 2
#: A year alone in parentheses is a source's.
_IN_SOURCE: Final = Pattern(r"\(\s*(?:[A-Z][a-z]+\.?\s+)?(?:19|20)\d\d\s*\)")
_ANY_YEAR: Final = Pattern(r"(?<![\w/.-])(20[0-4]\d)(?![\w/-])")
#: A file's name runs words together: "HIST101FALL2016", "phil-fall16", "473sp19".
_SEASON_YEAR: Final = Pattern(
    r"(?<![A-Z])(SPRING|SUMMER|FALL|AUTUMN|WINTER)\s?(?:20)?([0-4]\d)(?!\d)|(SPRING|SUMMER|FALL|AUTUMN|WINTER)\s?20(\d\d)(?!\d)"
)
_YEAR_SEASON: Final = Pattern(r"(?<!\d)([0-4]\d)(SPRING|SUMMER|FALL|AUTUMN|WINTER)(?![A-Z])")
#: The two years of an academic one, which are no number of a course: "c00-1314", "phil1008-200708".
_ACADEMIC_YEAR: Final = Pattern(r"(?<![A-Z\d])(?<!\b[A-Z]{2}\s)(?<!\b[A-Z]{3}\s)(?<!\b[A-Z]{4}\s)(?:20)?([0-3]\d)([0-3]\d)(?!\d)")  # fmt: skip
_SLASHED: Final = Pattern(r"20\d\d/\d\d")
_CODE_YEAR: Final = Pattern(r"(?<=\d)(FA|SP|SU|WI)([0-4]\d)(?!\d)")
_FILE_YEAR: Final = Pattern(r"(?<![A-Za-z\d])(20[0-4]\d)(?!\d)")
#: What all addresses have, and at most so many letters before it belong to a term's name or to the mark.
_ADDRESS_MARKS: Final = ("://", "www.", ".com/", ".org/", ".edu/", ".io/", ".slack")
_BEFORE_MARK: Final = 24
_ADDRESS_TERM: Final = Choices(
    r"(?:https?://|www\.|\w\.(?:com|org|edu|io)/)\S*?"
    r"(?P<term>(?:spring|summer|fall|autumn|winter)[-_/]?20\d\d|20\d\d[-_/]?(?:spring|summer|fall|autumn|winter)(?![a-z])"
    r"|(?:fa|sp|su|wi)[-_]?[012]\d(?!\d)|(?<=[-_/])[fsw][12]\d(?!\w))"
    r"|(?P<slack>(?:spring|summer|fall|winter)-?20\d\d)\.slack",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Evidence:
    """What the year and the span are decided from.

    ``printed``: the course's dates in the whole text. ``named``: the
    term asked for or printed; ``from_file`` and ``file_year``: what the file's name and properties tell;
    ``made`` and ``changed``: the days on which the file was made and last changed, as its properties say.
    ``latest_year``: the last year that the text speaks of, in whatever connection; asked only where the file tells none.
    ``class_days``: the days of the week on which the course meets, where they are known already.
    """

    lines: Sequence[DatedLine]
    printed: Sequence[Printed]
    named: TermName | None
    from_file: TermName | None
    file_year: int | None
    made: dt.date | None
    changed: dt.date | None
    day_first: bool | None
    latest_year: int | None = None
    class_days: AbstractSet[Weekday] = frozenset()
    coded_years: Mapping[int, bool] = field(
        default_factory=dict
    )  #: what letters and digits of the file's name may tell, and if a season's
    academic: bool = False  #: the file's name holds an academic year, whose first is ``file_year``
    signs: Signs | None = None  #: what parts the numbers of its dates where that is no stroke

    @cached_property
    def telling(self) -> Sequence[tuple[int, DatedLine]]:
        """The lines that may hold a date, and their places."""
        return [(at, line) for at, line in enumerate(self.lines) if line.may_be_dated]

    @property
    def season(self) -> Season | None:
        """The season of the term that is named, else the file's."""
        source = self.named if self.named is not None and self.named.season is not None else self.from_file
        return source.season if source is not None else None

    @property
    def stated_year(self) -> int | None:
        """The year that the term's name says; of an academic year's two, a spring's is the second."""
        if self.named is None:
            return None
        later = self.named.season in {"spring", "summer", "winter"} and self.named.second_year is not None
        return self.named.second_year if later else self.named.year

    @property
    def second_year(self) -> int | None:
        """The second year that the term's name says ("2023/24")."""
        return self.named.second_year if self.named is not None else None


def gather(
    lines: Sequence[str],
    full_text: str,
    *,
    name: str,
    metadata: Mapping[str, str],
    asked: TermName | None,
    class_days: AbstractSet[Weekday] = frozenset(),
    habit: bool | None = None,
) -> Evidence:
    """The evidence of a document; ``asked``: the user's own word for the term, ``habit``: as for ``day_first``."""
    made = _made(metadata)
    named = asked or find_term_name(lines, latest=made.year + _AHEAD if made is not None else None)
    signs = signs_of(lines)
    printed = _course_dates(scan(with_strokes(full_text, signs)))
    words = _words_apart(re.sub(r"[_.-]+", " ", name.removesuffix(".pdf")).upper())
    from_file, file_year = _of_file(words, metadata, full_text)
    return Evidence(
        lines=[DatedLine(line, signs) for line in lines],
        printed=printed,
        named=named,
        from_file=None if asked else from_file,
        file_year=file_year,
        made=made,
        changed=_day_of(metadata.get("ModDate", "")) or made,
        day_first=day_first(printed, full_text, year=named.year if named else None, habit=habit),
        latest_year=_latest_year(full_text) if file_year is None else None,
        class_days=class_days,
        coded_years=coded_years(name),
        academic=_SLASHED.search(words) is not None,
        signs=signs,
    )


def _words_apart(name: str) -> str:
    """A file's name with its season and year as words of their own."""
    name = _YEAR_SEASON.sub(r" \2 20\1", name)
    seasons = _SEASON_YEAR.sub(lambda m: f" {m[1] or m[3]} 20{m[2] or m[4]}", name)
    if seasons == name:
        seasons = _ACADEMIC_YEAR.sub(_with_slash, name)
    return _CODE_YEAR.sub(r" \1\2", seasons)


def _with_slash(match: re.Match[str]) -> str:
    first, second = match[1], match[2]
    return f"20{first}/{second}" if int(second) == int(first) + 1 else match[0]


def _latest_year(text: str) -> int | None:
    years = _ANY_YEAR.findall(_IN_SOURCE.sub(" ", text))
    return max(map(int, years), default=None)


def _course_dates(printed: Sequence[Printed]) -> list[Printed]:
    """Leaves out page numbers ("1/9", "2/9", "3/9") and pairs of weeks ("2/3", "4/5", "6/7") that read as dates."""
    bare = {(one.first.month, one.first.day) for one in printed if _is_bare(one)}
    totals = {total for _, total in bare if {(1, total), (2, total), (3, total)} <= bare}
    paired = {pair for pair in bare if _is_week_pair(pair, bare)}
    return [one for one in printed if not _is_bare(one) or not _is_counted(one.first, totals, paired)]


def _is_bare(one: Printed) -> bool:
    return one.first.open_order and one.first.year is None and one.weekday is None and one.last is None


def _is_counted(parts: Parts, totals: set[int], paired: set[tuple[int, int]]) -> bool:
    return parts.day in totals or (parts.month, parts.day) in paired


def _is_week_pair(pair: tuple[int, int], bare: set[tuple[int, int]]) -> bool:
    """Whether "4/5" is one of a row of pairs of weeks, each two on from the one before."""
    first, second = pair
    around = [(first + step, second + step) in bare for step in (-4, -2, 2, 4)]
    before, after = all(around[:2]), all(around[2:])
    return second == first + 1 and (before or after or all(around[1:3]))


def _made(metadata: Mapping[str, str]) -> dt.date | None:
    """The day on which the file was made, as its properties say, or about when its program's version was current."""
    stamps = [_day_of(metadata.get(key, "")) for key in ("CreationDate", "ModDate")]
    told = [day for day in stamps if day is not None and day >= CLOCKED]
    return told[0] if told else made_by(metadata.get("Producer", ""))


def _day_of(stamp: str) -> dt.date | None:
    match = re.match(r"(?:D:)?(20[0-4]\d)-?(\d\d)?-?(\d\d)?", stamp)
    return date_or_none(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match is not None else None


def _address_term(text: str) -> re.Match[str] | None:
    """The first term that stands in an address; looked for only around the signs that all addresses have."""
    small = text.lower()
    marks = sorted(place for mark in _ADDRESS_MARKS for place in _places(small, mark))
    for at in marks:
        ends = (text.find(" ", at), text.find("\n", at))
        end = min((end for end in ends if end >= 0), default=len(text))
        found = _ADDRESS_TERM.search(text, max(0, at - _BEFORE_MARK), end)
        if found is not None:
            return found
    return None


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _of_file(words: str, metadata: Mapping[str, str], full_text: str) -> tuple[TermName | None, int | None]:
    """The term and the year that the file's name, its title, the course's own address or its date of making tell.

    ``words``: the name with its season and year as words of their own.
    """
    created = _made(metadata)
    made = created.year if created is not None else None
    latest = made + _AHEAD if made is not None else 2100
    address = _address_term(full_text)
    hints = (
        words,
        metadata.get("Title", "").replace("_", " "),
        metadata.get("Subject", "").replace("_", " "),
        re.sub(r"[-_/]", " ", address["term"] or address["slack"]).upper() if address is not None else "",
    )
    for text in hints:
        term = read_term_name(text)
        if term is not None and term.year is not None and term.year <= latest:
            return term, term.year
        years = [
            int(match[1]) for match in _FILE_YEAR.finditer(text) if not is_course_number(text, match.start())
        ]
        years = [year for year in years if year <= latest]
        if years or term is not None:
            return term, years[-1] if years else made
    return None, made
