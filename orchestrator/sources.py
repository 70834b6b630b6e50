"""What stands on the command line (files, folders, patterns) -> the PDFs that are meant."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Problem", "Sources", "find_sources"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something named on the command line that gives no document, and why."""

    name: str
    cause: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The PDFs, each once, in the order given (a folder's by name), and what gave none."""

    documents: tuple[Path, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders in which the documents lie, each once; what symbolic links lead to among them."""
        places = (
            place for document in self.documents for place in (document.parent, document.resolve().parent)
        )
        return tuple(dict.fromkeys(places))


def find_sources(names: Iterable[str], *, base: Path) -> Sources:
    """The PDFs that ``names`` mean; relative names start from ``base``.

    A file is taken as it is, whatever its name ends with (what it holds is for the reader to judge); a folder
    stands for the PDFs in it and in its folders, hidden ones aside; a pattern (``*``, ``?``, ``[...]``, ``**``)
    for the PDFs that it matches.
    """
    documents: dict[Path, Path] = {}
    problems = []
    for name in names:
        found = _documents_of(name, base)
        if isinstance(found, Problem):
            problems.append(found)
            continue
        for path in found:
            documents.setdefault(path.resolve(), path)
    return Sources(tuple(documents.values()), tuple(dict.fromkeys(problems)))


def _documents_of(name: str, base: Path) -> Sequence[Path] | Problem:
    if not name.strip():
        return Problem(name, "an empty name")
    path = Path(os.path.normpath(base / Path(name).expanduser()))
    try:
        if path.is_dir():
            return sorted(_in_folder(path), key=_natural) or Problem(name, "there is no PDF in this folder")
        if path.exists():
            return [path] if path.is_file() else Problem(name, "this is neither a file nor a folder")
        return (
            _matches(name, path) if glob.has_magic(name) else Problem(name, "there is no such file or folder")
        )
    except (OSError, ValueError) as error:
        return Problem(name, _reason(error))


def _matches(name: str, path: Path) -> Sequence[Path] | Problem:
    found = (Path(match) for match in glob.iglob(str(path), recursive=True))  # noqa: PTH207  a pattern may be absolute
    return sorted((match for match in found if _is_pdf(match)), key=_natural) or Problem(
        name, "the pattern matches no PDF"
    )


def _in_folder(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (
            Path(place, name) for name in files if not name.startswith(".") and _is_pdf(Path(place, name))
        )


def _is_pdf(path: Path) -> bool:
    return path.suffix.lower() == ".pdf" and path.is_file()


def _natural(path: Path) -> list[tuple[int, int | str]]:
    """Sorts "week 2" before "week 10"."""
    parts = re.split(r"(\d+)", str(path).casefold())
    return [(0, int(part)) if part.isdecimal() else (1, part) for part in parts if part]


def _reason(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror[0].lower() + error.strerror[1:]
    return str(error)
