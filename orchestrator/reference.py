"""References to results: how they are written, found and replaced by what they name.

A reference is ``{"$ref": "parse1.items"}`` or the whole string ``"$parse1.items"``, at any depth of the arguments: a
step's id, then a path of ``.field``, ``[3]``, ``[-1]``, ``["any key"]`` and ``[*]`` (each element, giving a list).

The rule for text. A string is a reference if *all* of it has that form; whether such a step exists plays no part,
so that a misspelt id is a fault of the plan and never silently text. Hence ``"$50 lab fee"``, ``"$5"``, ``"$HOME/notes"``,
``"US$ 20"`` and every sentence that holds a ``$`` are text as they stand. Text that happens to have the form is
written with one more dollar: ``"$$HOME"`` means the text ``$HOME`` (and ``{"$$ref": x}`` the object ``{"$ref": x}``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import lru_cache
from typing import Any, Final, NamedTuple

from orchestrator.errors import UnresolvedReferenceError

__all__ = [
    "ITEM",
    "NAME",
    "Each",
    "Key",
    "Reference",
    "find_references",
    "has_markers",
    "is_reference",
    "parse_reference",
    "resolve",
    "resolve_with",
]

NAME: Final = r"[A-Za-z_][A-Za-z0-9_-]*"
ITEM: Final = "item"
"""Inside a step with ``for_each``, ``$item`` names the element at hand."""

_PART: Final = rf"""\.{NAME}|\[-?\d+\]|\[\*\]|\["[^"\]]*"\]|\['[^'\]]*'\]"""
_BODY: Final = re.compile(rf"({NAME})((?:{_PART})*)")
_PARTS: Final = re.compile(_PART)
_ESCAPED: Final = re.compile(rf"\$\$+(?:{NAME})(?:{_PART})*")


class Each(Enum):
    """The part of a path that stands for every element of a list."""

    EACH = "*"


Key = str | int | Each


class Reference(NamedTuple):
    """A step's id and the path into its result."""

    step: str
    path: tuple[Key, ...] = ()

    def __str__(self) -> str:
        return "$" + self.step + "".join(_written(part) for part in self.path)


def _written(part: Key) -> str:
    if isinstance(part, Each):
        return "[*]"
    if isinstance(part, int):
        return f"[{part}]"
    return f".{part}" if re.fullmatch(NAME, part) else f'["{part}"]'


@lru_cache(maxsize=4096)
def _parse(body: str) -> Reference | None:
    match = _BODY.fullmatch(body)
    if match is None:
        return None
    return Reference(match[1], tuple(_read_part(part) for part in _PARTS.findall(match[2])))


def _read_part(part: str) -> Key:
    if part.startswith("."):
        return part[1:]
    inner = part[1:-1]
    if inner == Each.EACH.value:
        return Each.EACH
    return inner[1:-1] if inner[0] in "\"'" else int(inner)


def parse_reference(value: object) -> Reference | None:
    """The reference that ``value`` is; None where it is data."""
    if isinstance(value, str):
        return _parse(value[1:]) if value.startswith("$") else None
    if isinstance(value, dict) and len(value) == 1 and isinstance(body := value.get("$ref"), str):
        return _parse(body.removeprefix("$"))
    return None


def is_reference(value: object) -> bool:
    """Whether ``value`` is a reference."""
    return parse_reference(value) is not None


def find_references(value: object) -> Iterator[Reference]:
    """Every reference in ``value``, at any depth, in order."""
    reference = parse_reference(value)
    if reference is not None:
        yield reference
    elif isinstance(value, dict):
        for inner in value.values():
            yield from find_references(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from find_references(inner)


def has_markers(value: object) -> bool:
    """Whether ``resolve`` would change ``value``: it holds a reference or an escape."""
    if isinstance(value, str):
        return value.startswith("$") and (is_reference(value) or _ESCAPED.fullmatch(value) is not None)
    if isinstance(value, dict):
        return any(key.startswith("$") or has_markers(inner) for key, inner in value.items())
    return isinstance(value, list | tuple) and any(has_markers(inner) for inner in value)


def resolve(value: Any, look_up: Callable[[str], Any]) -> Any:
    """``value`` with each reference replaced by what it names.

    Results are data: what a reference brings in is not looked at again, so a result that holds ``"$x"`` stays text.

    Args:
        value: arguments, or any part of them.
        look_up: a step's id to its result.

    Raises:
        UnresolvedReferenceError: a result lacks the path.
    """
    return resolve_with(value, lambda reference: _descend(reference, 0, look_up(reference.step)))


def resolve_with(value: Any, replace: Callable[[Reference], Any]) -> Any:
    """``value`` with each reference replaced by what ``replace`` gives for it, and escapes undone."""
    reference = parse_reference(value)
    if reference is not None:
        return replace(reference)
    if isinstance(value, str):
        return value[1:] if value.startswith("$$") and _ESCAPED.fullmatch(value) else value
    if isinstance(value, dict):
        return {_unescaped(key): resolve_with(inner, replace) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [resolve_with(inner, replace) for inner in value]
    return value


def _unescaped(key: str) -> str:
    return key[1:] if key.startswith("$$") and key.endswith("$ref") else key


def _descend(reference: Reference, depth: int, value: Any) -> Any:
    for position, part in enumerate(reference.path[depth:], depth):
        if isinstance(part, Each):
            if not isinstance(value, list):
                raise _missing(reference, position, "is not a list")
            return [_descend(reference, position + 1, element) for element in value]
        value = _take(reference, position, value, part)
    return value


def _take(reference: Reference, position: int, value: Any, part: str | int) -> Any:
    if isinstance(value, dict) and part in value:
        return value[part]
    if isinstance(value, list) and isinstance(part, int):
        if -len(value) <= part < len(value):
            return value[part]
        raise _missing(reference, position, f"has {len(value)} elements")
    if isinstance(value, dict):
        raise _missing(reference, position, f"has only {', '.join(sorted(map(str, value))) or 'no fields'}")
    raise _missing(reference, position, f"is {_kind(value)}")


def _missing(reference: Reference, position: int, why: str) -> UnresolvedReferenceError:
    reached = Reference(reference.step, reference.path[:position])
    wanted = _written(reference.path[position])
    return UnresolvedReferenceError(str(reference), f"there is no {wanted} in {reached}, which {why}")


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
