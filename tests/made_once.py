"""Tools whose schemas are made once for all servers of a kind, for tests that start a server each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mcp.server.mcpserver.tools import Tool

from servers.toolkit import Toolbox, _translating

__all__ = ["OnceMade"]


class OnceMade(Toolbox):
    """Keeps every tool that asks nobody: to make a server's schemas takes longer than most calls of a tool do."""

    _made: dict[tuple[str, ...], Tool] = {}  # noqa: RUF012  for all of them

    def tool(self, title: str, **options: Any) -> Callable[[Any], Any]:
        make = super().tool(title, **options)

        def register(function: Any) -> Any:
            key = (function.__module__, function.__qualname__, title, repr(sorted(options.items())))
            if options.get("asks"):
                return make(function)
            if (known := self._made.get(key)) is not None:
                self._tools.append(known.model_copy(update={"fn": _translating(function)}))
                return function
            make(function)
            self._made[key] = self._tools[-1]
            return function

        return register
