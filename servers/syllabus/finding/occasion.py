"""Occasions: the days of the week, or the classes, that a sentence names for what comes back each week.

"every Friday", "Mondays and Wednesdays", "the night before each class", "by the start of Tuesday's lecture".
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from servers.domain.syllabus import Weekday
from servers.syllabus.dating.gated import Gated, holds
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.weekdays import WeekdayMention, find_weekdays

__all__ = ["Gathering", "Occasion", "find_occasions", "is_for_each", "may_name_occasion"]

#: What the students come to: it has the hours, and often the days, of a meeting of that kind.
Gathering = Literal["lecture", "discussion", "lab"]
Point = Literal["start", "end", "after", "day"]


@dataclass(frozen=True)
class Occasion:
    """When something comes back; offsets into the text.

    ``days`` empty: the days of ``gathering``. ``point``: at its start or end, some time after it, or some time on
    its day; ``shift``: days from it, ``lead``: how long before its start. ``each``: "every", "each", a plural or a
    possessive says that it comes back; ``following``: it is the one after that on which work was given.
    ``doubts``: in a student's words.
    """

    start: int
    end: int
    days: tuple[Weekday, ...]
    each: bool
    gathering: Gathering | None = None
    point: Point | None = None
    shift: int = 0
    lead: dt.timedelta = dt.timedelta()
    following: bool = False
    doubts: tuple[str, ...] = ()


_SHORT_DAYS = Pattern(
    r"\b(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\b|\b(?:[Ee]very|[Ee]ach|[Dd]ue|on) (?:[MTWRF]|Th|Tu|MW|TR|TTh|TuTh|MWF)\b"
)
_DAY_STARTS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", " M", " T", " W", " R", " F")
_LED_TO_CLASS = Pattern(
    r"\b(?:next|following|each|every|daily|before|prior|start|minutes|beginning|after|by|end|hours|minutes|of) [\w' ’]{0,24}\b(?:class|lecture|session|meeting|seminar|section|lab|discussion|recitation|tutorial)"
)
_QUIZ_IN_CLASS = Pattern(_LED_TO_CLASS.pattern.replace("(?:next|", "(?:in|during|at|next|", 1))
_MEETING_WORDS = (
    "class",
    "lecture",
    "session",
    "meeting",
    "seminar",
    "section",
    "lab",
    "discussion",
    "recitation",
    "tutorial",
)
_GATHERINGS: tuple[tuple[Gathering, str], ...] = (
    ("lab", r"labs?(?:oratory)?(?: sessions?| sections?| meetings?| periods?)?"),
    (
        "discussion",
        r"(?:discussion |quiz |recitation )?sections?|recitations?|tutorials?|discussions?(?: sections?| sessions?)?",
    ),
    (
        "lecture",
        r"classes|lectures|seminars|(?:class|course|seminar|lecture)(?: meetings?| sessions?| periods?| days?| times?)?|meetings?|sessions?|lessons?",
    ),
)
_MEETING = "|".join(f"(?P<{name}>(?>{words}))" for name, words in _GATHERINGS)
#: What makes a meeting's word the name of something else: "class website", "lab report", "section 3".
_NOT_THE_MEETING = r"(?!\w|\s?-\w|-\s?\w|\s(?:\d(?!\d{0,2}\s?(?:%|pts|points))|#|website|site|page|web|notes?|reports?|materials?|participation|notebooks?|assignments?|manuals?|time to\b|discussion|activit|exercise|prep|quiz|topics?|readings?|attendance|project|write-?up|average|grade|handouts?|slides|forum|board|posts?|leaders?|questions?|partners?|worksheets?|homework|that\b|(?:in|on|for) which\b|when\b|where\b|of\b|with\b(?!\s(?:an?\s)?(?:assigned\s|required\s)?readings?\b|\san?\s(?:[\w-]+\s){0,2}quiz\b)))"
_EACH = r"(?:(?P<each>each|every|all|any)(?: (?:single|regular|scheduled|new))? |(?:the |our |your |that |a )?(?P<next>next |following |same |upcoming |subsequent )?(?:day['’]s |week['’]s |scheduled |regular )?)"
_LEAD = r"(?P<many>\d{1,3}|an?|one|two|three|half an|twenty-four|forty-eight)[\s-](?P<unit>hours?|hrs?|minutes?|mins?) (?:before|prior to|ahead of|in advance of)(?: the (?:start|beginning) of)?"
_EVE = r"(?P<eve>(?:(?:by |on )?(?:midnight|noon) (?:on |of )?)?(?:the |one |a )?(?:day|night|evening|midnight) (?:before|prior to|preceding|ahead of))"
_AFTER = r"(?<!last )(?<!first )(?<!final )(?P<late>\d{1,3}|an?|one|two|three|half an|twenty-four|forty-eight)[\s-](?P<late_unit>hours?|hrs?|minutes?|mins?|days?) (?:of|after|following|from)(?: the (?:end|conclusion|completion) of)?"
_MORROW = r"(?P<morrow>the (?:day|morning) (?:after|following))"
_SAME = r"(?P<same>(?:on )?the (?:day|morning) of|on(?= (?:class|lecture) days))"
_LEAVING = r"(?P<leaving>(?:before|prior to) (?:you leave|leaving))"
_COMING = r"(?P<coming>(?:before|prior to) (?:you come to|coming to|attending|entering|arriving (?:at|in)))"
_OPENS = r"(?:(?:in|during|for) )?(?:the )?(?P<opens>first) (?:\d{1,2}|few|five|ten|fifteen|twenty)(?:\s?[-–]\s?\d{1,2})? min(?:utes?|s)?\.? of"
_POINT = r"(?:before|by|prior to|at|until|for|no later than|in)?\s?(?:the )?(?:very )?(?P<point>start|beginning|end|close|conclusion)(?: time)? (?:of|to)"
_PLAIN = r"(?P<plain>before|prior to|by|in advance of|ahead of|at|in|during|for|to|after|following|of|with)"
_BY_CLASS = Gated(
    rf"\b(?:(?:{_LEAD}|{_AFTER}|{_EVE}|{_MORROW}|{_SAME}|{_LEAVING}|{_COMING}|{_OPENS}|{_POINT}|{_PLAIN}) |(?<=due )(?=(?:the )?(?:next|following) )){_EACH}(?:{_MEETING}){_NOT_THE_MEETING}",
    "class,lecture,seminar,course,meeting,session,lesson,recitation,tutorial,discussion,section,lab",
    re.IGNORECASE,
)
#: "Every class begins with a quiz": no preposition leads to it.
_EVERY_CLASS = Gated(
    rf"\b(?P<each>each|every)(?: (?:single|regular|scheduled))? (?:{_MEETING}){_NOT_THE_MEETING}(?!\s(?:is|will be|must be|should be)\s(?:due|submitted|turned in|handed in|graded|worth|collected|uploaded)\b)",
    "class,lecture,seminar,course,meeting,session,lesson,recitation,tutorial,discussion,section,lab",
    re.IGNORECASE,
)
#: Behind a class, that it begins so: "Every class starts with a quiz"; only where it has a reading.
_BEGINS = Pattern(
    r"(?P<only>\swith\s(?:an?\s)?(?:assigned\s|required\s)?readings?(?:\sassign\w+)?(?:\slisted\s[^.;()]{1,40})?(?:\s\([^()]*\))?)?(?:\s(?:will|shall|usually|typically|generally))*\s(?:begins?|starts?|opens?)\s(?:promptly\s)?with\b",
    re.IGNORECASE,
)
#: The same before it: "we begin each class with a quiz".
_BEGUN = Pattern(r"\b(?:begin|start|open)(?:s|ning|ing)?\s$", re.IGNORECASE)
_OF_DAY = Pattern(
    rf"(?:['’]s?)?(?: (?:morning|afternoon|evening))? (?:{_MEETING})\b{_NOT_THE_MEETING}", re.IGNORECASE
)
_TO_DAY = Pattern(
    rf"(?:{_LEAD}|{_AFTER}|{_EVE}|{_MORROW}|{_SAME}|{_POINT}|{_PLAIN}) (?:(?:each|every|the|our|your) )?$",
    re.IGNORECASE,
)
_EVERY = Pattern(
    r"\b(?:every|each)(?: (?P<other>other|second|two|alternate))?(?: single| week(?: on| by|,)?)?\s$",
    re.IGNORECASE,
)
_OTHER = Pattern(
    r"\b(?:every other (?:week)?|alternat\w+|bi-?weekly|fortnightly|every (?:two|2|second) weeks)\b",
    re.IGNORECASE,
)
_ONCE_BEFORE = Pattern(
    r"\b(?:this|last|first|1st|second|2nd|third|3rd|fourth|4th|final|one|that)(?: week['’]s)?\s$",
    re.IGNORECASE,
)
#: A day that is one of the term, not one of each week: "Monday of Week 10", "the Friday before the break".
_ONCE_AFTER = Pattern(
    r"[\s,]*\(?(?:of (?:the )?(?:(?:first|last|second|third|final|exam|finals)\b|week \d|month|term|semester|quarter|dead|spring|fall|thanksgiving)"
    r"|(?:in|during) (?:week \d|(?:the )?(?:(?:first|last|final) (?:week|day|class|month|half|part)|exam|finals|dead))"
    r"|(?:before|after|following|preceding|prior to|immediately \w+) (?!(?:each|every|our|your|class|lecture|lab|clinical|practicum|rehearsal|section|midnight|noon|\d|at\b|by\b|(?:it|they) (?:is|was|are|were) (?:assigned|posted|given)|the (?:class|lecture|lab|session|seminar|section|discussion|week|readings?|texts?|material|articles?|topics?)\b|being assigned|you|we (?:meet|discuss|talk|read)\b))|week \d|(?:that|when|where|on which|in which)\b)",
    re.IGNORECASE,
)
#: Since or till when a day of each week counts: "each Wednesday after the first week of class".
_BOUND = Pattern(r"[\s,]*\(?(?:after|following|before)\b", re.IGNORECASE)
#: A number after a day, which makes it one of the calendar's: "Friday 12", "Friday, the 12th".
_NUMBERED = Pattern(
    r",?\s?\(?(?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?![:.]\d|\s?[ap]\.?m|\s?%|\s?(?:minutes?|mins?|points?|pts|questions?|hours?)|-(?:minute|question))",
    re.IGNORECASE,
)
_CLASS_ON = Pattern(
    r"(?P<led>\b(?:in|of|before|during|by|to|at|after|for)\s(?:the |each |every |our |your )?(?:(?:discussion|lab|recitation|quiz|class|lecture|tutorial) )?)?\b(?:class(?:es)?|lectures?|seminars?|recitations?|sections?|discussions?|meetings?|sessions?|labs?|office hours)(?: (?:is|are|meets?|held))?\son\s$",
    re.IGNORECASE,
)
_PLURAL = Pattern(
    r"(?:days|(?:day|\b(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)) (?:nights|evenings|mornings|afternoons))\b",
    re.IGNORECASE,
)
#: What makes the classes of a day those in which work was given.
_OUT_OF = Pattern(
    r"\b(?:from|(?:assigned|given|set|covered|started|begun) (?:in|on|during))\s(?:the |each |every )?$",
    re.IGNORECASE,
)
#: A statement that opens with its day, and a class that stands behind a verb: "On Mondays, a memo is due at the start of class".
_OPENS_STATEMENT = Pattern(r"\W*(?:(?:on|each|every)\s+)*", re.IGNORECASE)
_SAID_BETWEEN = Pattern(
    r"[^.;:–—]{0,60}\b(?:due|collected|submitted|turned in|handed in|quiz(?:zes)?)\s", re.IGNORECASE
)
_SOON = Pattern(r"[^.;:–—]{0,16}")
_NIGHT = Pattern(r"\s(?:nights?|evenings?|mornings?|afternoons?)\b", re.IGNORECASE)
_EVERY_WEEK = Pattern(
    r"\b(?:every|each|per|most) weeks?\b|\b(?:once|twice|times|days?) a week\b|\bweekly\b|\bof (?:each|every) week\b|\b(?:each week['’]s\b|(?:the|that) week['’]s (?:assigned )?(?:readings?|texts?|materials?|topics?|content|lectures?|chapters?|modules?|work|articles?)\b)",
    re.IGNORECASE,
)
#: What may stand between a day and the point of the class on it.
_BETWEEN = Pattern(r"(?:(?!\b(?:and|or|but|due|is|are|quiz\w*|[–—-]\s)\b)[^.;:–—]){0,32}", re.IGNORECASE)
_LED_BEFORE = Pattern(r"\b(?:before|prior to|preceding)\s*$", re.IGNORECASE)
#: What makes a day told behind another word for it that same day: "the day before class (Monday)".
_APPOSITION = Pattern(r"^\s*(?:\(|,|[–—-]\s)")
_LETTERED = Pattern(r"\b(?:every|each|on|due)\s$", re.IGNORECASE)
_LETTERS = Pattern(r"\b(?:every|each|on|due)\s[MTWRF]", re.IGNORECASE)
_DAILY = Pattern(r"\bdaily\b|\b(?:each|every) day\b", re.IGNORECASE)
_WEEK_AFTER = Pattern(r"\b(?:one|a|1) week (?:after|later|following)[\w\s,]{0,24}$", re.IGNORECASE)
_ALTERNATE = "only every other week; which weeks is not said"
_WITH_READING = "only in classes with a reading; which those are is not said here"
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "half an": 0.5,
    "twenty-four": 24,
    "forty-eight": 48,
}
_FOR_EACH = ("for ", "each ", "every ")
_MINUTE, _HOUR, _DAY = dt.timedelta(minutes=1), dt.timedelta(hours=1), dt.timedelta(days=1)


def may_name_occasion(text: str) -> bool:
    """A cheap test that comes before all others: a text that fails it names no occasion."""
    small = text.lower()
    if "day" in small:
        return True
    led = _QUIZ_IN_CLASS if "quiz" in small else _LED_TO_CLASS
    by_class = holds(small, _MEETING_WORDS) and led.search(small) is not None
    return by_class or (holds(text, _DAY_STARTS) and _SHORT_DAYS.search(text) is not None)


def find_occasions(text: str) -> list[Occasion]:
    """The occasions that ``text`` names, in order, none overlapping another."""
    weekly = _EVERY_WEEK.search(text) is not None
    found = [one for mention in _mentions(text) if (one := _of_days(text, mention, weekly=weekly))]
    for match in _class_matches(text):
        one = _of_class(match)
        if one and all(one.end <= other.start or other.end <= one.start for other in found):
            found.append(one)
    return list(_for_each(list(_merged(sorted(found, key=lambda one: one.start), text)), text))


def is_for_each(occasion: Occasion, text: str) -> bool:
    """Whether the words tell for which classes something is done, and not yet when: "for each class you will write ..."."""
    unsaid = occasion.each and not occasion.days and occasion.point is None
    return unsaid and not occasion.shift and text[occasion.start : occasion.end].lower().startswith(_FOR_EACH)


def _for_each(found: Sequence[Occasion], text: str) -> Iterator[Occasion]:
    """The occasions; where a later one tells when, the words for which classes say only that it is so for each of them."""
    told: Occasion | None = None
    for number, one in enumerate(found):
        later = (two for two in found[number + 1 :] if two.gathering == one.gathering and not two.days)
        if is_for_each(one, text) and any(map(_tells_when, later)):
            told = one
        elif told is not None and told.gathering == one.gathering and not one.days:
            yield replace(one, each=True)
        else:
            yield one


def _tells_when(occasion: Occasion) -> bool:
    return occasion.point is not None or bool(occasion.shift or occasion.lead)


def _merged(found: Sequence[Occasion], text: str) -> Iterator[Occasion]:
    """Days and the point of the class told beside them as one: "at the start of class each Monday"."""
    held: Occasion | None = None
    for one in found:
        if held is None:
            held = one
        elif both := _as_one(held, one, text):
            held = both
        else:
            yield held
            held = one
    if held is not None:
        yield held


def _as_one(first: Occasion, second: Occasion, text: str) -> Occasion | None:
    """The two as one, where they tell one time together."""
    if told := _at_next(first, second, text) or _at_its_class(first, second, text):
        return told
    return _joined(first, second, text) if _BETWEEN.fullmatch(text, first.end, second.start) else None


def _at_next(first: Occasion, second: Occasion, text: str) -> Occasion | None:
    """The class after a class, at which something is due: "one week after the lab, at the start of lab"."""
    after = first.point == "after" and not (first.days or second.days)
    if not after or second.point not in {"start", "end"} or first.gathering != second.gathering:
        return None
    near = _SOON.fullmatch(text, first.end, second.start)
    return near and replace(second, start=first.start, following=True)


def _at_its_class(first: Occasion, second: Occasion, text: str) -> Occasion | None:
    """The day that opens a statement with the point of its class behind the verb: "On Mondays, a memo is due at the start of class"."""
    by_class = second.point in {"start", "end"} and not (second.days or second.each or second.lead)
    if not (by_class and first.days and first.each and first.gathering is None):
        return None
    opens = _OPENS_STATEMENT.fullmatch(text, 0, first.start)
    return (
        replace(first, gathering=second.gathering, point=second.point)
        if opens and _SAID_BETWEEN.fullmatch(text, first.end, second.start)
        else None
    )


def _joined(first: Occasion, second: Occasion, text: str) -> Occasion | None:
    named, by_class = (first, second) if first.days else (second, first)
    before = by_class.point == "start" or _LED_BEFORE.search(text[first.end : second.start])
    told = named is first and before  # "Sundays before each seminar"
    if not named.days or named.gathering or by_class.days or (by_class.each and not told):
        return None
    is_it = named is first or _APPOSITION.search(text[first.end : second.start])
    return replace(
        by_class,
        start=first.start,
        end=second.end,
        days=named.days,
        shift=0 if is_it else by_class.shift,
        each=named.each or by_class.each,
        doubts=tuple(dict.fromkeys((*named.doubts, *by_class.doubts))),
    )


def _mentions(text: str) -> Iterator[WeekdayMention]:
    """The days of the week named; letters ("MW") only after a word that makes them days."""
    full = find_weekdays(text, abbreviations=False)
    yield from full
    if not _LETTERS.search(text):
        return
    for mention in find_weekdays(text, abbreviations=True):
        apart = all(mention.end <= one.start or one.end <= mention.start for one in full)
        if apart and _LETTERED.search(text[max(0, mention.start - 8) : mention.start]):
            yield mention


def _class_matches(text: str) -> Iterator[re.Match[str]]:
    yield from _BY_CLASS.finditer(text)
    yield from _EVERY_CLASS.finditer(text)


def _of_days(text: str, mention: WeekdayMention, *, weekly: bool) -> Occasion | None:
    """The occasion of a mention of weekdays; none where it is a single day of the term, or nearly all days."""
    before, after = text[max(0, mention.start - 60) : mention.start], text[mention.end : mention.end + 60]
    every = _EVERY.search(before)
    single = (_ONCE_BEFORE.search(before) and not every) or _meets_then(before)
    night = _NIGHT.match(after)
    rest = after[night.end() :] if night else after
    of_class = _OF_DAY.match(after)
    plural = _PLURAL.search(text[mention.start : mention.end + (night.end() if night else 0)])
    numbered = not (every or plural) and _NUMBERED.match(rest)
    once = not of_class and _ONCE_AFTER.match(rest) and not (every and _BOUND.match(rest))
    if single or numbered or len(mention.days) > 3 or once:
        return None
    other = (every is not None and every["other"]) or _OTHER.search(text)
    led = _TO_DAY.search(before[: every.start()] if every and of_class else before)
    if of_class and _OUT_OF.search(before):
        return None  # "exercises from Monday and Wednesday classes"
    if led and of_class and (led.groupdict()["plain"] or "").lower() == "for":
        return None  # "for the Monday sections" tells who, not when
    shift, point, lead = _relation(led) if led and of_class else (0, None, dt.timedelta())
    if point is None and of_class and _BEGINS.match(text, mention.end + of_class.end()):
        point = "start"
    return Occasion(
        start=mention.start - (len(before) - led.start() if led and of_class and not every else 0),
        end=mention.end + (of_class.end() if of_class else night.end() if night else 0),
        days=mention.days,
        each=weekly or every is not None or plural is not None or _is_plural(of_class),
        gathering=_gathering(of_class) if of_class else None,
        point=point,
        shift=shift,
        lead=lead,
        doubts=(_ALTERNATE,) if other else (),
    )


def _meets_then(before: str) -> bool:
    """Whether the days are those of the class itself: "lectures and class on Mondays"."""
    match = _CLASS_ON.search(before)
    return match is not None and match["led"] is None


def _is_plural(of_class: re.Match[str] | None) -> bool:
    """Whether several classes are told of: "Friday classes"."""
    return of_class is not None and of_class.group().lower().endswith("s")


def _of_class(match: re.Match[str]) -> Occasion | None:
    groups = match.groupdict()
    shift, point, lead = _relation(match)
    doubts = (_ALTERNATE,) if _OTHER.search(match.string) else ()
    if _BEGUN.search(match.string, 0, match.start()):
        point = point or "start"
    if begins := _BEGINS.match(match.string, match.end()):
        point = point or "start"
        doubts = (*doubts, _WITH_READING) if begins["only"] else doubts
    return Occasion(
        start=match.start(),
        end=match.end(),
        days=(),
        each=groups["each"] is not None
        or match.group().lower().startswith("on ")
        or _DAILY.search(match.string) is not None,
        gathering=_gathering(match),
        point=point,
        shift=shift,
        lead=lead,
        following=(groups.get("next") or "").strip().lower() not in {"", "same"}
        or _WEEK_AFTER.search(match.string[: match.start()]) is not None,
        doubts=doubts,
    )


def _by(shift: int, point: Point, lead: dt.timedelta) -> tuple[int, Point | None, dt.timedelta]:
    """A lead of whole days as a shift; the hour that it leads to is then the class's own."""
    days = round(lead / _DAY)
    if abs(lead) < _DAY or lead != days * _DAY:
        return shift, point, lead
    return shift - days, point, dt.timedelta()


def _length(many: str, unit: str) -> dt.timedelta:
    number = _NUMBERS.get(many.lower(), 0) or float(many)
    return number * (
        _DAY if unit.lower().startswith("d") else _HOUR if unit.lower().startswith("h") else _MINUTE
    )


def _gathering(match: re.Match[str]) -> Gathering:
    return next(name for name, _ in _GATHERINGS if match[name])


def _relation(match: re.Match[str]) -> tuple[int, Point | None, dt.timedelta]:
    """Days from the meeting, the point of it, and how long before it."""
    groups = match.groupdict()
    if groups.get("many"):
        return _by(0, "start", _length(groups["many"], groups["unit"]))
    if groups.get("late"):
        return _by(0, "end", -_length(groups["late"], groups["late_unit"]))
    if groups.get("eve"):
        return -1, None, dt.timedelta()
    if groups.get("morrow"):
        return 1, None, dt.timedelta()
    told: tuple[tuple[str, Point], ...] = (
        ("leaving", "end"),
        ("coming", "start"),
        ("same", "day"),
        ("opens", "start"),
    )
    named = next((point for name, point in told if groups.get(name)), None)
    if named is not None:
        return 0, named, dt.timedelta()
    point = (groups.get("point") or "").lower()
    if point:
        return 0, "start" if point in {"start", "beginning"} else "end", dt.timedelta()
    plain = (groups.get("plain") or "").lower()
    if plain in {"after", "following"}:
        return 0, "after", dt.timedelta()
    return (
        0,
        "start" if plain in {"before", "prior to", "by", "in advance of", "ahead of", "at"} else None,
        dt.timedelta(),
    )
