"""The base of every value that the orchestrator reads or writes as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Self, TypeVar, overload

from pydantic import BaseModel, ConfigDict

__all__ = ["Frozen", "once"]

_Value = TypeVar("_Value")


class once(Generic[_Value]):  # noqa: N801  used like cached_property
    """A property that is worked out once for each value; a ``cached_property`` without its lock, which costs more than the work."""

    def __init__(self, work_out: Callable[[Any], _Value]) -> None:
        self._work_out = work_out
        self.__doc__ = work_out.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, value: None, owner: type) -> Self: ...
    @overload
    def __get__(self, value: object, owner: type) -> _Value: ...
    def __get__(self, value: object | None, owner: type) -> Self | _Value:
        if value is None:
            return self
        found = value.__dict__[self._name] = self._work_out(value)
        return found


class Frozen(BaseModel):
    """An immutable value; an unknown field is an error, never dropped in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(once,))

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed; what the original has worked out of itself is worked out anew."""
        made = super().model_copy(update=update, deep=deep)
        for name in made.__dict__.keys() - type(made).model_fields.keys():
            del made.__dict__[name]
        return made
