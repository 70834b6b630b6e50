"""What is needed on what remains, for a final grade: arithmetic on a syllabus's weights and the scores so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from servers.domain.frozen import Frozen
from servers.domain.identity import normalised_title
from servers.domain.syllabus import GradingComponent
from servers.errors import InvalidValueError

__all__ = ["Outlook", "Part", "Score", "grade_needed"]

Status = Literal["reached", "needed", "out_of_reach", "weights_missing", "missed"]

#: No mark, weight or count is larger.
_LARGEST = 1000
#: Weights that sum to within this many per cent of 100 are not remarked on.
_ROUNDING = 0.5


class Score(Frozen):
    """What is known of one component of the grade."""

    component: str = Field(description="as in the syllabus, e.g. Homework")
    percents: tuple[float, ...] = Field(default=(), description="marks so far in %")
    remaining: int | None = Field(default=None, description="pieces to come, if not in the syllabus")
    weight: float | None = Field(default=None, description="% of grade, if not in the syllabus")


class Part(Frozen):
    """One component as it was counted: its weight in per cent, pieces with a mark and pieces to come."""

    component: str
    weight: float | None = None
    graded: int = 0
    remaining: int = 0
    drop_lowest: int = 0


class Outlook(Frozen):
    """Where the grade stands, in per cent.

    ``needed`` is the average on all that remains, rounded up to a tenth; it is None unless ``status`` is
    "needed". ``secured`` is the final grade with 0 on all that remains, ``best_possible`` the one with 100.
    """

    status: Status
    target: float
    needed: float | None = None
    secured: float | None = None
    best_possible: float | None = None
    parts: Annotated[
        tuple[Part, ...],
        WithJsonSchema({"type": "array", "items": {"type": "object"}, "description": "as counted"}),
    ] = ()
    weights_missing: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Share:
    """A component in numbers: weight in per cent, marks so far, pieces to come, how many lowest are dropped."""

    name: str
    weight: float
    marks: tuple[float, ...]
    remaining: int
    drop: int

    def earned(self, average: float) -> float:
        """Per cent of the final grade, with ``average`` on each piece to come."""
        marks = sorted((*self.marks, *[average] * self.remaining), reverse=True)
        kept = marks[: max(1, len(marks) - self.drop)]
        return self.weight * sum(kept) / len(kept) / 100


def grade_needed(components: Sequence[GradingComponent], scores: Sequence[Score], target: float) -> Outlook:
    """The average needed on what remains so that the final grade is ``target`` per cent.

    The marks to come are taken to be equal, which is exact for one average over all of them. The lowest are
    dropped after the marks to come are in, so a low mark of today may not count in the end.

    Args:
        components: the syllabus's grading.
        scores: what is known; components that are left out have everything still to come.
        target: the final grade that is wanted, in per cent.

    Raises:
        InvalidValueError: a component that does not exist or fits several, or numbers that make no sense.
    """
    _refuse_nonsense(scores, target)
    weighted = _weighted(components)
    known = _assigned(weighted, scores)
    stated = {name: _weight(component, known.get(name)) for name, component in weighted.items()}
    missing = tuple(name for name, weight in stated.items() if weight is None)
    if missing or not weighted:
        return _asking(weighted, known, stated, missing, target)
    assumptions: list[str] = []
    shares = [
        _share(component, known.get(name), stated[name] or 0.0, assumptions)
        for name, component in weighted.items()
    ]
    assumptions.extend(_sum_remark(sum(share.weight for share in shares)))
    return _outlook(shares, target, tuple(assumptions))


def _refuse_nonsense(scores: Sequence[Score], target: float) -> None:
    """Numbers that no grade has."""
    given = [("target", target)]
    for score in scores:
        named = (("remaining", score.remaining), ("weight", score.weight))
        given += [(f"{name} of {score.component}", value) for name, value in named if value is not None]
        given += [(f"a mark of {score.component}", mark) for mark in score.percents]
    for name, value in given:
        if not 0 <= value <= _LARGEST:
            raise InvalidValueError(
                f"The {name} is {value:g}, which is not between 0 and {_LARGEST}",
                "Give per cent, such as 87.5",
            )


def _weighted(components: Sequence[GradingComponent]) -> dict[str, GradingComponent]:
    """By name, with points turned into per cent where every component has points and none a weight."""
    total = sum(component.points or 0 for component in components)
    by_points = (
        total > 0
        and all(component.points is not None for component in components)
        and all(component.weight is None for component in components)
    )
    found: dict[str, GradingComponent] = {}
    for component in components:
        name = component.component
        while name in found:
            name += " (again)"
        weight = 100 * (component.points or 0) / total if by_points else component.weight
        found[name] = component.model_copy(update={"weight": weight})
    return found


def _assigned(components: dict[str, GradingComponent], scores: Iterable[Score]) -> dict[str, Score]:
    """Each score under its component's name; one with a weight of its own may add a component."""
    assigned: dict[str, Score] = {}
    for score in scores:
        name = _named(components, score)
        if name in assigned:
            raise InvalidValueError(f"{score.component!r} is given twice", "Give all its marks in one entry")
        assigned[name] = score
    return assigned


def _named(components: dict[str, GradingComponent], score: Score) -> str:
    wanted = _words(score.component)
    exact = [name for name in components if _words(name) == wanted]
    partial = [name for name in components if wanted and (wanted <= _words(name) or _words(name) <= wanted)]
    fits = exact or partial
    if len(fits) == 1:
        return fits[0]
    if not fits and score.weight is not None:
        components[score.component] = GradingComponent(component=score.component, weight=score.weight)
        return score.component
    listed = ", ".join(map(repr, fits or components)) or "none"
    raise InvalidValueError(
        f"{score.component!r} fits {'several components' if fits else 'no component'} of the grade",
        f"Use one of: {listed}" + ("" if fits else "; or give its weight to add it"),
    )


def _words(name: str) -> frozenset[str]:
    """A name's words without plural, so that "Quiz" finds "Quizzes" and "Midterm" finds "Midterm exam"."""
    return frozenset(re.sub(r"(?<=[a-rt-z])s$", "", word) for word in normalised_title(name).split("-"))


def _weight(component: GradingComponent, score: Score | None) -> float | None:
    given = score.weight if score is not None else None
    return component.weight if given is None else given


def _share(component: GradingComponent, score: Score | None, weight: float, assumptions: list[str]) -> _Share:
    marks = score.percents if score is not None else ()
    drop = component.drop_lowest or 0
    remaining = _remaining(component, score, assumptions)
    pieces = len(marks) + remaining
    if drop and drop >= pieces:
        assumptions.append(f"{component.component}: {drop} lowest would be dropped of {pieces}; one is kept")
    return _Share(component.component, weight, marks, remaining, drop)


def _remaining(component: GradingComponent, score: Score | None, assumptions: list[str]) -> int:
    marks = score.percents if score is not None else ()
    if score is not None and score.remaining is not None:
        if not marks and not score.remaining:
            raise InvalidValueError(
                f"{component.component!r} has neither marks nor pieces to come",
                "Give its marks, or leave it out",
            )
        return score.remaining
    if component.count is not None:
        return max(component.count - len(marks), 0) if marks else component.count
    if not marks:
        return 1 + (component.drop_lowest or 0)
    assumptions.append(
        f"{component.component}: how many there are is not stated, so it is taken as complete; give remaining if not"
    )
    return 0


def _sum_remark(total: float) -> list[str]:
    if abs(total - 100) <= _ROUNDING:
        return []
    return [f"the weights sum to {total:g} %, not to 100 %; they are used as they stand"]


def _asking(
    components: Mapping[str, GradingComponent],
    known: Mapping[str, Score],
    stated: Mapping[str, float | None],
    missing: tuple[str, ...],
    target: float,
) -> Outlook:
    """Without all weights nothing is computed: which ones are missing is said instead."""
    parts = tuple(
        Part(
            component=name,
            weight=stated[name],
            graded=len(known[name].percents) if name in known else 0,
            remaining=0,
            drop_lowest=component.drop_lowest or 0,
        )
        for name, component in components.items()
    )
    return Outlook(status="weights_missing", target=target, parts=parts, weights_missing=missing)


def _outlook(shares: Sequence[_Share], target: float, assumptions: tuple[str, ...]) -> Outlook:
    secured, best = _final(shares, 0), _final(shares, 100)
    needed = None
    if secured >= target - 1e-9:
        status: Status = "reached"
    elif not any(share.remaining and share.weight for share in shares):
        status = "missed"
    elif best < target - 1e-9:
        status = "out_of_reach"
    else:
        status, needed = "needed", _rounded_up(_average_for(shares, target))
    return Outlook(
        status=status,
        target=target,
        needed=needed,
        secured=round(secured, 2),
        best_possible=round(best, 2),
        parts=tuple(
            Part(
                component=share.name,
                weight=round(share.weight, 2),
                graded=len(share.marks),
                remaining=share.remaining,
                drop_lowest=share.drop,
            )
            for share in shares
        ),
        assumptions=assumptions,
    )


def _final(shares: Iterable[_Share], average: float) -> float:
    return sum(share.earned(average) for share in shares)


def _average_for(shares: Sequence[_Share], target: float) -> float:
    """Where the final grade reaches ``target``: it grows in straight pieces between the marks that stand."""
    marks = {mark for share in shares for mark in share.marks if 0 < mark < 100}
    for low, high in pairwise(sorted({0.0, 100.0, *marks})):
        below, above = _final(shares, low), _final(shares, high)
        if above >= target - 1e-9:
            return high if above <= below else low + (high - low) * (target - below) / (above - below)
    return 100.0


def _rounded_up(value: float) -> float:
    """To a tenth, upwards, so that who reaches it has reached the target."""
    return min(100.0, -(-round(value * 10, 6) // 1) / 10)
