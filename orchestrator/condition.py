"""Whether a step's ``when`` holds, and what its ``for_each`` goes over."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from orchestrator.errors import UnresolvedReferenceError
from orchestrator.plan import Condition, ForEach, Test
from orchestrator.reference import resolve

__all__ = ["elements", "holds"]


def _is_in(value: Any, other: Any) -> bool:
    return value in other


_TESTS: Final[Mapping[Test, Callable[[Any, Any], bool]]] = {
    "is_true": lambda value, _: bool(value),
    "is_false": lambda value, _: not value,
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "in": _is_in,
    "contains": operator.contains,
}


def holds(conditions: Iterable[Condition], look_up: Callable[[str], Any]) -> bool:
    """Whether all conditions hold.

    Raises:
        UnresolvedReferenceError: a result lacks what is referred to, or the two values cannot be compared.
    """
    return all(_holds(condition, look_up) for condition in conditions)


def _holds(condition: Condition, look_up: Callable[[str], Any]) -> bool:
    value, other = resolve(condition.value, look_up), resolve(condition.other, look_up)
    try:
        return _TESTS[condition.test](value, other)
    except TypeError as error:
        raise UnresolvedReferenceError(
            "when", f"{value!r} {condition.test} {other!r} has no answer"
        ) from error


def elements(for_each: ForEach, look_up: Callable[[str], Any]) -> list[Any]:
    """The elements, in order.

    Raises:
        UnresolvedReferenceError: there is no such result, or it is not a list.
    """
    found = resolve(for_each.over, look_up)
    if not isinstance(found, list):
        raise UnresolvedReferenceError(
            f"for_each over {for_each.over!r}", f"is not a list but {type(found).__name__}"
        )
    return found
