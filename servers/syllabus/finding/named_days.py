"""Days of the week named inside a row that has its date: "HW 2 due Friday", "no class Wed-Fri"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import replace

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS, weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.words import DAY_LETTERS, long_date, weekday_name
from servers.syllabus.finding.entry import Day, Entry

__all__ = [
    "day_in_row",
    "days_off_named",
    "is_of_week",
    "names_its_day",
    "names_letter",
    "to_friday",
    "without_letter",
]

#: A day's short name joined to the one behind it: "Th/ Fri".
_ONE_OF_TWO = Pattern(r"\b(?:M|T|Tu|W|Th|R|F|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\.?\s*[/&+]\s*$")

#: A day's short name or letter in brackets: "Quiz 1 (Fri)", "HW 1 (F)"; and a short name that ends what is said.
_IN_BRACKETS = Pattern(
    r"[(\[]\s*(?:(?:on|by|due)\s+)?(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun|Tu|Th|[MTWRF])\.?\s*[)\]]"
)
_AT_END = Pattern(
    r"(?:[\s,–—-](?P<plain>Mon|Tues?|Wed|Thu(?:rs?)?|Fri)|\b(?:due|on|by|each)\s+(?P<due>Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun))\.?(?=\s*(?:$|[),;.@]|\d|at\b|by\b))"
)

#: A day's letter behind the due word or a number: "HW 1 due F", "Quiz 2 W".
_LETTER_AT_END = Pattern(
    r"(?:(?<=\bdue)|(?<=\d))\s+(?:on\s+)?(?P<letter>Tu|Th|[MTWRF])\.?(?=\s*(?:$|[),;.@]|\d|at\b|by\b))"
)
#: A day's letter before numbered work in a week's row: "F Quiz 1", "W PS 3", "R: Exam 1"; without a sign R is also what statistics are done in.
_LETTER_FIRST = Pattern(
    r"\W*(?P<letter>M|Tu?|W|Th|F)\s+(?=(?:[A-Z][\w-]*\s){1,2}#?\d{1,2}\b|(?i:no\sclass|holiday|break)\b)"
    r"|\W*(?P<signed>M|Tu?|W|Th|R|F)\s?(?::|\s[–—-])\s+(?=\S)"
)
#: The letter of the day on which there is no class: "(no class M)".
_OFF_ON = Pattern(
    r"(?i:\b(?:no class(?:es)?|break|recess|holiday|thanksgiving))\s*[(,]?\s*(?i:on\s)?(?P<letter>Tu|Th|[MTWRF])(?:\s?[-/]\s?(?P<last>Tu|Th|[MTWRF]))?(?=\s*(?:[(),;.]|$))"
)
#: So many letters has a day's letter at most: "Th".
_A_LETTER = 2
#: A day whose classes are held on another: "Monday schedule".
_SCHEDULE = Pattern(r"['’]?s?\s+(?:schedule|class(?:es)?|timetable|courses|instruction)\b", re.IGNORECASE)


#: What the reader of dates says of "week of May 3".
_ONLY_WEEK = "only the week"

#: A word that makes the day a name of something else: "Legislative Monday", "Follow a Monday".
_NAME_BEFORE = Pattern(
    r"\b(?:legislative|presidential|inaugural|advising|reading|study|easter|whit|good|black|cyber|ash|shrove|holy|follow(?:ing)?(?:\s+an?)?|legislated|designated)\s+$",
    re.IGNORECASE,
)


def is_of_week(doubt: str) -> bool:
    """Whether a doubt is only that a week is printed and no day, which a weekday beside it dispels."""
    return _ONLY_WEEK in doubt


def to_friday(day: Day) -> Day:
    """A day that stands for its week as the stretch from it to Friday, its doubt dispelled."""
    if day.end is not None or not any(map(is_of_week, day.doubts)):
        return day
    friday = day.date + dt.timedelta(days=(_FRIDAY - day.date.weekday()) % 7)
    return Day(day.date, friday, _of_day(day))


def names_its_day(entry: Entry, text: str) -> bool:
    """Whether a row's text names a day of the week, in full or by its short name or letter."""
    return bool(find_weekdays(text, abbreviations=False)) or bool(_short_name(entry, text))


def _of_day(day: Day) -> tuple[str, ...]:
    return tuple(doubt for doubt in day.doubts if not is_of_week(doubt))


#: What leads to the last of the days off, or to another one.
_UP_TO = Pattern(
    r"(?i)\b(?:(?P<until>until)|till?|through|thru|(?P<also>(?<=[(\[])(?:and|also|plus)|and\salso))\s(?=[A-Z])"
)
_FRIDAY = 4


def days_off_named(entry: Entry, text: str) -> list[Day]:
    """The days that "no class Wed-Fri" takes off, as a span where they follow each other."""
    text = text.replace("–", "-")
    named = {
        day
        for m in find_weekdays(text)
        if not (_SCHEDULE.match(text, m.end) or _NAME_BEFORE.search(text[: m.start]))
        for day in m.days
    }
    if not named and (letter := _OFF_ON.search(text)):
        first, last = (
            WEEKDAYS.index(DAY_LETTERS[day.upper()])
            for day in (letter["letter"], letter["last"] or letter["letter"])
        )
        named = set(WEEKDAYS[first : last + 1])
    if not named and entry.whole_week and (opens := _LETTER_FIRST.match(text)):
        named = {DAY_LETTERS[_letter(opens).upper()]}
    if not named:
        return []
    start = replace(entry.days[0], doubts=_of_day(entry.days[0]))
    if reached := _reached(entry, start, text):
        return reached
    if entry.whole_week:
        return _in_a_row(sorted(_on_or_after(start.date, day) for day in named), start.doubts)
    own = [day for day in entry.days if weekday_of(day.date) in named]
    if own or any(_holds(day, named) for day in entry.days):
        return own if len(entry.days) > 1 else []
    monday = start.date - dt.timedelta(days=start.date.weekday())
    return _in_a_row(sorted(_on_or_after(monday, day) for day in named), start.doubts)


def _reached(entry: Entry, start: Day, text: str) -> list[Day]:
    """The entry's day up to the day of the week that a clause names as the last, or that day too: "no class (also Tuesday)", "till Sunday"."""
    found = _UP_TO.search(text) if len(entry.days) == 1 and not (entry.whole_week or start.is_span) else None
    named = find_weekdays(text[found.end() :]) if found is not None else []
    if found is None or not named or named[0].start:
        return []
    last = _on_or_after(start.date, named[0].days[0])
    back = found["until"] and last.weekday() <= _FRIDAY  # the day on which classes go on
    last -= dt.timedelta(days=1 if back else 0)
    if found["also"] and last - start.date != dt.timedelta(days=1):
        return [start, replace(start, date=last)]
    return [replace(start, end=last)] if last > start.date else [start]


def _holds(day: Day, named: set[Weekday]) -> bool:
    """Whether a stretch of days has one of those named."""
    if day.end is None:
        return False
    dates = (day.date + dt.timedelta(days=step) for step in range((day.end - day.date).days + 1))
    return any(weekday_of(date) in named for date in dates)


def _in_a_row(dates: list[dt.date], doubts: Iterable[str]) -> list[Day]:
    if (dates[-1] - dates[0]).days == len(dates) - 1:
        return [Day(dates[0], dates[-1] if len(dates) > 1 else None, tuple(doubts))]
    return [Day(date, None, tuple(doubts)) for date in dates]


def _on_or_after(date: dt.date, day: Weekday) -> dt.date:
    return date + dt.timedelta(days=(WEEKDAYS.index(day) - date.weekday()) % 7)


def day_in_row(entry: Entry, text: str, *, asked: bool) -> list[Day]:
    """The day that a row's text names, in the row's week; ``asked``: the text is of what is to be handed in.

    Where the row is of one class day and the next such day lies in the week after it, that is doubted.
    """
    several = len(entry.days) > 1
    if not (entry.whole_week or several or asked):
        return []
    mentions = find_weekdays(text, abbreviations=False)
    if not mentions and (short := _short_name(entry, text)):
        mentions = find_weekdays(short, abbreviations=True)
    if len(mentions) != 1 or len(mentions[0].days) != 1 or _ONE_OF_TWO.search(text[: mentions[0].start]):
        return []
    weekday = mentions[0].days[0]
    if several and (own := [day for day in entry.days if weekday_of(day.date) == weekday]):
        named = {day for mention in find_weekdays(text) for day in mention.days}
        return [day for day in entry.days if weekday_of(day.date) in named] if len(named) > 1 else own[:1]
    first = entry.days[0]
    if numbered := _numbered(text, mentions[0].end, weekday, first.date):
        return [Day(numbered, None, _of_day(first))]
    date = _on_or_after(first.date, weekday)
    if entry.whole_week and date == first.date and first.end is not None and (first.end - date).days == 7:
        date += dt.timedelta(days=7)
    doubts = _of_day(first)
    if not entry.whole_week and not several and date.isocalendar()[:2] != first.date.isocalendar()[:2]:
        doubts = (*doubts, f"beside {long_date(first.date)} stands only {weekday_name(weekday)}; the next one is taken, the one before it may be meant")  # fmt: skip
    return [Day(date, None, doubts)]


#: The day's number behind its name: "Wednesday the 16th".
_THE_NUMBER = Pattern(r",?\s+the\s+(?P<day>\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
#: It is meant of a day no further away than this.
_NEARBY = 21


def _numbered(text: str, end: int, weekday: Weekday, beside: dt.date) -> dt.date | None:
    """The day that a weekday and its number behind it name near a row's date."""
    number = _THE_NUMBER.match(text, end)
    if number is None:
        return None
    near = (beside + dt.timedelta(days=step) for step in range(-_NEARBY, _NEARBY + 1))
    fits = [date for date in near if date.day == int(number["day"]) and weekday_of(date) == weekday]
    return fits[0] if len(fits) == 1 else None


def _short_name(entry: Entry, text: str) -> str:
    """A day's short name in a text, letters made whole; without brackets only beside a week, where no date has it."""
    found = _IN_BRACKETS.search(text)
    if found is None:
        found = _AT_END.search(text) if entry.whole_week else None
        if found is not None:
            return found["plain"] or found["due"]
        found = _LETTER_AT_END.search(text) if _is_weeks_first(entry) else None
        if found is not None:
            return weekday_name(DAY_LETTERS[found["letter"].upper()])
        first = _LETTER_FIRST.match(text) if entry.whole_week or len(entry.days) > 1 else None
        told = first is not None and (first["letter"] or entry.origin == "table")
        return weekday_name(DAY_LETTERS[_letter(first).upper()]) if first and told else ""
    letter = DAY_LETTERS.get(found[1].upper()) if len(found[1]) <= _A_LETTER else None
    return weekday_name(letter) if letter else found[1]


def _letter(first: re.Match[str]) -> str:
    return first["letter"] or first["signed"]


def names_letter(text: str) -> bool:
    """Whether a day's letter stands behind a due word or a number in the text."""
    return _LETTER_AT_END.search(text) is not None


def _is_weeks_first(entry: Entry) -> bool:
    """Whether an entry's date may stand for its week: it says so, or is a Monday."""
    return entry.whole_week or (len(entry.days) == 1 and entry.days[0].date.weekday() == 0)


def without_letter(entry: Entry, text: str, title: str) -> str:
    """A title without the letter of the day that the text, its clause, names behind or before it: "HW 1 F", "F HW 1"."""
    several = entry.whole_week or len(entry.days) > 1
    if several and (opens := _LETTER_FIRST.match(text)) and title.startswith(opens.group()):
        return title[opens.end() :]
    found = _LETTER_AT_END.search(text) if _is_weeks_first(entry) else None
    return re.sub(rf"\s+{found['letter']}\.?$", "", title) if found else title
