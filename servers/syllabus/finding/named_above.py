"""What a date of a list is of, where a heading right above it says so: "Final exam" over "December 11, 8-10 am"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.anchors import Anchor
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.flow import Flow, FlowLine
from servers.syllabus.finding.list_role import bare_text
from servers.syllabus.finding.lone_time import without_times
from servers.syllabus.finding.phrase import whole_name
from servers.syllabus.reading.line import Line

__all__ = ["exam_above", "with_exam"]

_LONGEST: Final = 40
#: The final by its name alone, and what stands in a heading around an exam's name.
_FINAL: Final = Pattern(
    r"(?i)\W*(?:the\s|our\s)?(?:(?:comprehensive|cumulative)\s)?finals?(?:\sexam(?:ination)?s?)?\W*"
)
#: Words behind an exam's hours: "in our room", "Hall 12".
_MOST_WORDS: Final = 5
_WORDS: Final = Pattern(r"[^\W\d_]{2,}")


#: What is said in a sentence of the exam, below its day: "The exam date is set by the registrar".
_SAYS: Final = Pattern(r"(?i)^\W*(?:[\w'’-]+\s){1,6}?(?:is|are|was|will|may|must|cannot|can|should|covers)\s")


def exam_above(flow: Flow, run: Sequence[Anchor], position: int) -> Line | None:
    """The heading right above a date that names the exam held then; None where it is of the date above it.

    It is a heading over a date that is none, below dates that are headings or have their own matter.
    """
    here = run[position].index
    before = run[position - 1] if position else None
    if before is None or here - 1 <= before.index:
        return None
    name, dated, other = (flow.lines[n] for n in (here - 1, here, before.index))
    if here - 1 <= before.index + 1 and _WORDS.search(bare_text(flow, before)) is None:
        return None
    if _FINAL.fullmatch(name.line.text) and _holds_hours(dated.line.text[run[position].mentions[-1].end :]):
        return name.line
    if _is_point_over(name, dated) and _ends_point(flow, run, position):
        return name.line
    if not (_is_heading(name) and dated.first) or _is_heading(dated) or not _names_exam(name.line.text):
        return None
    sure = _is_heading(other) or _ends(flow, run, position) or _stands_over(flow, run, position)
    return name.line if sure else None


def with_exam(entry: Entry, name: Line) -> Entry:
    """The entry as of the exam that is named above it: beside its date stand only its hours, or the name once more."""
    if not entry.matters:
        return replace(entry, matters=(Matter("label", "", (name,)),))
    beside, *below = entry.matters
    if beside.lines[0] not in entry.lines and _SAYS.search(beside.text):
        return replace(entry, matters=(Matter("label", "", (name,)), *entry.matters))
    if kind_of(beside.text) is not None:
        return entry
    rest = replace(beside, lines=beside.lines[1:])
    return replace(entry, matters=(Matter("label", "", (name,)), *([rest] if rest.lines else []), *below))


def _is_heading(item: FlowLine) -> bool:
    return item.first and (item.paragraph.role == "heading" or item.line.bold)


#: So much further right (in points) stand the points below a point.
_INDENT: Final = 6.0
_BRACKET: Final = Pattern(r"\s*\([^()\d]*\)\W*$")


def _is_point_over(name: FlowLine, dated: FlowLine) -> bool:
    """Whether a point names an exam and nothing else, and the date is a point below it: "Listening exam (finals week)"."""
    if not (name.first and dated.first and name.line.page == dated.line.page):
        return False
    inside = dated.line.box.x0 >= name.line.box.x0 + _INDENT
    return inside and _names_exam(_BRACKET.sub("", name.line.text).lstrip(" •●○◦▪■–—*-"))


def _ends_point(flow: Flow, run: Sequence[Anchor], position: int) -> bool:
    """Whether beside the date stands nothing but an hour, and below it nothing more of its point."""
    here = run[position].index
    text = without_times(bare_text(flow, run[position]))
    after = flow.lines[here + 1] if here + 1 < len(flow.lines) else None
    left = flow.lines[here].line.box.x0 - _INDENT / 2
    outside = after is None or (after.first and after.line.box.x0 < left)
    return _WORDS.search(text) is None and outside


def _holds_hours(text: str) -> bool:
    """Whether a text is from when to when something is held, and perhaps where, but not what."""
    times = find_times(text)
    if len(times) != 1 or times[0].end_time is None:
        return False
    rest = f"{text[: times[0].start]} {text[times[0].end :]}"
    return len(_WORDS.findall(rest)) <= _MOST_WORDS and kind_of(rest) is None


def _names_exam(text: str) -> bool:
    bare = text.strip(" :*.–—-")
    if len(bare) > _LONGEST:
        return False
    if _FINAL.fullmatch(bare):
        return True
    named = whole_name(bare)
    return named is not None and named.kind == "exam" and not named.weak


def _stands_over(flow: Flow, run: Sequence[Anchor], position: int) -> bool:
    """Whether the final's name stands over a date alone, where no other day of the list has a heading right below it."""
    here = run[position]
    if not _FINAL.fullmatch(flow.lines[here.index - 1].line.text) or _WORDS.search(bare_text(flow, here)):
        return False
    below = (flow.lines[one.index + 1] for one in run if one.index + 1 < len(flow.lines))
    return not any(map(_is_heading, below))


def _ends(flow: Flow, run: Sequence[Anchor], position: int) -> bool:
    """Whether nothing of a class stands behind the date or below it, before a heading or the end."""
    here = run[position].index
    after = flow.lines[here + 1] if here + 1 < len(flow.lines) else None
    text = bare_text(flow, run[position])
    return (after is None or _is_heading(after)) and (
        kind_of(text) is None or _FINAL.fullmatch(text) is not None
    )
