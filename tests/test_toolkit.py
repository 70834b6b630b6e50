"""What every tool of the servers has in common."""

from __future__ import annotations

from typing import Annotated, Any, Literal

import pytest
from mcp import Client
from mcp.types import CallToolResult, TextContent
from pydantic import BaseModel, Field

from servers.errors import NotFoundError
from servers.toolkit import Toolbox, reply

pytestmark = pytest.mark.anyio


class Part(BaseModel):
    """Prose."""

    title: str | None = None


class Answer(BaseModel):
    """Prose."""

    count: int
    note: str | None = None
    colour: Literal["red", "blue"] | None = None


def a_server() -> Any:
    box = Toolbox()

    @box.tool("Look", reads_only=True)
    def look(
        name: Annotated[str, Field(description="what to look for")],
        parts: Annotated[list[Part] | None, Field(description="more")] = None,
    ) -> Annotated[CallToolResult, Answer]:
        """Look for
        something.
        """
        if name == "nothing":
            raise NotFoundError("There is no 'nothing'", "Try 'something'")
        if name == "crash":
            raise ZeroDivisionError("a secret")
        return reply(f"{name} found", Answer(count=len(parts or [])), lean=True)

    @box.tool("Wait", destructive=True)
    async def wait() -> Annotated[CallToolResult, Answer]:
        """Wait."""
        raise NotFoundError("Nothing came", "Wait longer")

    return box.server("test", title="Test", instructions="Test.")


async def failure(tool: str, arguments: dict[str, Any]) -> str:
    async with Client(a_server()) as client:
        result = await client.call_tool(tool, arguments)
    assert result.is_error
    assert isinstance(result.content[0], TextContent)
    return result.content[0].text


async def test_a_result_is_a_short_text_and_structured_data() -> None:
    async with Client(a_server()) as client:
        result = await client.call_tool("look", {"name": "x", "parts": [{"title": "a"}]})
    assert result.structured_content == {"count": 1}
    assert [block.text for block in result.content if isinstance(block, TextContent)] == ["x found"]


async def test_our_errors_reach_the_caller_with_their_mend_alone() -> None:
    assert await failure("look", {"name": "nothing"}) == "There is no 'nothing'. Try 'something'"
    assert await failure("wait", {}) == "Nothing came. Wait longer"


@pytest.mark.filterwarnings("ignore")
async def test_a_crash_keeps_its_text_to_itself() -> None:
    assert "secret" not in await failure("look", {"name": "crash"})


async def test_an_unknown_argument_is_an_error_and_not_dropped() -> None:
    assert (
        await failure("look", {"name": "x", "nmae": 1})
        == "look: there is no argument 'nmae'; it takes name, parts"
    )


async def test_wrong_and_missing_arguments_are_named() -> None:
    said = await failure("look", {"parts": [{"title": 3}]})
    assert said == "look: 'name' is missing; 'parts.0.title' cannot be 3: Input should be a valid string"


async def test_schemas_are_flat_strict_and_without_titles() -> None:
    async with Client(a_server()) as client:
        look, wait = (await client.list_tools()).tools
    assert look.description == "Look for something."
    assert look.input_schema == {
        "type": "object",
        "properties": {
            "name": {"type": "string", "description": "what to look for"},
            "parts": {
                "type": "array",
                "items": {"type": "object", "properties": {"title": {"type": "string"}}},
                "description": "more",
            },
        },
        "required": ["name"],
        "additionalProperties": False,
    }
    assert look.output_schema == {
        "type": "object",
        "properties": {
            "count": {"type": "integer"},
            "note": {"type": ["string", "null"]},
            "colour": {"type": ["string", "null"], "enum": ["red", "blue", None]},
        },
    }
    assert look.annotations is not None
    assert wait.annotations is not None
    assert (look.annotations.read_only_hint, wait.annotations.destructive_hint) == (True, True)


async def test_the_server_tells_its_name_and_version() -> None:
    async with Client(a_server()) as client:
        result = await client.call_tool("look", {"name": "x"})
    assert result.meta is not None
    info = result.meta["io.modelcontextprotocol/serverInfo"]
    assert (info["name"], bool(info["version"])) == ("test", True)
