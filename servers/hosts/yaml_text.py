"""One entry in a block of a YAML file, edited in place: every other line stays what it was.

Values are written as JSON scalars and lists, which YAML 1.2 reads as its own (section 1.3).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from servers.errors import InvalidValueError

__all__ = ["has_entry", "remove_entry", "write_entry"]

_PLAIN_END: Final = re.compile(r"^(?:\.\.\.|---)(?:\s|$)")
_EMPTY: Final = re.compile(r"\s*(?:\{\s*\}|~|null)?\s*(#.*)?")


@dataclass(frozen=True)
class _Block:
    """The lines of a top-level key: where its own stands, where its last indented line ends, how deep they are."""

    head: int
    end: int
    indent: str


def has_entry(text: str, block: str, name: str) -> bool:
    """Whether ``block`` holds ``name``.

    Raises:
        InvalidValueError: the block is written in a way that is not edited here.
    """
    lines = text.splitlines(keepends=True)
    found = _block(lines, block)
    return found is not None and _entry(lines, found, name) is not None


def write_entry(text: str, block: str, name: str, values: Mapping[str, Any]) -> str:
    """``text`` with ``name: values`` in the top-level ``block``, in place of what stood under that name.

    Raises:
        InvalidValueError: the block is written in a way that is not edited here.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += newline
    found = _block(lines, block)
    if found is None:
        written = [f"{block}:", *_written("  ", name, values)]
        at = _document_end(lines)
        return "".join([*lines[:at], *(f"{line}{newline}" for line in written), *lines[at:]])
    head = re.sub(r":\s*(?:\{\s*\}|~|null)", ":", lines[found.head], count=1)
    entry = _entry(lines, found, name)
    start, end = entry or (found.end, found.end)
    fresh = [f"{line}{newline}" for line in _written(found.indent, name, values)]
    return "".join([*lines[: found.head], head, *lines[found.head + 1 : start], *fresh, *lines[end:]])


def remove_entry(text: str, block: str, name: str) -> str:
    """``text`` without ``name``; a block that is left without entries becomes ``{}``.

    Raises:
        InvalidValueError: the block is written in a way that is not edited here.
    """
    lines = text.splitlines(keepends=True)
    found = _block(lines, block)
    entry = None if found is None else _entry(lines, found, name)
    if found is None or entry is None:
        return text
    start, end = entry
    kept = [*lines[found.head + 1 : start], *lines[end : found.end]]
    head = lines[found.head]
    if not any(_is_content(line) for line in kept):
        head = re.sub(r":", ": {}", head, count=1)
    return "".join([*lines[: found.head], head, *kept, *lines[found.end :]])


def _is_content(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _document_end(lines: list[str]) -> int:
    """Where the first document ends: in front of ``...`` or a second ``---``."""
    seen = False
    for number, line in enumerate(lines):
        if _PLAIN_END.match(line) and (seen or line.startswith("...")):
            return number
        seen = seen or _is_content(line)
    return len(lines)


def _block(lines: list[str], block: str) -> _Block | None:
    key = re.compile(rf"""(?:{re.escape(block)}|"{re.escape(block)}"|'{re.escape(block)}')\s*:(?=\s|$)""")
    heads = [(number, found) for number, line in enumerate(lines) if (found := key.match(line))]
    if not heads:
        return None
    head, found = heads[-1]
    end, indent = head + 1, None
    for number in range(head + 1, len(lines)):
        line = lines[number]
        if _is_content(line) and not line[0].isspace():
            break
        if line[:1] in {" ", "\t"} and line.strip():
            end = number + 1
            if indent is None and _is_content(line):
                indent = line[: len(line) - len(line.lstrip())]
    rest = lines[head][found.end() :].rstrip("\r\n")
    if _EMPTY.fullmatch(rest) is None or (indent is not None and "\t" in indent):
        raise InvalidValueError(
            f"{block!r} is written in one line or with an anchor, which is not edited here",
            "Write one entry on lines of its own under it, then try again",
        )
    return _Block(head, end, indent or "  ")


def _entry(lines: list[str], block: _Block, name: str) -> tuple[int, int] | None:
    """The lines of the entry, with the comments inside it but not those behind it."""
    quoted = re.escape(name)
    key = re.compile(rf"""{block.indent}(?:{quoted}|"{quoted}"|'{quoted}')\s*:(?=\s|$)""")
    start = next((n for n in range(block.head + 1, block.end) if key.match(lines[n])), None)
    if start is None:
        return None
    end = start + 1
    for number in range(start + 1, block.end):
        line = lines[number]
        if not line.strip():
            continue
        if len(line) - len(line.lstrip()) <= len(block.indent):
            break
        end = number + 1
    return start, end


def _written(indent: str, name: str, values: Mapping[str, Any]) -> list[str]:
    lines = [f"{indent}{name}:"]
    inner = indent * 2
    for key, value in values.items():
        if isinstance(value, Mapping) and value:
            lines.append(f"{inner}{key}:")
            lines += [f"{inner}{indent}{each}: {_scalar(part)}" for each, part in value.items()]
        else:
            lines.append(f"{inner}{key}: {_scalar(value)}")
    return lines


def _scalar(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
