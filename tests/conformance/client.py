"""Our client, ``orchestrator.sessions``, as the conformance suite starts it: the scenario's server as last argument.

It does what a plan does: connects, lists the tools, calls them all side by side (with the scenario's own arguments, where
it brings some), and answers what the server asks with the defaults of its form. Where it is to log in, the person at the
browser is played by a GET that follows where it is sent.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from typing import Any

import anyio
import httpx2

from orchestrator.catalog import Tool
from orchestrator.endpoint import OAuth, Remote
from orchestrator.errors import OrchestratorError
from orchestrator.logins import Logins
from orchestrator.sessions import Sessions

#: What stands for an argument of each type.
PLAIN: Mapping[str, Any] = {
    "string": "a",
    "integer": 5,
    "number": 5,
    "boolean": True,
    "array": [],
    "object": {},
}


#: The suite's own, which nobody fetches.
DOCUMENT = "https://conformance-test.local/client-metadata.json"


class Pocket:
    """Keeps nothing: a scenario ends with the process."""

    def read(self, _: str) -> str | None:
        return None

    def write(self, _: str, __: str) -> bool:
        return True

    def forget(self, _: str) -> bool:
        return False


async def main(url: str, context: Mapping[str, Any]) -> None:
    """Put the client through the scenario at ``url``."""
    server = Remote(url=url, oauth=await credentials(url, context))
    logins = Logins(browse=browse, wait=20, wallet=Pocket())
    async with Sessions({"suite": server}, elicit=answer, logins=logins) as sessions:
        catalog = await sessions.connect()
        asked = [(call["name"], call["arguments"]) for call in context.get("toolCalls", ())]
        offered = [(tool.name, arguments(tool, catalog.tools)) for tool in catalog.tools]
        async with anyio.create_task_group() as calls:
            for name, given in asked or offered:
                calls.start_soon(call, sessions, name, given)


async def credentials(url: str, context: Mapping[str, Any]) -> OAuth:
    """What a person would have written into the server's entry."""
    if "client_id" not in context:
        return OAuth(client_metadata_url=DOCUMENT)
    secret = "private_key_pem" in context
    grant = "client_credentials" if "client-credentials" in str(context["name"]) else "authorization_code"
    return OAuth.model_validate({
        "grant": grant,
        "clientId": context["client_id"],
        "clientSecret": context.get("client_secret"),
        "privateKey": context.get("private_key_pem"),
        "signingAlgorithm": context.get("signing_algorithm", "RS256") if secret else "RS256",
        "issuer": await issuer(url),
    })  # fmt: skip


async def issuer(url: str) -> str | None:
    """The authorization server, as the institution's pages would name it."""
    at = httpx2.URL(url)
    async with httpx2.AsyncClient() as http:
        for path in (
            f"/.well-known/oauth-protected-resource{at.path}",
            "/.well-known/oauth-protected-resource",
        ):
            told = await http.get(at.copy_with(path=path))
            if told.is_success:
                return str(told.json()["authorization_servers"][0])
    return None


async def browse(_: str, url: str) -> None:
    """Log in, as the suite does at once, and come back."""
    async with httpx2.AsyncClient(follow_redirects=True) as http:
        await http.get(url)


async def call(sessions: Sessions, name: str, given: dict[str, Any]) -> None:
    """Call a tool; what comes of it is looked at by the suite."""
    try:
        await sessions.call("suite", name, given)
    except OrchestratorError as error:
        sys.stderr.write(f"{error}\n")


def arguments(tool: Tool, others: tuple[Tool, ...]) -> dict[str, Any]:
    """Arguments that fit the tool; one that is called ``schema`` wants the schema of a tool that was listed before it."""
    fields = tool.input_schema.get("properties", {})
    if "schema" in fields:
        return {"schema": next(other.input_schema for other in others if other is not tool)}
    return {
        name: PLAIN[fields[name].get("type", "string")] for name in tool.input_schema.get("required", fields)
    }


async def answer(_: str, __: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The form's defaults."""
    fields = schema.get("properties", {})
    return {name: field["default"] for name, field in fields.items() if "default" in field}


if __name__ == "__main__":
    anyio.run(main, sys.argv[-1], json.loads(os.environ.get("MCP_CONFORMANCE_CONTEXT", "{}")))
