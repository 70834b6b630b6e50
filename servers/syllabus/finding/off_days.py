"""Days off that a sentence tells: which of its dates are such, and by what name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.grammar import DateMention
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.deliverable import day_off_title, is_no_class
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.governing import last_joined
from servers.syllabus.finding.left_out import left_out
from servers.syllabus.finding.named_days import to_friday
from servers.syllabus.finding.past import goes_on_until

__all__ = ["day_off", "is_before_term", "off_title", "with_breaks_joined"]

#: What stands in brackets behind a date is said of it, not of the next.
_ASIDE: Final = Pattern(r"^\s*\([^()]*\)")
#: Where what is said of a date ends and the next thing begins: "due May 3; no class May 5".
_NEXT: Final = Pattern(r"[;.]\s|,\s*(?:and\s+|but\s+)?(?=(?:there\s+(?:is|will\s+be)\s+)?no\b|class\b)")
#: Where the next day's own words begin, behind a day off: "No class meets on May 3, but your paper is due May 10".
_THEN: Final = Pattern(r";\s|,\s*(?:and|but|so|instead|though)\s")
#: A day on which it was so once, told of what may come: "If the campus opens late (as on February 9, 2024), classes are cancelled".
_MAY_COME: Final = Pattern(
    r"(?i)\b(?:if|when(?:ever)?|in case|in the event|should)\b[^.;]*\b(?:as|like|such as|e\.g\.,?|for example,?|for instance,?)\s+(?:(?:it|we|they|that)\s+(?:did|was|were|happened)\s+|happened\s+|in\s+the\s+storm\s+)?(?:on|of|in)?\s*$"
)
#: What may not come: "If class is canceled on October 15, we meet online".
_CONDITION: Final = Gated(
    r"\b(?:if|in\s+case|in\s+the\s+event|whenever|unless)\b[^,;.]*|(?:^|(?<=[.;]\s))\W*should\s(?:the|we|i|it|there|class|campus|a)\b[^,;.]*",
    "if,case,event,should,whenever,unless",
    re.IGNORECASE,
)
#: What leads to a list of days off, and what stands between two of its days: "Holidays: Mon. Sept. 1; Mon.-Tues. Oct. 13-14".
_LISTED: Final = Pattern(
    r"(?i)(?:^\W*(?:notes?\s)?|(?<=[\d).m]\s))(?:(?:university|school|college|campus|class|scheduled)\s)?(?:holidays|breaks|no\sclass(?:es)?(?:\sdays?)?|days\soff)(?:\s*:|(?=\s(?:[a-z]{3,9}\.?,?\s){0,2}\d))"
)
_DAYS: Final = Pattern(
    r"(?i)\s*[;,]?\s*(?:and\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?\.?[\s,–-]*)*"
)
#: A clause that leads on to the next date, behind one that it says nothing of: "Exam 2: April 14" over "No class on March 21".
_LEADS_ON: Final = Pattern(
    r"(?:^|[\s,.;)])(?P<off>[A-Z][a-zà-ÿ]+\s[^;.]*?(?:\b(?:on|from|between|for|el|los días|le|les|du|il|dal|am|vom|op|em|nos dias|no dia)|:)\s*(?:[A-Z][a-z]+day,?\s*)?)$"
)
#: What leads to a date that stands for its week: "Spring break: the week of March 9".
_WEEK_OF: Final = Pattern(
    r"(?i)[\s:,(–-]*\b(?:(?:on|during|for|in)\s)?(?:the\s)?week\s(?:of|beginning|starting)\s*$"
)
_NO_CLASS: Final = "No class"
_BRACKET: Final = Pattern(r"\s*\(([^()]{3,40})\)")
#: A bracket that opens before the next date and is about that: "Meetings: Jan. 8, 10 (no class 1/15), 17".
_OF_NEXT = Pattern(r"[(\[][^()\[\]]*$")
#: What joins two days, whose bracket is that of both: "Nov 26 & 28 (Thanksgiving)".
_AND: Final = Pattern(r"(?i)\s*(?:&|\+|and)\s*")
#: A bracket behind a day without its month is about that: "March 3, 10 (no class), 17".
_OF_BARE_DAY: Final = Pattern(r"(?:\s*(?:,|and\b|&)\s*(?:and\s)?\d{1,2}(?!\d|\s*[:/]))+\s*\(")
#: How a break's first day is told, and what leads to the first day of class behind it.
_ENDS: Final = Pattern(
    r"(?i)^(?:\s*\([^()]*\))?\s*,?\s*(?:and|to|until|through)?\s*(?:it\s+)?(?:will\s+)?(?:ends?|finish(?:es)?|concludes?|lasts?\s+(?:until|through|to))\b[^.;]{0,24}$"
)
_BEGINS: Final = Pattern(r"(?i)\b(?:begin|start)s?\b[^.;]{0,30}$")
_RESUMES: Final = Pattern(
    r"(?i)\b(?:class(?:es)?|school|instruction|courses|lectures|meetings|we|university|campus|and)\s+(?:will\s+)?(?:resumes?|returns?|reconvenes?|reopens?|(?:begins?|starts?|meets?)\s+again)\b[^.;]{0,24}$"
)
_LONGEST: Final = dt.timedelta(days=24)


#: A course's days off are not so long before it.
_BEFORE: Final = dt.timedelta(days=120)


def is_before_term(mention: DateMention, context: TermContext) -> bool:
    """Whether a day is long past when the course begins: "On February 3 of last year we lost a day to snow"."""
    last = mention.end_date or mention.date
    return context.widest is not None and last is not None and last < context.widest[0] - _BEFORE


def day_off(mention: DateMention) -> Day | None:
    """The day or the stretch that a date of such a sentence is; one that stands for its week lasts to Friday."""
    return to_friday(Day(mention.date, mention.end_date, mention.doubts)) if mention.date else None


_RESUMING = ("return", "reopen", "reconven", "resum", "again", " end", "finish", "conclude", " last")


def with_breaks_joined(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """The dates, of a break's first day and the day on which classes resume one stretch, to the day before."""
    kept = [*_over_hours(text, mentions)]
    if not holds(text, _RESUMING):
        return kept
    mentions = tuple(kept)
    for first, second in pairwise(mentions):
        last = _last_day(text, first, second)
        if last is not None:
            kept[kept.index(first)] = replace(first, end=second.end, end_date=last)
            kept.remove(second)
    return kept


def _over_hours(text: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates, those of a break that is told from an hour to an hour as one stretch: "Break: Nov 26, noon to Nov 30, 5 pm"."""
    number = 0
    while number < len(mentions):
        first, second = mentions[number], mentions[number + 1] if number + 1 < len(mentions) else None
        whole = (
            second is not None
            and goes_on_until(text, first)
            and is_no_class(text[: first.start])
            and first.date is not None
            and second.date is not None
            and first.end_date is None
            and first.date < second.date < first.date + _LONGEST
        )
        if whole and second is not None:
            yield replace(first, end=second.end, end_date=second.end_date or second.date)
        else:
            yield first
        number += 2 if whole else 1


def _last_day(text: str, first: DateMention, second: DateMention) -> dt.date | None:
    if first.date is None or second.date is None or first.end_date or second.end_date:
        return None
    names = _BEGINS.search(text[: first.start]) and is_no_class(text[: first.start])
    between = text[first.end : second.start]
    if not names or not ((ends := _ENDS.match(between)) or _RESUMES.search(between)):
        return None
    last = second.date if ends else second.date - dt.timedelta(days=1)
    return last if first.date < last < first.date + _LONGEST else None


#: Behind the day of a holiday, that there is class all the same: "Columbus Day (Oct 13): class meets".
_MEETS: Final = Pattern(
    r"[\s):,;–—-]*(?:but\s+)?(?:(?:our|this)\s+)?(?:class(?:es)?|we|lectures?|labs?)\s+(?:(?:will|do(?:es)?)\s+)?(?:still\s+)?(?:meets?\b|(?:be|is|are)\s+(?:held|in\s+session)\b)",
    re.IGNORECASE,
)


def off_title(text: str, mentions: Sequence[DateMention], number: int) -> str | None:
    """The name of the day off that one of a sentence's dates is; dates that "and" joins share what stands behind the last."""
    mention, last = mentions[number], last_joined(text, mentions, number)
    if _MAY_COME.search(text[: mention.start]):
        return None
    if excepted := left_out(text, mention):
        return excepted
    above = mentions[number - 1].end if number else 0
    week = _WEEK_OF.search(text, above, mention.start) if mention.form == "week" else None
    led = week.start() if week else mention.start
    listed = _LISTED.search(text)
    if listed and _DAYS.fullmatch(text, max(above, listed.end()), mention.start):
        named = _BRACKET.match(text, mention.end)
        return day_off_title(named[1]) if named and is_no_class(named[1]) else _NO_CLASS
    before = _ASIDE.sub("", text[above:led])
    before = _THEN.split(before)[-1] if number else before
    last_clause = before.rsplit("; ", 1)[-1]
    before = last_clause if is_no_class(last_clause) else before
    if number and (own := _LEADS_ON.search(before)) and is_no_class(own["off"]):
        before = own["off"]
    behind = text[mentions[last].end : mentions[last + 1].start if last + 1 < len(mentions) else len(text)]
    if _MEETS.match(behind):
        return None
    if behind[:1] == ")" and is_no_class(before):
        return day_off_title(before.strip(" (),;"))
    shared = _AND.fullmatch(text, mention.end, mentions[last].start) is not None
    if (number != last and not shared and behind.lstrip().startswith("(")) or _OF_BARE_DAY.match(behind):
        behind = ""
    if last + 1 < len(mentions):
        next_off = _LEADS_ON.search(behind)
        behind = behind[: next_off.start("off")] if next_off and is_no_class(next_off["off"]) else behind
        behind = _NEXT.split(_OF_NEXT.sub("", behind))[0]
    if _OF_NEXT.search(before):
        behind = behind.partition(")")[0]
    said = _CONDITION.sub(" ", f"{before} {behind}")
    return day_off_title(said) if is_no_class(said) else None
