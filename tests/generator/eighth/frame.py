"""What the layouts of the eighth set share beyond the frames of the sixth and seventh."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from examples.sheet import Style
from tests.generator.course import Work
from tests.generator.draft import Draft
from tests.generator.fifth.paper import Folio
from tests.generator.second.voices import joined
from tests.generator.sixth.frame import aim, head, weights

__all__ = ["by_month", "due_line", "expect_all", "opened", "plural", "small"]


def small(style: Style) -> Style:
    """No larger than ten points, with narrow margins, where much stands beside each other."""
    return replace(style, size=min(style.size, 10), margin=50)


def opened(draft: Draft, folio: Folio) -> None:
    """Head, aim and weights."""
    head(draft, folio)
    aim(draft, folio)
    weights(draft, folio)


def expect_all(draft: Draft, works: Iterable[Work]) -> None:
    """Works that stand outside of any list of classes; that their days have class is nowhere said."""
    for work in works:
        draft.expect(work)
        draft.expect_session(work.date, optional=True)


def due_line(works: Iterable[Work]) -> str:
    """ "Essay 1, Journal 2": what is handed in."""
    return ", ".join(work.title for work in works if work.handed_in)


def plural(word: str) -> str:
    """ "Quizzes", "Summaries", "Essays"."""
    if word.endswith("quiz"):
        return f"{word}zes"
    return f"{word[:-1]}ies" if word.endswith(("ry", "dy")) else f"{word}s"


def by_month(days: Sequence[dt.date], month: Callable[[dt.date], str]) -> str:
    """ "Sept. 8 and 15; Oct. 13, 20 and 27": each month is named once."""
    told = []
    for _, group in groupby(days, key=lambda day: (day.year, day.month)):
        inside = list(group)
        told.append(f"{month(inside[0])} {joined(str(day.day) for day in inside)}")
    return "; ".join(told)
