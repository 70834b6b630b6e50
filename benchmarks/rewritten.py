"""Whether the same page is read the same when it is printed otherwise: uv run python -m benchmarks.rewritten FOLDER.

Needs no labels: the dates of every page are written in another notation, or its tables lose their lines, before it is
laid out; deadlines and days off that are gone or new are errors of one of the two readings (some are the rewriting's).
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final
from unittest import mock

from servers.errors import SyllabusAgentError
from servers.syllabus.parse import parse
from servers.syllabus.reading import layout
from servers.syllabus.reading.line import Word
from servers.syllabus.reading.sheet import Sheet

__all__ = ["main"]

_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH: Final = re.compile(rf"(?P<before>\W*)(?P<name>(?:{'|'.join(_MONTHS)})[a-z]*\.?)")
_DAY: Final = re.compile(r"(?P<day>[12]?\d|3[01])(?:st|nd|rd|th)?(?P<after>[,.:;)]*)")
_STROKE: Final = re.compile(
    r"(?P<before>\W*)(?P<month>1[0-2]|[1-9])/(?P<day>3[01]|[12]\d|[1-9])(?P<after>[,.:;)]*)"
)
#: Points between two words of one date.
_NEAR: Final = 8.0

Rewrite = Callable[[Sequence[Word]], Sequence[Word]]


def _rewritten_names(words: Sequence[Word], form: str) -> Iterator[Word]:
    """The words, a month's name and its day written as ``form``: "{month}/{day}", "{day} {name}"."""
    taken = False
    for word, after in zip(words, [*words[1:], None], strict=False):
        month = _MONTH.fullmatch(word.text)
        day = _DAY.fullmatch(after.text) if after is not None else None
        if taken:
            taken = False
        elif month and day and after is not None and _is_near(word, after):
            number = _MONTHS.index(month["name"][:3]) + 1
            told = form.format(month=number, day=day["day"], name=month["name"])
            box = word.box._replace(x1=after.box.x1)
            yield from _in_words(word, f"{month['before']}{told}{day['after']}", box.x0, box.x1)
            taken = True
        else:
            yield word


def _is_near(word: Word, after: Word) -> bool:
    return abs(word.box.top - after.box.top) < word.size / 2 and 0 < after.box.x0 - word.box.x1 < _NEAR


def _in_words(word: Word, text: str, left: float, right: float) -> Iterator[Word]:
    """The text in the place from ``left`` to ``right``, a word for each of its words."""
    step = (right - left) / len(text)
    for part in re.finditer(r"\S+", text):
        box = word.box._replace(x0=left + step * part.start(), x1=left + step * part.end())
        yield word._replace(text=part[0], box=box)


def _rewritten_strokes(words: Sequence[Word], form: str) -> Iterator[Word]:
    for word in words:
        found = _STROKE.fullmatch(word.text)
        if found is None:
            yield word
            continue
        name = _MONTHS[int(found["month"]) - 1]
        told = form.format(month=found["month"], day=found["day"], name=name)
        yield from _in_words(word, f"{found['before']}{told}{found['after']}", word.box.x0, word.box.x1)


#: What is done to the words of a page.
_NOTATIONS: Final[dict[str, Rewrite]] = {
    "October 5 as 10/5": lambda words: tuple(_rewritten_names(words, "{month}/{day}")),
    "October 5 as 5 October": lambda words: tuple(_rewritten_names(words, "{day} {name}")),
    "10/5 as Oct 5": lambda words: tuple(_rewritten_strokes(words, "{name} {day}")),
    "10/5 as 10-5": lambda words: tuple(_rewritten_strokes(words, "{month}-{day}")),
}
_WITHOUT_LINES: Final = "tables without their lines"


def _read(path: Path) -> Counter[tuple[str, bool]]:
    """The dates told, each with whether it is a day off."""
    try:
        items = parse(path.read_bytes(), name=path.name).syllabus.items
    except SyllabusAgentError:
        return Counter()
    return Counter((str(item.date), item.kind == "no_class") for item in items if item.date is not None)


def _read_rewritten(path: Path, variant: str) -> Counter[tuple[str, bool]]:
    words, page = layout._words, layout._page  # noqa: SLF001  the one place where a page is words and no lines yet

    def bare(sheet: Sheet, found: Sequence[Word]) -> object:
        return page(replace(sheet, rules=(), fills=()), found)

    if variant == _WITHOUT_LINES:
        with mock.patch.object(layout, "_page", bare):
            return _read(path)
    rewrite = _NOTATIONS[variant]
    with mock.patch.object(layout, "_words", lambda sheet: rewrite(words(sheet))):
        return _read(path)


def main() -> int:
    """Print, for each way of rewriting, how many dates are gone and new; with ``--documents`` of which documents."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="+", help="PDFs in it are read")
    parser.add_argument("--documents", action="store_true", help="name the documents that are read otherwise")
    options = parser.parse_args()
    paths = sorted(path for folder in options.folder for path in folder.glob("*.pdf"))
    plain = {path: _read(path) for path in paths}
    print(f"{len(paths)} documents, {sum(map(Counter.total, plain.values()))} dates")
    for variant in (*_NOTATIONS, _WITHOUT_LINES):
        gone = new = 0
        for path in paths:
            found = _read_rewritten(path, variant)
            lost, more = (plain[path] - found).total(), (found - plain[path]).total()
            gone, new = gone + lost, new + more
            if options.documents and (lost or more):
                print(f"  {path.stem[:50]:50} {lost:3} gone {more:3} new")
        print(f"{variant:28} {gone:4} gone {new:4} new")
    return 0


if __name__ == "__main__":
    sys.exit(main())
