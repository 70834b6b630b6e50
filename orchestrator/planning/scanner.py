"""Reads the ``steps`` of a plan out of JSON that is still being written: an element is given when it is closed, and not before.

A model's last words may be cut anywhere ("/etc/pa", a tool named delete_al), and a lenient parser completes them into
something valid. So nothing is completed here: the scanner knows strings, escapes and nesting, and nothing else.
"""

from __future__ import annotations

from typing import Final, Literal

__all__ = ["StepScanner"]

_OPENING: Final = "{["
_CLOSING: Final = {"}": "{", "]": "["}


class StepScanner:
    """Fed with pieces of one JSON object; gives the closed elements of its list ``key``, each as JSON text."""

    def __init__(self, key: str = "steps") -> None:
        self._key = key
        self._open: list[str] = []
        self._string: Literal["", "key", "other"] = ""
        self._escaped = False
        self._name: list[str] = []
        self._element: list[str] = []
        self._expects_key = False
        self._listed = False
        self._broken = False

    def feed(self, piece: str) -> list[str]:
        """The elements that ``piece`` closes."""
        found = []
        for char in piece:
            if self._broken:
                break
            if self._element:
                self._element.append(char)
            if self._string:
                self._in_string(char)
            elif self._outside(char):
                found.append("".join(self._element))
                self._element = []
        return found

    def _in_string(self, char: str) -> None:
        if self._escaped:
            self._escaped = False
        elif char == "\\":
            self._escaped = True
        elif char == '"':
            self._string = ""
            return
        if self._string == "key":
            self._name.append(char)

    def _outside(self, char: str) -> bool:
        """Whether an element of the list has been closed."""
        if char == '"':
            self._begin_string()
        elif char in _OPENING:
            self._begin(char)
        elif char in _CLOSING:
            return self._end(char)
        elif char == "," and len(self._open) == 1:
            self._expects_key = True
        elif not self._open and not char.isspace():
            self._broken = True
        return False

    def _begin_string(self) -> None:
        is_key = self._expects_key and len(self._open) == 1
        self._string = "key" if is_key else "other"
        if is_key:
            self._name = []
            self._expects_key = False
        self._broken = self._broken or not self._open

    def _begin(self, char: str) -> None:
        if not self._open:
            self._broken = char != "{"
            self._expects_key = True
        elif len(self._open) == 1:
            self._listed = char == "[" and "".join(self._name) == self._key
        elif len(self._open) == 2 and self._listed and char == "{":
            self._element = [char]
        self._open.append(char)

    def _end(self, char: str) -> bool:
        if not self._open or self._open.pop() != _CLOSING[char]:
            self._broken = True
            return False
        if len(self._open) == 1:
            self._listed = False
        self._broken = self._broken or not self._open
        return len(self._open) == 2 and self._listed and bool(self._element)
