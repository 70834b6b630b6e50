"""Dates as they are printed: which numbers and names stand there, before any year or order is decided.

The grammar, over tokens (``fold`` and ``tokenise`` first)::

    date     = iso | numeric | day-month | month-day
    iso      = YYYY sep MM sep DD            | YYYY MONTH DD
    numeric  = N "/" N ["/" YEAR]            | N "-" N "-" YEAR | N "." N "." [YEAR]
    day-month = DAY ["th"] ["of"] MONTH [YEAR]
    month-day = MONTH DAY ["th"] [","] [YEAR]
    range    = date ("-" | "to" | ...) (date | DAY)
    list     = date ("," | "&" | "and") DAY ...
    mention  = [weekday] (date | range | list) [weekday]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final, Literal

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.tokens import Token, tokenise
from servers.syllabus.dating.words import AMBIGUOUS, DAY_LETTERS, DOTTED_DAYS, MONTHS, WEEKDAY_NAMES

__all__ = ["Form", "Parts", "Printed", "may_hold_date", "scan"]

Form = Literal["month_name", "numeric", "iso", "day_only", "week"]


@dataclass(frozen=True)
class Parts:
    """A month, a day and a year as read month first; ``open_order``: two numbers that may also be day, month."""

    month: int
    day: int
    year: int | None = None
    open_order: bool = False

    def swapped(self) -> Parts:
        """Read day first."""
        return replace(self, month=self.day, day=self.month)


@dataclass(frozen=True)
class Printed:
    """One date (or span) with its place in the text and the day of the week printed with it."""

    start: int
    end: int
    first: Parts
    last: Parts | None
    form: Form
    weekday: Weekday | None = None
    #: The day was a single letter or an abbreviation that may be another word.
    weak_weekday: bool = False
    #: Written with hyphens or full stops and no year: a date only in a column of dates or by a day of the week
    #: ("hyphen" and "dot"; None: neither).
    weak: Literal["hyphen", "dot"] | None = None
    #: The day stands before the month's name.
    day_leads: bool = False


_QUICK: Final = re.compile(
    r"\d\s*[/.-]\s*\d|\d\W{0,3}(?:[A-Za-z]{2}\W{0,3}){0,2}[A-Za-z]{3}|[A-Za-z]{3}\W{0,3}\d", re.ASCII
)
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th", "er"})
_OF: Final = frozenset({"of", "de", "den", "of the", "do", "di"})
_TO: Final = frozenset({"to", "through", "thru", "until", "till", "bis", "au", "al", "tot", "t"})
_AND: Final = frozenset({"and", "or", "und", "et", "y", "en", "o", "oder", "ou"})
_WEEK_OF: Final = re.compile(
    r"(?:\b(?:weeks?|wk)\s?(?:of|beginning|commencing|starting|begin|from|ending)?(?:\s(?:on|the))?[:\s]*|\bw/[cb]\s?[:.]?\s*)"
    r"(?:(?:[A-Za-z]+day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)[.,]?\s)?(?:the\s)?$",
    re.IGNORECASE,
)
#: Words before a number that make it a label, so that "Week 3 September 12" is no third of September.
_LABELS: Final = frozenset(
    [
        "week",
        "wk",
        "lecture",
        "lec",
        "class",
        "lab",
        "labs",
        "hw",
        "homework",
        "quiz",
        "exam",
        "midterm",
        "test",
        "unit",
        "module",
        "chapter",
        "chap",
        "ch",
        "section",
        "sec",
        "session",
        "part",
        "topic",
        "day",
        "no",
        "number",
        "assignment",
        "problem",
        "set",
        "pset",
        "project",
        "paper",
        "essay",
        "page",
        "pages",
        "pp",
        "p",
        "vol",
        "volume",
        "issue",
        "room",
        "rm",
        "figure",
        "table",
        "step",
        "item",
        "question",
        "questions",
        "exercise",
        "exercises",
        "lesson",
        "meeting",
        "seminar",
        "tutorial",
        "workshop",
        "due",
        "art",
        "reading",
        "book",
        "act",
        "level",
        "phase",
        "group",
        "team",
        "milestone",
        "sprint",
        "block",
        "term",
        "semester",
        "fall",
        "spring",
        "summer",
        "winter",
        "autumn",
    ]
)
#: Words after a number or a fraction that make it an amount.
_ADDRESS_AFTER: Final = re.compile(
    r"[.,;)]?\s*(?:<|\[|available\s|at\s)?(?:https?:|www\.|doi)", re.IGNORECASE
)
_SOURCE_BEFORE: Final = re.compile(
    r"(?:\b(?:accessed|retrieved)(?:\son)?|[\"'][.,]?\s(?:[A-Z][\w.]*\s?){1,5},?"
    r"|\b(?:Times(?:\sMagazine)?|Post|Economist|Guardian|Telegraph|Journal|Review|Magazine|Blog|Yorker|Politico|\w+\.com),)\s\(?$"
)
_UNITS: Final = frozenset(
    [
        "points",
        "point",
        "pts",
        "pt",
        "percent",
        "students",
        "student",
        "pages",
        "page",
        "hours",
        "hour",
        "hrs",
        "hr",
        "minutes",
        "minute",
        "mins",
        "min",
        "weeks",
        "week",
        "days",
        "day",
        "questions",
        "problems",
        "credits",
        "credit",
        "units",
        "marks",
        "cups",
        "inch",
        "inches",
        "miles",
        "people",
        "times",
        "items",
        "words",
        "lbs",
        "oz",
        "kg",
        "grams",
        "megabytes",
        "mb",
        "gb",
    ]
)
_FRACTION_AFTER: Final = _UNITS | frozenset(
    [
        "of",
        "majority",
        "score",
        "scale",
        "full",
        "size",
        "cup",
        "rule",
        "letter",
        "grade",
        "off",
        "extra",
        "discount",
        "split",
        "lb",
        "odds",
        "ratio",
        "attacks",
        "commission",
        "memorial",
        "terrorist",
    ]
)
_FRACTION_BEFORE: Final = frozenset(
    [
        "least",
        "about",
        "approximately",
        "roughly",
        "only",
        "than",
        "worth",
        "another",
        "nearly",
        "almost",
        "exactly",
        "score",
        "scored",
        "scores",
        "earn",
        "earned",
        "counts",
        "additional",
        "ratio",
        "fraction",
        "up",
        "factor",
        "chapter",
        "chapters",
        "ch",
        "section",
        "sections",
        "sec",
        "page",
        "pages",
        "pp",
        "problem",
        "problems",
        "exercise",
        "exercises",
        "ex",
        "nos",
        "gallon",
        "version",
        "v",
        "eq",
        "equation",
        "figure",
        "fig",
        "table",
        "post",
        "building",
        "bldg",
        "apt",
        "suite",
        "open",
    ]
)
_SAYINGS: Final = frozenset({("24", "7")})
#: After a day of the week: "Feb 16 - Monday schedule" says what is taught that day, not which day it is.
_TIMETABLES: Final = frozenset(
    {"schedule", "schedules", "classes", "class", "timetable", "meets", "lectures"}
)
_MERIDIEM: Final = frozenset({"am", "pm", "a", "p", "hrs", "hours", "uhr", "noon"})


def may_hold_date(text: str) -> bool:
    """A quick, generous check of folded text."""
    return _QUICK.search(text) is not None


_DAY_ONLY: Final = re.compile(
    r"[\s(•]*(?:(?P<before>[A-Za-z]{1,9})[.,]?\s*)?(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
    r"(?:\s?-\s?(?P<last>\d{1,2})(?:st|nd|rd|th)?)?(?:[,\s(]*(?P<after>[A-Za-z]{2,9})\.?)?[\s).,;&*/]*(?=$|\d)",
)


def _days_only(plain: str) -> list[Printed]:
    """A cell that is nothing but days of the month ("17", "Tue 17", "10 - 14", "3, 5")."""
    found: list[Printed] = []
    at = 0
    while at < len(plain):
        match = _DAY_ONLY.match(plain, at)
        if match is None or not 1 <= int(match["day"]) <= 31:
            return []
        names = [name for name in (match["before"], match["after"]) if name]
        days = [WEEKDAY_NAMES.get(name.lower()) or DAY_LETTERS.get(name.upper()) for name in names]
        last = int(match["last"]) if match["last"] else None
        if None in days or len(days) > 1 or (last is not None and not int(match["day"]) < last <= 31):
            return []
        start = match.start("before") if match["before"] else match.start("day")
        end = max(match.end(group) for group in ("day", "last", "after"))
        found.append(
            Printed(
                start, end, Parts(1, int(match["day"])), Parts(1, last) if last else None, "day_only",
                weekday=days[0] if days else None, weak_weekday=bool(names) and len(names[0]) < 3,
            )
        )  # fmt: skip
        at = match.end()
    return found


def scan(text: str, *, column: bool = False, elided: bool = False) -> list[Printed]:
    """Every date printed in ``text``, in order, none overlapping another; offsets into ``text``.

    ``column``: the text is a cell of a column of dates, where less is needed to be one. ``elided``: such a
    cell may give the day alone, its month being that of the dates above (form "day_only", month 1).
    """
    plain = fold(text)
    found = _Scanner(plain, column=column).run() if may_hold_date(plain) else []
    return found or (_days_only(plain) if column and elided else [])


class _Scanner:
    """Reads dates from tokens, left to right. ``limit`` is the end of the last mention."""

    def __init__(self, plain: str, *, column: bool) -> None:
        self.plain = plain
        self.column = column
        self.tokens = tokenise(plain)
        self.limit = 0
        self.found: list[Printed] = []

    def run(self) -> list[Printed]:
        i = 0
        while i < len(self.tokens):
            i = self.mention_at(i) or i + 1
        return self.found

    # Tokens and their neighbours.

    def token(self, i: int) -> Token | None:
        return self.tokens[i] if 0 <= i < len(self.tokens) else None

    def sign(self, i: int, signs: str) -> bool:
        token = self.token(i)
        return token is not None and token.kind == "sign" and token.text in signs

    def word(self, i: int) -> str:
        token = self.token(i)
        return token.text.lower() if token is not None and token.kind == "word" else ""

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the next."""
        return i + 1 < len(self.tokens) and self.tokens[i].end == self.tokens[i + 1].start

    def number(self, i: int, low: int, high: int, digits: int = 2) -> int | None:
        token = self.token(i)
        if token is None or token.kind != "number" or len(token.text) > digits:
            return None
        value = int(token.text)
        return value if low <= value <= high else None

    def month(self, i: int) -> int | None:
        token = self.token(i)
        if token is None or token.kind != "word":
            return None
        name = token.text.lower()
        if name in AMBIGUOUS and token.text[0].islower() and not self.column and not self.lower_month(i):
            return None
        return MONTHS.get(name)

    def lower_month(self, i: int) -> bool:
        """Whether a month in small letters that is also a word ("may") is shown to be one by its neighbours."""
        if self.full_year(i + 1) is not None:
            return self.number(i - 1, 1, 31) is not None or self.word(i - 1) in _ORDINALS | _OF
        if self.number(i + 1, 1, 31) is None:
            return self.word(i - 1) in _OF and self.word(i - 2) in _ORDINALS
        after = i + 3 if self.sign(i + 2, ",") else i + 2
        return (
            self.word(i - 1) in WEEKDAY_NAMES
            or (self.sign(i - 1, ",.") and self.word(i - 2) in WEEKDAY_NAMES)
            or self.word(i + 2) in _ORDINALS
            or self.full_year(after) is not None
        )

    def full_year(self, i: int) -> int | None:
        token = self.token(i)
        if token is None or len(token.text) != 4:
            return None
        return self.number(i, 1900, 2100, digits=4)

    # One mention: the date, what it goes on to, and the day of the week beside it.

    def mention_at(self, i: int) -> int | None:
        """Reads the mention that starts at token ``i``; the token after it, or None."""
        token = self.tokens[i]
        if token.kind == "sign":
            return None
        for reader in (
            (self.iso, self.day_month, self.numeric) if token.kind == "number" else (self.month_day,)
        ):
            read = reader(i)
            if read is not None:
                return self.keep(i, *read)
        return None

    def keep(self, i: int, printed: list[Printed], j: int) -> int:
        first = printed[0]
        if first.first.year is not None and self.cited(first.start, printed[-1].end):
            self.limit = printed[-1].end
            return j
        start, weekday, weak = self.weekday_before(i)
        if weekday is None:
            end, j, weekday = self.weekday_after(printed[-1].end, j)
            printed[-1] = replace(printed[-1], end=end)
            if len(printed) == 1:
                printed[0] = replace(printed[0], weekday=weekday)
        else:
            printed[0] = replace(first, start=start, weekday=weekday, weak_weekday=weak)
        before = self.plain[max(self.limit, first.start - 40) : first.start]
        if _WEEK_OF.search(before) and printed[0].last is None and printed[0].weak is None:
            printed[0] = replace(printed[0], form="week")
        self.found.extend(printed)
        self.limit = printed[-1].end
        return j

    def cited(self, start: int, end: int) -> bool:
        """Whether a date with its year belongs to a reference: a newspaper before it, an address after it."""
        before = self.plain[max(0, start - 60) : start]
        return _ADDRESS_AFTER.match(self.plain, end) is not None or _SOURCE_BEFORE.search(before) is not None

    def weekday_before(self, i: int) -> tuple[int, Weekday | None, bool]:
        """The start of the mention with a day of the week before token ``i``, the day, whether it may be none."""
        k, marked = i - 1, False
        if self.word(k) == "the":
            k -= 1
        while self.sign(k, ".,:(-") and i - k <= 3:
            marked = marked or self.sign(k, ".,")
            k -= 1
        token = self.token(k)
        if (
            token is None
            or token.kind != "word"
            or token.start < self.limit
            or self.tokens[i].start - token.end > 6
        ):
            return self.tokens[i].start, None, False
        name = token.text.lower()
        if name in WEEKDAY_NAMES and (
            len(name) > 3 or token.text[0].isupper() or name not in {"sat", "sun", "wed"}
        ):
            return token.start, WEEKDAY_NAMES[name], self.pair_of_days(k)
        letters = token.text if token.text.isupper() or len(name) == 2 else ""
        if letters.upper() in DAY_LETTERS and letters[:1].isupper() and not self.joined_before(k):
            return token.start, DAY_LETTERS[letters.upper()], True
        if marked and name in DOTTED_DAYS and token.text[0].isupper():
            return token.start, DOTTED_DAYS[name], True
        return self.tokens[i].start, None, False

    def pair_of_days(self, k: int) -> bool:
        """Whether another day of the week stands before ("Mon/Wed 9/4"): then neither is surely this date's."""
        return (self.sign(k - 1, "/,&-") and self.word(k - 2) in WEEKDAY_NAMES) or (
            self.word(k - 1) in _AND and self.word(k - 2) in WEEKDAY_NAMES
        )

    def joined_before(self, k: int) -> bool:
        """Whether token ``k`` is glued to something ("8F", "A/M", "-T")."""
        return k > 0 and self.glued(k - 1) and not self.sign(k - 1, "(:|")

    def weekday_after(self, end: int, j: int) -> tuple[int, int, Weekday | None]:
        """The mention's end with a day of the week after it, the next token, the day."""
        k = j
        while self.sign(k, ",(-/|") and k - j < 2:
            k += 1
        token = self.token(k)
        if token is None or token.kind != "word" or token.start - end > 4 or self.date_follows(k + 1):
            return end, j, None
        name = token.text.lower()
        if (
            name not in WEEKDAY_NAMES
            or not (token.text[0].isupper() or len(name) > 3)
            or self.word(k + 1) in _TIMETABLES
        ):
            return end, j, None
        return token.end, k + 1, WEEKDAY_NAMES[name]

    def date_follows(self, k: int) -> bool:
        """Whether a date starts at token ``k`` (after commas): then the day of the week before it is its own."""
        while self.sign(k, ".,") or self.word(k) == "the":
            k += 1
        if self.month(k) is not None:
            return self.number(k + 1, 1, 31) is not None or (
                self.sign(k + 1, ".") and self.number(k + 2, 1, 31) is not None
            )
        if self.number(k, 1, 31) is None:
            return False
        return self.sign(k + 1, "/") or self.month(k + 1) is not None or self.word(k + 1) in _ORDINALS

    # The forms.

    def iso(self, i: int) -> tuple[list[Printed], int] | None:
        year = self.full_year(i)
        if year is None or (i > 0 and self.glued(i - 1) and self.sign(i - 1, "/.-:$#")):
            return None
        month = self.month(i + 1)
        if month is not None:
            day = self.day(i + 2)
            return self.single(i, Parts(month, day[0], year), day[1], "month_name") if day else None
        spelled = self.plain[self.tokens[i].start :][:10]
        match = re.match(
            r"\d{4}([-./])(\d\d?)\1(\d\d?)(?![\d/-])", spelled + self.plain[self.tokens[i].start + 10 :][:1]
        )
        if match is None or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= 31:
            return None
        printed, j = self.single(i, Parts(int(match[2]), int(match[3]), year), i + 5, "iso")
        return self.ranged(printed, j, self.iso) if self.range_sign(j) else (printed, j)

    def single(self, i: int, parts: Parts, j: int, form: Form) -> tuple[list[Printed], int]:
        return [Printed(self.tokens[i].start, self.tokens[j - 1].end, parts, None, form)], j

    def day(self, i: int) -> tuple[int, int] | None:
        """A day of the month at token ``i``, with its ordinal: the day and the token after it."""
        value = self.number(i, 1, 31)
        if value is None:
            return None
        j = i + 1
        if self.word(j) in _ORDINALS and self.tokens[j].start - self.tokens[i].end <= 1:
            return value, j + 1
        if self.glued(i) and self.spoils_day(j):
            return None
        if self.word(j) in {"am", "pm"} or (
            self.word(j) in {"a", "p"} and self.sign(j + 1, ".") and self.word(j + 2) == "m"
        ):
            return None
        return value, j

    def spoils_day(self, j: int) -> bool:
        """Whether token ``j``, glued to a number, shows that it is no day ("5pm", "5:30", "5%", "5.25")."""
        if self.tokens[j].kind == "word":
            return self.month(j) is None
        if self.sign(j, ":") and not (self.glued(j) and self.tokens[j + 1].kind == "number"):
            return False
        return self.sign(j, ":%$°*^=") or (self.sign(j, ".,") and self.glued(j) and self.decimal(j))

    def decimal(self, j: int) -> bool:
        """Whether the sign at ``j`` stands inside a number ("5.25", "5,000")."""
        after = self.token(j + 1)
        return (
            after is not None
            and after.kind == "number"
            and (self.sign(j, ".") or len(after.text) > 2)
            and (self.full_year(j + 1) is None)
        )

    def year(self, j: int, *, separators: str = ",.") -> tuple[int, int] | None:
        """A year at token ``j`` (after a comma): the year and the token after it."""
        k = j + 1 if self.sign(j, separators) else j
        full = self.full_year(k)
        if full is not None and not (self.glued(k) and self.tokens[k + 1].kind == "word"):
            return full, k + 1
        if self.sign(k, "'") and self.glued(k):
            short = self.token(k + 1)
            if short is not None and short.kind == "number" and len(short.text) == 2:
                return 2000 + int(short.text), k + 2
        return None

    def month_day(self, i: int) -> tuple[list[Printed], int] | None:
        month = self.month(i)
        if month is None or (i > 0 and self.glued(i - 1) and self.sign(i - 1, "/_")):
            return None
        k = i + 1
        while self.sign(k, ".-/,") and k - i <= 2:
            k += 1
        if self.word(k) == "the":
            k += 1
        day = self.day(k)
        if day is None or self.word(day[1]) in _UNITS or self.in_path(day[1]):
            return None
        year = self.year(day[1])
        if (
            year is None
            and self.sign(k - 1, "-")
            and self.sign(day[1], "-")
            and self.number(day[1] + 1, 0, 99)
        ):
            year = 2000 + int(self.tokens[day[1] + 1].text), day[1] + 2
        j = year[1] if year else day[1]
        printed, j = self.single(i, Parts(month, day[0], year[0] if year else None), j, "month_name")
        return self.continued(printed, j)

    def in_path(self, j: int) -> bool:
        """Whether a slash and a word are glued on, as in the rest of an address ("jul/23/some-title")."""
        after = self.token(j + 1)
        return (
            self.sign(j, "/")
            and self.glued(j - 1)
            and self.glued(j)
            and after is not None
            and after.kind == "word"
        )

    def continued(self, printed: list[Printed], j: int) -> tuple[list[Printed], int]:
        """A range or a list after a date with a month's name."""
        if self.range_sign(j):
            ranged = self.ranged(printed, j, self.month_day, self.day_month, bare=True)
            if ranged[1] != j:
                return ranged
        return self.listed(printed, j)

    def range_sign(self, j: int) -> bool:
        return self.sign(j, "-") or self.word(j) in _TO

    def ranged(
        self, printed: list[Printed], j: int, *readers: object, bare: bool = False
    ) -> tuple[list[Printed], int]:
        k = j + 1
        while self.sign(k, "-"):
            k += 1
        if self.word(k) in WEEKDAY_NAMES:
            k += 2 if self.sign(k + 1, ".,") else 1
        first = printed[0].first
        for reader in readers:
            read = reader(k)  # type: ignore[operator]  # one of this class's own forms
            if read is not None:
                end, after = read
                parts = end[0].last or end[0].first
                begin = first if first.year is not None else self.with_year_of(first, parts)
                return [replace(printed[0], first=begin, last=parts, end=end[0].end)], after
        day = self.day(k) if bare else None
        if (
            day is not None
            and day[0] > first.day
            and not self.sign(day[1], ":/")
            and self.word(day[1]) not in _UNITS
        ):
            year = self.year(day[1]) if first.year is None else None
            after = year[1] if year else day[1]
            known = year[0] if year else first.year
            last = Parts(first.month, day[0], known)
            return [
                replace(
                    printed[0], first=replace(first, year=known), last=last, end=self.tokens[after - 1].end
                )
            ], after
        return printed, j

    @staticmethod
    def with_year_of(first: Parts, last: Parts) -> Parts:
        if last.year is None:
            return first
        later = (first.month, first.day) > (last.month, last.day) and not first.open_order
        return replace(first, year=last.year - 1 if later else last.year)

    def listed(self, printed: list[Printed], j: int) -> tuple[list[Printed], int]:
        """Further days of the same month: "Oct 2 & 5", "Sep 4, 7 & 9"."""
        while True:
            k = j
            comma = self.sign(k, ",;/")
            joined = self.sign(k, "&+") or self.word(k) in _AND
            if comma and (self.sign(k + 1, "&") or self.word(k + 1) in _AND):
                k, joined = k + 1, True
            if not comma and not joined:
                return printed, j
            day = self.day(k + 1)
            if (
                day is None
                or day[0] <= printed[-1].first.day
                or not self.list_goes_on(k + 1, day[1], joined=joined)
            ):
                return printed, j
            first = replace(printed[-1].first, day=day[0])
            token = self.tokens[k + 1]
            printed = [
                *printed,
                Printed(token.start, self.tokens[day[1] - 1].end, first, None, printed[-1].form),
            ]
            j = day[1]
            year = self.year(j)
            if year is not None and first.year is None:
                printed = [replace(p, first=replace(p.first, year=year[0])) for p in printed]
                printed[-1] = replace(printed[-1], end=self.tokens[year[1] - 1].end)
                j = year[1]

    def list_goes_on(self, i: int, j: int, *, joined: bool) -> bool:
        """Whether the number at token ``i`` is one more day of a list, by what follows at ``j``."""
        after = self.token(j)
        if self.month(j) is not None and not (self.number(j + 1, 1, 31) and not self.glued(j - 1)):
            return False
        if after is None or after.start - self.tokens[j - 1].end > 1:
            return True
        if after.kind == "sign":
            return after.text in ",;&).|-:/•]" and not (after.text in ":/" and self.glued(j))
        if after.kind == "number":
            return False
        padded = self.tokens[i].text.startswith("0") or j > i + 1
        return (
            padded
            or after.text.lower() in _AND
            or after.text[0].isupper()
            or (joined and after.text not in _UNITS)
        )

    def day_month(self, i: int) -> tuple[list[Printed], int] | None:
        """ "18 January", "18th of Jan", "25-Aug", "3-5 Sept", "4, 7 & 9 September"."""
        days, j = self.days_before_month(i)
        k = j
        if self.word(k) in _OF:
            k += 2 if self.word(k + 1) == "the" else 1
        elif self.sign(k, "-./") and self.month(k + 1) is not None:
            k += 1
        month = self.month(k)
        if not days or month is None or self.label_before(i):
            return None
        after = k + 2 if self.sign(k + 1, ".") and self.tokens[k + 1].start == self.tokens[k].end else k + 1
        year = self.year(after, separators=",-/")
        if year is None and self.taken_by_next(i, j, k, after):
            return None
        if (
            year is None
            and self.sign(after, "-")
            and self.sign(j, "-")
            and self.number(after + 1, 0, 99) is not None
        ):
            year = 2000 + int(self.tokens[after + 1].text), after + 2
        j = year[1] if year else k + 1
        return self.days_of(days, month, year, j)

    def days_of(
        self, days: list[tuple[int, int, bool]], month: int, year: tuple[int, int] | None, j: int
    ) -> tuple[list[Printed], int]:
        known = year[0] if year else None
        end = self.tokens[j - 1].end
        if len(days) == 2 and days[1][2]:
            first, last = (Parts(month, day, known) for day, _, _ in days)
            return [Printed(self.tokens[days[0][1]].start, end, first, last, "month_name", day_leads=True)], j
        printed = [
            Printed(
                self.tokens[at].start,
                self.tokens[at].end,
                Parts(month, day, known),
                None,
                "month_name",
                day_leads=True,
            )
            for day, at, _ in days
        ]
        printed[-1] = replace(printed[-1], end=end)
        if len(days) > 1 or not self.range_sign(j):
            return printed, j
        return self.ranged(printed, j, self.day_month, self.month_day)

    def days_before_month(self, i: int) -> tuple[list[tuple[int, int, bool]], int]:
        """Days at token ``i`` that share the month after them: (day, token, whether a range leads to it)."""
        days: list[tuple[int, int, bool]] = []
        j, is_range = i, False
        while True:
            day = self.day(j)
            if day is None or (days and day[0] <= days[-1][0]):
                return [], i
            days.append((day[0], j, is_range))
            j = day[1]
            if self.word(j) in _OF or self.month(j) is not None or self.month(j + 1) is not None:
                return days, j
            is_range = self.range_sign(j)
            if not is_range and not self.sign(j, ",&") and self.word(j) not in _AND:
                return [], i
            if is_range and len(days) > 1:
                return [], i
            j += 1
            if self.word(j) in _AND:
                j += 1

    def label_before(self, i: int) -> bool:
        """Whether a number is a label's: "Week 3 September", "#3 Sept", "L3 Oct"."""
        if i > 0 and self.glued(i - 1) and self.sign(i - 1, "-") and self.month(i - 2) is not None:
            return False
        if i > 0 and self.glued(i - 1) and (self.tokens[i - 1].kind == "word" or self.sign(i - 1, "#.$/-_:")):
            return self.word(i - 1) not in WEEKDAY_NAMES
        before = i - 1
        while self.sign(before, "#.") and i - before <= 2:
            before -= 1
        return self.word(before) in _LABELS

    def taken_by_next(self, i: int, j: int, k: int, after: int) -> bool:
        """Whether the month's day is the number after it: "1Jan 18", "Lecture 3 Sept 5"."""
        day = self.day(after)
        if day is None or self.full_year(after) is not None or self.sign(after - 1, "-"):
            return False
        ordinal = j > i + 1
        next_month = self.month(day[1]) is not None or (
            self.sign(day[1], "-./") and self.month(day[1] + 1) is not None
        )
        numeric = self.sign(day[1], "/:")
        return not ordinal and not next_month and not numeric and self.word(day[1]) not in _UNITS and k == j

    def numeric(self, i: int) -> tuple[list[Printed], int] | None:
        a = self.number(i, 1, 31)
        if a is None or not self.glued(i) or not self.sign(i + 1, "/.-") or not self.glued(i + 1):
            return None
        b = self.number(i + 2, 1, 31)
        if b is None or min(a, b) > 12 or self.bad_left(i):
            return None
        sign = self.tokens[i + 1].text
        year, j = self.numeric_year(i + 2, sign)
        if j < 0 or (year is None and not self.may_be_bare(i, j, sign)):
            return None
        parts = Parts(a, b, year, open_order=True)
        printed, j = self.single(i, parts, j, "numeric")
        if sign != "/" and year is None:
            j += 1 if sign == "." else 0
            return [replace(printed[0], weak="dot" if sign == "." else "hyphen")], j
        if self.range_sign(j):
            printed, j = self.ranged(printed, j, self.numeric)
        return self.numeric_more(printed, j, sign)

    def numeric_more(self, printed: list[Printed], j: int, sign: str) -> tuple[list[Printed], int]:
        """ "9/5-7" and "10/23 & 25"."""
        first = printed[0].first
        if printed[0].last is not None or first.year is not None or sign != "/":
            return printed, j
        near = self.glued(j - 1) and self.sign(j, "-") and self.glued(j)
        joined = self.sign(j, "&") or (self.word(j) == "and")
        day = self.day(j + 1) if near or joined else None
        if (
            day is None
            or day[0] <= first.day
            or self.sign(day[1], "/:.")
            or self.word(day[1]) in _UNITS | _MERIDIEM
        ):
            return printed, j
        parts = replace(first, day=day[0])
        end = self.tokens[day[1] - 1].end
        if near:
            return [replace(printed[0], last=parts, end=end)], day[1]
        return [*printed, Printed(self.tokens[j + 1].start, end, parts, None, "numeric")], day[1]

    def numeric_year(self, k: int, sign: str) -> tuple[int | None, int]:
        """The year after the second number at ``k`` and the token after the date; -1: no date at all."""
        if not (self.glued(k) and self.sign(k + 1, sign) and self.glued(k + 1)):
            return None, k + 1
        token = self.token(k + 2)
        if token is None or token.kind != "number":
            return (None, k + 1) if sign == "-" or sign == "." else (None, -1)
        full = self.full_year(k + 2)
        if full is not None:
            return full, k + 3
        if (
            len(token.text) == 2
            and 10 <= int(token.text) <= 50
            and not (self.glued(k + 2) and self.sign(k + 3, "/.-"))
        ):
            return 2000 + int(token.text), k + 3
        return (None, k + 1) if sign == "-" and len(token.text) <= 2 and self.sign(k + 3, "/") else (None, -1)

    def padded(self, i: int) -> bool:
        """Whether both numbers have two digits ("08-28")."""
        return len(self.tokens[i].text) == 2 and len(self.tokens[i + 2].text) == 2

    def bad_left(self, i: int) -> bool:
        """Whether what is glued before the first number shows that it is no date."""
        if i == 0 or not self.glued(i - 1):
            return False
        before = self.tokens[i - 1]
        if before.kind == "word":
            return before.text.upper() not in DAY_LETTERS and before.text.lower() not in WEEKDAY_NAMES
        if before.text == "-":
            return not (i > 1 and self.sign(i - 3, "/"))
        return before.text in "/.$#+*^=_%~<>"

    def may_be_bare(self, i: int, j: int, sign: str) -> bool:
        """Whether two numbers without a year, up to token ``j``, are a date and no fraction, score or section."""
        after, a_b = self.token(j), (self.tokens[i].text, self.tokens[i + 2].text)
        if after is not None and self.glued(j - 1):
            if after.kind != "sign" or after.text in "/%$+*^=_°" or (after.text == ":" and self.glued(j)):
                return False
            if after.text == "." and self.glued(j) and self.tokens[j + 1].kind == "number":
                return False
        if sign == "." and not (self.sign(j, ".") and self.glued(j - 1)):
            return False
        if sign == "-" and (self.word(j) in _MERIDIEM or not (self.column or self.padded(i))):
            return False
        if a_b in _SAYINGS or self.word(j) in _FRACTION_AFTER or self.word(i - 1) in _FRACTION_BEFORE:
            return False
        return not (self.sign(i - 1, ".") and self.word(i - 2) in _FRACTION_BEFORE) and not self.sign(
            j, "=×*+%"
        )
