"""What a document leaves open is asked of the user, in both eras of the protocol, or told to those who cannot ask."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from mcp import Client
from mcp.client import ClientRequestContext
from mcp.types import ElicitRequestParams, ElicitResult

from servers.domain.syllabus import Meeting, Passage, Source, Syllabus
from servers.settings import Settings
from servers.syllabus.questions import left_open, question
from servers.syllabus.server import create_server
from servers.syllabus.version import PARSER_VERSION
from servers.syllabus.workers import Reading

pytestmark = pytest.mark.anyio

Open = Callable[..., AbstractAsyncContextManager[Client]]


class Asked:
    """A user who answers as told, and remembers what they were asked."""

    def __init__(
        self, action: Literal["accept", "decline", "cancel"], content: dict[str, Any] | None = None
    ) -> None:
        self.action, self.content = action, content
        self.questions: list[tuple[str, dict[str, Any]]] = []

    async def __call__(self, context: ClientRequestContext, params: ElicitRequestParams) -> ElicitResult:  # noqa: ARG002  the SDK's signature
        self.questions.append((params.message, dict(getattr(params, "requested_schema", {}))))
        return ElicitResult(action=self.action, content=self.content)


class Reader:
    """A parser of a document that says neither year nor zone, and has two sections."""

    def __init__(self, syllabus: Syllabus) -> None:
        self.calls: list[dict[str, Any]] = []
        pattern = {"kind": "lecture", "days": ("MO",), "start": dt.time(9), "end": dt.time(10)}
        meetings = [
            Meeting.model_validate({"id": f"lecture.{n}", "section": f"00{n}", **pattern}) for n in (1, 2)
        ]
        self.vague = syllabus.model_copy(
            update={
                "term": "Fall",
                "year_basis": "none",
                "timezone": None,
                "meetings": tuple(meetings),
                "id": "x",
            }
        )

    async def __call__(self, data: bytes, *, name: str, **arguments: str | None) -> Reading:
        self.calls.append(arguments)
        known: dict[str, Any] = {
            "source": Source(
                name=name, sha256=hashlib.sha256(data).hexdigest(), pages=1, parser_version=PARSER_VERSION
            )
        }
        if arguments["term"]:
            known |= {"term": arguments["term"], "year_basis": "argument", "id": "x_fall-2026"}
        known |= {"timezone": arguments["timezone"]} if arguments["timezone"] else {}
        known |= {"section": arguments["section"]} if arguments["section"] else {}
        return Reading(
            syllabus=self.vague.model_copy(update=known), passages=(Passage(page=1, heading=None, text="x"),)
        )


@pytest.fixture
def reader(syllabus: Syllabus) -> Reader:
    return Reader(syllabus)


@pytest.fixture(params=["auto", "legacy"])
def open_(request: pytest.FixtureRequest, tmp_path: Path, reader: Reader) -> Open:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 a")
    settings = Settings(home=tmp_path / "home", folders=(tmp_path,), out=tmp_path)

    @asynccontextmanager
    async def opened(user: Asked | None) -> AsyncIterator[Client]:
        server = create_server(settings, parse=reader)
        async with Client(server, mode=request.param, elicitation_callback=user) as client:
            yield client

    return opened


async def parsed(client: Client, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool("parse_syllabus", {"path": "a.pdf", **arguments})
    assert not result.is_error, result.content
    content: dict[str, Any] = result.structured_content
    return content


async def test_all_that_is_open_is_asked_in_one_form_and_the_document_read_with_the_answers(
    open_: Open, reader: Reader
) -> None:
    user = Asked("accept", {"term": "Fall 2026", "timezone": "America/Denver", "section": "002"})
    async with open_(user) as client:
        result = await parsed(client)
    ((message, schema),) = user.questions
    assert "a.pdf" in message
    assert set(schema["properties"]) == {"term", "timezone", "section"}
    assert schema["properties"]["section"]["enum"] == ["001", "002"]
    assert (result["syllabus_id"], result["timezone"]) == ("x_fall-2026", "America/Denver")
    assert result["needs_review"] == []
    assert [call["term"] for call in reader.calls] == [None, "Fall 2026"]


async def test_what_was_answered_once_is_not_asked_again(open_: Open) -> None:
    user = Asked("accept", {"term": "Fall 2026", "timezone": "America/Denver", "section": "002"})
    async with open_(user) as client:
        await parsed(client)
        again = await parsed(client)
    assert len(user.questions) == 1
    assert (again["outcome"], again["syllabus_id"]) == ("unchanged", "x_fall-2026")


@pytest.mark.parametrize("user", [Asked("decline"), Asked("cancel"), None])
async def test_without_an_answer_the_result_is_plain_and_says_what_to_review(
    user: Asked | None, open_: Open, reader: Reader
) -> None:
    async with open_(user) as client:
        result = await parsed(client)
    assert len(result["needs_review"]) == 3
    assert "with term" in result["needs_review"][0]
    assert len(reader.calls) == 1


async def test_what_the_caller_gives_is_not_asked(open_: Open) -> None:
    user = Asked("accept", {})
    async with open_(user) as client:
        await parsed(client, term="Fall 2026", timezone="America/Denver")
    ((_, schema),) = user.questions
    assert set(schema["properties"]) == {"section"}


async def test_an_answer_that_is_no_zone_is_refused_in_words(open_: Open) -> None:
    async with open_(Asked("accept", {"timezone": "Denver"})) as client:
        result = await client.call_tool("parse_syllabus", {"path": "a.pdf"})
    assert result.is_error
    assert "America/Denver" in str(getattr(result.content[0], "text", ""))


async def test_a_file_that_cannot_be_read_is_said_alike_to_those_who_can_ask(open_: Open) -> None:
    texts = []
    for user in (Asked("accept", {}), None):
        async with open_(user) as client:
            result = await client.call_tool("parse_syllabus", {"path": "missing.pdf"})
        texts.append(str(getattr(result.content[0], "text", "")))
    assert texts[0] == texts[1]
    assert "There is no file 'missing.pdf'" in texts[0]


def test_a_document_that_says_all_leaves_nothing_open(syllabus: Syllabus) -> None:
    assert left_open(syllabus, {}) == {}


def test_the_question_names_the_course_and_the_file(syllabus: Syllabus) -> None:
    vague = syllabus.model_copy(update={"timezone": None})
    assert question(vague, left_open(vague, {})).startswith(
        "HIST 210 (hist210.pdf): Nothing in the document tells"
    )
