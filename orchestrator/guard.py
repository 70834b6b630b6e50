"""What a tool's result may not do: choose the tool, the server or a file that another call works on.

A result is data. It reaches arguments where the plan has put a reference, and even there it may not name a path outside
the folders that the user has allowed, nor be the name of a tool or a server for one that passes calls on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from orchestrator.errors import RefusedValueError
from orchestrator.plan import Step
from orchestrator.reference import is_reference

__all__ = ["Guard"]

_NAMES_A_CALL: Final = frozenset(
    {"tool", "tool_name", "toolname", "server", "server_name", "servername", "command", "cmd", "method"}
)
_NAMES_A_FILE: Final = re.compile(
    r"(?:^|_)(?:path|paths|file|files|filename|folder|folders|dir|directory|out|output|target)$"
)
_ABSOLUTE: Final = re.compile(r"/(?=[^\s/])|~|[A-Za-z]:[\\/]|\\\\|file:", re.IGNORECASE)


class Guard:
    """Looks at what results bring into arguments.

    Args:
        folders: the folders that calls may work in, absolute.
    """

    def __init__(self, folders: Iterable[str]) -> None:
        self._folders = tuple(_parts(folder) for folder in folders)

    def check(self, step: Step, arguments: Mapping[str, Any]) -> None:
        """Return if nothing that a reference has brought into ``arguments`` is out of place.

        Args:
            step: whose ``arguments`` tell where the references stand.
            arguments: the same, filled in.

        Raises:
            RefusedValueError: something is.
        """
        for place, value in _brought(step.arguments, arguments, ""):
            if isinstance(value, str):
                self._check(step, place, value)

    def _check(self, step: Step, place: str, value: str) -> None:
        key = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", place.rpartition(".")[2].partition("[")[0]).lower()
        if key in _NAMES_A_CALL:
            raise RefusedValueError(
                step.server, step.tool, place, value, "a result may not choose what is called"
            )
        looks = _ABSOLUTE.match(value) is not None and "\n" not in value
        if (looks or (_NAMES_A_FILE.search(key) and ".." in _split(value))) and not self._is_inside(value):
            raise RefusedValueError(
                step.server, step.tool, place, value, "it is in none of the allowed folders"
            )

    def _is_inside(self, value: str) -> bool:
        if not re.match(r"/|[A-Za-z]:[\\/]|\\\\", value):
            return False
        parts = _parts(value)
        return any(parts[: len(folder)] == folder for folder in self._folders)


def _brought(written: Any, filled: Any, place: str) -> Iterator[tuple[str, Any]]:
    """Every value that stands where a reference stood, with its place."""
    if is_reference(written):
        yield from _leaves(filled, place)
    elif isinstance(written, Mapping) and isinstance(filled, Mapping):
        for (key, inner), value in zip(written.items(), filled.values(), strict=True):
            yield from _brought(inner, value, f"{place}.{key}" if place else str(key))
    elif isinstance(written, list | tuple):
        for index, (inner, value) in enumerate(zip(written, filled, strict=True)):
            yield from _brought(inner, value, f"{place}[{index}]")


def _leaves(value: Any, place: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _leaves(inner, f"{place}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{place}[{index}]")
    else:
        yield place, value


def _split(path: str) -> list[str]:
    return re.split(r"[\\/]", path)


def _parts(path: str) -> tuple[str, ...]:
    """The names on the way, ``..`` taken back."""
    kept: list[str] = []
    for part in _split(path):
        if part == ".." and kept:
            kept.pop()
        elif part not in {"", "."}:
            kept.append(part)
    return tuple(kept)
