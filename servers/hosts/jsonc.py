"""JSON as people write it (comments, trailing commas), edited in place: every other character stays what it was."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from servers.errors import InvalidValueError

__all__ = ["read", "remove", "write"]

_SPACE: Final = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_SAME_LINE: Final = re.compile(r"(?:[ \t]|/\*[^\n]*?\*/)*(?://[^\n]*)?")
_STRING: Final = re.compile(r'"(?:[^"\\\n]|\\.)*"')
_WORD: Final = re.compile(r"[^\s,:\[\]{}\"/]+")
_INDENT: Final = re.compile(r"^([ \t]+)\S", re.MULTILINE)


@dataclass(frozen=True)
class _Node:
    """A value's place in the text; of an object, its members."""

    start: int
    end: int
    value: Any
    members: tuple[_Member, ...] = ()


@dataclass(frozen=True)
class _Member:
    key: str
    start: int
    node: _Node
    comma: int | None
    """Where the comma behind it stands."""


def read(text: str) -> Any:
    """The value; nothing but space and comments counts as an empty object.

    Raises:
        InvalidValueError: it is not JSON, even with comments and trailing commas; the message names the line.
    """
    return _root(text).value


def write(text: str, path: Sequence[str], value: Any) -> str:
    """``text`` with ``value`` at ``path``; objects on the way are made, and objects are merged key by key.

    Raises:
        InvalidValueError: it is not JSON, or what stands on the way is not an object.
    """
    if _is_blank(text):
        text += "{}\n"
    return _merged(text, tuple(path), value)


def remove(text: str, path: Sequence[str]) -> str:
    """``text`` without what stands at ``path``; the same text where nothing does.

    Raises:
        InvalidValueError: it is not JSON.
    """
    node = _lookup(_root(text), path[:-1])
    if node is None:
        return text
    found = _member(node, path[-1])
    # A key may stand twice.
    return text if found is None else remove(_cut(text, node, found), path)


def _merged(text: str, path: tuple[str, ...], value: Any) -> str:
    known = _lookup(_root(text), path)
    if not (isinstance(value, dict) and known is not None and isinstance(known.value, dict)):
        return _put(text, path, value)
    for key, part in value.items():
        text = _merged(text, (*path, key), part)
    return text


# Reading


def _is_blank(text: str) -> bool:
    matched = _SPACE.match(text)
    return matched is not None and matched.end() == len(text)


def _root(text: str) -> _Node:
    start = _skip(text, 0)
    if start == len(text):
        return _Node(start, start, {})
    node = _value(text, start)
    rest = _skip(text, node.end)
    if rest < len(text):
        raise _fault(text, rest)
    return node


def _value(text: str, at: int) -> _Node:
    head = text[at : at + 1]
    if head == "{":
        return _object(text, at)
    if head == "[":
        return _array(text, at)
    found = (_STRING if head == '"' else _WORD).match(text, at)
    if found is None:
        raise _fault(text, at)
    try:
        # Not strict: editors let tabs stand inside of strings.
        return _Node(at, found.end(), json.loads(found[0], strict=False))
    except ValueError as error:
        raise _fault(text, at) from error


def _object(text: str, start: int) -> _Node:
    members: list[_Member] = []
    at = _skip(text, start + 1)
    while text[at : at + 1] != "}":
        if members and members[-1].comma is None:
            raise _fault(text, at)
        key = _STRING.match(text, at)
        colon = _skip(text, key.end()) if key else at
        if key is None or text[colon : colon + 1] != ":":
            raise _fault(text, colon)
        node = _value(text, _skip(text, colon + 1))
        behind = _skip(text, node.end)
        comma = behind if text[behind : behind + 1] == "," else None
        members.append(_Member(json.loads(key[0], strict=False), at, node, comma))
        at = behind if comma is None else _skip(text, comma + 1)
    return _Node(start, at + 1, {one.key: one.node.value for one in members}, tuple(members))


def _array(text: str, start: int) -> _Node:
    values: list[Any] = []
    at, comma = _skip(text, start + 1), True
    while text[at : at + 1] != "]":
        if not comma:
            raise _fault(text, at)
        node = _value(text, at)
        values.append(node.value)
        at = _skip(text, node.end)
        comma = text[at : at + 1] == ","
        at = _skip(text, at + 1) if comma else at
    return _Node(start, at + 1, values)


def _skip(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    return at if found is None else found.end()


def _fault(text: str, at: int) -> InvalidValueError:
    line = text.count("\n", 0, at) + 1
    near = text[at : at + 20].split("\n", maxsplit=1)[0] or "its end"
    return InvalidValueError(
        f"This is not JSON: line {line}, near {near!r}", "Mend the file, or move it away"
    )


def _member(node: _Node, key: str) -> _Member | None:
    # Of a key that stands twice, clients take the last one.
    return next((one for one in reversed(node.members) if one.key == key), None)


def _lookup(node: _Node, path: Sequence[str]) -> _Node | None:
    for key in path:
        found = _member(node, key)
        if found is None:
            return None
        node = found.node
    return node


# Editing


def _put(text: str, path: tuple[str, ...], value: Any) -> str:
    """A value at a path, whatever stands there now."""
    node = _root(text)
    for depth, key in enumerate(path):
        if not isinstance(node.value, dict):
            where = ".".join(path[:depth]) or "the file"
            raise InvalidValueError(f"{where!r} is no object", "Mend the file, or move it away")
        found = _member(node, key)
        if found is None:
            missing = value
            for each in reversed(path[depth + 1 :]):
                missing = {each: missing}
            return _inserted(text, node, key, missing)
        node = found.node
    if node.value == value:
        return text
    return text[: node.start] + json.dumps(value, ensure_ascii=False) + text[node.end :]


def _inserted(text: str, node: _Node, key: str, value: Any) -> str:
    newline = "\r\n" if "\r\n" in text else "\n"
    last = node.members[-1] if node.members else None
    if last is not None and "\n" not in text[node.start : node.end]:
        at = last.node.end
        return f"{text[:at]}, {_dumped(key, value, newline, None)}{text[at:]}"
    unit = _unit(text)
    outer = _indent_of(text, node.start)
    indent = outer + unit if last is None else _indent_of(text, last.start)
    member = f"{newline}{indent}{_dumped(key, value, newline, unit, indent)}"
    if last is None:
        return _first(text, node, member, f"{newline}{outer}")
    comma = last.comma is not None
    end = last.node.end if last.comma is None else last.comma + 1
    found = _SAME_LINE.match(text, end)
    # What stands beside it on its line is about it, and stays there.
    beside = end if found is None or text[found.end() : found.end() + 1] == "}" else found.end()
    between = "" if comma else ","
    return f"{text[:end]}{between}{text[end:beside]}{member}{',' if comma else ''}{text[beside:]}"


def _first(text: str, node: _Node, member: str, closing: str) -> str:
    """Into an object without members, behind the comments that it may hold."""
    inside = text[node.start + 1 : node.end - 1].rstrip()
    return f"{text[: node.start + 1]}{inside}{member}{closing}{text[node.end - 1 :]}"


def _dumped(key: str, value: Any, newline: str, unit: str | None, indent: str = "") -> str:
    lines = json.dumps(value, ensure_ascii=False, indent=unit).split("\n")
    return f"{json.dumps(key, ensure_ascii=False)}: {f'{newline}{indent}'.join(lines)}"


def _unit(text: str) -> str:
    found = _INDENT.search(text)
    return found[1] if found else "  "


def _indent_of(text: str, at: int) -> str:
    """The white space that begins the line of ``at``."""
    line = text[text.rfind("\n", 0, at) + 1 : at]
    return line[: len(line) - len(line.lstrip())]


def _cut(text: str, node: _Node, member: _Member) -> str:
    end = member.node.end if member.comma is None else member.comma + 1
    start = member.start
    line = text.rfind("\n", 0, start) + 1
    rest = re.compile(r"[ \t]*\r?\n").match(text, end)
    if not text[line:start].strip() and rest is not None:
        start, end = line, rest.end()
    before = next((one for one in reversed(node.members) if one.start < member.start), None)
    head, tail = text[:start], text[end:]
    if member.comma is None and before is not None and before.comma is not None:
        head = head[: before.comma] + head[before.comma + 1 :]
    if len(node.members) == 1 and not text[node.start + 1 : start].strip() and tail.lstrip()[:1] == "}":
        return text[: node.start + 1] + tail.lstrip()
    return head + tail
