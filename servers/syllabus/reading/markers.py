"""The markers that list items start with."""

from __future__ import annotations

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.line import Line

__all__ = ["marker_of", "text_left", "text_size"]

BULLET = Pattern(r"^(?:[•●○◦▪▫■□◆◇➢➤►▶✓✔❖★∗·‣⁃–—*o-]|§|Ø|\uf0b7)$")
GLUED_BULLET = Pattern(r"^([•●○◦▪▫■□◆◇➢➤►▶✓✔❖★‣⁃])\S")
NUMBERED = Pattern(r"^(?:\(?(?:\d{1,2}|[A-Za-z]|[ivxIVX]{1,5})[.)]|\(\d{1,2}\)|\d{1,2}(?:\.\d{1,2})+\.?)$")


def marker_of(line: Line) -> str | None:
    """The marker ("•", "1.", "a)") that the line starts with, or None."""
    word = line.words[0].text
    if len(word) > 1 and word[0].isalpha() and word[-1] not in ".)":
        return None
    if glued := GLUED_BULLET.match(word):
        return glued.group(1)
    if len(line.words) < 2:
        return word if BULLET.match(word) and not word.isalpha() else None
    return word if BULLET.match(word) or NUMBERED.match(word) else None


def text_left(line: Line) -> float:
    """Where the line's text starts, after a marker."""
    return line.words[1].box.x0 if len(line.words) > 1 and marker_of(line) else line.box.x0


def text_size(line: Line) -> float:
    """The largest font size on the line, in points, a marker's aside: bullets are often set larger than their text."""
    if len(line.words) < 2 or marker_of(line) is None:
        return line.size
    return max(word.size for word in line.words[1:])
