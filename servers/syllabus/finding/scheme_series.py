"""Work that a grading scheme counts, in a schedule that numbers as many: "Exercises (7)", and "Ex. 1" to "Ex. 7" on days of class."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from servers.domain.syllabus import GradingComponent
from servers.syllabus.dating.pattern import Pattern
from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.entry import Entry, Matter
from servers.syllabus.finding.naming import singular_words
from servers.syllabus.finding.tidy_title import tidy_title

__all__ = ["series_of_scheme"]

#: So many numbers in a row are no accident.
_FEWEST: Final = 3
#: A name's letters, at least, and what stands behind it in a grading scheme.
_LETTERS: Final = 4
_ASIDE: Final = Pattern(r"[(\[,;:–—].*")
#: What is done with work that is due on another day, or was.
_ANOTHER_DAY: Final = Pattern(
    r"\b(?:assign\w*|out|posted|back|return\w*|begin\w*|start\w*|introduc\w*|discuss\w*|review|go over|work on|feedback|later|next)\b",
    re.IGNORECASE,
)
#: What ends a sentence, or the bracket that a name stands in.
_END: Final = Pattern(r"[.;?!)\]](?=\s|\W*$)|[)\]]")


class _Told(NamedTuple):
    """Where one of a series is named."""

    entry: Entry
    matter: Matter
    title: str
    sentence: str


def series_of_scheme(
    entries: Sequence[Entry], candidates: Sequence[Candidate], grading: Sequence[GradingComponent]
) -> Iterator[Candidate]:
    """What a schedule numbers of a series, each on one day, where it has as many as the scheme counts and nobody else found it."""
    nouns = [_noun(part.component) for part in grading]
    for part, noun in zip(grading, nouns, strict=True):
        if (
            part.count is None
            or part.count < _FEWEST
            or nouns.count(noun) > 1
            or not _is_handed_in(part, noun)
        ):
            continue
        named = _pattern(noun)
        told = _told(entries, named)
        whole = told.keys() == set(range(1, part.count + 1))
        if whole and all(len(places) == 1 and _is_of_day(places[0]) for places in told.values()):
            found = {int(match[1]) for one in candidates if (match := named.search(one.title))}
            yield from (_candidate(places[0], part) for n, places in told.items() if n not in found)


def _noun(component: str) -> str:
    """The last word of a part's name, in singular: "Bone quizzes (4)" and "quiz"."""
    words = _ASIDE.sub("", component).split()
    return next(iter(singular_words(words[-1])), "") if words else ""


def _is_handed_in(part: GradingComponent, noun: str) -> bool:
    known = kind_of(part.component)
    return len(noun) >= _LETTERS and known is not None and not known[1] and known[0] == "homework"


def _pattern(noun: str) -> re.Pattern[str]:
    """The name of one of a series with its number, in full or cut short: "Exercise 3", "Ex. 3"."""
    short = "|".join(rf"{noun[:letters]}\." for letters in range(2, _LETTERS + 1))
    return re.compile(rf"\b(?:{re.escape(noun)}|{short})\s?#?(\d{{1,2}})(?![\d.:/]\d)", re.IGNORECASE)


def _told(entries: Sequence[Entry], named: re.Pattern[str]) -> dict[int, list[_Told]]:
    """The places that name one of a series, by its number."""
    told: defaultdict[int, list[_Told]] = defaultdict(list)
    for entry in entries:
        for matter in entry.matters:
            text = matter.text if matter.role != "reading" else ""
            for match in named.finditer(text):
                end = _END.search(text, match.end())
                title = text[match.start() : end.start() if end else len(text)]
                opens = max(text.rfind(sign, 0, match.start()) for sign in ".;(")
                told[int(match[1])].append(
                    _Told(entry, matter, title, text[opens + 1 : match.start()] + title)
                )
    return told


def _is_of_day(told: _Told) -> bool:
    """Whether a place gives its work one day, and does not say that it is given out, talked of or returned then."""
    entry = told.entry
    single = len(entry.days) == 1 and not entry.whole_week and not entry.days[0].is_span
    return single and _ANOTHER_DAY.search(told.sentence) is None


def _candidate(told: _Told, part: GradingComponent) -> Candidate:
    title = tidy_title(told.title)
    lines = told.matter.lines
    opening = " ".join(told.title.split()[:2])
    doubt = f'the grade counts {part.count} of these, but that "{title}" is due on this day is not said'
    return Candidate(
        title,
        "homework",
        told.entry.days[0],
        tuple(line for line in lines if opening in line.text)[:1] or lines[:1],
        "named",
        printed=told.matter.text,
        doubts=(doubt,),
        group=told.entry.group,
        date_lines=told.entry.lines[:1],
    )
