"""A value worked out when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

__all__ = ["Once"]

Value = TypeVar("Value")


class Once(Generic[Value]):
    """``functools.cached_property`` without the lock that Python 3.11 takes: a page's lines are asked very often."""

    def __init__(self, read: Callable[[Any], Value]) -> None:
        self.read, self.name, self.__doc__ = read, read.__name__, read.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> Self: ...
    @overload
    def __get__(self, owner: object, kind: type) -> Value: ...
    def __get__(self, owner: object | None, kind: type) -> Self | Value:
        """The value, kept in the owner under the same name, where it is found from then on."""
        if owner is None:
            return self
        value = owner.__dict__[self.name] = self.read(owner)
        return value
