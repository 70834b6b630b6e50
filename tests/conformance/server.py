"""``syllabus-mcp all --http`` with the conformance suite's fixtures beside our own tools.

Everything between the network and the tools is the product's: the listener, the gate with its limits, the security
settings, the union of servers. Run it: python -m tests.conformance.server HOME
"""

from __future__ import annotations

import sys
from typing import Any

from mcp.server import MCPServer
from mcp.types import EmptyResult, SetLevelRequestParams, SubscribeRequestParams, UnsubscribeRequestParams

from servers.serve import NAMES, _create, _listening, _security, _serve_http, _united
from servers.settings import Settings
from tests.conformance.fixtures import fixtures

__all__ = ["main"]


def main(home: str) -> None:
    """Serve on a free port of this machine, told on standard error."""
    settings = Settings.from_environ({"SYLLABUS_AGENT_HOME": home, "SYLLABUS_AGENT_FOLDERS": home})
    server = _united([*(_create(name, settings) for name in NAMES), fixtures()])
    _offer_what_is_optional(server)
    listener = _listening("127.0.0.1", 0)
    _serve_http(server, "fixtures", listener, _security("127.0.0.1", (), has_token=False), None)


def _offer_what_is_optional(server: MCPServer[Any]) -> None:
    """Logging and subscriptions, which our own servers do not offer: for what they send on our transport."""

    async def taken(_: Any, __: Any) -> EmptyResult:
        return EmptyResult()

    for method, params in (
        ("logging/setLevel", SetLevelRequestParams),
        ("resources/subscribe", SubscribeRequestParams),
        ("resources/unsubscribe", UnsubscribeRequestParams),
    ):
        server._lowlevel_server.add_request_handler(method, params, taken)


if __name__ == "__main__":
    main(sys.argv[1])
