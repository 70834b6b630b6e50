"""Weekly rules: work and its occasion, the days between which it comes back, and what is doubtful about it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from servers.domain.syllabus import ItemKind
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.dating.words import long_date
from servers.syllabus.finding.occasion import Occasion
from servers.syllabus.reading.line import Line

__all__ = ["WeeklyRule", "bounded", "is_bound", "without_exception"]


@dataclass(frozen=True)
class WeeklyRule:
    """Work, and the occasion on which it is due each time.

    ``sure``: the document says that it comes back; else only the way it speaks of the work does.
    """

    title: str
    kind: ItemKind
    occasion: Occasion
    time: dt.time | None
    sure: bool
    lines: tuple[Line, ...]
    text: str
    first: dt.date | None = None
    last: dt.date | None = None
    doubts: tuple[str, ...] = ()


_MOSTLY = Pattern(
    r"\b(?:usually|typically|generally|normally|most(?:ly)? (?:weeks|(?:\w+day )?class(?:es)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days|classes|class)|(?:approximately|roughly)(?! (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)|about every|almost every|nearly every|often|(?:nearly|almost) (?:each|all)|in most weeks|regularly)\b",
    re.IGNORECASE,
)
_BY_SECTION = Pattern(
    r"\bfor (?:the |those in )?(?:\w+day|\w+day \w+|section \w+)(?: lab| discussion)? sections?\b|\b(?:depend\w* on|according to|varies with|varies by) (?:your|the|which) (?:lab |discussion )?section|\bsection \w+:",
    re.IGNORECASE,
)
_SOME_WEEKS = Pattern(
    r"\b(?:in|of|for|during|on) (?:the )?(?:weeks \d[\d, &–-]*(?:and \d+)?|(?:even|odd)(?:[ -]numbered)? weeks|(?:some|selected|certain|several) weeks)",
    re.IGNORECASE,
)
_EXCEPT = Gated(
    r",?\s*\(?\s*\b(?:(?<!without )(?<!no )(?<!any )except(?:ing|ions?)?(?: for| on| that| in| during)?|with the exceptions? of|other than|apart from|excluding|not including|but not)\b",
    "except,other than,apart from,excluding,not including,but not",
    re.IGNORECASE,
)
_EXAM_WEEKS = Pattern(
    r"\b(?:no|not|without|except\w*|excluding|other than|unless|besides)\b[^.;]{0,40}\b(?:exams?|midterms?|tests?)\b[^.;]{0,12}\bweeks?\b|\bweeks? (?:of|with|when|where|in which|that have|without)\b[^.;]{0,24}\b(?:exams?|midterms?|tests?)\b|\bnon-exam weeks?\b",
    re.IGNORECASE,
)
_STARTING = Pattern(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|from|as of|effective)(?: on| in| with| from)?(?: the)?\s*$",
    re.IGNORECASE,
)
_ENDING = Pattern(
    r"(?:\b(?:through|until|till|thru|up to|ending|ends?|to|last (?:one|of these)?)(?: on| in| with)?(?: the)?|[–-])\s*$",
    re.IGNORECASE,
)
_FROM_WEEK = Pattern(
    r"\b(?:start\w*|begin\w*|from)(?: on| in| with| from| the)*\s(?:(?P<number>week (?:\d{1,2}|two|three|four))|(?:the )?(?P<word>second|2nd|third|3rd|fourth|4th) week)",
    re.IGNORECASE,
)
#: Days that the calendar leaves out of a series by itself.
_FREE_DAYS = Pattern(r"\b(?:holidays?|breaks?|vacations?|recess|no class)\b", re.IGNORECASE)
_NUMBERS = {
    "two": 2,
    "three": 3,
    "four": 4,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}


def bounded(rule: WeeklyRule, exception: str, context: TermContext) -> WeeklyRule:
    """The rule with the first and last day that its sentence tells, and what is doubtful about them."""
    first = last = None
    text, _ = without_exception(rule.text)
    for mention in find_dates(text, context):
        if mention.date is None:
            continue
        if _STARTING.search(text[: mention.start]):
            first, last = mention.date, mention.end_date or last
        elif _ENDING.search(text[: mention.start]):
            last = mention.date
    doubts = (*rule.doubts, *_doubts(rule.text, exception, context))
    if first is None and (week := _FROM_WEEK.search(text)):
        first = _monday_of(week, context)
        doubts = doubts if first else (*doubts, f'it starts in "{week["number"] or week["word"] + " week"}"')
    return replace(rule, first=first, last=last, doubts=doubts)


def _monday_of(week: re.Match[str], context: TermContext) -> dt.date | None:
    """The Monday of a numbered week, where the document prints when classes begin."""
    if context.start is None or context.span_basis != "printed":
        return None
    word = (week["word"] or week["number"].split()[-1]).lower()
    number = _NUMBERS.get(word) or int(word)
    monday = context.start - dt.timedelta(days=context.start.weekday())
    return monday + dt.timedelta(weeks=number - 1)


def _doubts(text: str, exception: str, context: TermContext) -> Iterator[str]:
    if _EXAM_WEEKS.search(text):
        yield "not in weeks with an exam"
    elif exception:
        dates = [m.date for m in find_dates(exception, context) if m.date is not None]
        if _FREE_DAYS.search(exception) and not dates:
            return
        said = ", ".join(long_date(day) for day in dates) or exception.strip(" ,.:()")
        yield f"an exception is printed: {said}"
    if _BY_SECTION.search(text):
        yield "it depends on the section"
    if some := _SOME_WEEKS.search(text):
        yield f"only {some.group().lower()}"
    if mostly := _MOSTLY.search(text):
        yield f'the document says "{mostly.group().lower()}": not each week, and which ones is not said'


def without_exception(text: str) -> tuple[str, str]:
    """A statement without its "except ...", and the exception's words."""
    parts = _EXCEPT.split(text, maxsplit=1)
    if len(parts) == 1:
        return text, ""
    rest = re.split(r"[);]", parts[1], maxsplit=1)
    return (parts[0] + (f" {rest[1]}" if len(rest) > 1 else "")), rest[0]


def is_bound(text: str, start: int) -> bool:
    """Whether a date that begins at ``start`` is said to be the first or the last day of a series."""
    return bool(_STARTING.search(text[:start]) or _ENDING.search(text[:start]))
