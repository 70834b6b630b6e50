"""The console script ``syllabus-mcp``, and ``python -m servers``: loads the command line, then runs it."""

from __future__ import annotations

from importlib import import_module

from servers.loading import loading

__all__ = ["main"]


def main() -> None:
    """Run the command line of ``servers.serve``."""
    with loading():
        command = import_module("servers.serve").main
    command()


if __name__ == "__main__":
    main()
