"""What a JSON schema says of a value that is not there yet: its fields and its types."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from orchestrator.reference import Each, Key

__all__ = ["Shape", "definition", "follow", "kinds"]

_LIMIT = 32


class Shape:
    """A schema with the document that its ``$ref`` point into."""

    __slots__ = ("root", "schema")

    def __init__(self, schema: Any, root: Mapping[str, Any]) -> None:
        self.schema = schema
        self.root = root

    def branches(self) -> Iterator[Mapping[str, Any]]:
        """The schemas of which the value meets one, ``$ref`` and ``anyOf`` followed; none where nothing is said."""
        yield from _branches(self.schema, self.root, _LIMIT)


def follow(schema: Mapping[str, Any], path: tuple[Key, ...], *, listed: bool = False) -> Shape | str | None:
    """Where ``path`` leads: its shape, None where the schema leaves it open, or a sentence that says what is missing.

    Args:
        schema: a tool's output schema.
        path: a reference's path.
        listed: the result is a list of such values (the step has ``for_each``).
    """
    if listed:
        schema = {"type": "array", "items": schema, "$defs": schema.get("$defs", {})}
    shape: Shape | None = Shape(schema, schema)
    for part in path:
        if shape is None:
            return None
        following = _step_into(shape, part)
        if isinstance(following, str):
            return following
        shape = following
    return shape


def kinds(shape: Shape) -> frozenset[str] | None:
    """The JSON types that the value may have; None where the schema does not tell."""
    found: set[str] = set()
    for branch in shape.branches():
        own = _kinds_of(branch)
        if own is None:
            return None
        found |= own
    return frozenset(found) or None


def _kinds_of(branch: Mapping[str, Any]) -> set[str] | None:
    if "const" in branch:
        return {_kind_of(branch["const"])}
    if "enum" in branch:
        return {_kind_of(value) for value in branch["enum"]}
    kind = branch.get("type")
    if isinstance(kind, str):
        return {kind}
    return set(kind) if isinstance(kind, list) else None


def _kind_of(value: Any) -> str:
    names = {dict: "object", list: "array", str: "string", bool: "boolean", int: "integer", float: "number"}
    return names.get(type(value), "null")


def _branches(schema: Any, root: Mapping[str, Any], left: int) -> Iterator[Mapping[str, Any]]:
    if not isinstance(schema, Mapping) or left == 0:
        yield {}
    elif isinstance(target := schema.get("$ref"), str):
        yield from _branches(definition(target, root), root, left - 1)
    elif options := schema.get("anyOf") or schema.get("oneOf"):
        for option in options:
            yield from _branches(option, root, left - 1)
    elif (every := schema.get("allOf")) and len(every) == 1:
        yield from _branches(every[0], root, left - 1)
    else:
        yield schema


def definition(target: str, root: Mapping[str, Any]) -> Any:
    """What a local ``$ref`` points to; None where it leads nowhere."""
    node: Any = root
    for part in target.removeprefix("#").strip("/").split("/"):
        if part:
            node = node.get(part) if isinstance(node, Mapping) else None
    return node


def _step_into(shape: Shape, part: Key) -> Shape | str | None:
    reasons = []
    for branch in shape.branches():
        following = _step_into_branch(branch, part, shape.root)
        if not isinstance(following, str):
            return following
        reasons.append(following)
    told = [reason for reason in reasons if reason]
    return told[0] if told else "there is nothing inside it"


def _step_into_branch(branch: Mapping[str, Any], part: Key, root: Mapping[str, Any]) -> Shape | str | None:
    own = _kinds_of(branch)
    if own is None and not branch.keys() & {"properties", "items", "prefixItems"}:
        return None
    if own == {"null"}:
        return ""
    if isinstance(part, str):
        return _field(branch, own, part, root)
    return _element(branch, own, part, root)


def _field(
    branch: Mapping[str, Any], own: set[str] | None, name: str, root: Mapping[str, Any]
) -> Shape | str | None:
    if own is not None and "object" not in own:
        return f"there is no field {name!r} in {_one_of(own)}"
    properties = branch.get("properties")
    rest = branch.get("additionalProperties")
    if isinstance(properties, Mapping) and name in properties:
        return Shape(properties[name], root)
    if isinstance(rest, Mapping):
        return Shape(rest, root)
    if rest is True or not isinstance(properties, Mapping) or "patternProperties" in branch:
        return None
    close = difflib.get_close_matches(name, properties, n=1)
    meant = f" (did you mean {close[0]!r}?)" if close else ""
    return f"there is no field {name!r}{meant}, only {', '.join(properties) or 'none'}"


def _element(
    branch: Mapping[str, Any], own: set[str] | None, part: int | Each, root: Mapping[str, Any]
) -> Shape | str | None:
    if own is not None and "array" not in own:
        return f"there is no element [{part if isinstance(part, int) else part.value}] in {_one_of(own)}"
    listed = branch.get("prefixItems")
    if isinstance(part, int) and isinstance(listed, list) and 0 <= part < len(listed):
        return Shape(listed[part], root)
    return Shape(branch["items"], root) if "items" in branch and not listed else None


def _one_of(own: set[str]) -> str:
    return " or ".join(f"{'an' if kind[0] in 'aio' else 'a'} {kind}" for kind in sorted(own))
