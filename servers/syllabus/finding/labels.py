"""Labels within what stands under a date: "Read:", "Due:", "In class:"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.cut import without_span
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.entry import Matter, Role
from servers.syllabus.finding.flow import FlowLine
from servers.syllabus.finding.label_ends import turns
from servers.syllabus.reading.line import Line, Word
from servers.syllabus.reading.markers import marker_of

__all__ = ["is_label", "labelled"]

_LABEL = Pattern(
    r"^\W{0,3}([A-Za-z][A-Za-z /&’'-]{1,34}?)(?P<aside>\s*\([^():]{1,24}\))?\s*:\s*(?P<rest>.*)$"
)
#: A day of its own in a label's brackets: "Assignment (due 2 Feb): Essay".
_OWN_DAY = Pattern(r"\bdue\b.*(?:\d|\b(?:mon|tue|wed|thu|fri|sat|sun))", re.IGNORECASE)
#: What is only named to be read by those who like to.
_TO_READ_WORDS = r"references?|bibliography|sources|citations?|background|recommended|suggested|optional"
_TO_READ = Pattern(_TO_READ_WORDS, re.IGNORECASE)
_LABEL_WORDS = Pattern(
    r"^(?:(?:for )?further |additional |supplement(?:ary|al) |extra |background |core |key |advanced |weekly |required |optional |suggested |recommended |primary |secondary |before class |for next class |in-class |at-home )?"
    r"(?:readings?|readings? due|reading assignments?(?: due)?|read|text|viewings?|watch|listen|explore|skim|(?:to )?complete|writing|written work|writing due|due|due today|due dates?|due (?:before|in|by|for|at the (?:start|beginning) of) (?:the |next |our )?(?:class|lecture|seminar|session|meeting)|today['’]s topics?|assignments?|assignment due|homework|homework due|hw|"
    r"(?:due|homework|assignments?|work|to do)(?:\sdue)?(?:\sby|\sfor)?\s(?:the\s)?next\s(?:class|time|session|meeting|lecture|week)|for\s(?:the\s)?next\s(?:class|time|session|meeting|lecture|week)|bring|today|for today|topics?|lectures?|keywords?|key terms|in class|activit(?:y|ies)|discussion|discussion leaders?|lab|quiz|exam|to do|tasks?|deadlines?|deliverables?|submit|turn in|hand in|prepare|preparation|screenings?|"
    rf"{_TO_READ_WORDS}|resources?|materials?|guest speakers?|guests?|notes?|films?|stata lab|workshop|work period|reminders?)$",
    re.IGNORECASE,
)
#: The title over a week's points of work, in words of which one says so: "Due and in class", "Graded work this week", "Tests & assignments".
_OVER_WORK = Pattern(
    r"(?=.*\b(?:due|deadlines?|assignments?|homework|assessments?|graded|deliverables?|tests|exams|quizzes|submit|(?:to\s|turn\s|hand\s)(?:do|in)|tasks|coursework|submissions)\b)"
    r"(?:what(?:['’]s|\sis)\s)?(?:(?:due|deadlines?|assignments?|homework|assessments?|graded|deliverables?|tests|exams|quizzes|submit|to\sdo|turn\sin|hand\sin|tasks|coursework|submissions|work|items|in[\s-]class|activities|projects|dates|and|or|&|/|this|that|the|of|for|in|your|week|module|unit|day|all)\b[\s/&,]*){1,7}",
    re.IGNORECASE,
)
#: A label that is one without a colon and bold print.
_READINGS = Pattern(
    r"(?:for\s+)?(?:further|additional|supplementary|background|optional|recommended|suggested)\s+readings?",
    re.IGNORECASE,
)
#: What is to be read by a class, and not handed in then: "Reading due".
_READ_BY = Pattern(r"(?:required |assigned )?readings?(?: assignments?)? due", re.IGNORECASE)
#: What is given out that day, to be done later: "Assignments given", "Handed out today".
_GIVEN = Pattern(
    r"(?:(?:home\s?works?|hw|assignments?|work|projects?|problem sets?|papers?|essays?|labs?|exercises?) )?(?:given(?: out)?|assigned|handed out|released|distributed|posted|issued|introduced)(?: (?:today|this week|this day|in class))?",
    re.IGNORECASE,
)
#: One or several, as a form has it: "Assignment(s)".
_ONE_OR_MORE = "(s)"
_SAYS_DUE = Pattern(
    r"(?i)\bdue\b(?! (?:before|in|by|for|at)\b)|deadline|submit|turn in|hand in|deliverable|^(?:to )?complete$"
)
_JOINED = Pattern(r"(?i)\s(?:and|or|&)\s|\s?/\s?")
#: The mark of a point.
_MARK = Pattern(r"^(?:[•●○◦▪■□‣➢❖·*–—-]|o(?=\s))\s*")
#: A label without a colon is shorter.
_SHORT = 40
#: So many colons a line of several labels has.
_SEVERAL = 2
#: So much further right (in points) begins what stands below a point, and is none beside it.
_DEEPER = 10.0
#: Points of one list begin within this many points of each other.
_SAME_LEFT = 3.0


def labelled(rest: Sequence[Line], below: Sequence[FlowLine], right: float, role: Role) -> Iterator[Matter]:
    """The text under a date, parted at labels such as "Read:" and "Due:"; ``role`` is that of what has no label."""
    rest, below = [part for line in rest for part in _at_labels(line)], [*_apart(below)]
    usual = role
    header = ""
    lines: list[Line] = []
    point: Line | None = None
    edge = max([right, *(item.right for item in below)])
    opening = {id(item.line) for item in below if item.first}
    told = [_label_of(item.line, alone=_heads_points(below, place)) for place, item in enumerate(below)]
    turned = dict(turns(below, {place: found[0] for place, found in enumerate(told) if found}, usual))
    label: tuple[Role, str] = usual, ""
    for place, line in enumerate((*rest, *(item.line for item in below)), -len(rest)):
        found = told[place] if place >= 0 else _label_of(line)
        if place in turned:
            found = turned[place], label[1] if turned[place] == label[0] else "", (line,)
        elif found is not None:
            label = found[:2]
        if id(line) in opening and lines and is_no_class(line.text):
            found = usual, "", (line,)  # a paragraph of its own, however short the line above it is
        if found is None and point is not None and _is_beside_point(line, point):
            found = usual, "", (line,)
        if found is None:
            lines.append(line)
            continue
        if lines:
            yield Matter(role, header, tuple(lines), edge)
        role, header, remainder = found
        lines = list(remainder)
        opens = bool(remainder) or (place >= 0 and _is_over_deeper(below, place))
        point = line if header and opens and place not in turned and marker_of(line) else None
    if lines:
        yield Matter(role, header, tuple(lines), edge)


def _apart(below: Sequence[FlowLine]) -> Iterator[FlowLine]:
    for item in below:
        first, *others = _at_labels(item.line)
        yield item._replace(line=first) if others else item
        yield from (item._replace(line=part, first=False) for part in others)


def _at_labels(line: Line) -> Sequence[Line]:
    """A line in parts that each open with a label behind a sentence: "Reading: Ch. 5-8. Assignments: Essay 1 due Jan 26."."""
    if line.text.count(":") < _SEVERAL:
        return (line,)
    words = line.words
    opens = [
        n
        for n in range(1, len(words))
        if words[n - 1].text[-1] in ".;)" and words[n].text[0].isupper() and _opens_label(words[n : n + 2])
    ]
    bounds = [0, *opens, len(words)]
    return [Line(words[a:b]) for a, b in pairwise(bounds)] if opens else (line,)


def _opens_label(words: Sequence[Word]) -> bool:
    text = " ".join(word.text for word in words)
    label, colon, _ = text.partition(":")
    return bool(colon) and _LABEL_WORDS.match(label.strip()) is not None


def _is_beside_point(line: Line, point: Line) -> bool:
    """Whether a line is the next point of the list in which one point has a label: "• Read: ch. 2", "• Essay 1"."""
    return marker_of(line) == marker_of(point) and abs(line.box.x0 - point.box.x0) < _SAME_LEFT


def _is_over_deeper(below: Sequence[FlowLine], place: int) -> bool:
    """Whether what stands right below a label begins further right, so that the next point beside the label is none of it."""
    if place + 1 >= len(below):
        return False
    label, after = below[place].line, below[place + 1].line
    return label.page == after.page and after.box.x0 > label.box.x0 + _DEEPER


def _heads_points(below: Sequence[FlowLine], place: int) -> bool:
    """Whether a line is a paragraph of its own over the points of a list, or a point over others: "Readings" over "• Ch. 4"."""
    item, following = below[place], below[place + 1 : place + 2]
    alone = item.first and len(item.paragraph.lines) == 1
    return (
        alone
        and bool(following)
        and all(one.first and one.paragraph.role == "item" for one in following)
        and (item.paragraph.role != "item" or following[0].paragraph.level > item.paragraph.level)
    )


def is_label(text: str) -> bool:
    """Whether a short text is a label of what stands below or behind it: "Due", "In class", "Assignment(s) given"."""
    label = " ".join(text.replace(_ONE_OR_MORE, "s").strip(" .:*").split())
    return any(one.fullmatch(label) is not None for one in (_LABEL_WORDS, _OVER_WORK, _GIVEN))


def _label_of(line: Line, *, alone: bool = False) -> tuple[Role, str, tuple[Line, ...]] | None:
    """The role that a line's label has, its words, and what stands behind it; ``alone``: the line stands over points of a list."""
    text = line.text.replace(_ONE_OR_MORE, f"s{' ' * (len(_ONE_OR_MORE) - 1)}")
    match = _LABEL.match(text)
    label = match[1].strip() if match else text.strip(" .") if len(text) < _SHORT else ""
    label = " ".join(label.split())
    bare = _MARK.sub("", label) if alone else label
    joined = match is not None and _JOINED.search(bare) is not None
    if (joined or (alone and (not match or not match["rest"]))) and _OVER_WORK.fullmatch(bare):
        rest = without_span((line,), 0, match.start("rest")) if match else ()
        return ("due" if _SAYS_DUE.search(bare) else "assignment"), bare, rest
    if _GIVEN.fullmatch(bare) and (alone or (match and not match["rest"])):
        return "assigned", bare, without_span((line,), 0, match.start("rest")) if match else ()
    if not _LABEL_WORDS.match(label) or not (match or alone or line.bold or _READINGS.fullmatch(label)):
        return None
    lowered = label.lower()
    role: Role | None = "reading" if _READ_BY.match(label) else None
    role = role or ("due" if _SAYS_DUE.search(lowered) else None)
    role = role or (
        "assignment"
        if re.search(r"\bdue\b|writ|assignment|homework|\bhw\b|to do|task|bring", lowered)
        else None
    )
    role = role or ("reading" if _TO_READ.fullmatch(label) else role_of_title(label)) or "topic"
    if role in {"kind", "week", "date", "weekday", "label"}:
        return None
    own_day = match is not None and _OWN_DAY.search(match["aside"] or "") is not None
    remainder = without_span((line,), 0, match.end(1) if own_day else match.start("rest")) if match else ()
    return role, label, remainder
