"""What a dated list holds: topics, or what is due, as the title above it or its own lines say."""

from __future__ import annotations

import re

from servers.syllabus.dating.counts import COUNT
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.anchors import Anchor
from servers.syllabus.finding.cut import without_spans
from servers.syllabus.finding.deliverable import is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Role
from servers.syllabus.finding.flow import Flow
from servers.syllabus.finding.important import heads_what_is_graded
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.tidy_title import ENUMERATION

__all__ = ["bare_text", "role_of_list"]

_ONLY_COUNTED = Pattern(
    rf"^\W*(?:week|wk|class|session|lecture|day|module|unit)\s*#?{COUNT}\W*$", re.IGNORECASE
)
#: A list under such a title holds what is due and when, not what classes are about.
_DEADLINES = Pattern(
    r"\b(?:(?:key|important|due|exam(?:ination)?|test|deliverable|assignment|submission|critical|major) dates?|deadlines?|check-?list|dates of (?:interest|note|importance)|save the dates?|mark your calendars?|dates to (?:remember|know|note)|deliverables?|^\W*(?:project |course )?milestones?\W*$|assessments? (?:schedule|calendar|timeline)|(?:assignment|exam|quiz|project|paper|thesis|research|writing)s? (?:schedule|calendar|timeline|timetable)|to hand in|what is due|what's due)\b",
    re.IGNORECASE,
)
_CLASSES = Pattern(
    r"\b(?:class(?:es)?|lectures?|topics?|readings?|schedule of|course schedule|weekly)\b", re.IGNORECASE
)
#: Below a title over what is graded such a part of the dates has the name of work beside it, if only at its start, and none a reading.
_OFTEN, _SURE, _LONGEST_LINE = 0.4, 0.25, 12
#: So many dates, of which such a part has nothing but a name of so many words beside it, list what is due.
_FEWEST_NAMES, _MOSTLY, _LONGEST_NAME = 5, 0.7, 6
#: What counts a document's sections before their titles: "11 Important dates", "4.2. Deadlines".
_SECTION = Pattern(r"^\W*\d{1,2}(?:\.\d{1,2})*[.):]?\s+(?=[A-Z])")
#: Signs around a name.
_SIGNS = " •●○▪■*·‣➢:,;()–—-"
#: A title is no longer than this.
_TITLE = 60
#: A title over dates on which what stands beside them is due: "Assignments are due on:", "Project due dates".
_ALL_DUE = Pattern(
    r"(?i)^[^.;]{3,50}\b(?:are|is)\s+due\b[^.;]{0,40}:?$|^\W*(?:\w+\s){1,4}due\s+dates?(?:\s+are)?\W*$|^\W*(?:due\s+dates?|deadlines?)\W*$"
)


def role_of_list(flow: Flow, run: list[Anchor]) -> Role:
    """What the list holds: what is due where the line above it says so ("Key dates", "Checklist"), else topics."""
    above = (item for item in reversed(flow.lines[: run[0].index]) if item.first)
    title = next(above, None)
    said = _SECTION.sub("", title.line.text) if title is not None else ""
    if title is None or len(said) > _TITLE or any(c.isdigit() for c in said):
        return "label" if _lists_work(flow, run) else "topic"
    if _ALL_DUE.search(said) and not _CLASSES.search(said):
        return "due"
    deadlines = _DEADLINES.search(said) and not _CLASSES.search(said)
    deadlines = deadlines or (heads_what_is_graded(said) and _often_work(flow, run))
    return "label" if deadlines or _lists_work(flow, run) else "topic"


def _lists_work(flow: Flow, run: list[Anchor]) -> bool:
    """Whether most dates stand alone with the name of something to do, or off: "September 4: Journal entry 1"."""
    if len(run) < _FEWEST_NAMES or run[-1].index - run[0].index > 2 * len(run):
        return False
    names = [bare_text(flow, anchor).strip(_SIGNS) for anchor in run]
    held = [name for name in names if not is_no_class(name)]
    named = sum(len(name.split()) <= _LONGEST_NAME and _is_work(name) for name in held)
    return len(held) >= _FEWEST_NAMES and named >= _MOSTLY * len(held)


def _often_work(flow: Flow, run: list[Anchor]) -> bool:
    """Whether the dates have short names beside them, of which many are those of work and none of readings."""
    if run[-1].index - run[0].index > 2 * len(run):
        return False
    names = [bare_text(flow, anchor).strip(_SIGNS) for anchor in run]
    if any(not name or len(name.split()) > _LONGEST_LINE or is_reading(name) for name in names):
        return False
    known = [kind_of(ENUMERATION.sub("", name).strip(_SIGNS)) for name in names]
    sure = sum(one is not None and not one[1] for one in known)
    return sure >= _SURE * len(names) and sum(one is not None for one in known) >= _OFTEN * len(names)


def _is_work(name: str) -> bool:
    """Whether a name is that of work from end to end: "Journal entry 1", "Term paper", not "Paper mills and lakes"."""
    known = kind_of(name)
    if known is None or known[1]:
        return False
    named = phrases(name)
    return name[-1:].isdigit() or (len(named) == 1 and named[0].end - named[0].start >= len(name) - 1)


def bare_text(flow: Flow, anchor: Anchor) -> str:
    """What stands beside a date on its line, but for what only counts the class or week; "" where that is no word."""
    rest = without_spans((flow.lines[anchor.index].line,), ((m.start, m.end) for m in anchor.mentions))
    text = _ONLY_COUNTED.sub("", " ".join(line.text for line in rest))
    return text if re.search(r"[^\W\d_]{2,}", text) else ""
