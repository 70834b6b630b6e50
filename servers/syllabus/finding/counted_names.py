"""Names of work that are words for other things too, and are work by their number in a list of it: "Discussion 3", "Program 1"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.deliverable import Deliverable, read_clause
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["counted_name", "work_of_chapter"]

_NOUN: Final = (
    r"(?:discussions?(?:\s(?:boards?|posts?|forums?|assignments?))?|(?:article|chapter|literature|peer)\sreviews?|programs?|programming(?:\sassignments?)?"
    r"|check-?ins?|learning\s(?:logs?|activit(?:y|ies)|checks?)|(?:reading|study|viewing|listening)\sguides?|voice\s?threads?|flip\s?grids?|padlets?|perusall|edpuzzles?|smart\s?books?"
    r"|mini-?cases?|lesson\splans?|field\snotes|vlogs?|blogs?|podcasts?|screencasts?|transcriptions?|etudes?|data\scollections?|simulations?|my\s?\w*lab|learn\s?smart|mind\s?tap|aleks|zy\s?books?|wiley\s?plus)"
)
_COUNTED: Final = Pattern(
    rf"\W*(?:(?:(?:module|unit|week|chapter|ch\.?)\s\d{{1,2}}|online|group|class|graded|written|individual|weekly|team|canvas|cengage|mcgraw|python|java)\s){{0,2}}"
    rf"(?:{_NOUN}\s?#?\d{{1,2}}[a-z]?|cases?\s#?(?:\d{{1,2}}|(?-i:[A-Z])))(?:\s+due)?(?:\s*[(:–—-].{{2,60}})?\W*",
    re.IGNORECASE,
)
_PART: Final = Pattern(
    r"(?i)\W*(?:module|unit|week)\s#?\d{1,2}\s(?:discussion|check-?in)(?:\s(?:board|post|forum))?(?:\s+due)?\W*"
)
_LONGEST: Final = 90
#: Of which part of the book or course work is, before what it is: "Ch. 4 quiz", "Sections 2.1-2.3 homework", "Chapter 2, Section 1 homework".
_OF_CHAPTER: Final = Pattern(
    r"\W*(?:chs?|chap|chapters?|secs?|sect|sections?|units?|modules?|lessons?)\.?\s?#?\d{1,2}(?:\.\d{1,2})?(?:\s?(?:[-–,&]|and|to)\s?\d{1,2}(?:\.\d{1,2})?)*"
    r"(?:,?\s+(?:secs?|sections?|lessons?|parts?|topics?)\.?\s?#?\d{1,2}(?:\.\d{1,2})?(?:\s?(?:[-–&]|and|to)\s?\d{1,2}(?:\.\d{1,2})?)*)?\s*[:–—-]?\s+(?!and\b)(?=[A-Za-z])",
    re.IGNORECASE,
)
_ONLINE: Final = Pattern(
    r"(?:learn\s?smart|smart\s?book|connect|mind\s?tap|aleks|my\s?\w*lab|webassign|wiley\s?plus|mastering\w*|cengage|inquizitive|achieve|revel|top\s?hat|zybooks?|work\s?books?)(?:\s(?:pages|due|assignments?|homework|hw|activit(?:y|ies)|questions|problems))?(?:,\s.*|\W*)",
    re.IGNORECASE,
)
#: Chapters behind the name of their work: "Homework Ch. 3", "Quiz on chapters 2-3".
_CHAPTER_BEHIND: Final = Pattern(
    r"(?P<work>[A-Za-z][A-Za-z -]{1,24}?):?\s+(?:(?:for|on|from|of|over)\s+)?(?:chs?|chap|chapters?|secs?|sect|sections?|units?|modules?)\.?\s?#?\d{1,2}(?:\.\d{1,2})?(?:\s?(?:[-–,&]|and|to)\s?\d{1,2}(?:\.\d{1,2})?)*(?:\s+due)?\W*",
    re.IGNORECASE,
)
#: Work that is set on chapters; other names before one may be a book's: "Project Management Ch. 2".
_ON_CHAPTERS: Final = frozenset({"homework", "quiz", "exam"})
#: What is asked of a chapter's work before its name.
_ASKED: Final = Pattern(
    r"^\W*(?:(?:complete|finish|do|submit|upload|turn in|hand in)\s+)(?:(?:the|your)\s+)?", re.IGNORECASE
)
#: What stands at a chapter's end to be worked.
_OF_BOOK: Final = Pattern(
    r"(?:end[\s-]of[\s-]chapter\s)?(?:problems?|exercises?|practice problems?)(?:\s+due)?", re.IGNORECASE
)
_REVIEWED: Final = Pattern(
    r"(?i)\b(?:review(?!\s(?:homework|hw|assignments?|exercises|problems|worksheets?|quiz)\b)|prep|overview|discuss\w*|practice|notes|read)\b"
)
#: More words are a sentence.
_BRIEF: Final = 5


def counted_name(text: str) -> Deliverable | None:
    """The work that a clause of a list of work is the name and number of; None of other words."""
    if len(text) > _LONGEST or not (any(map(str.isdigit, text)) or "ase " in text):
        return None
    named = _COUNTED.fullmatch(text) or _PART.fullmatch(text)
    return (
        Deliverable(tidy_title(text), "homework", "due" if "due" in text.lower() else "mention")
        if named
        else None
    )


def work_of_chapter(text: str) -> Deliverable | None:
    """The work of a chapter that a clause of a list of work names, which opens as a reading does; None of a reading."""
    text = _ASKED.sub("", text)
    chapter = _OF_CHAPTER.match(text)
    behind = None if chapter else _CHAPTER_BEHIND.fullmatch(text)
    rest = text[chapter.end() :].strip(" .") if chapter else behind["work"] if behind else ""
    if not rest or len(rest.split()) > _BRIEF or _REVIEWED.search(rest):
        return None
    if _ONLINE.fullmatch(rest) or _OF_BOOK.fullmatch(rest):
        return Deliverable(tidy_title(text), "homework", "due")
    found = read_clause(rest)
    if found is None or found.weak or found.part == "assigned" or (behind and found.kind not in _ON_CHAPTERS):
        return None
    return Deliverable(tidy_title(text), found.kind, "due" if found.part == "due" else "mention")
