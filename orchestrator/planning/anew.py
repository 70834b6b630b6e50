"""A frozen value with some fields changed, made anew: a copy would keep what the old one has cached of itself."""

from __future__ import annotations

from typing import Any, TypeVar

from orchestrator.frozen import Frozen

__all__ = ["anew"]

_Value = TypeVar("_Value", bound=Frozen)


def anew(value: _Value, **changes: Any) -> _Value:
    """``value`` with ``changes``."""
    fields = {name: getattr(value, name) for name in type(value).model_fields}
    return type(value)(**{**fields, **changes})
