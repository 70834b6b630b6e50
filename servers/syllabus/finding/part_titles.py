"""Titles of a syllabus' parts, which are no titles of courses: "Tentative Weekly Schedule", "Important Dates", "Final Exam"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern

__all__ = ["is_file_name", "is_sentence", "names_a_part", "tells_a_day"]

#: What names a part, with the words around it in any order: "Reading and Lab Schedule for".
_PART_WORDS = (
    "schedule schedules calendar calendars timeline timelines timetable assignments readings announcements deadlines "
    "dates date week weeks lectures lesson lessons students tutorials listing exam exams examination examinations "
    "midterm midterms quiz quizzes test tests plan outlines links january february march april may june july august september "
    "october november december"
)
_PARTS: Final = frozenset(_PART_WORDS.split())
_WORDS_AROUND = (
    "tentative course class weekly daily monthly semester term quarter detailed proposed preliminary approximate lab "
    "labs laboratory reading homework hw project projects topic topics final first second important key due list of "
    "for and the our your in with by to quick required late start starts material materials program programme work "
    "activities exercises questions papers essays recitation discussion section no day days about online in-class "
    "take-home grading outline hybrid information page a an see this is as at on all session sessions unit units "
    "module modules"
)
_AROUND: Final = frozenset(_WORDS_AROUND.split())
#: A word with its marks; one that is a number, or a term in a registrar's letters ("F13").
_WORDS: Final = Pattern(r"[^\W_][\w'’-]*")
_NUMBER: Final = Pattern(r"(?:[fsw]|fa|sp|su|wi|au)?\d+(?:st|nd|rd|th|-?weeks?)?", re.IGNORECASE)
#: A day, or what is due on one: "Mon, Jan 19: Artifact I", "20-22 View the film", "Report (due 6/8)".
_DATED: Final = Pattern(
    r"\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\d{1,2}[-–/]\d{1,2}\s)"
    r"|.*\bdue\s+(?:\w+\s+)?\d{1,2}\b",
    re.IGNORECASE,
)
#: What a sentence has, and a title of so many words has not.
_VERB: Final = Pattern(r"\b(?:are|is|was|were|may|will|have|has|can|should|must|see)\b", re.IGNORECASE)
_LONG: Final = 7
#: A file's name, as programs put it in a document's own title: "phil101-s24".
_FILE_NAME: Final = Pattern(r"[a-z\d]+(?:[-_][a-z\d]+)+")


def names_a_part(title: str) -> bool:
    """Whether a title is made of nothing but words for a part of a syllabus."""
    words = [word for word in _WORDS.findall(title.lower()) if not _NUMBER.fullmatch(word)]
    return any(word in _PARTS for word in words) and all(word in _PARTS or word in _AROUND for word in words)


def tells_a_day(title: str) -> bool:
    """Whether a line opens with a day, or says what is due on one."""
    return _DATED.match(title) is not None


def is_sentence(line: str) -> bool:
    """Whether a line of running text is a sentence."""
    asks = line.rstrip().endswith("?")
    return not asks and _VERB.search(line) is not None and len(line.split()) >= _LONG


def is_file_name(title: str) -> bool:
    """Whether a title is a file's name."""
    return _FILE_NAME.fullmatch(title) is not None
