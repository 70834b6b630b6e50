"""Times of day as syllabi print them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from servers.syllabus.dating.beside_hours import (
    CLASS_DAYS_AFTER,
    COUNTED_BEHIND,
    DATE_BEFORE,
    EXAM_BEFORE,
    HELD_BEFORE,
    ON_DAY_AFTER,
)
from servers.syllabus.dating.exam_hours import are_exam_hours, is_of_exam
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.gated import has_digit, holds
from servers.syllabus.dating.hours import Half, Side, hours_of
from servers.syllabus.dating.lookalikes import LABELS, NAMED, UNITS
from servers.syllabus.dating.part_of_day import in_its_part, without_part
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.pointed_hours import is_pointed_hour
from servers.syllabus.dating.words import MONTHS, SMALL_GROUPS, WEEKDAY_NAMES

__all__ = ["TimeMention", "find_times"]

#: "a" between two hours is a word of Spanish ("de 10:00 a 11:30"), "n" behind 12:00 is noon.
_HALF: Final = (
    r"(?:[ap]\.\s?m\b\.?|[ap]\s?m\b\.?|[ap]\b(?!\s\d\d?\s?h)(?!(?<=(?-i:\sa))\s\d\d?:\d\d)|(?<=12:00)n\b)"
)


#: What leads to four digits that are an hour: "by 2359", "@ 0900", "2/5 2359".
_LED_MILITARY: Final = r"(?:(?<=/\d\s....)|(?<=/\d\d\s....)|(?<=/\d,\s....)|(?<=/\d\d,\s....)|(?<=\sat\s....)|(?<=\sby\s....)|(?<=\sbefore\s....)|(?<=\suntil\s....)|(?<=@\s....)|(?<=@....)|(?<=day\s2359))(?!\s?-|\w)"

#: Hours of the morning that need nothing: "Final exam 0800"; behind capitals stands a course's number.
_MORNING: Final = r"(?<=(?-i:[a-z\d,;:(])\s0[6-9](?:00|15|30|45))(?!\s?-|\w)"


def _side(name: str) -> str:
    """One time: a word, military digits, digits without a colon before am or pm ("130-230 pm"), or an hour with minutes, "Uhr" and am/pm as far as printed."""
    word = rf"(?:12(?:[:.]00)?\s?(?:pm\s?|am\s?)?)?(?P<{name}_word>noon|midday|midnight)\b"
    military = rf"(?P<{name}_military>(?:[01]\d|2[0-3])[0-5]\d)(?:\s?h(?:ou)?rs\b|(?=\s?-\s?[0-2]\d[0-5]\d\b)|(?<=-....)|(?<=-\s....)|{_LED_MILITARY}|{_MORNING})"
    compact = (
        rf"(?P<{name}_compact>(?:1[0-2]|[1-9])[0-5]\d)"
        rf"(?=\s?(?:-\s?(?:1[0-2]|[1-9])[0-5]\d\s?)?[ap]\.?\s?m\b)(?:\s?(?P<{name}_after>[ap]\.?\s?m\b\.?))?"
    )
    digits = (
        rf"(?P<{name}_hour>2[0-4]|[01]?\d)"
        rf"(?:(?P<{name}_sep>\s?:\s?|\.|\s?h\s?|(?-i:u))(?P<{name}_minute>[0-5]\d)(?:(?<=\d:\d\d):[0-5]\d)?)?(?![\d%])"
        rf"(?:\s?(?P<{name}_h>h)\b)?(?:\s?(?P<{name}_uhr>(?:Uhr|uur|o'?\s?clock)\b|[cs]\.\s?t\.|(?P<{name}_hs>hrs|hs|horas)\b))?(?:\s?(?P<{name}_half>{_HALF}))?"
    )
    return rf"(?:{word}|{military}|{compact}|{digits})"


_TIMES: Final = Pattern(
    rf"(?=[\dmn])(?:(?-i:(?<=[MTWRFhSU]))|(?<=\w,)|(?<=\w\s,)|(?<![\w.:/$#,)+^=-]))(?P<a>{_side('a')})"
    rf"(?:\s{{0,3}}(?P<join>--?|[~∼〜]|:(?=\s\d\d:\d\d)(?<=:\d\d\s:)|\b(?:to|until|till?|thru|through|bis|tot|and)\b|\balle(?:\sore)?\b|\b(?:a|as|au|ate)\b(?=\s\d\d?\s?(?:h|:\d)))\s?(?P<b>{_side('b')}))?(?![\w/%]|:\d)",
    re.IGNORECASE,
)
#: What every text with a time has: a number with one of these beside it, or a word. (It begins with a digit, to be quick.)
_QUICK: Final = Pattern(
    r"\d(?:\s?(?::\s?\d\d|[apAP]\.?\s?[mM]\b|-\s?\d|[hHu]\s?\d|h\b)|\.\d\d|[ap]\b|hours|\s(?:to|until|till)\s\d"
    r"|(?<=[012])\d[0-5]\d\b(?:(?<=\s(?:at|by)\s....)|(?<=\sbefore\s....)|(?<=\suntil\s....)|(?<=@\s....)|(?<=@....)|(?<=/\d\s....)|(?<=/\d\d\s....)|(?<=/\d,\s....)|(?<=/\d\d,\s....))"
    r"|(?<=\s0)[6-9][0134][05]\b)"
)
_QUICK_WORDS: Final = (
    "noon", "Noon", "NOON", "midnight", "Midnight", "MIDNIGHT", "midday", "lock", "Uhr", "uur", "hrs", " hs",
)  # fmt: skip
_BETWEEN: Final = Pattern(r"\bbetween\s$", re.IGNORECASE)
_BOOKS_TEXT: Final = """
genesis exodus leviticus numbers deuteronomy joshua judges samuel kings psalm psalms proverbs isaiah
jeremiah ezekiel  daniel matthew mark luke john acts romans corinthians galatians ephesians
philippians hebrews james peter revelation  gen exod deut ps matt rom cor rev surah sura quran verse
verses
"""
_BOOKS: Final = frozenset(_BOOKS_TEXT.split())
#: Words before a bare number that make it a label or a count, so that "HW 3 - 5 pm" names one time.
_LABELS_TEXT: Final = """
hw homework quiz exam midterm test lab chapter chapters ch chap section sections sec week weeks unit
module lecture  lectures assignment project problem problems part pp p page pages vol no question
questions exercises room rm topic  reading session lesson version python
"""
_LABELS: Final = frozenset(_LABELS_TEXT.split())
#: Words whose number is no hour: names with numbers, and months with their days.
_NUMBERED: Final = _LABELS | LABELS | NAMED | frozenset(MONTHS)
#: Names of meetings, after which a stretch of hours may stand.
_MEETINGS_TEXT: Final = (
    "class discussion lab lecture lectures recitation section seminar session studio tutorial workshop"
)
_MEETINGS: Final = frozenset(_MEETINGS_TEXT.split())
#: Words whose number with a colon is a place in a text.
_PLACES: Final = frozenset(
    {"chapter", "chapters", "ch", "chap", "pp", "pages", "vol", "fig", "figure", "eq", "exercise"}
)
#: Words that lead to a time on the clock of twenty-four hours, where English needs no word.
_CLOCK_BEFORE: Final = Pattern(r"\b(?:kl|klo|klokken|ore|um|om|dalle)\b\.?\s$", re.IGNORECASE)
#: Words that lead to the hour by which something is due, before one with one letter behind it: "by 5p".
_LIMITED: Final = Pattern(r"\b(?:due at|due by|by|until)\s$|@\s?$", re.IGNORECASE)
_HOUR_BEFORE: Final = Pattern(r"(?<!\w)(?:às?|vers|avant|dès|até|desde as)\s$", re.IGNORECASE)
_HOURS_BEFORE: Final = Pattern(
    r"\d{1,2}(?::\d\d)?\s?-\s?\d{1,2}(?::\d\d)?(?:\s?[ap]\.?m\.?)?\s?(?:,|&|\band\b|\bor\b)\s?$",
    re.IGNORECASE,
)
_SCALES: Final = frozenset({"ratio", "ratios", "scale", "dilution", "odds"})
_HOURS_LIKE_YEARS: Final = frozenset({19, 20})
_LAST_MINUTE: Final = 59
_DAY_BEFORE: Final = Pattern(
    r"(?:\b(?:[A-Z][a-z]+|[A-Z]{3,9}|[a-z]{3,10})\.?|\b(?:[MTWRFSUhu]{1,6}|(?:[MTWRFhu]{1,3}[/,&;\s-]{1,3}){1,4}[MTWRFhu]{1,3}))[\s,:;(.@]{1,3}(?:(?:from|at|between|von|um|de|das|desde|da|dalle|ore)\s){0,2}$"
)


@dataclass(frozen=True)
class TimeMention:
    """One time of day, or a stretch of it where ``end_time`` is printed; local to the syllabus's zone.

    ``start``, ``end``: offsets into the text. ``doubts``: why it may be wrong, in a student's words.
    """

    start: int
    end: int
    time: dt.time
    end_time: dt.time | None
    doubts: tuple[str, ...]
    text: str


#: "2359h", "1800 hrs": as many letters as "23:59" and blanks, so that offsets stay.
_MILITARY: Final = Pattern(r"\b([01]\d|2[0-3])([0-5]\d)(\s?(?:hours|hrs?|h)\b)")
#: What they all have, and is found quickly.
_FOUR_DIGITS: Final = Pattern(r"h(?<=\d\d\d\dh)|h(?<=\d\d\d\d\sh)")
_MILITARY_STRETCH: Final = Pattern(
    r"\b([01]\d|2[0-3])([0-5]\d)(\s?-\s?|\sto\s)([01]\d|2[0-3])([0-5]\d)\s?(?:hours|hrs?|h)\b"
)


def _with_colon(match: re.Match[str]) -> str:
    return f"{match[1]}:{match[2]}".ljust(len(match.group()))


def _with_colons(match: re.Match[str]) -> str:
    return f"{match[1]}:{match[2]}{match[3]}{match[4]}:{match[5]}".ljust(len(match.group()))


def find_times(text: str) -> list[TimeMention]:
    """The times that ``text`` mentions, in order; dates, ratios, verses and page ranges are none."""
    return list(_times(text))


@lru_cache(maxsize=1024)
def _times(text: str) -> tuple[TimeMention, ...]:
    plain = fold(text)
    if not has_digit(plain) and not holds(plain, _QUICK_WORDS):
        return ()
    if _FOUR_DIGITS.search(plain) is not None:
        plain = _MILITARY.sub(_with_colon, _MILITARY_STRETCH.sub(_with_colons, plain))
    if _QUICK.search(plain) is None and not holds(plain, _QUICK_WORDS):
        return ()
    mentions: list[TimeMention] = []
    at = 0
    while (match := _TIMES.search(plain, at)) is not None:
        if _is_headed(plain, match):
            at = match.end("a_sep")
            continue
        two_times = match["join"] == "and" and _BETWEEN.search(plain[: match.start()]) is None
        mention = _mention(text, plain, match, end=match.end("a") if two_times else match.end())
        if mention is not None:
            mentions.append(mention)
        at = match.end("a") if two_times or mention is None else mention.end
    return tuple(mentions)


def _is_headed(plain: str, match: re.Match[str]) -> bool:
    """Whether a colon with a space after it ends a heading ("Assignment 1: 27 January", "Jan 12: 30 points")."""
    if match["a_half"] is not None or match["a_sep"] is None or not re.fullmatch(r":\s", match["a_sep"]):
        return False
    after = re.match(r"\s?([A-Za-z]+)", plain[match.end("a") :])
    counted = after is not None and (after[1].lower() in MONTHS or after[1].lower() in UNITS)
    return counted or _is_label(plain, match.start())


def _mention(text: str, plain: str, match: re.Match[str], *, end: int) -> TimeMention | None:
    """The mention that ``match`` makes up to ``end``, which may leave out its second time."""
    first, last = _read(match, "a"), _read(match, "b") if end > match.end("a") else None
    start = match.start()
    if first is None or end > start + 40 or (last is None and _is_length(text, match)):
        return None
    named = last is not None and first.bare and _is_label(plain, start, match["join"])
    if last is not None and named and not is_of_exam(plain[:start], first, last, glued=_is_glued(match)):
        if last.bare:
            return None
        first, last, start = last, None, match.start("b")
    if not _is_time(plain, match, first, last):
        return None
    first, last = in_its_part(plain[max(0, start - 24) : start], first, last)
    time, end_time, doubts = hours_of(first, last)
    return TimeMention(start, end, time, end_time, tuple(doubts), text[start:end])


def _is_glued(match: re.Match[str]) -> bool:
    """Whether two hours have nothing but a dash between them."""
    return match["join"] == "-" and match.start("b") - match.end("a") == 1


def _is_length(text: str, match: re.Match[str]) -> bool:
    """Whether an hour with "h" alone is a length ("3h"): a time needs a word before it ("à 14h")."""
    alone = match["a_h"] is not None and match["a_sep"] is None
    return alone and _HOUR_BEFORE.search(text[max(0, match.start() - 12) : match.start()]) is None


def _read(match: re.Match[str], side: str) -> Side | None:
    word = match[f"{side}_word"]
    if word is not None:
        midnight = word.lower() == "midnight"
        return Side(24 if midnight else 12, 0, word=word.lower())
    military = match[f"{side}_military"]
    if military is not None:
        return Side(int(military[:2]), int(military[2:]), sure=True)
    compact = match[f"{side}_compact"]
    if compact is not None:
        return Side(int(compact[:-2]), int(compact[-2:]), half=_half_of(match[f"{side}_after"]), sep=":")
    hour = match[f"{side}_hour"]
    if hour is None:
        return None
    half = match[f"{side}_half"]
    return Side(
        int(hour),
        int(match[f"{side}_minute"] or 0),
        half=_half_of(half),
        sep=(match[f"{side}_sep"] or "").strip().lower(),
        sure=half is None
        and (match[f"{side}_h"] is not None or (_says_clock(match, side) and int(hour) > 12)),
        padded=hour.startswith("0"),
    )


def _says_clock(match: re.Match[str], side: str) -> bool:
    """Whether a word behind the hour says that it is one; "horas" may count them."""
    return match[f"{side}_uhr"] is not None and match[f"{side}_hs"] is None


def _half_of(printed: str | None) -> Half | None:
    return None if printed is None else "am" if printed[0] in "aA" else "pm"


def _is_label(plain: str, start: int, join: str = " ") -> bool:
    """Whether a bare number belongs to the word before it ("Sept 5 - 7 pm", "HW 3 - 5 pm"); "Lab 2-4 pm" is a stretch."""
    before = re.search(r"([A-Za-z]+)[.#\s]{1,3}$", plain[max(0, start - 16) : start])
    word = before[1].lower() if before is not None else ""
    glued = join == "-" and plain[start:].partition("-")[0].isdigit()
    return word in _NUMBERED and not (
        glued and word in _MEETINGS and plain[start:].partition("-")[2][:1].isdigit()
    )


def _is_time(plain: str, match: re.Match[str], first: Side, last: Side | None) -> bool:
    """Whether what ``match`` shows is a time, by its own signs and the words around it."""
    sides = [first] if last is None else [first, last]
    if any((side.hour > 12 and side.half == "am") or (side.hour == 0 and side.half) for side in sides):
        return False
    before = plain[max(0, match.start() - 24) : match.start()]
    after = plain[match.end() : match.end() + 12]
    if match["a_military"] is not None and re.search(r"hrs|hours", match.group(), re.IGNORECASE) is None:
        # "0800 - 0850" is a time after a day of the week alone: "1939-1945" are years.
        if last is None:
            return _is_led_military(first, after)
        if match["b_military"] is None:
            return False
        if match.group().startswith("0") and _lasts(first, last):
            held = HELD_BEFORE.search(before) is not None
            return (held or not _is_label(plain, match.start())) and not COUNTED_BEHIND.match(after)
        led = DATE_BEFORE.search(before) or EXAM_BEFORE.search(before)
        dated = led is not None and not COUNTED_BEHIND.match(after)
        days = CLASS_DAYS_AFTER.match(after) or ON_DAY_AFTER.match(after)
        classes = days is not None and _lasts(first, last)
        return _names_day(before) or classes or (dated and _lasts(first, last))
    if last is None:
        return _is_single(match, first, before, after)
    if first.bare and last.bare and are_exam_hours(plain[: match.start()], first, last, after):
        return True
    return _is_stretch(match, (first, last), before, after)


def _is_led_military(side: Side, after: str) -> bool:
    """Whether four digits behind "by" or "at" are an hour: 1900 to 2099 may be years, others may count."""
    years = side.hour in _HOURS_LIKE_YEARS
    return (
        not years
        and (side.minute % 5 == 0 or side.minute == _LAST_MINUTE)
        and not COUNTED_BEHIND.match(after)
    )


def _lasts(first: Side, last: Side) -> bool:
    """Whether two four-digit numbers are as far apart as an exam's hours, and as round: "1939-1945" are years."""
    minutes = 60 * (last.hour - first.hour) + last.minute - first.minute
    return 30 <= minutes <= 360 and first.minute % 5 == 0 == last.minute % 5


def _is_stretch(match: re.Match[str], sides: tuple[Side, Side], before: str, after: str) -> bool:
    first, last = sides
    if _half_is_letter(match, "b") and not last.sep and not _DAY_BEFORE.search(before):
        return False
    if match["a_h"] is not None and match["b_h"] is not None and not first.sep:
        return _plausible(first, last)
    if any(side.half or side.word or side.sure or side.sep in {":", "h", "u"} for side in sides):
        mixed = first.sep == "." and last.sep == "" and last.half is None and not last.word
        told = last.half is not None or bool(last.word)
        return not mixed and (told or not _is_reference(first, before))
    if first.sep == last.sep == ".":
        return _plausible(first, last) and not _is_reference(first, before)
    if _says_clock(match, "a") or _says_clock(match, "b"):
        return True
    led = _names_day(without_part(before)) or _CLOCK_BEFORE.search(before) is not None or _goes_on(before)
    led = led or CLASS_DAYS_AFTER.match(after) is not None
    return first.bare and last.bare and led and not _is_amount(after)


def _is_single(match: re.Match[str], side: Side, before: str, after: str) -> bool:
    if side.word or side.sure or _says_clock(match, "a"):
        return True
    if side.half is not None:
        return not (_half_is_letter(match, "a") and side.sep != ":" and not _LIMITED.search(before))
    if side.sep in {"h", "u"}:
        return True
    if side.sep == ".":
        alone = match["join"] is None
        return _says_hours(match, before) or is_pointed_hour(side, before, after, alone=alone)
    return (
        side.sep == ":"
        and not re.match(r"\s?-\s?\d", after)
        and not _is_reference(side, before)
        and not _is_scale(after)
    )


def _says_hours(match: re.Match[str], before: str) -> bool:
    """Whether a word beside an hour is of the clock of twenty-four hours: "kl. 10.15", "16.00 hrs"."""
    return _CLOCK_BEFORE.search(before) is not None or match["a_hs"] is not None


def _half_is_letter(match: re.Match[str], side: str) -> bool:
    half = match[f"{side}_half"]
    return half is not None and len(half) == 1


def _is_reference(side: Side, before: str) -> bool:
    """Whether a word before shows a verse, section or ratio."""
    word = re.search(r"([A-Za-z§]+)[.\s:]{1,2}$", before)
    if word is None or side.half is not None:
        return "§" in before[-2:]
    return word[1].lower() in _BOOKS | _SCALES | _PLACES or (side.sep == "." and word[1].lower() in _LABELS)


def _is_scale(after: str) -> bool:
    word = re.match(r"\s([A-Za-z]+)", after)
    return word is not None and word[1].lower() in _SCALES


def _plausible(first: Side, last: Side) -> bool:
    """Whether "10.30-12.00" reads as a class: round minutes, by day."""
    return (
        first.minute % 5 == 0
        and last.minute % 5 == 0
        and 7 <= first.hour <= 21
        and first.hour <= last.hour <= 23
    )


def _names_day(before: str) -> bool:
    """Whether a day of the week stands directly before ("M 2-4", "Tuesdays 10-12")."""
    match = _DAY_BEFORE.search(before)
    if match is None:
        return False
    printed = match.group().strip(" \t\n,:;(.@").split()[0].rstrip(".,:;")
    word = printed.lower()
    if len(word) <= 2 or not word.isalpha():
        return True
    letters = set(word) <= set("mtwrfhsu") and (word in SMALL_GROUPS or not printed.islower())
    return letters or word == "daily" or word.removesuffix("s") in WEEKDAY_NAMES or word in WEEKDAY_NAMES


def _goes_on(before: str) -> bool:
    """Whether other hours of the same day stand directly before ("M 9-10, 1-2")."""
    hours = _HOURS_BEFORE.search(before)
    return hours is not None and _names_day(before[: hours.start()])


def _is_amount(after: str) -> bool:
    return (
        re.match(
            r"\s?(?:pages?|points?|pts|hours|weeks|students|minutes|people|units|credits|problems|readings)\b",
            after,
        )
        is not None
    )
