"""Where secrets are kept between runs: the system's keyring, and nowhere else."""

from __future__ import annotations

import importlib
from typing import Any, Final, Protocol

__all__ = ["Keyring", "Wallet"]

_SERVICE: Final = "syllabus-agent/oauth"


class Wallet(Protocol):
    """Keeps a secret under a name."""

    def read(self, name: str) -> str | None:
        """What is kept there; None for nothing."""

    def write(self, name: str, secret: str) -> bool:
        """Keep it; False where that cannot be done."""

    def forget(self, name: str) -> bool:
        """Keep it no longer; False where there was nothing."""


class Keyring:
    """The system's, by the extra ``keyring``; without that, or where it has none, nothing is kept.

    Every system's fails in a way of its own (locked, no service on the bus, too long for Windows), which is never worse
    than having to log in again.
    """

    def read(self, name: str) -> str | None:
        """What is kept under the name."""
        try:
            found: str | None = _library().get_password(_SERVICE, name)
        except Exception:  # noqa: BLE001  as the class says
            return None
        return found

    def write(self, name: str, secret: str) -> bool:
        """Keep a secret; False where there is no keyring that takes it."""
        try:
            _library().set_password(_SERVICE, name, secret)
        except Exception:  # noqa: BLE001  as the class says
            return False
        return True

    def forget(self, name: str) -> bool:
        """Remove what is kept; False where nothing was."""
        try:
            _library().delete_password(_SERVICE, name)
        except Exception:  # noqa: BLE001  as the class says
            return False
        return True


def _library() -> Any:
    """Not imported at the top: it may not be there, and looks for its backends when it is loaded."""
    return importlib.import_module("keyring")
