"""The shelf of syllabi: what each document says, earlier versions of it, and what the user corrected."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any, Literal, TypeVar, cast

from pydantic import JsonValue, TypeAdapter, ValidationError

from servers.domain.syllabus import Item, Meeting, Passage, Recurring, Syllabus
from servers.errors import InvalidValueError, StoreError
from servers.store.rows import decoded, missing

__all__ = ["SaveOutcome", "Syllabi"]

SaveOutcome = Literal["added", "changed", "unchanged"]

_PASSAGES = TypeAdapter(tuple[Passage, ...])
#: What a correction may not change: other things are found by it, or it says where the value was printed.
_FIXED = frozenset({"id", "page", "evidence", "confidence", "needs_review"})
_CORRECTED: dict[str, JsonValue] = {"needs_review": [], "confidence": 1.0}

Part = TypeVar("Part", bound=Item | Meeting | Recurring)


class Syllabi:
    """Syllabi by id, within one transaction of the store."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def save(self, syllabus: Syllabus, passages: Iterable[Passage], *, arguments: str) -> SaveOutcome:
        """Keep a syllabus under its id; a previous version that said something else goes into the history.

        Args:
            syllabus: what the document says.
            passages: the document's text, for questions.
            arguments: the parse's arguments in a canonical form, for ``cached``.

        Returns:
            ``"unchanged"`` also when only the source (file name, hash, parser) differs; the source is updated.
        """
        row = self._row(syllabus.id)
        outcome = _outcome(syllabus, row)
        if outcome == "changed":
            self._connection.execute(
                "INSERT INTO versions (syllabus_id, body) VALUES (?, ?)", (syllabus.id, row)
            )
        # Not REPLACE: that would delete the row first, and its corrections with it.
        self._connection.execute(
            """
            INSERT INTO syllabi (id, sha256, parser_version, arguments, body, passages)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET
                sha256 = excluded.sha256, parser_version = excluded.parser_version,
                arguments = excluded.arguments, body = excluded.body, passages = excluded.passages
            """,
            (
                syllabus.id,
                syllabus.source.sha256,
                syllabus.source.parser_version,
                arguments,
                syllabus.model_dump_json(),
                _PASSAGES.dump_json(tuple(passages)).decode(),
            ),
        )
        return outcome

    def cached(self, sha256: str, parser_version: str, arguments: str) -> Syllabus | None:
        """The syllabus that this file gave when it was last read with these arguments, corrections applied."""
        row = self._connection.execute(
            "SELECT id, body FROM syllabi WHERE sha256 = ? AND parser_version = ? AND arguments = ?",
            (sha256, parser_version, arguments),
        ).fetchone()
        return None if row is None else self._corrected(*row)

    def readings(self, sha256: str, parser_version: str) -> list[tuple[str, str]]:
        """The arguments with which this file has been read, and the syllabus that each gave."""
        rows = self._connection.execute(
            "SELECT arguments, id FROM syllabi WHERE sha256 = ? AND parser_version = ? ORDER BY id",
            (sha256, parser_version),
        )
        return [(str(arguments), str(name)) for arguments, name in rows]

    def remember_document(self, sha256: str, path: str) -> None:
        """Where the file with these contents is, so that its pages can be looked at again."""
        self._connection.execute(
            "INSERT INTO documents (sha256, path) VALUES (?, ?) ON CONFLICT (sha256) DO UPDATE SET path = excluded.path",
            (sha256, path),
        )

    def document(self, sha256: str) -> str | None:
        """Where the file with these contents was when it was read last."""
        row = self._connection.execute("SELECT path FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
        return None if row is None else str(row[0])

    def get(self, syllabus_id: str) -> Syllabus:
        """The syllabus with the user's corrections applied.

        Raises:
            NotFoundError: no such id; the message names near ones.
        """
        return self._corrected(syllabus_id, self._known(syllabus_id))

    def all(self) -> list[Syllabus]:
        """Every syllabus, by id, corrections applied."""
        rows = self._connection.execute("SELECT id, body FROM syllabi ORDER BY id").fetchall()
        return [self._corrected(*row) for row in rows]

    def passages(self, syllabus_id: str) -> list[Passage]:
        """The document's text.

        Raises:
            NotFoundError: no such id.
        """
        self._known(syllabus_id)
        row = self._connection.execute("SELECT passages FROM syllabi WHERE id = ?", (syllabus_id,)).fetchone()
        return list(_PASSAGES.validate_json(row[0]))

    def history(self, syllabus_id: str) -> list[Syllabus]:
        """Earlier versions as they were read, the latest first.

        Raises:
            NotFoundError: no such id.
        """
        self._known(syllabus_id)
        rows = self._connection.execute(
            "SELECT body FROM versions WHERE syllabus_id = ? ORDER BY number DESC", (syllabus_id,)
        )
        return [decoded(Syllabus, body, f"an earlier {syllabus_id!r}") for (body,) in rows]

    def correct(
        self,
        syllabus_id: str,
        item_id: str,
        changes: Mapping[str, JsonValue],
        *,
        drop: bool = False,
    ) -> Syllabus:
        """Correct an item, meeting or recurring deadline; later corrections of it add to earlier ones.

        Corrections stand apart from what was read and are applied again after every new reading. What is
        corrected has nothing left to review. ``drop`` hides it; a later correction without it brings it back.

        Returns:
            The syllabus with the correction applied.

        Raises:
            NotFoundError: no such syllabus or item.
            InvalidValueError: a field that does not exist or may not be changed, or a value that does not fit.
        """
        part = self._part(syllabus_id, item_id)
        known = self._corrections(syllabus_id).get(item_id, ({}, False))[0]
        merged = {**known, **changes}
        _check(part, changes, merged)
        self._connection.execute(
            """
            INSERT INTO corrections (syllabus_id, item_id, changes, dropped) VALUES (?, ?, ?, ?)
            ON CONFLICT (syllabus_id, item_id) DO UPDATE SET
                changes = excluded.changes, dropped = excluded.dropped
            """,
            (syllabus_id, item_id, json.dumps(merged, sort_keys=True), drop),
        )
        return self.get(syllabus_id)

    def forget(self, syllabus_id: str) -> None:
        """Remove a syllabus, its history and its corrections; events made from it stay.

        Raises:
            NotFoundError: no such id.
        """
        self._known(syllabus_id)
        self._connection.execute("DELETE FROM syllabi WHERE id = ?", (syllabus_id,))

    def _row(self, syllabus_id: str) -> str | None:
        row = self._connection.execute("SELECT body FROM syllabi WHERE id = ?", (syllabus_id,)).fetchone()
        return None if row is None else str(row[0])

    def _known(self, syllabus_id: str) -> str:
        body = self._row(syllabus_id)
        if body is None:
            ids = [row[0] for row in self._connection.execute("SELECT id FROM syllabi ORDER BY id")]
            raise missing("syllabus", syllabus_id, ids, "Read one first with parse_syllabus")
        return body

    def _part(self, syllabus_id: str, item_id: str) -> Item | Meeting | Recurring:
        syllabus = decoded(Syllabus, self._known(syllabus_id), repr(syllabus_id))
        known: tuple[Item | Meeting | Recurring, ...] = (
            *syllabus.items,
            *syllabus.meetings,
            *syllabus.recurring,
        )
        parts = {part.id: part for part in known}
        if item_id not in parts:
            raise missing(f"item in {syllabus_id!r} called", item_id, parts, "This syllabus has no items")
        return parts[item_id]

    def _corrections(self, syllabus_id: str) -> dict[str, tuple[dict[str, JsonValue], bool]]:
        rows = self._connection.execute(
            "SELECT item_id, changes, dropped FROM corrections WHERE syllabus_id = ?", (syllabus_id,)
        )
        return {item_id: (json.loads(changes), bool(dropped)) for item_id, changes, dropped in rows}

    def _corrected(self, syllabus_id: str, body: str) -> Syllabus:
        syllabus = decoded(Syllabus, body, repr(syllabus_id))
        corrections = self._corrections(syllabus_id)
        if not corrections:
            return syllabus
        return syllabus.model_copy(
            update={
                "items": _applied(syllabus.items, corrections),
                "meetings": _applied(syllabus.meetings, corrections),
                "recurring": _applied(syllabus.recurring, corrections),
            }
        )


def _outcome(syllabus: Syllabus, previous: str | None) -> SaveOutcome:
    if previous is None:
        return "added"
    try:
        known = decoded(Syllabus, previous, repr(syllabus.id))
    except StoreError:  # an unreadable entry is mended by the one that replaces it
        return "changed"
    return "unchanged" if known.model_copy(update={"source": syllabus.source}) == syllabus else "changed"


def _applied(
    parts: tuple[Part, ...], corrections: Mapping[str, tuple[dict[str, JsonValue], bool]]
) -> tuple[Part, ...]:
    kept = []
    for part in parts:
        changes, dropped = corrections.get(part.id, (None, False))
        if not dropped:
            kept.append(part if changes is None else _with(part, changes))
    return tuple(kept)


def _with(part: Part, changes: Mapping[str, JsonValue]) -> Part:
    values: dict[str, Any] = json.loads(part.model_dump_json())
    corrected = part.model_validate_json(json.dumps({**values, **changes, **_CORRECTED}))
    return cast("Part", corrected)  # mypy widens the bound union


def _check(
    part: Item | Meeting | Recurring, changes: Mapping[str, JsonValue], merged: Mapping[str, JsonValue]
) -> None:
    """Raise for a change that could not be applied."""
    fields = {field.alias or name for name, field in type(part).model_fields.items()} - _FIXED
    for name in changes:
        if name not in fields:
            raise InvalidValueError(
                f"{name!r} of {part.id!r} cannot be corrected", f"It has {', '.join(sorted(fields))}"
            )
    try:
        _with(part, merged)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the whole"
        raise InvalidValueError(
            f"{where} of {part.id!r} cannot be {first.get('input')!r}: {first['msg']}",
            "Dates are YYYY-MM-DD, times HH:MM",
        ) from error
