"""Parts of one work, each due on a day of the week of its own: "Discussion 2: initial post due Thursday, replies due Sunday"."""

from __future__ import annotations

import re

__all__ = ["each_on_its_day"]

_DAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\b"
_PARTED = re.compile(r"\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+", re.IGNORECASE)
_ON_ITS_DAY = re.compile(
    rf"(?=.*[^\W\d_]{{3,}}).*\b(?:due|by)\s(?:on\s|by\s)?{_DAY}\.?(?:\s.{{0,25}})?", re.IGNORECASE
)
_WHOLE = re.compile(r"(?P<whole>[^:]{3,40}:\s)(?=\S)")


def each_on_its_day(text: str) -> list[str]:
    """The parts, each with the name of the whole; none where they are not two or more with a day each."""
    pieces = _PARTED.split(text) if "ue" in text or "y " in text else []
    if len(pieces) < 2 or not all(map(_ON_ITS_DAY.fullmatch, pieces)):
        return []
    whole = _WHOLE.match(pieces[0])
    named = f"{whole['whole'].strip(': ')} " if whole else ""
    return [pieces[0], *(f"{named}{piece}" for piece in pieces[1:])]
