"""Whether the engine is installed: it is an extra."""

from __future__ import annotations

from importlib.util import find_spec

from orchestrator.errors import UsageError

__all__ = ["ensure_engine"]


def ensure_engine() -> None:
    """Return if clusters can be used.

    Raises:
        UsageError: the extra is not installed.
    """
    if find_spec("distributed") is None:
        what = "--cluster needs a package that is not installed (distributed)"
        raise UsageError(what, "Install syllabus-agent[cluster], or leave --cluster out")
