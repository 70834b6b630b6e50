"""What days and hours are no meeting's: deadlines, exams, opening hours of services."""

from __future__ import annotations

import datetime as dt
import re

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.pairs import Pair
from servers.syllabus.finding.stretches import Stretch

__all__ = ["LIMIT_INSIDE", "OTHER_FIELD", "ROOM_LEAD", "is_meeting", "minutes_of"]

#: What leads from a label to the room in which the thing named takes place: "Lectures in", "Lab section 01 in", "Office hours (".
ROOM_LEAD = Pattern(
    r"(?:\s*(?:section|sec\.?|group)?\s*#?\w{1,4})?\s*(?:\b(?:in|at)\s+(?:the\s+)?|@\s*|\(\s*)(?:[A-Z][\w.'-]*\s+){0,4}"
)
_ROOM = Pattern(rf"{ROOM_LEAD.pattern}[A-Z][^:;\n()]{{0,50}}\)?\s*[:,-]\s*")
#: So many minutes on so many days are the opening hours of a place.
_LONG, _MOST_DAYS, _MORNING = 7 * 60, 4, dt.time(11)
#: What is said to happen later than this, without an end, is a deadline.
_LATEST = dt.time(22, 30)
#: A field or a matter of another kind: the times after it are no meeting's.
OTHER_FIELD = Pattern(
    r"\b(?:guest lectures?|field trips?|due|deadlines?|submit(?:ted)?|submissions?|turn(?:ed)? in|hand(?:ed)? in|upload\w*|(?:final|mid-?term|make-?up)s?(?: exam\w*)?|exams?|examinations?|tests?|quizz?es(?! sections?)|homeworks?|problem sets?|assignments?|papers?|project|showcase"
    r"|library|writing cent(?:er|re)|tutoring cent\w+|learning cent\w+|disabilit\w+|counsel\w+|accessib\w+|help ?desk|help ?line|hotline|hours of operation|(?:is|are) open|opens?\b|closed?s?\b|respond|repl(?:y|ies)|emails? (?:sent|received|will|during|minutes|between)|business hours|answer\w*|check (?:my )?e-?mail|available (?:24|from)|posted|released?|no class|cancell?ed|holiday|break\b|except|crisis|emergenc\w+|support (?:is|services)|service desk|computer labs|tutoring|tutors?|messages?|reach me|registrar|drop (?:deadline|date)|withdraw\w*|presentations?|phone|fax|mobile|zip)\b",
    re.IGNORECASE,
)
#: What a heading calls a place that helps students of all courses.
_SERVICE = Pattern(
    r"\b(?:academic|support|tutoring|writing|learning|success|skills|resource|advising|counseling|computing|reading|speaking|student|math\w*|quantitative|language|media)\s+(?:\w+\s+)?(?:cent(?:er|re)|services?|desk)\b|\btutor(?:s|ing)\b|\blibrary\b",
    re.IGNORECASE,
)
_LIMIT = Pattern(r"\b(?:before|by|until|after|due|except|breaks?:?|lunch:?)\s*$", re.IGNORECASE)
LIMIT_INSIDE = Pattern(r"\b(?:due|by|before|deadline)\b", re.IGNORECASE)
#: An exam in class, a class that is held once, and one that is not: "midterm in lecture, Thursday", "makeup lab: Friday", "we will not meet".
_ONCE = Pattern(
    r"\b(?:exams?|midterms?|tests?|quiz(?:zes)?|presentations?)\b[^.;:\n]{0,40}\b(?:in|during)\s(?:the\s)?(?:class|lecture|lab|section|discussion)\b[^.;:\n]*$"
    r"|\b(?:make-?up|last|next|rescheduled)\s(?:labs?|class(?:es)?|lectures?|discussions?|sections?|sessions?|meetings?)\b\W*$"
    r"|\b(?:not|never|n't)\s(?:be\s)?(?:meet|met|held|have class)\b[^.;:\n]*$",
    re.IGNORECASE,
)
#: Hours of one week: "Finals week office hours", "that week".
_ONE_WEEK = Pattern(r"\b(?:finals?|exams?|examination|reading|this|that) week\b", re.IGNORECASE)
#: What leads to a last day: "post by Thursday 9 pm".
_LAST_DAY = Pattern(r"\b(?:by|before|until|due|no later than)\s*$", re.IGNORECASE)
#: What follows hours of something that is due then, or is held before exams only.
_NOT_THEN = Pattern(
    r"\s*(?:(?:is|are)?\s*(?:due|deadline)|[^.;\n]{0,30}\binstead\b(?! of)|[^.;\n]{0,24}\bbefore (?:each|every|the) (?:exam|midterm|test|quiz))",
    re.IGNORECASE,
)
#: A day of one numbered week: "Friday of week 3, 12:00".
_OF_A_WEEK = Pattern(
    r"\b(?:of|in)\s+(?:\w+\s)?(?:week|wk)\.?\s*#?\d{1,2}\b(?!\s*(?:[,&–-]|and|to)\s*\d{1,2}\b(?!:))",
    re.IGNORECASE,
)
#: The same with the week before its day: "week 5, Thursday 16:00", where nothing says that it is the first of many.
_WEEK_BEFORE = Pattern(
    r"(?<!from )(?<!since )(?<!after )(?<!in )(?<!starting )(?<!beginning )\b(?:week|wk)\.?\s*#?\d{1,2}[\s,:]{1,3}(?:on\s)?$",
    re.IGNORECASE,
)
#: Evenings that are counted: "four Thursday evenings".
_COUNTED = Pattern(r"\b(?P<count>two|three|four|five|six|seven|eight)\s$", re.IGNORECASE)
#: So few days by their name in the plural are no class of each week: "two Saturdays".
_FEW = frozenset({"two", "three"})
_EVENINGS = Pattern(r"\s(?:morning|afternoon|evening|night)s\b", re.IGNORECASE)
#: Hours that name a section: "at noon for the 11:00 section".
_NAMES_SECTION = Pattern(
    r"\s?(?:[ap]\.?m\.?\s)?(?:sections?|class(?:es)?|lectures?|labs?|groups?)\b", re.IGNORECASE
)
_WORDS_BETWEEN = Pattern(r"\b(?!(?:and|also|then|from|at)\b)[a-z]{2,}", re.IGNORECASE)
#: When hours are that are told themselves: "Wednesdays before class (4:30-5:30)".
_BEFORE_CLASS = Pattern(r"\bbefore\s+(?:and after\s+)?(?:class|lecture|lab|section)\b", re.IGNORECASE)
_WORK = Pattern(
    r"\b(?:due|submit\w*|deadline|quiz\w*|homeworks?|assignments?|problem sets?|posted|released)\b",
    re.IGNORECASE,
)
#: Work named before a day and one hour: "Worksheets Fridays, 5 pm" is a deadline in a table.
_HANDED_IN = Pattern(
    r"\b(?:worksheets|exercises|essays|(?:lab )?reports|responses|posts|replies|comments|annotations|journals?|entries|reflections|memos|summaries)\b",
    re.IGNORECASE,
)


def minutes_of(pair: Pair) -> int:
    """The minutes from the first to the last hour, a day's where no last is printed."""
    start, end = pair.time.time, pair.time.end_time
    return 24 * 60 if end is None else (end.hour - start.hour) * 60 + end.minute - start.minute


def _is_open_all_day(pair: Pair) -> bool:
    """Whether the hours are those in which an office or a laboratory is open: from the morning on, on most days."""
    long = _LONG <= minutes_of(pair) < 24 * 60
    return long and len(pair.days) >= _MOST_DAYS and pair.time.time <= _MORNING


def _is_one_of_few(text: str, pair: Pair) -> bool:
    """Whether the day is one week's, by the week's number before it, or some evenings' that are counted."""
    before = text[max(0, pair.start - 24) : pair.start]
    if _WEEK_BEFORE.search(before):
        return text[pair.start : pair.time.start].rstrip(" ,:")[-1:] != "s"
    counted = _COUNTED.search(before)
    if counted is None:
        return False
    few = counted["count"].lower() in _FEW and text[pair.start : pair.time.start].rstrip(" ,:(")[-1:] == "s"
    return few or _EVENINGS.search(text, pair.start, pair.time.start) is not None


def _is_another_hour(text: str, pair: Pair, since: int) -> bool:
    """Whether one hour is a section's name, or told of something else behind a day that had its hours."""
    if pair.time.end_time is not None:
        return False
    hour = pair.time.start
    if text[max(0, hour - 4) : hour].lower() == "the " and _NAMES_SECTION.match(text, pair.time.end):
        return True
    return pair.start < since <= hour and _WORDS_BETWEEN.search(text, since, hour) is not None


def is_meeting(stretch: Stretch, pair: Pair, label_end: int, since: int) -> bool:
    """Whether nothing around the pair says that it is a deadline, an exam or a service's opening hours."""
    if _is_open_all_day(pair) or _OF_A_WEEK.search(stretch.text, pair.start, pair.end):
        return False
    if label_end < 0 and _SERVICE.search(stretch.above):
        return False
    text = stretch.text
    if _is_one_of_few(text, pair) or _is_another_hour(text, pair, since):
        return False
    rest = text.find("\n", since, pair.start)  # the rest of the last pair's line is its place
    since = rest + 1 if since and rest >= 0 else since
    sentence = max(text.rfind("\n", 0, pair.start) + 1, text.rfind(". ", 0, pair.start) + 1)
    start = max(since, label_end if label_end >= 0 else sentence)
    room = _ROOM.match(text, start, pair.start)
    before = text[room.end() if room is not None else start : pair.start]
    own = text[sentence : pair.start]
    if _ONE_WEEK.search(own) or _ONCE.search(own) or _LAST_DAY.search(own):
        return False
    if OTHER_FIELD.search(before) or _LIMIT.search(text[: pair.time.start][-12:]):
        return False
    end = text.find("\n", pair.end)
    after = text[pair.end : min(end if end >= 0 else len(text), pair.end + 60)]
    inside = (
        _BEFORE_CLASS.sub("", text[pair.start : pair.time.start])
        if pair.time.end_time
        else text[pair.start : pair.time.start]
    )
    if _NOT_THEN.match(after) or LIMIT_INSIDE.search(inside):
        return False
    if pair.time.end_time is None:
        return (
            label_end >= 0
            and pair.time.time < _LATEST
            and pair.start - max(label_end, since) <= 80
            and not (
                _WORK.search(after)
                or _HANDED_IN.search(text, sentence, pair.start)
                or re.search(r"\.\s", before)
            )
        )
    return stretch.top or label_end >= 0 or len(pair.days) < 5
