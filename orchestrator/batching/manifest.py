"""The list of courses that a registrar gives along: a CSV file with a line for each document."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from orchestrator.batching.entry import Entry
from orchestrator.errors import UsageError
from orchestrator.zone import is_zone

__all__ = ["COLUMNS", "read_manifest"]

COLUMNS: Final = ("file", "course_code", "term", "section", "timezone")


def read_manifest(path: Path) -> Iterator[Entry]:
    """The manifest's lines; columns are found by their titles, further ones are passed over.

    Commas, semicolons and tabs are taken between fields; UTF-8, with or without a byte order mark.

    Raises:
        UsageError: it cannot be read, has no column ``file``, or a line of it is wrong; the line is named.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            head = file.readline()
            titles = [
                title.strip().lower() for title in next(csv.reader([head], delimiter=_delimiter(head)), [])
            ]
            _check_titles(path, titles)
            for number, row in enumerate(csv.reader(file, delimiter=_delimiter(head)), 2):
                if any(field.strip() for field in row):
                    yield _entry(path, number, dict(zip(titles, row, strict=False)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(
            f"The manifest {str(path)!r} cannot be read: {error}", "Save it as CSV in UTF-8"
        ) from error


def _delimiter(head: str) -> str:
    return max(",;\t", key=head.count)


def _check_titles(path: Path, titles: list[str]) -> None:
    if "file" not in titles:
        what = f"The manifest {str(path)!r} has no column 'file' (it has {', '.join(titles) or 'none'})"
        raise UsageError(what, f"Let its first line be {','.join(COLUMNS)}")


def _entry(path: Path, number: int, row: dict[str, str]) -> Entry:
    fields = {name: text for name in COLUMNS if (text := row.get(name, "").strip())}
    if "file" not in fields:
        raise UsageError(f"Line {number} of {path.name} names no file", "Write one, or remove the line")
    zone = fields.get("timezone")
    if zone is not None and not is_zone(zone):
        what = f"Line {number} of {path.name}: there is no zone {zone!r}"
        raise UsageError(what, "Give an IANA name, such as America/New_York")
    fields["file"] = fields["file"].replace("\\", "/").removeprefix("./")
    return Entry.model_validate(fields)
