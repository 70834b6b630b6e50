"""Values to and from what stands in a row: JSON, and instants as text."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError

from servers.domain.frozen import Frozen
from servers.errors import NotFoundError, StoreError

__all__ = ["decoded", "missing", "sortable_instant"]

Value = TypeVar("Value", bound=Frozen)


def decoded(model: type[Value], body: str, what: str) -> Value:
    """The value in ``body``; ``what`` names it in the error.

    Raises:
        StoreError: the row holds something else (written by a different version, or by hand).
    """
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise StoreError(
            f"The store's entry for {what} cannot be read ({error.error_count()} faults, "
            f"the first: {error.errors()[0]['msg']})",
            "Read the syllabus again, or put a copy of the store back",
        ) from error


def missing(what: str, key: str, known: Iterable[str], otherwise: str) -> NotFoundError:
    """The error for an unknown ``key``, naming the nearest of ``known`` or, without any, saying ``otherwise``."""
    listed = list(known)
    near = difflib.get_close_matches(key, listed, n=3, cutoff=0.4) or listed[:5]
    mend = f"Did you mean {' or '.join(map(repr, near))}?" if near else otherwise
    return NotFoundError(f"There is no {what} {key!r}", mend)


def sortable_instant(moment: dt.datetime) -> str:
    """UTC in a form that sorts as text."""
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
