"""Parts of one work, each due on a day of the week of its own: "Discussion 2: initial post due Thursday, replies due Sunday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import DAY_LETTERS, weekday_name

__all__ = ["are_parts", "each_on_its_day", "with_whole"]

_NAME = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b"
_DAY = rf"(?:{_NAME}|(?-i:Th|Tu|Su|Sa|[MTWRF])\b)"
_PARTED = Pattern(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)
_ON_ITS_DAY = Pattern(
    rf"(?=.*[^\W\d_]{{3,}}).*\b(?:due|by)\s(?:on\s|by\s)?{_NAME}\.?(?:\s.{{0,25}})?", re.IGNORECASE
)
_WHOLE = Pattern(r"(?P<whole>[^:]{3,40}:\s)(?=\S)")
#: What a discussion asks for: a post, then what is said to those of others.
_POST = r"(?:(?:the|your|an?|initial|first|original|main|primary|discussion)\s+)*(?:post(?:ing)?s?|responses?|threads?|entry|contribution|initial|original|prompt)"
_REPLIES = r"(?:(?:at|least|your|the|one|two|three|\d|peer|student|classmate|follow-?up|all|other)\s+)*(?:repl(?:y|ies)|responses?|comments?|follow-?ups?|feedback|peer\s+posts?|posts?|respond|reply|comment)(?:\s+to\s+(?:[\w']+\s+){0,3}?(?:peers|classmates|others|students|posts))?"
_WHEN = rf"(?:\s+(?:is|are))?(?:\s+due)?(?:\s*[:–—-]|\s+(?:by|on|before))?\s*{_DAY}"
_HOUR = r"\.?(?:,?\s+(?:at\s+|by\s+)?[\d:.]+\s?(?:[ap]\.?m\.?)?)?"
_DISCUSSED = Pattern(
    rf"(?i)\W*(?P<whole>[^:;()]{{3,40}}?)\s*[:(,–—-]\s*(?P<post>{_POST}{_WHEN}{_HOUR})\s*(?:[,;/&]|\band\b)+\s*(?P<reply>{_REPLIES}{_WHEN}{_HOUR})\W*"
)
#: The parts that have no name without the whole.
_A_PART = Pattern(rf"(?i)(?:{_POST}|{_REPLIES})\b.{{0,30}}")
_BEFORE_DAY = Pattern(
    rf"(?i)(?:\s+(?:is|are))?(?:\s+due)?(?:\s*[:–—-]|\s+(?:by|on|before))?\s*(?P<day>{_DAY})(?P<hour>{_HOUR})$"
)


def each_on_its_day(text: str) -> list[str]:
    """The parts, each with the name of the whole; none where they are not two or more with a day each."""
    if ("ost" in text or "esponse" in text or "nitial" in text) and (found := _DISCUSSED.fullmatch(text)):
        whole = found["whole"].rpartition(". ")[2].strip()  # what is read first names no discussion
        return [f"{whole}: {_due_on(found[part])}" for part in ("post", "reply")]
    pieces = _PARTED.split(text) if "ue" in text or "y " in text else []
    pieces = _run_on(text) if len(pieces) < 2 and "ue" in text else pieces
    if len(pieces) < 2 or not all(map(_ON_ITS_DAY.fullmatch, pieces)):
        return []
    whole = _WHOLE.match(pieces[0])
    named = f"{whole['whole'].strip(': ')} " if whole else ""
    return [pieces[0], *(f"{named}{piece}" for piece in pieces[1:])]


#: Where one work's day ends and the next work begins without any sign: "Reflection due Friday - PS1 due by Friday".
_ENDS_ON_DAY = Pattern(rf"\bdue\s(?:on\s|by\s)?{_NAME}\.?(?=\s+(?:[–—•-]\s*)?(?-i:[A-Z]))", re.IGNORECASE)


def _run_on(text: str) -> list[str]:
    ends = [match.end() for match in _ENDS_ON_DAY.finditer(text)]
    bounds = pairwise([0, *ends, len(text)])
    return [piece for first, last in bounds if (piece := text[first:last].strip(" –—•-"))]


def _due_on(part: str) -> str:
    """A part and the whole name of its day: "two replies Sun" gives "two replies due Sunday"."""
    found = _BEFORE_DAY.search(part)
    if found is None:
        return part
    letters = found["day"].upper()
    day = DAY_LETTERS.get(letters) or DAY_LETTERS[letters[:2]]
    return f"{part[: found.start()]} due {weekday_name(day)}{found['hour']}"


def are_parts(pieces: Sequence[str]) -> bool:
    """Whether the pieces are a discussion's post and its replies: "Forum 1: initial post June 1", "responses June 5"."""
    whole = _WHOLE.match(pieces[0]) if len(pieces) > 1 else None
    if whole is None:
        return False
    return all(map(_A_PART.fullmatch, (pieces[0][whole.end() :], *pieces[1:])))


def with_whole(pieces: Sequence[str]) -> list[str]:
    """The pieces, each that is only a part of what the one before it names with that name: "Forum 1: post due 9/4", "replies due 9/7"."""
    named = list(pieces)
    for number, (before, piece) in enumerate(pairwise(pieces), 1):
        whole = _WHOLE.match(named[number - 1])
        if whole and ":" not in piece and _A_PART.fullmatch(piece) and before:
            named[number] = f"{whole['whole']}{piece}"
    return named
