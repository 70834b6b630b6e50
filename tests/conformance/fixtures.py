"""What the conformance suite wants to find on a server: tools, prompts and resources with names and answers of its own.

The suite's scenarios say word by word what each has to give. They are here so that our serving (the HTTP listener, the
gate, the security settings, the union of servers) can be put through all of them; no user is ever served these.
"""

from __future__ import annotations

import base64
import json
import struct
import zlib
from typing import Annotated, Any, Literal

import anyio
from mcp.server import MCPServer
from mcp.server.elicitation import AcceptedElicitation
from mcp.server.mcpserver import Context
from mcp.server.mcpserver.exceptions import ToolError
from mcp.server.mcpserver.prompts.base import UserMessage
from mcp.server.mcpserver.resolve import Resolve, Sample
from mcp.server.mcpserver.tools import Tool
from mcp.shared.exceptions import MCPError
from mcp.types import (
    INVALID_PARAMS,
    AudioContent,
    CreateMessageRequest,
    CreateMessageRequestParams,
    CreateMessageResult,
    ElicitRequest,
    ElicitRequestFormParams,
    ElicitResult,
    EmbeddedResource,
    ImageContent,
    InputRequiredResult,
    ListRootsRequest,
    ListRootsResult,
    SamplingMessage,
    TextContent,
    TextResourceContents,
)
from pydantic import BaseModel, Field

__all__ = ["fixtures"]

Ctx = Context[Any, Any]
#: Between two notices, so that a client can see them as several.
_PAUSE = 0.05


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


#: One red point, and a moment of silence.
PNG = b"\x89PNG\r\n\x1a\n" + b"".join(
    (
        _chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        _chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")),
        _chunk(b"IEND", b""),
    )
)
WAV = (
    b"RIFF"
    + struct.pack("<I", 36)
    + b"WAVEfmt "
    + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8)
    + b"data\0\0\0\0"
)


def fixtures() -> MCPServer[Any]:
    """A server with all of them."""
    server: MCPServer[Any] = MCPServer("fixtures", log_level="WARNING")
    for tool in (
        test_simple_text, test_image_content, test_audio_content, test_embedded_resource, test_multiple_content_types,
        test_tool_with_logging, test_logging_tool, test_error_handling, test_tool_with_progress, test_sampling,
        test_elicitation, test_elicitation_sep1034_defaults, test_elicitation_sep1330_enums, test_missing_capability,
        test_streaming_elicitation, test_x_mcp_header, test_reconnection, test_trigger_tool_change, test_trigger_prompt_change,
        test_input_required_result_elicitation, test_input_required_result_sampling, test_input_required_result_list_roots,
        test_input_required_result_request_state, test_input_required_result_multiple_inputs,
        test_input_required_result_multi_round, test_input_required_result_tampered_state,
        test_input_required_result_capabilities,
    ):  # fmt: skip
        server.add_tool(tool, structured_output=False)
    server._tool_manager._tools["json_schema_2020_12_tool"] = _schema_tool()
    server.resource("test://static-text", mime_type="text/plain")(static_text)
    server.resource("test://static-binary", mime_type="image/png")(static_binary)
    server.resource("test://watched-resource", mime_type="text/plain")(watched)
    server.resource("test://template/{id}/data", mime_type="application/json")(templated)
    for prompt in (
        test_simple_prompt, test_prompt_with_arguments, test_prompt_with_embedded_resource, test_prompt_with_image,
        test_input_required_result_prompt,
    ):  # fmt: skip
        server.prompt()(prompt)
    return server


# Content


def test_simple_text() -> str:
    """Text."""
    return "This is a simple text response for testing."


def _image() -> ImageContent:
    return ImageContent(type="image", data=base64.b64encode(PNG).decode(), mime_type="image/png")


def _embedded(uri: str, text: str, mime_type: str = "text/plain") -> EmbeddedResource:
    return EmbeddedResource(
        type="resource", resource=TextResourceContents(uri=uri, mime_type=mime_type, text=text)
    )


def test_image_content() -> list[Any]:
    """A picture."""
    return [_image()]


def test_audio_content() -> list[Any]:
    """A sound."""
    return [AudioContent(type="audio", data=base64.b64encode(WAV).decode(), mime_type="audio/wav")]


def test_embedded_resource() -> list[Any]:
    """A resource inside a result."""
    return [_embedded("test://embedded-resource", "This is an embedded resource content.")]


def test_multiple_content_types() -> list[Any]:
    """Three kinds of content."""
    data = json.dumps({"test": "data", "value": 123})
    return [
        TextContent(type="text", text="Multiple content types test:"),
        _image(),
        _embedded("test://mixed-content-resource", data, "application/json"),
    ]


# What a tool says while it runs


async def test_tool_with_logging(ctx: Ctx) -> str:
    """Three notices."""
    for number, text in enumerate(
        ("Tool execution started", "Tool processing data", "Tool execution completed")
    ):
        await anyio.sleep(_PAUSE if number else 0)
        await ctx.session.send_log_message(level="info", data=text, related_request_id=ctx.request_id)
    return "Tool with logging executed successfully"


async def test_logging_tool(ctx: Ctx) -> str:
    """A notice, if the request asks for such."""
    await ctx.session.send_log_message(level="info", data="Noted", related_request_id=ctx.request_id)
    return "done"


def test_error_handling() -> str:
    """It fails."""
    raise ToolError("This tool intentionally returns an error for testing")


async def test_tool_with_progress(ctx: Ctx) -> str:
    """Progress in three steps."""
    for done in (0, 50, 100):
        await anyio.sleep(_PAUSE if done else 0)
        await ctx.report_progress(done, 100, f"Completed step {done} of 100")
    return "Tool with progress executed successfully"


async def test_reconnection(ctx: Ctx) -> str:
    """It lets the stream go while it works."""
    await ctx.close_sse_stream()
    await anyio.sleep(2 * _PAUSE)
    return "Reconnection test completed"


async def test_trigger_tool_change(ctx: Ctx) -> str:
    """Tell listeners that there are other tools now."""
    await ctx.notify_tools_changed()
    return "told"


async def test_trigger_prompt_change(ctx: Ctx) -> str:
    """Tell listeners that there are other prompts now."""
    await ctx.notify_prompts_changed()
    return "told"


# What a tool asks


async def test_sampling(prompt: str, ctx: Ctx) -> str:
    """Ask the client's model."""
    message = SamplingMessage(role="user", content=TextContent(type="text", text=prompt))
    result = await ctx.session.create_message([message], max_tokens=100, related_request_id=ctx.request_id)
    content = result.content
    return f"LLM response: {content.text if isinstance(content, TextContent) else content}"


class Reply(BaseModel):
    """A form of two fields."""

    username: str = Field(description="User's response")
    email: str = Field(description="User's email address")


class Defaults(BaseModel):
    """A form with a default in each type."""

    name: str = Field(default="John Doe", description="Name")
    age: int = Field(default=30, description="Age")
    score: float = Field(default=95.5, description="Score")
    status: Literal["active", "inactive", "pending"] = Field(default="active", description="Status")
    verified: bool = Field(default=True, description="Verified")


def _titled(values: str, titles: str) -> Any:
    return [
        {"const": value, "title": title}
        for value, title in zip(values.split(), titles.split(","), strict=True)
    ]


class Choices(BaseModel):
    """A form with each kind of choice."""

    untitledSingle: str = Field(json_schema_extra={"enum": ["option1", "option2", "option3"]})  # noqa: N815  the suite's names
    titledSingle: str = Field(  # noqa: N815
        json_schema_extra={
            "oneOf": _titled("value1 value2 value3", "First Option,Second Option,Third Option")
        }
    )
    legacyEnum: str = Field(  # noqa: N815
        json_schema_extra={
            "enum": ["opt1", "opt2", "opt3"],
            "enumNames": ["Option One", "Option Two", "Option Three"],
        }
    )
    untitledMulti: list[str] = Field(  # noqa: N815
        json_schema_extra={"items": {"type": "string", "enum": ["option1", "option2", "option3"]}}
    )
    titledMulti: list[str] = Field(  # noqa: N815
        json_schema_extra={
            "items": {"anyOf": _titled("value1 value2 value3", "First Choice,Second Choice,Third Choice")}
        }
    )


async def _elicited(ctx: Ctx, message: str, form: type[BaseModel]) -> str:
    outcome = await ctx.elicit(message, form)
    content = outcome.data.model_dump_json() if isinstance(outcome, AcceptedElicitation) else "{}"
    return f"action={outcome.action}, content={content}"


async def test_elicitation(message: str, ctx: Ctx) -> str:
    """Ask the user."""
    return f"User response: {await _elicited(ctx, message, Reply)}"


async def test_elicitation_sep1034_defaults(ctx: Ctx) -> str:
    """Ask with defaults."""
    return f"Elicitation completed: {await _elicited(ctx, 'Please look it over', Defaults)}"


async def test_elicitation_sep1330_enums(ctx: Ctx) -> str:
    """Ask for choices."""
    return f"Elicitation completed: {await _elicited(ctx, 'Please choose', Choices)}"


def _sample() -> Sample:
    message = SamplingMessage(role="user", content=TextContent(type="text", text="Say something"))
    return Sample([message], max_tokens=10)


def test_missing_capability(said: Annotated[CreateMessageResult, Resolve(_sample)]) -> str:
    """It cannot do without the client's model."""
    return str(said.content)


def test_streaming_elicitation() -> str:
    """It answers on its own stream, without a request of the server's."""
    return "done"


def test_x_mcp_header(
    region: Annotated[str, Field(description="where", json_schema_extra={"x-mcp-header": "Region"})],
    query: Annotated[str, Field(description="what")],
) -> str:
    """An argument that travels as a header too."""
    return f"{region} {query}"


# Results that want input first (2026-07-28)


def _question(message: str, **fields: str) -> ElicitRequest:
    schema = {
        "type": "object",
        "properties": {name: {"type": kind} for name, kind in fields.items()},
        "required": list(fields),
    }
    return ElicitRequest(params=ElicitRequestFormParams(message=message, requested_schema=schema))


def _prompted(text: str, tokens: int) -> CreateMessageRequest:
    message = SamplingMessage(role="user", content=TextContent(type="text", text=text))
    return CreateMessageRequest(params=CreateMessageRequestParams(messages=[message], max_tokens=tokens))


def _answers(ctx: Ctx, **kinds: type[Any]) -> dict[str, Any] | None:
    """The answers of the kinds that were asked for; None where one is missing or of another kind."""
    given = ctx.input_responses or {}
    found = {name: given.get(name) for name in kinds}
    return found if all(isinstance(found[name], kind) for name, kind in kinds.items()) else None


def _field(answer: Any, name: str) -> str:
    return str((answer.content or {}).get(name))


def test_input_required_result_elicitation(ctx: Ctx) -> str | InputRequiredResult:
    """Ask for a name."""
    answers = _answers(ctx, user_name=ElicitResult)
    if answers is None:
        return InputRequiredResult(
            input_requests={"user_name": _question("What is your name?", name="string")}
        )
    return f"Hello, {_field(answers['user_name'], 'name')}!"


def test_input_required_result_sampling(ctx: Ctx) -> str | InputRequiredResult:
    """Ask the client's model."""
    answers = _answers(ctx, capital_question=CreateMessageResult)
    if answers is None:
        return InputRequiredResult(
            input_requests={"capital_question": _prompted("What is the capital of France?", 100)}
        )
    return str(answers["capital_question"].content.text)


def test_input_required_result_list_roots(ctx: Ctx) -> str | InputRequiredResult:
    """Ask for the client's roots."""
    answers = _answers(ctx, client_roots=ListRootsResult)
    if answers is None:
        return InputRequiredResult(input_requests={"client_roots": ListRootsRequest()})
    return ", ".join(str(root.uri) for root in answers["client_roots"].roots)


def test_input_required_result_request_state(ctx: Ctx) -> str | InputRequiredResult:
    """Ask, and want the state back."""
    answers = _answers(ctx, confirm=ElicitResult)
    if answers is None or ctx.request_state is None:
        return InputRequiredResult(
            input_requests={"confirm": _question("Please confirm", ok="boolean")}, request_state="asked"
        )
    if ctx.request_state != "asked":
        raise MCPError(code=INVALID_PARAMS, message="The state is not the one that was given")
    return "state-ok"


def test_input_required_result_tampered_state(ctx: Ctx) -> str | InputRequiredResult:
    """Ask with a state that the boundary seals."""
    return test_input_required_result_request_state(ctx)


def test_input_required_result_multiple_inputs(ctx: Ctx) -> str | InputRequiredResult:
    """Ask for three things at once."""
    answers = _answers(
        ctx, user_name=ElicitResult, greeting=CreateMessageResult, client_roots=ListRootsResult
    )
    if answers is None:
        return InputRequiredResult(
            input_requests={
                "user_name": _question("What is your name?", name="string"),
                "greeting": _prompted("Generate a greeting", 50),
                "client_roots": ListRootsRequest(),
            },
            request_state="three",
        )
    return f"{answers['greeting'].content.text}, {_field(answers['user_name'], 'name')}: {len(answers['client_roots'].roots)}"


def test_input_required_result_multi_round(ctx: Ctx) -> str | InputRequiredResult:
    """Ask twice, one thing after the other."""
    second = _answers(ctx, step2=ElicitResult)
    if second is not None and (ctx.request_state or "").startswith("name:"):
        return f"{(ctx.request_state or '')[5:]} likes {_field(second['step2'], 'color')}"
    first = _answers(ctx, step1=ElicitResult)
    if first is not None and ctx.request_state == "round 1":
        return InputRequiredResult(
            input_requests={"step2": _question("Step 2: What is your favorite color?", color="string")},
            request_state=f"name:{_field(first['step1'], 'name')}",
        )
    return InputRequiredResult(
        input_requests={"step1": _question("Step 1: What is your name?", name="string")},
        request_state="round 1",
    )


def test_input_required_result_capabilities(ctx: Ctx) -> str | InputRequiredResult:
    """Ask only for what the client can do."""
    able = ctx.client_capabilities
    requests: dict[str, Any] = {}
    if able is not None and able.sampling is not None:
        requests["greeting"] = _prompted("Generate a greeting", 50)
    if able is not None and able.elicitation is not None:
        requests["user_name"] = _question("What is your name?", name="string")
    return "nothing can be asked" if not requests else InputRequiredResult(input_requests=requests)


# A schema with all that JSON Schema 2020-12 has


def _schema_tool() -> Tool:
    def json_schema_2020_12_tool() -> str:
        """Tool with JSON Schema 2020-12 features."""
        return "ok"

    tool = Tool.from_function(json_schema_2020_12_tool, structured_output=False)
    address = {
        "$anchor": "addressDef",
        "type": "object",
        "properties": {"street": {"type": "string"}, "city": {"type": "string"}},
    }
    tool.parameters = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "type": "object",
        "$defs": {"address": address},
        "properties": {
            "name": {"type": "string"},
            "address": {"$ref": "#/$defs/address"},
            "contactMethod": {"type": "string", "enum": ["phone", "email"]},
            "phone": {"type": "string"},
            "email": {"type": "string"},
        },
        "allOf": [{"anyOf": [{"required": ["phone"]}, {"required": ["email"]}]}],
        "if": {"properties": {"contactMethod": {"const": "phone"}}, "required": ["contactMethod"]},
        "then": {"required": ["phone"]},
        "else": {"required": ["email"]},
        "additionalProperties": False,
    }
    return tool


# Resources and prompts


def static_text() -> str:
    """A text."""
    return "This is the content of the static text resource."


def static_binary() -> bytes:
    """A picture."""
    return PNG


def watched() -> str:
    """A text that may change."""
    return "Watched resource content"


def templated(id: str) -> str:  # noqa: A002  the suite's name
    """A text with a parameter."""
    return json.dumps({"id": id, "templateTest": True, "data": f"Data for ID: {id}"})


def test_simple_prompt() -> str:
    """A prompt without arguments."""
    return "This is a simple prompt for testing."


def test_prompt_with_arguments(arg1: str, arg2: str) -> str:
    """A prompt with two arguments."""
    return f"Prompt with arguments: arg1='{arg1}', arg2='{arg2}'"


def test_prompt_with_embedded_resource(resourceUri: str) -> list[Any]:  # noqa: N803  the suite's name
    """A prompt with a resource inside."""
    embedded = _embedded(resourceUri, "Embedded resource content for testing.")
    return [UserMessage(embedded), UserMessage("Please process the embedded resource above.")]


def test_prompt_with_image() -> list[Any]:
    """A prompt with a picture."""
    return [UserMessage(_image()), UserMessage("Please analyze the image above.")]


def test_input_required_result_prompt(ctx: Ctx) -> str | InputRequiredResult:
    """A prompt that asks first."""
    answers = _answers(ctx, user_context=ElicitResult)
    if answers is None:
        question = _question("What context should the prompt use?", context="string")
        return InputRequiredResult(input_requests={"user_context": question})
    return f"Use this: {_field(answers['user_context'], 'context')}"
