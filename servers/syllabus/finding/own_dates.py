"""The dates that a clause prints itself, beside the date of its entry: which of them count, and what each is of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.briefly_due import NEGATED
from servers.syllabus.finding.column_work import LONGEST_NAME, REVIEW, TALKED_OF
from servers.syllabus.finding.deliverable import EVENT_KINDS, kind_of, read_clause
from servers.syllabus.finding.due_apart import are_parts, with_whole
from servers.syllabus.finding.due_word import ASKS, DUE_WORD
from servers.syllabus.finding.entry import Entry, Matter

__all__ = [
    "dates_in",
    "due_by",
    "each_due",
    "has_its_day",
    "holds_the_day",
    "is_aside",
    "is_first_day",
    "without_mentions",
]

_TALKS_ABOUT = Pattern(
    r"(?i)\b(?:back|feedback|discussion|solutions?|help|work(?:shop)?|wrap-?up|prep(?:aration)?|since|until|from|after|before|published|continued?|covers?|read(?:ing)?s?|by)\b"
)
_AFTER_DATE = Pattern(r"(?i)[,;.]?(?:\s*\(?(?:at|by)?\s*\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?\)?)?")
_BY_DATE = Pattern(r"(?i)\b(?:by|before)\s")
#: What stands before a date in brackets or after a comma, and what may stand behind it.
_ITS_DAY = Pattern(r"(?i)[\s(\[:,;–—-]+(?:on\s+)?$")
_BEHIND = Pattern(
    r"(?i)[\s)\].,;!]*(?:(?:by|at|before)?\s*(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?|noon|midnight|23:59))?[\s)\].!]*"
)
#: Work with its number and a colon, which its day follows.
_NUMBERED = Pattern(r"(?i)\W*(?:[a-z]+\s){0,2}[a-z]+\s?#?\d{1,2}\s*:\s*(?:due\s*)?")
#: Work with its number and nothing else, among readings: "R Lab 2 " before "October 29th".
_COUNTED = Pattern(r"\W*(?:[A-Z][\w-]*\s){1,3}#?\d{1,2}[\s,:(–—-]*(?:on\s)?")
_WEEK = 7
#: Days that no two dates of one row are apart.
_ANOTHER_TERM = 100


#: A row that begins with a day written like a stretch of pages ("2-11: Sets"), and numbered work with one behind it.
_HYPHENED = Pattern(r"\W*\d{1,2}-\d{1,2}(?![\d-])")
_NAMED_HYPHENED = Pattern(r"(?P<name>.*\d)\s*[,:(–—]\s*(?P<date>\d{1,2}-\d{1,2})\W*")


def dates_in(text: str, entry: Entry, context: TermContext) -> list[DateMention]:
    """The days that a clause prints; "Homework 1, 2-11" has one where its row's own day is written so."""
    previous = entry.days[0].date
    found = find_dates(text, context, previous=previous)
    if found or "-" not in text or not entry.lines or not _HYPHENED.match(entry.lines[0].text):
        return found
    match = _NAMED_HYPHENED.fullmatch(text)
    kind = kind_of(match["name"]) if match else None
    if match is None or kind is None or kind[1]:
        return found
    at = match.start("date")
    dates = find_dates(match["date"], context, previous=previous, column=True)
    return [replace(one, start=one.start + at, end=one.end + at) for one in dates]


#: The class of an earlier day, of whose matter a quiz or an exam is.
_MATTER = Pattern(
    r"(?i)\b(?:materials?|readings?|(?<!in )(?<!in-)class(?:es)?|lectures?|contents?|notes)\s+(?:of|from|for|through|until|since)\s+(?:the\s+)?$|\b(?:on|from|covers?|covering)\s+(?:the\s+)?$|\b(?:through|thru|up\s+to)\s+(?:and\s+including\s+)?(?:the\s+)?$"
)
_MATTER_BEHIND = Pattern(
    r"(?i)\s*(?:[-–]\s?\S+\s\S*\s?)?(?:readings?|lectures?|class|materials?|notes|content|quiz|topics?)\b"
)


def _is_matter(text: str, mention: DateMention) -> bool:
    """Whether words around a date make it that of an earlier class, of which something is: "on the Sep 2 reading"."""
    led = _MATTER.search(text[: mention.start])
    return led is not None and (
        not led[0].lower().strip().startswith(("on", "from"))
        or _MATTER_BEHIND.match(text, mention.end) is not None
    )


#: What is done for an exam beforehand, told in its brackets: "Exam 1 (download closes 2/5)", "Oral exam (sign up by 10/3)".
_PREPARES = Pattern(
    r"(?i)\([^()]*\b(?:downloads?|install\w*|registration|register|sign[\s-]?ups?|slots?|booking|practice|review|study\sguide|conflict\sforms?)\b[^()]{0,30}$"
)


def is_aside(text: str, mention: DateMention, entry: Entry) -> bool:
    """Whether a date is none of what the row asks: an earlier day, of which an exam is, or numbers of another term.

    Nothing that a class's row names takes place before it ("Quiz 1 (material of Sep 2)"); "(02/03)" may be sections.
    """
    here, there = entry.days[0].date, mention.date
    if there is not None and there < here and _is_matter(text, mention) and not DUE_WORD.search(text):
        return True
    if _PREPARES.search(text[: mention.start]) and (held := kind_of(text.partition("(")[0])) is not None:
        return held[0] in EVENT_KINDS  # what is to be done for an exam has that day
    far = there is not None and (
        abs((there - here).days) > _ANOTHER_TERM or (there.year != here.year and there.month > 1)
    )
    return far and mention.text[:1].isdigit() and text[: mention.start].rstrip()[-1:] in {"(", "["}


def holds_the_day(mention: DateMention, entry: Entry) -> bool:
    """Whether a span beside an entry's one day is only the week that the day lies in."""
    if mention.date is None or mention.end_date is None or len(entry.days) != 1 or entry.days[0].is_span:
        return False
    return mention.date <= entry.days[0].date <= mention.end_date


def is_first_day(own: Sequence[DateMention], entry: Entry) -> bool:
    """Whether the day that a clause prints of its own is that on which its week begins."""
    return len(own) == 1 and own[0].end_date is None and own[0].date == entry.days[0].date


def has_its_day(entry: Entry, matter: Matter, text: str, own: Sequence[DateMention]) -> bool:
    """Whether a topic's cell gives what is handed in a day of its own: "written proposal Fri. Feb. 6"."""
    if matter.role not in {"topic", "notes", "reading"} or len(own) != 1 or DUE_WORD.search(text):
        return False
    if matter.role == "reading" and _COUNTED.fullmatch(text[: own[0].start]) is None:
        return False
    if own[0].date in {day.date for day in entry.days}:
        return False
    if entry.days[-1].is_span and not (entry.whole_week and _lies_in(own[0], entry)):
        return False
    name = _ITS_DAY.sub("", text[: own[0].start])
    found = read_clause(name)
    return (
        found is not None
        and not found.weak
        and found.kind not in EVENT_KINDS
        and found.part == "mention"
        and len(name.split()) <= LONGEST_NAME
        and (_BEHIND.fullmatch(text, own[0].end) is not None or _opens_with_day(text, own[0], entry))
        and not any(pattern.search(name) for pattern in (TALKED_OF, REVIEW, NEGATED, _TALKS_ABOUT))
    )


def _opens_with_day(text: str, mention: DateMention, entry: Entry) -> bool:
    """Whether numbered work tells its later day before what it is: "HW 1: January 25 Problems A-F"."""
    later = mention.date is not None and mention.date > entry.days[-1].date
    return later and _NUMBERED.fullmatch(text, 0, mention.start) is not None


def _lies_in(mention: DateMention, entry: Entry) -> bool:
    """Whether a day lies in the one week of an entry."""
    first = entry.days[0].date
    return len(entry.days) == 1 and mention.date is not None and 0 <= (mention.date - first).days < _WEEK


def each_due(text: str, own: Sequence[DateMention], matter: Matter) -> list[str]:
    """The parts of a text that says of several things, one after another, when each is due; in a column of such things names and days do."""
    ends = [m.end + len(match.group()) for m in own if (match := _AFTER_DATE.match(text, m.end))]
    starts = [0, *ends[:-1]]
    parts = [text[start:end].strip(" ,;.") for start, end in zip(starts, ends, strict=True)]
    pieces = [parts[0], *(_JOINS.sub("", part) for part in parts[1:])] if parts else []
    told = all(DUE_WORD.search(piece) or _BY_DATE.search(piece) for piece in pieces) or are_parts(pieces)
    told = told or (matter.role == "due" and all(map(_names_work, pieces)))
    return with_whole(pieces) if told else []


def _names_work(piece: str) -> bool:
    """Whether a part opens with the name of work, in a capital letter, and has little else."""
    named = kind_of(piece)
    return named is not None and not named[1] and piece[:1].isupper() and len(piece.split()) <= LONGEST_NAME


def due_by(text: str, own: Sequence[DateMention]) -> str:
    """The text with "due" for the "by" before a date of its own, of the same length: what is asked by a day is due."""
    for mention in own:
        before = re.search(r"\b(?:by|before)\s+$", text[: mention.start])
        asked = before and ("by" in before.group() or kind_of(text[: before.start()]) or ASKS.match(text))
        if before and asked and mention.start - before.start() >= len("due"):
            text = f"{text[: before.start()]}{'due':<{mention.start - before.start()}}{text[mention.start :]}"
    return text


#: Hours right behind a date, whose first number would be that of the exam before it: "Final exam Dec 17 2-5 pm".
_HOURS_BEHIND = Pattern(r"\s*\d{1,2}(?::\d\d)?\s?[-–]\s?\d{1,2}(?::\d\d)?\s?[ap]\.?m", re.IGNORECASE)


#: Four digits right behind a date are its hour: "due 2/5 2359"; 1900 to 2099 may be years.
_MILITARY_BEHIND = Pattern(r",?\s+(?P<h>0\d|1[0-8]|2[1-3])(?P<m>[0-5]\d)(?!\s?[-–]|\w)")


#: What joins what is said of one work to the next.
_JOINS = Pattern(r"^(?:and|&|\+|plus)\s+", re.IGNORECASE)
_SIGNS = (":", "-", "–", "—")
#: The sign between what says that work is due and its day, which says nothing more without that: "PCA 2, Due: Jan 27".
_SIGN_OF_DAY = Pattern(r"(?<=\w)(?P<led>\W+due(?:\s+(?:date|on|by))?)\s*[:–—-]\s*$", re.IGNORECASE)


def without_mentions(text: str, own: list[DateMention]) -> str:
    """The text without the dates of its own, and without the brackets and signs that they leave empty."""
    for mention in reversed(own):
        if text[: mention.start].rstrip().endswith(_SIGNS):
            led = _SIGN_OF_DAY.sub(r"\g<led> ", text[: mention.start])
            text = f"{led:<{mention.start}}{text[mention.start :]}"
        if hour := _MILITARY_BEHIND.match(text, mention.end):
            text = f"{text[: mention.start].rstrip()} at {hour['h']}:{hour['m']}{text[hour.end() :]}"
            continue
        stop = "," if _HOURS_BEHIND.match(text, mention.end) else ""
        text = (
            f"{text[: mention.start].rstrip() if stop else text[: mention.start]}{stop} {text[mention.end :]}"
        )
    return re.sub(r"\(\s*\)|\s+", " ", text).strip() if own else text
