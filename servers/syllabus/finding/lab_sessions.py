"""Labs that a schedule lists as its classes: those of a lab course, and those numbered row by row."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from servers.domain.syllabus import GradingComponent, Meeting
from servers.domain.weekday import weekday_of
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.called_off import calls_off
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["candidates_of_labs"]

#: A table of fewer rows is no schedule; of a schedule of labs so many rows are labs.
_FEWEST, _MOSTLY = 5, 0.6
_NUMBERED = Pattern(
    r"\blab(?:oratory)?\s*#?\d{1,2}\b(?!\s*(?:report|due|quiz|exam|review|write)).*", re.IGNORECASE
)
_MAKE_UP = Pattern(r"^\W*make-?up\slabs?\W*$", re.IGNORECASE)
_NO_LAB = Pattern(
    r"^\W*(?:no\s+labs?(?:\s+(?:this week|today|meetings?))?|labs?\s+(?:(?:is|are)\s+)?(?:cancel(?:l?ed)|called\s+off))\W*$",
    re.IGNORECASE,
)
#: What a lab course does on a day without an experiment.
_LAB_DUE = Pattern(r"\blabs?\b[^.;]{0,20}\bdue\b", re.IGNORECASE)
_FEWEST_DUE = 2
#: A lab that goes on.
_GOES_ON = Pattern(r"\b(?:cont(?:inued|inues|['’]?d)?|part (?:2|two|ii|b))\b", re.IGNORECASE)
#: A word that no short name of a chapter is.
_WORD = Pattern(r"[^\W\d_]{4,}")


def candidates_of_labs(
    entries: Sequence[Entry], meetings: Sequence[Meeting], grading: Sequence[GradingComponent]
) -> list[Candidate]:
    """The labs among the classes of each schedule: numbered ones where labs are graded; of a lab section's the days without one.

    What else a lab section does week by week is nothing to hand in: of 35 such topics, in three syllabi, none was.
    """
    graded = any((kind := kind_of(part.component)) is not None and kind[0] == "lab" for part in grading)
    kinds = {meeting.kind for meeting in meetings} - {"office_hours"}
    groups: dict[int, list[Entry]] = defaultdict(list)
    for entry in entries:
        if not entry.of_work and any(matter.role == "topic" for matter in entry.matters):
            groups[entry.group].append(entry)
    found: list[Candidate] = []
    for group in groups.values():
        if len(group) < _FEWEST:
            continue
        numbered = sum(any(_NUMBERED.search(m.text) for m in _topics(entry)) for entry in group)
        if graded and numbered >= _MOSTLY * len(group):
            held = [entry for entry in group if not calls_off(entry, "lab")]
            found += (c for entry in held for c in _numbered_labs(entry))
            found += (c for entry in group for c in _labs_off(entry))
        elif (
            kinds == {"lab"}
            and (graded or not grading)
            and _on_lab_days(group, meetings)
            and not _tells_what_is_due(group)
            and _are_named(group)
        ):
            found += (c for entry in group for c in _labs_off(entry))
    return found


def _on_lab_days(group: Sequence[Entry], meetings: Sequence[Meeting]) -> bool:
    """Whether most rows fall on the days of the labs: else they are classes whose hours were not found."""
    days = {day for meeting in meetings if meeting.kind == "lab" for day in meeting.days}
    on = sum(entry.whole_week or weekday_of(entry.days[0].date) in days for entry in group)
    return on >= _MOSTLY * len(group)


def _are_named(group: Sequence[Entry]) -> bool:
    """Whether the classes have names of words: "14.2" and "Ch 15.1" are no experiments, nor is what stands behind "Read:"."""
    named = sum(any(_WORD.search(matter.text) for matter in _topics(entry)) for entry in group)
    return named >= _MOSTLY * len(group)


def _tells_what_is_due(group: Sequence[Entry]) -> bool:
    """Whether a column of the schedule, or a cell's line, says what is handed in: then its topics are none of it."""
    dues = sum(
        any((m.role == "due" and m.lines) or _LAB_DUE.search(m.text) for m in entry.matters)
        for entry in group
    )
    return dues >= _FEWEST_DUE


def _topics(entry: Entry) -> list[Matter]:
    return [matter for matter in entry.matters if matter.role == "topic" and not _is_read(matter)][:1]


def _is_read(matter: Matter) -> bool:
    """Whether a label says that it is to be read or watched: "Read: Montaigne"."""
    return bool(matter.header) and is_reading(f"{matter.header}:")


def _numbered_labs(entry: Entry) -> Iterator[Candidate]:
    for matter in _topics(entry):
        match = _NUMBERED.search(matter.text) or _MAKE_UP.match(matter.text)
        if match is not None and not is_no_class(matter.text) and not _GOES_ON.search(match.group()):
            yield from _candidates(entry, matter, match.group())


def _labs_off(entry: Entry) -> Iterator[Candidate]:
    for matter in entry.matters:
        if matter.role == "topic" and _NO_LAB.match(matter.text):
            title = tidy_title(matter.text.strip(" []()"))
            for day in entry.days:
                yield Candidate(title, "no_class", day, matter.lines, "no_class", group=entry.group)


def _candidates(entry: Entry, matter: Matter, title: str) -> Iterator[Candidate]:
    for day in entry.days[:1]:
        yield Candidate(
            tidy_title(title),
            "lab",
            day,
            matter.lines,
            "topic_event",
            in_class=True,
            whole_week=entry.whole_week,
            printed=matter.text,
            group=entry.group,
            date_lines=entry.lines[:1],
        )
