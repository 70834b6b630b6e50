"""Points of a week that begin with days of the week: "Mon: Intro", "Wed: HW 2 due"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import DAY_LETTERS, ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.beside_week import SECTION_LINE
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.due_word import NO_DEADLINE
from servers.syllabus.finding.entry import Day, Entry, Matter, Role
from servers.syllabus.finding.named_days import is_of_week
from servers.syllabus.reading.line import Line, Word

__all__ = [
    "are_weeks",
    "as_week",
    "by_days_of_list",
    "by_weekday",
    "days_apart",
    "first_day_of_lines",
    "letters_of_days",
    "opens_a_day",
    "opens_with_day",
]

#: So many dates a week apart are those of weeks.
_FEWEST_WEEKS = 4

#: What says of a day of the week that work is due on it: "By Wednesday: first post".
_DUE_BEFORE = r"(?:(?P<due>by|due(?:\s(?:by|on))?)\s(?=[A-Za-z]{3,9}\.?,?\s?(?:[\w./ ]{1,9})?:))?"
_WEEKDAY_LINE = Pattern(
    rf"^[\s•*–-]*{_DUE_BEFORE}(?P<day>mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|sday|nesday|rsday|urday)?\.?\s*(?:[:–—-]\s*|(?<=\s)(?=[A-Z0-9]))",
    re.IGNORECASE,
)
#: The same with a colon or a dash, as in a cell, where a name may begin with a day's: "Sun and stars".
_OPENING = Pattern(
    r"^[\s•*–-]*(?:(?:by|due)\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
    rf"(?:,?\s*\(?(?:\d{{1,2}}[/.]\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}})\)?(?!\d))?\s*(?::|\s[–—-]\s)",
    re.IGNORECASE,
)
#: The same by letters: "M: Introduction", "Th - Quiz 1", "Tu. Background lecture".
_LETTER_LINE = Pattern(r"^[\s•*–-]*(?P<day>M|Tu?|W|Th|R|F)(?:\.?\s*(?::|\s[–—-])|\.)\s+(?=\S)")
#: The same with a sign behind the letter, which no initial has: "M. Weber".
_LETTER_AND_SIGN = Pattern(r"^[\s•*–-]*(?:M|Tu?|W|Th|R|F)\.?\s*(?::|\s[–—-])\s+(?=\S)")
#: The same with nothing behind the letter, which another line's has to bear out.
_BARE_LETTER = Pattern(r"^[\s•*–-]*(?P<day>M|Tu?|W|Th|R|F)\s+(?=[A-Z“\"])")
#: A day amid a line, before what is on it.
_DAY_AMID = Pattern(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|(?-i:M|Tu?|W|Th|R|F))\.?:",
    re.IGNORECASE,
)
#: The same with its date: "Fri 9/26:", "Friday, Sep 26 –".
_DATED_AMID = Pattern(
    rf"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?[.,]*\s(?:\d{{1,2}}/\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}})(?::|\s[–—-])(?=\s)",
    re.IGNORECASE,
)
#: How a line ends whose sentence goes on with a day: "Quiz 1 closes" over "Sun 1/19 at 11:59 PM".
_LEADS_ON = Pattern(r"\b(?:closes|opens|by|on|until|before|from|to|through|between|and|or)$")
_DUE_WORD = Pattern(r"By|Due")
#: Words of such a day and the sign behind it.
_LONGEST_DATE = 5
#: The day itself behind its name, as numbers: "Friday 09/11 at noon".
_DAY_BEHIND = Pattern(
    rf",?\s*\(?(?:\d{{1,2}}[/.]\d{{1,2}}|(?:{ENGLISH_MONTH_PATTERN})\.?\s\d{{1,2}})\b\.?\)?(?![/.\d%])\s*[:,–—-]?\s*",
    re.IGNORECASE,
)
_WEEKDAY_NAMES = {
    name: number for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}


def opens_with_day(text: str) -> bool:
    """Whether a text opens with a day of the week and says what is on it: "Monday: First draft"."""
    return _OPENING.match(text) is not None


def opens_a_day(text: str) -> bool:
    """Whether a text opens with a day of the week, by its name or letter, and says what is on it: "Th: Quiz 1"."""
    return _OPENING.match(text) is not None or _LETTER_AND_SIGN.match(text) is not None


def first_day_of_lines(lines: Sequence[Line]) -> int | None:
    """The day of the week (0: Monday) that the first of several lines with such days opens with; None where fewer do."""
    named = [match for line in lines if (match := _OPENING.match(line.text))]
    opened = _WEEKDAY_LINE.match(lines[0].text) if len(named) > 1 and _OPENING.match(lines[0].text) else None
    return _number_of(opened) if opened else None


def days_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, one that tells of several days of the week parted at each: "Tuesday: Essay 1 due. Thursday: Quiz 2"."""
    return [part for line in lines for part in _days_apart(line)]


def _days_apart(line: Line) -> list[Line]:
    starts = [
        n
        for n, before in enumerate(line.words[:-1], 1)
        if before.text[-1] in ".;,|/)" and _is_day_amid(line.words[n : n + _LONGEST_DATE])
    ]
    bounds = [0, *starts, len(line.words)]
    return [Line(line.words[a:b]) for a, b in pairwise(bounds)] if starts else [line]


def _is_day_amid(words: Sequence[Word]) -> bool:
    """Whether words open with a day of the week and a colon, or with such a day and its date; "By Friday:" as well."""
    words = words[1:] if _DUE_WORD.fullmatch(words[0].text) and len(words) > 1 else words
    if words[0].text.endswith(":"):
        return _DAY_AMID.fullmatch(words[0].text) is not None
    return _DATED_AMID.match(" ".join(word.text for word in words)) is not None


def are_weeks(dates: Sequence[dt.date | None]) -> bool:
    """Whether the dates of a list are one day of the week's, a week or more apart: those of its weeks."""
    known = [date for date in dates if date is not None]
    steps = [(after - before).days for before, after in pairwise(known)]
    return len(known) >= _FEWEST_WEEKS and all(step % 7 == 0 and step > 0 for step in steps)


def as_week(entry: Entry) -> Entry:
    """The entry as a week's, where it opens with a day of that week and a colon: "Monday: first exam"."""
    text = entry.matters[0].text if entry.matters else ""
    return replace(entry, whole_week=True) if opens_with_day(text) else entry


def by_weekday(entry: Entry) -> list[Entry]:
    """A week's entry whose lines begin with days of the week, as an entry for each of those days."""
    lines = [line for matter in entry.matters for line in matter.lines]
    starts = _starts(lines, entry)
    if not entry.days or not starts or not (entry.whole_week or len(starts) > 1):
        return []
    lines = _with_hours_behind(lines, {number: match.end() for number, match in starts})
    starts = _starts(lines, entry)
    first = entry.days[0]
    lines, sections = _sections_apart(lines, entry)
    starts = [(n, match) for n, match in starts if n < len(lines)]
    parts = list(sections)
    for position, (number, match) in enumerate(starts):
        stop = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        offset = (_number_of(match) - first.date.weekday()) % 7
        day_too = _DAY_BEHIND.match(lines[number].text, match.end())
        body = without_span(lines[number:stop], 0, day_too.end() if day_too else match.end())
        doubts = tuple(doubt for doubt in first.doubts if not is_of_week(doubt))
        day = Day(first.date + dt.timedelta(days=offset), None, doubts)
        parts.append(
            Entry(
                (day,),
                (Matter(_role(match), "", body),) if body else (),
                (lines[number],),
                "list",
                entry.group,
            )
        )
    return parts


def _role(match: re.Match[str]) -> Role:
    return "due" if match.groupdict().get("due") else "topic"


def by_days_of_list(entry: Entry) -> list[Entry]:
    """The same for a week of a list, whose days may follow each other on a line; what stands before the first is the week's."""
    lines = [line for matter in entry.matters for line in matter.lines]
    apart = days_apart(lines) if entry.whole_week else lines
    if len(apart) == len(lines):
        return by_weekday(entry)
    first = next((n for n, line in enumerate(apart) if opens_a_day(line.text)), len(apart))
    rest = (replace(entry.matters[0], lines=tuple(apart[first:])),)
    found = by_weekday(replace(entry, matters=rest))
    before = (replace(entry.matters[0], lines=tuple(apart[:first])),)
    return [replace(entry, matters=before), *found] if found and first else found


def _sections_apart(lines: list[Line], entry: Entry) -> tuple[list[Line], list[Entry]]:
    """The lines without the last ones that tell of the week's lab or section, and that as an entry of the week."""
    places = [n for n, line in enumerate(lines) if SECTION_LINE.match(line.text)]
    if (
        len(places) != 1
        or not places[0]
        or any(map(_WEEKDAY_LINE.match, (one.text for one in lines[places[0] :])))
    ):
        return lines, []
    title = SECTION_LINE.match(lines[places[0]].text)
    assert title is not None  # noqa: S101  the line was found by it
    body = without_span(lines[places[0] :], 0, title.end())
    matters = (Matter("topic", title["name"], body),) if body else ()
    return lines[: places[0]], [
        replace(entry, matters=matters, lines=(lines[places[0]],), whole_week=True, of_work=True)
    ]


def _starts(lines: Sequence[Line], entry: Entry) -> list[tuple[int, re.Match[str]]]:
    """The lines that begin with a day of the week; by its letter only where a week's lines do so one after another."""
    named = [
        (n, match)
        for n, line in enumerate(lines)
        if (match := _WEEKDAY_LINE.match(line.text)) and not (n and _LEADS_ON.search(lines[n - 1].text))
    ]
    if named or not entry.whole_week:
        return named
    lettered = [(n, match) for n, line in enumerate(lines) if (match := _LETTER_LINE.match(line.text))]
    if lettered:
        return lettered if _are_rising(lettered) else []
    return letters_of_days(lines)


def letters_of_days(lines: Sequence[Line]) -> list[tuple[int, re.Match[str]]]:
    """The lines of a week that open with its days' letters and no sign, the first line too: "M Salt" over "W Herring"."""
    lettered = [(n, match) for n, line in enumerate(lines) if (match := _BARE_LETTER.match(line.text))]
    return lettered if lettered and not lettered[0][0] and _are_rising(lettered) else []


def _are_rising(lettered: Sequence[tuple[int, re.Match[str]]]) -> bool:
    rising = all(_number_of(above) < _number_of(below) for (_, above), (_, below) in pairwise(lettered))
    return rising and len(lettered) > 1


def _number_of(match: re.Match[str]) -> int:
    letter = DAY_LETTERS.get(match["day"].upper())
    return WEEKDAYS.index(letter) if letter else _WEEKDAY_NAMES[match["day"][:3].lower()]


#: An hour alone behind a day's name, and a line that says what is due.
_HOUR_BEHIND = Pattern(r"(?:at|by|before|@)?\s*\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?|h)?\W*", re.IGNORECASE)
_DUE_LINE = Pattern(rf"\W*due\b(?!\s+{NO_DEADLINE})\s*:?\s*\w", re.IGNORECASE)


def _with_hours_behind(lines: Sequence[Line], starts: dict[int, int]) -> list[Line]:
    """The lines, what is due by a day's hour set between that day and its hour: "Friday at 23:59" over or below "Due essay 1"."""
    moved = list(lines)
    for number, end in starts.items():
        line = moved[number]
        day_too = _DAY_BEHIND.match(line.text, end)
        hour = day_too.end() if day_too else end
        if not _HOUR_BEHIND.fullmatch(line.text, hour):
            continue
        behind = without_span((line,), 0, hour)
        day = line.words[: len(line.words) - sum(len(part.words) for part in behind)]
        if number + 1 < len(moved) and _DUE_LINE.match(moved[number + 1].text):
            moved[number : number + 2] = [Line((*day, *moved[number + 1].words)), behind[0]]
        elif number and number - 1 not in starts and _DUE_LINE.match(moved[number - 1].text):
            moved[number - 1 : number + 1] = [Line((*day, *_unmarked(moved[number - 1]))), behind[0]]
    return moved


def _unmarked(line: Line) -> tuple[Word, ...]:
    """A line's words without its bullet."""
    return line.words[1:] if not re.search(r"\w", line.words[0].text) else line.words
