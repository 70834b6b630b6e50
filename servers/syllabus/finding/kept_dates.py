"""Work under names of the document's own in a list of dates to keep in mind: "Artifact II: February 9" below "Important dates"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.gated import has_digit
from servers.syllabus.dating.grammar import DateMention, find_dates
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.dating.term import TermContext
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import is_no_class, is_reading, kind_of
from servers.syllabus.finding.entry import Day
from servers.syllabus.finding.important import heads_what_is_graded, is_important
from servers.syllabus.finding.name_to_day import name_to_day
from servers.syllabus.finding.numbered_names import is_numbered_part
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.finding.tidy_title import tidy_title
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line

__all__ = ["not_told_yet", "work_of_kept_dates"]

#: So many dated lines are a list, and no more words than this are a name.
_FEWEST: Final = 3
_LONGEST: Final = 5
_LONGEST_LINE: Final = 90
_LONGEST_TITLE: Final = 60
#: A date and a name.
_A_PAIR: Final = 2
#: Below a title of what is graded such a part must be names of work, none longer than this, and no more lines between them.
_OFTEN: Final = 0.4
_LONGEST_GRADED: Final = 9
_NEAR: Final = 1
#: A title that says of all below it that it is due.
_ALL_DUE: Final = Pattern(r"\b(?:due|deadlines?)\b", re.IGNORECASE)
#: A name and its number: "Artifact II", "A3".
_NUMBERED: Final = Pattern(
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s[^\W\d_][\w'’-]*){0,2}?)\s?#?(?P<number>\d{1,2}|(?-i:[IVX]{1,4}))\W*",
    re.IGNORECASE,
)
#: Days of a term and a school, which ask for nothing.
_OF_SCHOOL: Final = Pattern(
    r"\b(?:class(?:es)?|lectures?|first|last|begins?|starts?|ends?|drop|add|withdraw\w*|regist\w+|enrol\w*|census|commencement|graduation|convocation|orientation|week|weekend|term|semester|quarter|session|review|guest|visit|meeting|meets?|advising|recess|"
    r"holiday|break|office|hours|grades?|tuition|refund|pass|audit|appointment|conference|reading|study|day|days|eve|lab|labs|discussion|tutorials?|recitations?|no(?!\.\s?\d)|cancel\w*|make-?up|snow|university|college|campus|closed|instruction|schedule|timetable)\b",
    re.IGNORECASE,
)
#: What a name counts or is worth, behind it.
_BRACKETS: Final = Pattern(
    r"\s*\([^()]*\)?$|\s*[:,;–—-]\s*\d{1,3}\s?(?:%|percent|points?|pts\.?|marks)$", re.IGNORECASE
)
#: The hour, between the date and the name: "May 3, 5 pm: Artifact II"; and what leads to the date.
_HOUR_BEFORE: Final = Pattern(
    r"(?i)(?:by|at|@)?\s*(?:\d{1,2}(?:[:.]\d\d)?\s*[ap]\.?m\.?|\d{1,2}[:.]\d\d|noon|midnight)\s*[:,–—-]\s*(?=[^\W\d_])"
)
_IS_DUE: Final = Pattern(
    r"(?i)(?<=\w)\s+(?:is\s+|are\s+)?due[\s.!]*$|^(?:due\s*[:–—-]|submit|(?:hand|turn)\sin)\s+(?:your\s+|the\s+)?"
)
_LEADS: Final = Pattern(r"(?i)(?:(?:due|submit|hand\sin)\s)?(?:by|on|before)(?:\s\w+day,?)?|due|\w+day")
_SIGNS: Final = " \t•*–—-:.;,()|"


@dataclass(frozen=True)
class _Kept:
    """One line of such a list: its name, its date and where both are printed; ``due``: it says itself that it is due."""

    name: str
    mention: DateMention
    line: Line
    due: bool


def work_of_kept_dates(blocks: Sequence[Block], context: TermContext) -> Iterator[Candidate]:
    """The work that no word tells, of each list below such a title; doubted where neither a number nor the title says that it is due."""
    for place, block in enumerate(blocks):
        for number, line in enumerate(block.lines if isinstance(block, Paragraph) else ()):
            if len(line.text) > _LONGEST_TITLE:
                continue
            graded = not (isinstance(block, Paragraph) and block.role == "item") and heads_what_is_graded(
                line.text
            )
            if graded or is_important(line.text):
                below = chain(_lines([block], number + 1), _lines(blocks[place + 1 :]))
                kept = list(_kept(below, context, apart=_NEAR if graded else None))
                if not graded or _is_list_of_work(kept):
                    yield from _of_list(kept, due=_ALL_DUE.search(line.text) is not None)


def _is_list_of_work(kept: Sequence[_Kept]) -> bool:
    """Whether many of the lines below a title of what is graded are names of work, and none tells what is read."""
    if any(is_reading(one.name) or len(one.name.split()) > _LONGEST_GRADED for one in kept):
        return False
    known = [kind_of(one.name) for one in kept]
    return sum(one is not None and not one[1] for one in known) >= max(_A_PAIR, _OFTEN * len(known))


def not_told_yet(kept: Iterable[Candidate], known: Sequence[Candidate]) -> Iterator[Candidate]:
    """Those whose line has not told the same work under a longer name: "Field notes" beside "Project: Field notes"."""
    work = list(kept)
    places = {id(one.lines[0]) for one in work}
    told = {
        (id(line), one.day.date, one.title.casefold())
        for one in (known if work else ())
        for line in one.lines
        if id(line) in places
    }
    for one in work:
        name = one.title.casefold()
        if not any(
            place == id(one.lines[0]) and day == one.day.date and name in title for place, day, title in told
        ):
            yield one


def _lines(blocks: Sequence[Block], start: int = 0) -> Iterator[tuple[Line, bool]]:
    """The lines of paragraphs up to a table of several columns, and whether each is a heading; of a table of a date and a name its rows."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from ((line, block.role == "heading") for line in block.lines[start:])
            continue
        rows = [[cell for cell in row.cells if cell.lines] for row in block.rows]
        if any(len(row) > _A_PAIR for row in rows) or any(block.header):
            return
        for row in rows:
            words = tuple(word for cell in row for line in cell.lines for word in line.words)
            yield Line(words), False


def _kept(lines: Iterable[tuple[Line, bool]], context: TermContext, *, apart: int | None) -> Iterator[_Kept]:
    """The dated lines below a title, up to the next heading without a date, or no more than so many lines ``apart``."""
    since = 0
    for line, heads in lines:
        kept = _of_line(line, context)
        since = 0 if kept is not None else since + 1
        if kept is None and (heads or (apart is not None and since > apart)):
            return
        if kept is not None:
            yield kept


def _of_line(line: Line, context: TermContext) -> _Kept | None:
    if len(line.text) > _LONGEST_LINE or not has_digit(line.text):
        return None
    found = [mention for mention in find_dates(line.text, context) if mention.date is not None]
    if len(found) != 1 or found[0].end_date is not None:
        return None
    told = name_to_day(line.text[: found[0].start])
    before, after = told.name.strip(_SIGNS), line.text[found[0].end :].strip(_SIGNS)
    before = "" if _LEADS.fullmatch(before) else before
    after = _HOUR_BEFORE.sub("", after, count=1) if _HOUR_BEFORE.match(after) else after
    if before and after and not find_times(after):
        return None
    due = told.due if before else _IS_DUE.search(after) is not None
    name = before or _IS_DUE.sub("", after)
    return _Kept(_BRACKETS.sub("", name).strip(_SIGNS), found[0], line, due)


def _of_list(kept: Sequence[_Kept], *, due: bool) -> Iterator[Candidate]:
    if len(kept) < _FEWEST:
        return
    numbers = Counter(name for one in kept if (name := _series(one.name)))
    for one in kept:
        if one.mention.date is None or not _is_own_name(one.name):
            continue
        numbered = numbers[_series(one.name) or ""] > 1
        doubts = (
            ()
            if due or numbered or one.due
            else (f'the list does not say that "{one.name}" is to be handed in',)
        )
        day = Day(one.mention.date, None, one.mention.doubts)
        yield Candidate(
            tidy_title(one.name), "homework", day, (one.line,), "label", printed=one.line.text, doubts=doubts
        )


def _series(name: str) -> str | None:
    found = _NUMBERED.fullmatch(name)
    return found["name"].lower() if found is not None else None


def _is_own_name(name: str) -> bool:
    """Whether a short text names a thing that the general vocabulary does not know, and no day of the school's."""
    return (
        1 <= len(name.split()) <= _LONGEST
        and name[:1].isupper()
        and ((known := kind_of(name)) is None or (known[1] and not phrases(name)))
        and not is_no_class(name)
        and not is_reading(name)
        and _OF_SCHOOL.search(name) is None
        and not ((series := _series(name)) and is_numbered_part(series))
    )
