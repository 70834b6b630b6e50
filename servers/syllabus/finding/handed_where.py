"""Where and how work is handed in, which is no part of its name: "First paper due by 5 pm in my mailbox", "Essay due to Turnitin"."""

from __future__ import annotations

import re
from typing import Final

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import Gated
from servers.syllabus.dating.pattern import Pattern

__all__ = ["without_where"]

#: What says that work is handed in; only behind it a place is where.
_HANDED_IN: Final = Gated(
    r"\b(?:due|(?:to\sbe\s|(?:must|should|will|needs?\sto|has\sto|have\sto)\sbe\s)?(?:submitted|turned\sin|handed\sin|uploaded|e-?mailed))\b",
    "due,submitted,turned,handed,uploaded,mailed",
    re.IGNORECASE,
)
_SYSTEM: Final = (
    r"canvas|black\s?board|bb|moodle|d2l|desire2learn|bright\s?space|sakai|drop\s?box(?:es)?|gradescope|turn\s?it\s?in|turnitin(?:\.com)?|safe\s?assign|git\s?hub|google\s(?:classroom|drive|docs?|forms?)"
    r"|lms|quercus|eclass|perusall|piazza|slack|(?:microsoft\s|ms\s)?teams|schoology|elms|carmen|ilearn|bcourses|courseworks|collab|mycourses|webct|web\s?assign|webwork|my\s?lab|mastering|wiley\s?plus|compass|wattle|learn(?:ing)?\s(?:suite|management\ssystem)"
)
_PLACE: Final = (
    r"mail\s?box|(?:department(?:al)?\s|main\s|front\s)?(?:office|desk)|door|(?:drop|submission|assignment|homework|hand-in)\s(?:box|folder|slot|link|portal)|box|(?:course|class)\s(?:web)?\s?(?:site|page)|web\s?site|wiki|blog|portal"
    r"|discussion\s(?:board|forum)|forum|e-?mail(?:\sattachment)?|instructor|professor|teacher|(?:your\s)?t\.?a\.?s?|gsi|me|department(?:al\ssecretary)?|secretary"
)
#: A building and a room behind the place: "outside Smith 210", ", Hall 320,".
_ROOM: Final = (
    r"(?:,?\s(?:(?:outside|in|near|at)\s)?(?:(?-i:[A-Z])[\w'’]+\s){1,3}\d{1,4}[A-Za-z]?(?:,(?=\s))?)?"
)
_WHERE: Final = Choices(
    rf"[\s,;:–—-]*[(\[]?\s*(?:(?:please\s)?(?:submit|upload|hand(?:ed)?\sin|turn(?:ed)?\sin|send|post|e-?mail(?:ed)?)\s(?:it\s|them\s|instructions\s)?)?(?:(?:in|on|onto|to|via|through|by|at|under|into|using)\s)(?:(?:my|the|your|our|his|her|their|course|class|instructor['’]s|professor['’]s)\s){{0,2}}(?:(?:{_SYSTEM}|{_PLACE})\b\s?)(?:(?:{_SYSTEM}|{_PLACE}|assignments?|page|site|discussion|folder|quiz\stool)\b\s?)?{_ROOM}\s*[)\]]?"
    r"(?=\s*(?:$|[.,;:()\[\]–—-]|by\b|at\b|before\b|on\b|via\b|in\b|as\b|and\b|no\slater|\d))"
    r"|,?\s*[(\[]?\b(?:electronically|on\s?line|(?:as\s)?(?:an?\s)?(?:hard|paper|printed|electronic)\scop(?:y|ies)|on\spaper|in\sprint|by\supload)\b[)\]]?(?=\s*(?:$|[.,;:()\[\]–—-]|by\b|at\b|before\b|on\b|in\b|\d))"
    r"|[\s,;:(–—-]+bring\s(?:it\s|them\s|(?:two|2|three|3|an?)\s(?:cop(?:y|ies)|drafts?)\s?)?(?:to|in)?\s?class\b[)\]]?",
    re.IGNORECASE,
)
#: A place named before the hour that is kept: ", my office".
_BARE_WHERE: Final = Choices(
    rf",\s(?:(?:my|the|your)\s)(?:{_PLACE})\b{_ROOM}(?=\W*$)|\s[(\[](?:via\s|on\s|in\s|through\s)?(?:{_SYSTEM})\s?[)\]]",
    re.IGNORECASE,
)
#: Nothing is left before the word for it: the place is the name ("Due: blog", "due in class").
_WORDS: Final = Pattern(r"[^\W\d_]{2}")


def without_where(text: str) -> str:
    """A clause without where and how its work is handed in; as it is where it does not say that something is."""
    told = _HANDED_IN.search(text)
    if told is None or not _WORDS.search(text, 0, told.start()):
        return text
    before, behind = text[: told.end()], text[told.end() :]
    left = _BARE_WHERE.sub("", _WHERE.sub(" ", behind))
    return text if left == behind else f"{before}{left}".rstrip() + _open(before + left, text) * ")"


def _open(left: str, text: str) -> int:
    """How many brackets lost their ends: the place stood last in one that holds the name as well."""
    return max(0, left.count("(") - left.count(")") - max(0, text.count("(") - text.count(")")))
