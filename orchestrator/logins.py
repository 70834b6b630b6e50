"""How servers over HTTP are logged in to; how that is done is in ``oauth``, which only those runs load that have such servers."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

from orchestrator.errors import LoginError
from orchestrator.wallet import Keyring, Wallet

__all__ = ["REFUSED", "Browse", "Logins"]

Browse = Callable[[str, str], Coroutine[Any, Any, None]]
"""``await browse(server, url)``: a person is shown the address where they log in to that server."""

REFUSED: Final[ContextVar[list[LoginError]]] = ContextVar("REFUSED")
"""Takes why a request was not let in, where its sender has put a list there: the transport tells no more than a status."""


@dataclass(frozen=True, kw_only=True)
class Logins:
    """How servers are logged in to.

    Attributes:
        browse: shows a person where to log in; None where nobody is there.
        wait: seconds that are waited for them.
        wallet: where tokens are kept between runs.
    """

    browse: Browse | None = None
    wait: float = 300.0
    wallet: Wallet = field(default_factory=Keyring)
