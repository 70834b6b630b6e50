"""Lines of one column to paragraphs, headings and list items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.reading.dated import MONTH, is_entry, starts_dated
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.markers import marker_of, text_left, text_size

__all__ = ["Norms", "join_paragraphs"]

OPEN_END = Pattern(
    r"(?:[,;&–—-]|\b(?:and|or|on|by|from|until|till|to|through|thru|between|before|after|closes|opens|closing))$",
    re.IGNORECASE,
)
OPEN_SENTENCE = Pattern(
    r"\b(?:the|of|is|are|be|due|at|in|for|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu(?:rs?)?|fri)\.?)$",
    re.IGNORECASE,
)
#: Words that a number belongs to: at a line's end they leave it to the next line, where it is no list's marker.
NUMBER_LEFT = Pattern(
    r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:\.|[a-z]{2,6})?$|\b(?:may|chapters?|ch\.|sections?|units?|weeks?|pages?|pp?\.|vol\.|no\.|the|of|at|by)$",
    re.IGNORECASE,
)
#: A month whose day found no room beside it: "... or November" over "26-28".
MONTH_LEFT = Pattern(rf"(?<=[a-z\d,)]\s){MONTH}$", re.IGNORECASE)
DAY_LEFT = Pattern(r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\d/:])")
#: Work by its number, whose day found no room beside it: "..., Exam 2" over "June 14 (Ch. 4-6), Exam 3 July 12".
ENDS_IN_WORK = Pattern(
    r"[,;.(]\s+(?:and\s+)?(?:exam|midterm|quiz|test|homework|hw|lab|paper|essay|project|assignment|problem\sset|report)\s#?\d{1,2}:?$",
    re.IGNORECASE,
)
#: Work whose number found no room beside it: "... (chapters 5-8) Exam" over "3 April 23 (chapters 9-12)".
ENDS_BEFORE_NUMBER = Pattern(
    r"\b(?:exam|midterm|quiz|test|lab|paper|essay|project|assignment)(?:\s#)?$", re.IGNORECASE
)
NUMBER_AND_DATE = Pattern(rf"\d{{1,2}}\s+{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\w)", re.IGNORECASE)
RUNNING = 5  # words of a line that runs on
OUTDENT, INDENT = (
    1.5,
    2.6,
)  # of the size: steps to the left that part paragraphs, and the widest in a paragraph
LOOSE = 0.6  # of the size: extra space above normal leading that starts a paragraph


@dataclass(frozen=True)
class Norms:
    """What is normal in the document: the body's font size, and the sizes that are larger, largest first."""

    size: float
    larger: tuple[float, ...] = ()


def join_paragraphs(lines: Sequence[Line], norms: Norms) -> list[Paragraph]:
    """One column's lines, top to bottom, joined to paragraphs."""
    if not lines:
        return []
    left = min(line.box.x0 for line in lines)
    right = max(line.box.x1 for line in lines)
    leading = _leading(lines)
    groups = [[lines[0]]]
    for above, line in pairwise(lines):
        if _starts(line, above, groups[-1], leading, right):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [_paragraph(group, norms, left) for group in groups]


def _leading(lines: Sequence[Line]) -> float:
    steps = [
        (after.box.bottom - before.box.bottom) / max(before.size, after.size)
        for before, after in pairwise(lines)
        if before.page == after.page and after.box.bottom > before.box.bottom
    ]
    close = [step for step in steps if step < 2.2]
    return median(close) if close else 1.2


def _starts(line: Line, above: Line, group: Sequence[Line], leading: float, right: float) -> bool:
    """Whether ``line`` starts a paragraph rather than going on with ``group``."""
    if line.page != above.page or line.box.top < above.box.top:
        return True
    size = max(line.size, above.size)
    step = (line.box.bottom - above.box.bottom) / size
    marked = marker_of(line) is not None
    if step > min(leading, 1.6) + LOOSE or (marked and not _number_wrapped(line, above, group, right)):
        return True
    if marked:
        return False
    if (starts_dated(line.text) and not _goes_on(line, above, group, right)) or (
        line.text[0].isupper() and is_entry(group[0].text) and _would_fit(line, above, right)
    ):
        return True
    if abs(text_size(line) - text_size(above)) > 0.12 * size or (
        line.bold != above.bold and _lone_style(line, above, group) and not _stays_bold(line, above, right)
    ):
        return True
    hanging = text_left(group[0])
    indent = line.box.x0 - above.box.x0
    if len(group) == 1:
        # a hanging indent goes right to the text after the marker; otherwise an indent is a new paragraph
        if abs(line.box.x0 - hanging) < 0.5 * size:
            return False
        opens_far = indent > 0.8 * size and _ends_short(above, right)
        return (
            _ends_list(line, above, right)
            or opens_far
            or (indent < -OUTDENT * size and not _opens_indented(line, above, right))
        )
    return abs(indent) > 0.8 * size or (
        line.words[0].bold and not above.words[-1].bold and _ends_short(above, right)
    )


def _ends_list(line: Line, above: Line, right: float) -> bool:
    """Whether the line begins left of the marker of the point above, or runs on at it, though it had room beside it."""
    size = max(line.size, above.size)
    step = line.box.x0 - above.box.x0
    runs_on = abs(step) < 0.3 * size and len(line.words) > RUNNING and line.text[0].isupper()
    left_of = step < -0.8 * size or (runs_on and line.box.x1 > above.box.x1)
    left_of = left_of or (step < 0.3 * size and _is_apart(line, above, right))
    return left_of and marker_of(above) is not None and _would_fit(line, above, right)


def _is_apart(line: Line, above: Line, right: float) -> bool:
    """Whether all of a line had room on the one above, which asks for no more words: the next title below a list."""
    whole = above.box.x1 + line.box.width + above.size < right
    asked = OPEN_END.search(above.text) or OPEN_SENTENCE.search(above.text)
    return whole and line.text[0].isupper() and not asked


def _opens_indented(line: Line, above: Line, right: float) -> bool:
    """Whether the line above is a paragraph's first, set in from the margin as TeX does, and full."""
    indented = line.box.x0 - above.box.x0 > -INDENT * max(line.size, above.size)
    return indented and marker_of(above) is None and not _would_fit(line, above, right)


def _lone_style(line: Line, above: Line, group: Sequence[Line]) -> bool:
    return all(other.bold for other in group) if above.bold else line.bold


def _stays_bold(line: Line, above: Line, right: float) -> bool:
    """Whether bold words at the end of a plain line only wrapped into this one ("due by Tuesday December / 13 ...")."""
    return (
        above.words[-1].bold
        and not above.bold
        and above.text[-1] not in ".!?:"
        and (line.text[0].islower() or line.text[0].isdigit() or line.text[-1] == ".")
        and not _would_fit(line, above, right)
    )


def _goes_on(line: Line, above: Line, group: Sequence[Line], right: float) -> bool:
    """Whether a line that starts with a date was wrapped there: the words above ask for it, and it had no room."""
    if _would_fit(line, above, right):
        return False
    if line.text[0] == "(" and group[0].text[0] != "(" and above.text[-1] not in ".:!?":
        return True
    if not starts_dated(group[0].text) and len(above.words) >= RUNNING and above.words[-1].text.islower():
        return True
    if MONTH_LEFT.search(above.text) and DAY_LEFT.match(line.text):
        return True
    numbered = ENDS_BEFORE_NUMBER.search(above.text) and NUMBER_AND_DATE.match(line.text)
    if numbered and not starts_dated(group[0].text):
        return True
    ends = (OPEN_END,) if starts_dated(group[0].text) else (OPEN_END, OPEN_SENTENCE, ENDS_IN_WORK)
    return _closes(line.words[0].text, group) or any(end.search(above.text) for end in ends)


def _number_wrapped(line: Line, above: Line, group: Sequence[Line], right: float) -> bool:
    """Whether the line's number is the end of what was wrapped ("under Monday, February / 15) is due ...")."""
    number = line.words[0].text
    if not number[0].isdigit() or abs(line.box.x0 - text_left(group[0])) > 0.5 * line.size:
        return False
    return (_closes(number, group) or NUMBER_LEFT.search(above.text) is not None) and not _would_fit(
        line, above, right
    )


def _closes(word: str, group: Sequence[Line]) -> bool:
    """Whether the word closes a bracket that the lines above leave open."""
    if not word.rstrip(".,;:").endswith(")") or "(" in word:
        return False
    told = " ".join(other.text for other in group)
    return told.rfind("(") > told.rfind(")")


def _would_fit(line: Line, above: Line, right: float) -> bool:
    """Whether the line's first two words had room on the line above: it was not wrapped."""
    head = line.words[:2]
    return above.box.x1 + (head[-1].box.x1 - head[0].box.x0) + above.size < right


def _ends_short(line: Line, right: float) -> bool:
    return line.box.x1 < right - 0.15 * (right - line.box.x0) or line.text.endswith((".", ":", "!", "?"))


def _paragraph(group: list[Line], norms: Norms, left: float) -> Paragraph:
    lines = tuple(group)
    first = lines[0]
    marker = marker_of(first)
    level = 0 if marker and not marker[0].isalnum() else _heading_level(lines, norms)
    if level:
        return Paragraph(lines, "heading", level, marker)
    if marker:
        depth = int(max(first.box.x0 - left, 0.0) // (1.8 * max(first.size, 6.0)))
        return Paragraph(lines, "item", min(depth, 5), marker)
    return Paragraph(lines)


def _heading_level(lines: tuple[Line, ...], norms: Norms) -> int:
    text = " ".join(line.text for line in lines)
    if len(lines) > 3 or len(text) > 120 or not any(character.isalpha() for character in text):
        return 0
    size = max(line.size for line in lines)
    if size > 1.12 * norms.size:
        return 1 + sum(larger > size * 1.05 for larger in norms.larger)
    below = 1 + len(norms.larger)
    if text.endswith((",", ";", ".")) and len(text) > 60:
        return 0
    plain_bold = len(lines) <= 2 and all(line.bold for line in lines)
    return below if plain_bold or _in_capitals(text) else 0


def _in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) > 4 and len(text) < 70 and all(character.isupper() for character in letters)
