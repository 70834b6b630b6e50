"""Days of the week without a date: "MWF", "Tuesdays and Thursdays", "Mon-Fri"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import DOTTED_DAYS, SMALL_GROUPS, WEEKDAY_NAMES

__all__ = ["WeekdayMention", "find_weekdays"]


@dataclass(frozen=True)
class WeekdayMention:
    """One or more days of the week named together, in the week's order; offsets into the text."""

    start: int
    end: int
    days: tuple[Weekday, ...]


_NAME: Final = rf"(?:{'|'.join(sorted(WEEKDAY_NAMES, key=len, reverse=True))})"
_ONE_NAME: Final = (
    rf"\b{_NAME}(?:(?:(?<=day|tag)|(?<=di))s)?\b\.?(?:(?<=days|\wday)\s?\((?:m|tu?|w|r|th|f)\))?"
)
_JOIN: Final = (
    r"(?:\s?(?:[/,&;+]|\band\b|\bor\b|\b(?:und|et|y|en|e|och|og)\b)\s?(?:and\b\s?|&\s?|or\b\s?)?|\s(?=[a-z]))"
)
_RANGE: Final = r"\s?(?:-|\bto\b|\bthrough\b|\bthru\b|\bbis\b)\s?"
#: "Tu" before "Thurs" is the day, where it is no word of its own.
_TU: Final = rf"\btu\b\.?(?:{_JOIN}|\s?-\s?|\s)(?=thu)"
_NAMES: Final = Choices(
    rf"(?P<hyphens>{_ONE_NAME}(?:\s?-\s?{_ONE_NAME}){{2,}})|(?:(?P<from>{_ONE_NAME}){_RANGE}(?P<to>{_ONE_NAME}))|(?P<list>(?:{_TU})?{_ONE_NAME}(?:{_JOIN}{_ONE_NAME})*)"
    r"|(?P<all>\b(?:every|each)\s(?:week\s?day|weekday)\b|\bweekdays\b)|(?P<daily>\bevery\sday\b|\bdaily\b)"
)
#: Words of which every match of ``_NAMES`` has one.
_NAMING: Final = frozenset(
    {*WEEKDAY_NAMES, *(f"{name}s" for name in WEEKDAY_NAMES), "every", "each", "weekdays", "daily"}
)
_OPENING: Final = _NAMING | {"tu"}
#: One day as a letter or two, longest first.
_LETTER: Final = r"(?:Thu|THU|Th|TH|Tu|TU|Mo|We|Fr|Sa|Su|MO|WE|FR|SA|SU|M|T|W|R|H|F|S|U)"
_GROUP: Final = Pattern(
    rf"(?<![\w.'’#&/-])(?P<letters>{_LETTER}(?:(?:\s?-\s?|\s(?:to|thru|through)\s){_LETTER}(?!\w)|(?:\.?\s?[/,;|&+]\s?(?:and\s|&\s|or\s)?|\.?\s(?:and\s|&\s|or\s)?)?{_LETTER})*)(?![\w'])(?!\.\w|\.?-[A-Za-z])"
)
_LETTERS: Final[dict[str, Weekday]] = {
    "m": "MO", "mo": "MO", "t": "TU", "tu": "TU", "w": "WE", "we": "WE", "r": "TH", "h": "TH", "th": "TH", "thu": "TH", "f": "FR",
    "fr": "FR", "s": "SA", "sa": "SA", "u": "SU", "su": "SU",
}  # fmt: skip
_CLASS_DAYS: Final = """
MWF MW TTH TTh TuTh TUTH TR TWR MTWR MTWRF MTWTF MTWThF MTWTHF MTuWThF MWTH MWTh WF TTHF MTWTh MTWTH
MTTh MTuTh MF MoWe TuThu MoWeFr MWThF MTThF TThF MTWF T/Th T/TH M/W M/W/F T/R Tu/Th M/F W/F M/Th T/F
M,W,F T,Th TRF WThF MTh TF TuFr MWR TTr M-F M-Th M-TH M-R
"""
#: Groups that name class days wherever they stand.
_SURE: Final = frozenset(_CLASS_DAYS.split())
#: Short names of days in other languages, which need a time after them ("Di/Do 14:15", "lun. et mer. 10h").
_SHORT: Final = (
    r"(?:(?-i:Mo|Di|Mi|Do|Fr|Sa)|(?-i:mar)|lun|mer|mie|jeu|jue|gio|ven|vie|sab|seg|ter|qua|qui)\b\.?"
)
#: From a plain hour to one: of classes, by the clock of twenty-four hours.
_HOURS: Final = r"(?:0?[89]|1\d)\s?-\s?(?:1\d|2[0-2]|0?9)(?![\d:-]|\.\d)"
#: Thursday in German, a word of English: it is the day where one of German stands elsewhere in that form.
_DO: Final = Pattern(rf"(?<![\w.'-])Do(?=[\s,:]{{1,3}}{_HOURS})")
_GERMAN: Final = Pattern(rf"(?<![\w.'-])(?:Di|Mi)(?=[\s,:]{{1,3}}{_HOURS})")
#: Days of the week in Spanish, two letters each, of which one alone may be of another language.
_SPANISH: Final[dict[str, Weekday]] = {"lu": "MO", "ma": "TU", "mi": "WE", "ju": "TH", "vi": "FR"}
_SPANISH_GROUP: Final = Pattern(
    r"(?<![\w.'-])(?=(?:Lu|Ma|Mi)\b\.?\s?[/,&+y-]\s?(?:Mi|Ju|Vi)\b|Ju\b\.?\s?[/,&+y-]\s?Vi\b)"
    r"(?P<letters>(?:Lu|Ma|Mi|Ju|Vi)\b\.?(?:\s?[/,&+y-]\s?(?:Ma|Mi|Ju|Vi)\b\.?)+)"
    r"(?=[\s,:]{1,3}(?:de\s)?\d\d?[:.h]\d\d)"
)
_SHORT_GROUP: Final = Choices(
    rf"(?<![\w.'-])(?P<letters>{_SHORT}(?:\s?(?:[/,&+]|\b(?:und|et|y|e|en)\b)\s?{_SHORT})*)"
    r"(?:(?=[\s,:]{1,3}(?:(?:von|um|de|a|ore|alle)\s)?"
    r"(?:\d\d?[:.h]\d\d|\d\d?\s?(?:h\b|Uhr)|\d\d?\s?-\s?\d\d?(?:[:.h]\d\d)?\s?(?:h\b|Uhr))"
    rf")|(?-i:(?<=Mo|Di|Mi|Fr)|(?<=Mo\.|Di\.|Mi\.|Do\.|Fr\.))(?=[\s,:]{{1,3}}{_HOURS}))",
    re.IGNORECASE,
)
#: What stands behind every group in Spanish and every short name.
_HOUR_BEHIND: Final = Pattern(r"\d(?:[:.h]\d\d|\s?(?:h\b|uhr|-\s?\d))", re.IGNORECASE)
_HOUR: Final = r"(?:1\d|2[0-2]|0?[1-9])(?:[:.][0-5]\d)?"
_TIME_AFTER: Final = Pattern(
    rf"(?:[\s,:;(@|–-]{{0,4}}periods?\s\d{{1,2}}(?:\s?[-–&]\s?\d{{1,2}})?\s?\(|[\s,:;(@|–-]{{0,4}})(?:(?:at|from)\s)?"
    rf"(?:\d{{1,2}}:\d\d|\d{{1,2}}(?:\.\d\d)?\s?[ap]\.?m|noon\b|[0-2]\d[0-5]\d\s?(?:h\b|hrs?\b)?\s?-"
    rf"|{_HOUR}\s?[ap]?(?:-|[~∼〜]|to|\s-|\sto)\s?{_HOUR}(?:\s?[ap]\b)?(?!\d|\.\d|%))",
    re.IGNORECASE,
)
_MEETING_BEFORE: Final = Pattern(
    r"\b(?:meets?|meetings?|days?|class(?:es)?|lectures?|times?|hours?|schedule|recitations?|discussions?|when|every)\b"
    r"[\s:,;(|-]{1,4}(?:on\s|times?[:\s]{1,3})?$",
    re.IGNORECASE,
)
#: After letters that name a term ("MT weeks 1-5").
_WEEKS_AFTER: Final = Pattern(r"\s?week", re.IGNORECASE)
#: A letter that is a group's name: "Group F: 3:30-5:20".
_OF_GROUP: Final = Pattern(r"\b(?:group|team)\s$", re.IGNORECASE)
#: Before a letter alone: "class A" and "lecture M" may be names.
_DAY_BEFORE: Final = Pattern(r"\b(?:meets?|days?|every)[\s:,;(|-]{1,4}(?:on\s)?$", re.IGNORECASE)
#: "H" alone is Thursday only at the start of a line, before hours.
_OPENS_LINE: Final = Pattern(r"(?:^|[\n\t;,])\W*$")
_CLOCK_AFTER: Final = Pattern(r":?\s\d{1,2}(?::\d\d)?\s?(?:[ap]\.?m\.?\s?)?(?:-|–|to)\s?\d{1,2}(?::\d\d)?")
_FROM_TO: Final = Pattern(r"-|\s(?:to|thru|through)\s")
#: Days as letters with full stops, or as short names without anything between, before an hour: "M.W.F. 9:00", "TuesThurs 10:00".
_DOTTED: Final = Pattern(
    r"(?<![\w.])(?P<letters>(?:(?:Th|Tu|[MTWRF])\.\s?){2,4}|(?:(?:Th|Tu|[MTWRF])\.){1,4}(?:Th|Tu|[MTWRF])(?=\s)"
    r"|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri){2,5})(?=[\s,:]{0,3}\d{1,2}[:.-])"
)
_ONE_RUN: Final = rf"Tues|Thurs?|Mon|Tue|Wed|Fri|{_LETTER}"
_SMALL: Final = Gated(
    rf"(?<![\w.@/-])(?P<letters>{'|'.join(sorted(SMALL_GROUPS, key=len, reverse=True))})(?![\w.@/-])",
    "mw,mtw,tth,tuth,tr",
)
_ORDER: Final = {day: at for at, day in enumerate(WEEKDAYS)}


def find_weekdays(text: str, *, abbreviations: bool = True) -> list[WeekdayMention]:
    """The days of the week that ``text`` names, in order, none overlapping another.

    ``abbreviations``: read letters too ("MWF", "T R", "M-F"), where a time follows or a meeting is spoken of;
    letters in prose ("F grade", "T-test", "M. Smith") are none.
    """
    return list(_found(text, abbreviations=abbreviations))


@lru_cache(maxsize=512)
def _found(text: str, *, abbreviations: bool) -> tuple[WeekdayMention, ...]:
    plain = fold(text)
    found = [mention for match in _matches(plain) if (mention := _named(plain, match)) is not None]
    if abbreviations:
        taken = [(one.start, one.end) for one in found]
        groups = [
            mention
            for match in _GROUP.finditer(plain)
            if not _overlaps(match.span("letters"), taken)
            and (match["letters"].strip() != "H" or _OPENS_LINE.search(text[: match.start()]))
            and (mention := _lettered(plain, match)) is not None
        ]
        groups += [one for one in _run_together(plain) if not _overlaps((one.start, one.end), taken)]
        before_hour = _HOUR_BEHIND.search(plain) is not None
        groups += _spanish(plain) if before_hour else ()
        several = [(one.start, one.end) for one in groups if len(one.days) > 1]
        shorts = [
            WeekdayMention(*match.span("letters"), _sorted({DOTTED_DAYS[name] for name in _parts(match)}))
            for match in (_SHORT_GROUP.finditer(plain) if before_hour else ())
            if not _overlaps(match.span("letters"), several)  # "Mo We Fr 9:00" is one group
        ]
        if before_hour and _GERMAN.search(plain) is not None:
            shorts += [WeekdayMention(*match.span(), ("TH",)) for match in _DO.finditer(plain)]
        taken = [(one.start, one.end) for one in shorts]
        found += shorts
        found += [one for one in groups if not _overlaps((one.start, one.end), taken)]
    return tuple(sorted(found, key=lambda one: one.start))


def _spanish(plain: str) -> Iterator[WeekdayMention]:
    for match in _SPANISH_GROUP.finditer(plain):
        names = re.findall(r"[A-Z][a-z]", match["letters"])
        yield WeekdayMention(*match.span("letters"), _sorted({_SPANISH[name.lower()] for name in names}))


#: A feast with a day's name in its own.
_FEAST: Final = "mardi gras"
_LETTERS_ALONE: Final = Pattern(r"[a-z]+")


def _matches(plain: str) -> Iterator[re.Match[str]]:
    """Where days are named: looked for only where a word stands with which all such names begin."""
    small = plain.lower()
    if _NAMING.isdisjoint(_LETTERS_ALONE.findall(small)):
        return
    done = 0
    for word in _LETTERS_ALONE.finditer(small):
        if word.start() < done or word.group() not in _OPENING or small.startswith(_FEAST, word.start()):
            continue
        named = _NAMES.match(small, word.start())
        if named is not None:
            yield named
            done = named.end()


def _overlaps(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in taken)


def _parts(match: re.Match[str]) -> list[str]:
    """The short names of a group, in small letters."""
    return [name for name in re.findall(r"[a-z]{2,3}", match["letters"].lower()) if name in DOTTED_DAYS]


def _run_together(plain: str) -> Iterator[WeekdayMention]:
    """Letters with full stops, names without anything between, and letters in small print, before an hour."""
    for match in _DOTTED.finditer(plain):
        names = [name.lower() for name in re.findall(_ONE_RUN, match["letters"])]
        days = {WEEKDAY_NAMES.get(name) or _LETTERS[name] for name in names}
        yield WeekdayMention(*match.span("letters"), _sorted(days))
    for match in _SMALL.finditer(plain):
        if _TIME_AFTER.match(plain, match.end()) is not None:
            days = {_LETTERS[letter.lower()] for letter in re.findall(_LETTER, match["letters"].upper())}
            yield WeekdayMention(*match.span("letters"), _sorted(days))


def _sorted(days: set[Weekday]) -> tuple[Weekday, ...]:
    return tuple(sorted(days, key=_ORDER.__getitem__))


def _between(first: Weekday, last: Weekday) -> tuple[Weekday, ...]:
    start, end = _ORDER[first], _ORDER[last]
    return WEEKDAYS[start : end + 1] if start <= end else WEEKDAYS[start:] + WEEKDAYS[: end + 1]


def _day(name: str) -> Weekday | None:
    plain = name.lower().strip(" .")
    return WEEKDAY_NAMES.get(plain) or WEEKDAY_NAMES.get(plain.removesuffix("s"))


def _named(plain: str, match: re.Match[str]) -> WeekdayMention | None:
    printed = plain[match.start() : match.end()]
    end = match.end() - (len(printed) - len(printed.rstrip(" .")))
    if match["all"] is not None:
        return WeekdayMention(match.start(), end, WEEKDAYS[:5])
    if match["daily"] is not None:
        return WeekdayMention(match.start(), end, WEEKDAYS) if match["daily"].lower() != "daily" else None
    if match["from"] is not None:
        first, last = _day(match["from"]), _day(match["to"])
        return WeekdayMention(match.start(), end, _between(first, last)) if first and last else None
    names = re.findall(r"[A-Za-z]+", printed)
    days: set[Weekday] = {"TU"} if names[0].lower() == "tu" else set()
    days |= {day for name in names if (day := _day(name)) is not None}
    if len(names) == 1 and ((names[0].islower() and len(names[0]) <= 3) or names[0] in {"SAT", "SUN"}):
        return None
    return WeekdayMention(match.start(), end, _sorted(days)) if days else None


def _lettered(plain: str, match: re.Match[str]) -> WeekdayMention | None:
    letters = match["letters"].rstrip()
    first = letters.partition(" ")[0]
    if first in _SURE and "-" not in first and not _rises(letters):
        letters = first
    parts = re.findall(_LETTER, letters)
    start, end = match.start(), match.start() + len(letters)
    if not (_is_sure(letters, parts) or _meets(plain, start, end, alone=len(parts) == 1)) or parts in (
        ["S"],
        ["U"],
    ):
        return None
    if len(parts) == 1 and _OF_GROUP.search(plain[max(0, start - 8) : start]) is not None:
        return None
    if parts == ["H"] and _CLOCK_AFTER.match(plain, end) is None:
        return None
    days = _days_of(parts)
    if len(days) == 2 and _FROM_TO.search(letters) is not None:
        return WeekdayMention(start, end, _between(*days))
    return WeekdayMention(start, end, tuple(days)) if _rises(letters) else None


#: Letters beside which "U" is no Thursday.
_NO_THURSDAY: Final = frozenset({"R", "H", "S", "TH", "THU", "SU", "SA"})


def _days_of(parts: Sequence[str]) -> list[Weekday]:
    """The days of letters; "U" beside "T" is Thursday, where no other letter is: "T U 2:30", "MTWUF"."""
    days = [_LETTERS[part.lower()] for part in parts]
    if "U" not in parts or "T" not in parts or not _NO_THURSDAY.isdisjoint(map(str.upper, parts)):
        return days
    return ["TH" if part == "U" else day for part, day in zip(parts, days, strict=True)]


def _rises(letters: str) -> bool:
    """Whether the days stand in the week's order, as those of one class do."""
    days = _days_of(re.findall(_LETTER, letters))
    return all(_ORDER[a] < _ORDER[b] for a, b in pairwise(days))


def _is_sure(letters: str, parts: list[str]) -> bool:
    """Whether the group names class days wherever it stands."""
    spaceless = re.sub(r"\s", "", letters)
    compact = re.sub(r"\s?and\s?|[\s/,&+]", "", letters)
    return spaceless in _SURE or (len(parts) >= 2 and "/" in letters and compact in _SURE)


def _meets(plain: str, start: int, end: int, *, alone: bool) -> bool:
    """Whether a time follows or a meeting is spoken of before."""
    dotted = plain[end : end + 1] == "."
    if _TIME_AFTER.match(plain, end + dotted) is not None:
        return True
    if _WEEKS_AFTER.match(plain, end) is not None:
        return False
    return (_DAY_BEFORE if alone else _MEETING_BEFORE).search(plain[max(0, start - 24) : start]) is not None
