"""Calendars by the names that people give them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from servers.domain.identity import slug
from servers.errors import NotFoundError

__all__ = ["known_calendars"]


def known_calendars(wanted: Iterable[str], existing: Collection[str]) -> tuple[str, ...]:
    """The calendars by their own names: "CS 101" for "cs101", and all of chemistry for "chem".

    Raises:
        NotFoundError: there is none like it; the message names those that exist.
    """
    found: list[str] = []
    slugs = {name: slug(name).replace("-", "") for name in existing}
    for name in wanted:
        key = slug(name).replace("-", "")
        fits = (
            [each for each in existing if each == name]
            or [each for each, own in slugs.items() if own == key]
            or [each for each, own in slugs.items() if key and own.startswith(key)]
        )
        if not fits:
            listed = ", ".join(map(repr, existing)) or "none yet; import a syllabus first"
            raise NotFoundError(f"There is no calendar {name!r}", f"There are: {listed}")
        found += [each for each in fits if each not in found]
    return tuple(found)
