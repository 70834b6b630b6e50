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
from collections.abc import Callable
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
    "Template",
    "find_references",
    "follow_path",
    "has_markers",
    "is_reference",
    "parse_reference",
    "resolve",
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


@lru_cache(maxsize=16384)
def _parse(body: str) -> Reference | None:
    if body.isidentifier() and body.isascii():
        return Reference(body)
    match = _BODY.fullmatch(body)
    if match is None:
        return None
    path = tuple([_read_part(part) for part in _PARTS.findall(match[2])]) if match[2] else ()
    return Reference(match[1], path)


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


class Template:
    """A value that may hold references, read once and filled in as often as needed.

    Attributes:
        references: every reference in it, at any depth, in order.
        is_plain: whether it holds no reference and no escape: filled in, it is itself.
    """

    __slots__ = ("_node", "_value", "is_plain", "references")

    def __init__(self, value: Any) -> None:
        found: list[Reference] = []
        self._value = value
        self._node = _read(value, found)
        self.references = tuple(found)
        self.is_plain = self._node is None

    def fill(self, replace: Callable[[Reference], Any]) -> Any:
        """The value with each reference replaced by what ``replace`` gives for it, and escapes undone.

        What is brought in is data and is not looked at again: a result that holds ``"$x"`` stays text.
        """
        return self._value if self._node is None else _fill(self._node, self._value, replace)


class _Object(NamedTuple):
    changes: tuple[tuple[str, Any], ...]
    """The keys whose values change, each with its node."""


class _Escaped(NamedTuple):
    fields: tuple[tuple[str, str, Any], ...]
    """Of an object with escaped keys: every key, the key to write, and the node."""


class _List(NamedTuple):
    changes: tuple[tuple[int, Any], ...]


class _Text(NamedTuple):
    text: str


def _read(value: Any, found: list[Reference]) -> Any:
    """What is to be done with ``value``: a node, or None where it stays as it is."""
    if isinstance(value, str):
        return _read_text(value, found) if value[:1] == "$" else None
    if isinstance(value, dict):
        return _read_object(value, found)
    if isinstance(value, list | tuple):
        changes = []
        for index, inner in enumerate(value):
            node = _read(inner, found)
            if node is not None:
                changes.append((index, node))
        return _List(tuple(changes)) if changes else None
    return None


def _read_text(value: str, found: list[Reference]) -> Any:
    reference = _parse(value[1:])
    if reference is not None:
        found.append(reference)
        return reference
    return _Text(value[1:]) if _ESCAPED.fullmatch(value) else None


def _read_object(value: dict[str, Any], found: list[Reference]) -> Any:
    if len(value) == 1 and "$ref" in value and (reference := parse_reference(value)) is not None:
        found.append(reference)
        return reference
    changes, escaped = [], False
    for key, inner in value.items():
        node = _read(inner, found)
        escaped = escaped or (key[:1] == "$" and _unescaped(key) != key)
        if node is not None:
            changes.append((key, node))
    if escaped:
        nodes = dict(changes)
        return _Escaped(tuple([(key, _unescaped(key), nodes.get(key)) for key in value]))
    return _Object(tuple(changes)) if changes else None


def _unescaped(key: str) -> str:
    return key[1:] if key.startswith("$$") and key.endswith("$ref") else key


def _fill(node: Any, value: Any, replace: Callable[[Reference], Any]) -> Any:
    kind = type(node)
    if kind is Reference:
        return replace(node)
    if kind is _Object or kind is _List:
        made = dict(value) if kind is _Object else list(value)
        for key, inner in node.changes:
            made[key] = replace(inner) if type(inner) is Reference else _fill(inner, value[key], replace)
        return made
    if kind is _Escaped:
        return {
            to: value[key] if inner is None else _fill(inner, value[key], replace)
            for key, to, inner in node.fields
        }
    return node.text


def find_references(value: object) -> tuple[Reference, ...]:
    """Every reference in ``value``, at any depth, in order."""
    return Template(value).references


def has_markers(value: object) -> bool:
    """Whether ``resolve`` would change ``value``: it holds a reference or an escape."""
    return not Template(value).is_plain


def resolve(value: Any, look_up: Callable[[str], Any]) -> Any:
    """``value`` with each reference replaced by what it names.

    Args:
        value: arguments, or any part of them.
        look_up: a step's id to its result.

    Raises:
        UnresolvedReferenceError: a result lacks the path.
    """
    return Template(value).fill(lambda reference: follow_path(reference, look_up(reference.step)))


def follow_path(reference: Reference, result: Any) -> Any:
    """What a reference names in its step's result.

    Raises:
        UnresolvedReferenceError: the result lacks it.
    """
    return _descend(reference, 0, result) if reference.path else result


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
