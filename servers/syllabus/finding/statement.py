"""Statements: the sentences of a paragraph, each with the lines that it was printed on.

A line that its writer broke on purpose ends a statement, with or without a full stop.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from servers.syllabus.dating.choices import Choices
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.words import ENGLISH_MONTH_PATTERN
from servers.syllabus.finding.answered import answered
from servers.syllabus.finding.clause import joined, unwrap, without_struck
from servers.syllabus.finding.days_in_turn import in_turn
from servers.syllabus.finding.named_sentence import with_days_behind
from servers.syllabus.finding.sentence import sentences
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["Columns", "Headed", "Statement", "statements"]

#: Lines whose left ends differ by less (in points) stand in one column, indented or not.
_SAME_COLUMN = 40.0

#: Dots that lead the eye from a name to its date.
_LEADERS = Pattern(r"\s*(?:\.\s?){4,}\s*|\s*…{2,}\s*|\s*_{4,}\s*")
#: What all such dots begin with, which is found quickly.
_LEADING = Pattern(r"\.\s?\.|…|__")
#: A line that opens with a label and a date: "Exam II: Oct. 30".
_LABELLED = Pattern(
    r"[A-Z][\w .#&'/-]{1,40}(?:\([^()]{1,25}\))?:\s+(?:[A-Z]{1,3}\s?\d{1,2}\s*\((?:due\s)?)?(?:[A-Z][a-z]{2,8}\.?,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+)?\d{1,2}\b"
)
#: A line that opens with a name and a colon, and tells a day: where so many do, and no other, they are a list.
_NAMED = Pattern(r"[A-Z][^:.;?!]{1,40}:\s.*\d(?!\d{0,2}%)")
_FEWEST_NAMED = 3
#: A line that opens with a day of the week and what is due then: "Sunday 11 pm: problem sets".
_DAY_LABELLED = Pattern(
    r"\W*(?:(?:Every|Each|On|By) )?(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\b.{0,24}?:\s"
)
#: A line that opens with a short name, behind which a day of the week stands: "Homework - Monday, 5 pm".
_BEFORE_DAY = Pattern(
    r"\W*[A-Z][\w/'’& -]{2,40}?(?:\s*\([^()]{1,30}\))?\s*(?::|\s[–—-]{1,2}\s|,)\s*(?:(?:[Dd]ue|[Ee]very|[Ee]ach|[Bb]y|[Oo]n)\s)*(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\b"
)
#: A line that opens with the name of work and its number, and what it tells of it: "Essay #1 (5 pages): topics ...".
_NUMBERED = Pattern(
    r"(?P<head>[A-Z][a-z]+(?:\s[A-Za-z]+)?)\s#?(?P<number>\d{1,2}|[IVX]{1,4}|[A-E]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)(?:\s*\([^()]{1,40}\))?\s*(?::|\s[–—-]{1,2})\s"
)
#: A line that ends with a day behind a dash, colon or bracket.
_ENDS_WITH_DAY = Pattern(
    rf"(?:[(:]|\s[–—-]|,\s+due)\s*(?:(?:due|on|by)\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?\.?,?\s+)?(?:(?:{ENGLISH_MONTH_PATTERN})\.?\s+\d{{1,2}}|\d{{1,2}}/\d{{1,2}})(?:st|nd|rd|th)?\)?\.?$",
    re.IGNORECASE,
)
#: A label of the day on which the work above it is due: "Submission deadline: Friday", "Date due: 3 May".
_LABEL_OF_DAY = Choices(
    r"(?:(?:submission|hand[\s-]?in|final|the)\s)*(?:deadline(?:\s(?:for|of)\ssubmission)?|submission(?:\s(?:due|date|due\sdate))|date\s(?:due|of\ssubmission)|hand[\s-]?in\s(?:date|by)|submit\sby)\s?[:–—-]\s?(?=\S)",
    re.IGNORECASE,
)
#: So far from the line's end the day's last digit stands.
_BEHIND_DAY = 6
#: So many of a paragraph's first lines tell how it is made.
_SEVERAL = 4
#: A paragraph and the heading above it.
Headed = tuple[Paragraph, str]


@dataclass(frozen=True)
class Statement:
    """A sentence and its lines."""

    text: str
    lines: tuple[Line, ...]


class Columns:
    """How far the columns reach that a document's paragraphs stand in; the statements of each are made once."""

    def __init__(self, paragraphs: Iterable[Headed]) -> None:
        self._lines: defaultdict[int, dict[float, float]] = defaultdict(dict)
        self._edges: dict[tuple[int, float], float] = {}
        self._statements: dict[int, tuple[Paragraph, tuple[Statement, ...]]] = {}
        for paragraph, _ in paragraphs:
            reached = self._lines[paragraph.page]
            for left, right in _sides(paragraph):
                if right > reached.get(left, float("-inf")):
                    reached[left] = right

    def statements(self, paragraph: Paragraph) -> tuple[Statement, ...]:
        """The statements of a paragraph."""
        if (
            id(paragraph) not in self._statements
        ):  # kept with the paragraph, so that its identity stays its own
            self._statements[id(paragraph)] = (
                paragraph,
                tuple(_with_answers(_statements(paragraph, self.edge(paragraph)))),
            )
        return self._statements[id(paragraph)][1]

    def edge(self, paragraph: Paragraph) -> float:
        """The right edge of a paragraph's column: the furthest that lines on its page which begin there reach."""
        sides = _sides(paragraph)
        left = min(sides)[0]
        page = paragraph.page
        if (page, left) not in self._edges:
            self._edges[page, left] = _furthest(self._lines[page].items(), left)
        return max(self._edges[page, left], _furthest(sides, left))


def _furthest(sides: Iterable[tuple[float, float]], left: float) -> float:
    return max((right for start, right in sides if abs(start - left) < _SAME_COLUMN), default=0.0)


def _sides(paragraph: Paragraph) -> list[tuple[float, float]]:
    return [(line.box.x0, line.box.x1) for line in paragraph.lines]


def statements(paragraph: Paragraph, columns: Columns) -> tuple[Statement, ...]:
    """The statements of ``paragraph``; ``columns``, of the same document, tell how far its own reaches."""
    return columns.statements(paragraph)


def _statements(paragraph: Paragraph, edge: float) -> Iterator[Statement]:
    kept = without_struck(paragraph.lines)
    if len(kept) >= _FEWEST_NAMED and all(_NAMED.match(line.text) for line in kept):
        groups: Iterable[list[Line]] = ([line] for line in kept)
    else:
        groups = unwrap(kept, edge, listed=False)
    labelled = len(kept) > 1 and (
        _are_labelled(kept, _LABELLED)
        or _are_labelled(kept, _DAY_LABELLED)
        or _are_labelled(kept, _BEFORE_DAY)
        or _are_numbered(kept)
    )
    if sum(_ends_with_day(line.text) for line in kept[:_SEVERAL]) > 1:
        groups = (part for group in groups for part in _at_ends(group))
    for lines in (part for group in groups for part in (_at_labels(group) if labelled else [group])):
        text = joined(lines)
        whole = _LEADERS.sub(": ", text) if _LEADING.search(text) else text
        for sentence in with_days_behind(sentences(whole)):
            label = _LABEL_OF_DAY.match(sentence)
            yield Statement(f"Due: {sentence[label.end() :]}" if label else in_turn(sentence), tuple(lines))


def _with_answers(told: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, each answer that begins with a day said of the work that the question before it asks for."""
    asked: Statement | None = None
    for statement in told:
        if asked is not None and (text := answered(asked.text, statement.text)):
            yield Statement(text, (*asked.lines, *statement.lines))
            asked = None
            continue
        if asked is not None:
            yield asked
        asked = statement if statement.text.endswith("?") else None
        if asked is None:
            yield statement
    if asked is not None:
        yield asked


def _ends_with_day(text: str) -> bool:
    return has_digit(text[-_BEHIND_DAY:]) and _ENDS_WITH_DAY.search(text) is not None


def _at_ends(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines parted behind one that ends with a day, where the next opens a name of its own: "Memo 1 (50 points) – Sept 12"."""
    part: list[Line] = []
    for line in lines:
        if part and _ends_with_day(part[-1].text) and line.text[:1].isupper() and _ends_with_day(line.text):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _are_labelled(lines: Sequence[Line], label: Pattern) -> bool:
    return sum(label.match(line.text) is not None for line in lines) > 1


def _are_numbered(lines: Sequence[Line]) -> bool:
    """Whether several lines open with one name and numbers of its own: "Essay #1 (5 pages): ...", "Essay #2 (7 pages): ..."."""
    found = [match for line in lines if (match := _NUMBERED.match(line.text))]
    heads = {match["head"] for match in found}
    return len(found) > 1 and len(heads) == 1 and len({match["number"] for match in found}) == len(found)


def _at_labels(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines parted where one opens with a label of its own: "Exam I: Sept. 25", "Exam II: Oct. 30"."""
    part: list[Line] = []
    for line in lines:
        opens = any(label.match(line.text) for label in (_LABELLED, _DAY_LABELLED, _BEFORE_DAY, _NUMBERED))
        if part and opens and not part[-1].text.endswith((",", "and", "the", "of")):
            yield part
            part = []
        part.append(line)
    if part:
        yield part
