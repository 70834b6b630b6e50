"""What there is to look at and to choose from: pages as pictures, weeks, prompts, completions, links, cache hints."""

from __future__ import annotations

import base64
import io
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, MCPError
from mcp.types import PromptReference, ResourceLink, ResourceTemplateReference
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from servers.serve import create
from servers.settings import Settings
from servers.syllabus.server import create_server
from servers.syllabus.workers import Workers

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("inline_workers")]

WORDS = (
    "GEOG 115: Maps and Territories",
    "Fall 2031",
    "Midterm exam: October 14, 2031",
    "Office hours: by appointment",
)


def draw(path: Path) -> None:
    canvas = Canvas(str(path), pagesize=(400, 300))
    for number, words in enumerate(WORDS):
        canvas.drawString(40, 250 - 40 * number, words)
    canvas.save()


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    draw(tmp_path / "geog.pdf")
    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path / "home"), "SYLLABUS_AGENT_FOLDERS": str(tmp_path),
        "SYLLABUS_AGENT_TIMEZONE": "America/Chicago",
    }  # fmt: skip
    async with Client(create("all", environ)) as opened:
        yield opened


async def picture(client: Client, uri: str) -> Image.Image:
    (content,) = (await client.read_resource(uri)).contents
    assert content.mime_type == "image/png"
    return Image.open(io.BytesIO(base64.b64decode(content.blob))).convert("RGB")  # type: ignore[union-attr]


def yellow(image: Image.Image) -> list[tuple[int, int]]:
    """Where the marker pen has been on white paper."""
    pixels, width = image.tobytes(), image.size[0]
    found = (at // 3 for at in range(0, len(pixels), 3) if pixels[at : at + 3] == b"\xff\xe8\x6e")
    return [(at % width, at // width) for at in found]


async def refusal(client: Client, uri: str) -> str:
    with pytest.raises(MCPError) as caught:
        await client.read_resource(uri)
    return caught.value.error.message


async def test_a_document_is_read_linked_to_and_seen(client: Client, tmp_path: Path) -> None:
    result = await client.call_tool("parse_syllabus", {"path": "geog.pdf"})
    assert result.structured_content is not None
    name = result.structured_content["syllabus_id"]
    links = [block for block in result.content if isinstance(block, ResourceLink)]
    assert str(links[0].uri) == f"syllabus://{name}"
    for link in links:
        assert (await client.read_resource(link.uri)).contents

    page = await picture(client, f"syllabus://{name}/page/1")
    assert page.size == (600, 450)
    marked = yellow(page)
    # The exam's line is marked, 130 points from the page's top; the office hours' below are not.
    assert all(170 <= y <= 205 for _, y in marked)
    assert 55 <= min(x for x, _ in marked) <= 65

    item = next(one["id"] for one in result.structured_content["items"] if one["kind"] == "exam")
    strip = await picture(client, f"syllabus://{name}/item/{item}")
    assert strip.size[0] == 500
    assert 60 <= strip.size[1] <= 100
    assert yellow(strip)

    assert "pages 1 to 1" in await refusal(client, f"syllabus://{name}/page/2")
    assert "not the number" in await refusal(client, f"syllabus://{name}/page/one")
    assert "no item 'nix'" in await refusal(client, f"syllabus://{name}/item/nix")
    (tmp_path / "geog.pdf").write_bytes(b"%PDF-1.7 another")
    assert "not the file any more" in await refusal(client, f"syllabus://{name}/page/1")
    (tmp_path / "geog.pdf").unlink()
    assert "no file" in await refusal(client, f"syllabus://{name}/page/1")

    await client.call_tool("import_syllabus", {"syllabus_id": name})
    week = (await client.read_resource("calendar://week/2031-W42")).contents[0]
    assert "## Tuesday 2031-10-14\n" in str(getattr(week, "text", ""))
    assert "Midterm" in str(getattr(week, "text", ""))
    await completes(client, name)


async def completes(client: Client, name: str) -> None:
    of_items = ResourceTemplateReference(type="ref/resource", uri="syllabus://{syllabus_id}/item/{item_id}")
    of_weeks = ResourceTemplateReference(type="ref/resource", uri="calendar://week/{week}")
    of_prompt = PromptReference(type="ref/prompt", name="check_my_own_syllabus")

    async def values(ref: Any, argument: str, typed: str, **given: str) -> list[str]:
        found = await client.complete(
            ref, {"name": argument, "value": typed}, context_arguments=given or None
        )
        return list(found.completion.values)

    assert await values(of_items, "syllabus_id", "GEO") == [name]
    assert any("midterm" in one for one in await values(of_items, "item_id", "mid", syllabus_id=name))
    assert await values(of_items, "item_id", "", syllabus_id="another") == []
    assert await values(of_weeks, "week", "2031") == ["2031-W42"]
    assert await values(of_prompt, "path", "geog") == []
    assert await values(of_prompt, "nothing", "x") == []


@pytest.mark.parametrize("week", ["2031-W60", "next", "2031-42", "W42"])
async def test_what_is_no_week_is_said(week: str, client: Client) -> None:
    assert "2026-W41" in await refusal(client, f"calendar://week/{week}")


async def test_an_empty_week_says_so_and_files_complete(client: Client, tmp_path: Path) -> None:
    (content,) = (await client.read_resource("calendar://week/2031-W01")).contents
    assert "2030-12-30 to 2031-01-05" in str(getattr(content, "text", ""))
    assert "Nothing takes place" in str(getattr(content, "text", ""))
    ref = PromptReference(type="ref/prompt", name="check_my_own_syllabus")
    found = await client.complete(ref, {"name": "path", "value": "geog"})
    assert found.completion.values == [str(tmp_path / "geog.pdf")]


async def test_three_prompts_lead_through_tools_that_there_are(client: Client) -> None:
    prompts = {prompt.name: prompt for prompt in (await client.list_prompts()).prompts}
    assert {one.title for one in prompts.values()} == {
        "Set up my semester", "What is due this week", "Check my own syllabus",
    }  # fmt: skip
    tools = {tool.name for tool in (await client.list_tools()).tools}
    for name, arguments in (
        ("set_up_my_semester", {"files": "bio.pdf chem.pdf", "wishes": "only exams"}),
        ("set_up_my_semester", {}),
        ("due_this_week", {"week": "2031-W42"}),
        ("due_this_week", {}),
        ("check_my_own_syllabus", {"path": "bio.pdf"}),
    ):
        assert prompts[name].description
        (message,) = (await client.get_prompt(name, arguments)).messages
        text = str(getattr(message.content, "text", ""))
        assert all(value in text for value in arguments.values())
        named = set(re.findall(r"\b[a-z]+_[a-z_]+\b", text)) - {"syllabus_id", "needs_review"}
        assert named <= tools, named - tools


async def test_what_does_not_change_while_it_runs_may_be_kept_by_clients(client: Client) -> None:
    for listed in (
        await client.list_tools(),
        await client.list_prompts(),
        await client.list_resource_templates(),
    ):
        assert listed.ttl_ms == 3_600_000


class Counting(Workers):
    """A drawer that tells how often it was asked."""

    asked = 0

    async def run(self, data: bytes, *, name: str, **arguments: Any) -> bytes:
        self.asked += 1
        return await super().run(data, name=name, **arguments)


async def test_a_page_that_is_looked_at_again_is_not_drawn_again(tmp_path: Path) -> None:
    draw(tmp_path / "geog.pdf")
    settings = Settings(home=tmp_path / "home", folders=(tmp_path,), out=tmp_path)
    drawer = Counting(parser="servers.syllabus.picture:draw", count=1)
    async with Client(create_server(settings, drawers=drawer)) as client:
        parsed = (await client.call_tool("parse_syllabus", {"path": "geog.pdf"})).structured_content or {}
        uri = f"syllabus://{parsed['syllabus_id']}/page/1"
        first, again = await picture(client, uri), await picture(client, uri)
        assert first.tobytes() == again.tobytes()
        assert drawer.asked == 1
        item = next(one["id"] for one in parsed["items"] if one["kind"] == "exam")
        await client.call_tool(
            "correct_item", {"syllabus_id": parsed["syllabus_id"], "item_id": item, "drop": True}
        )
        assert (await picture(client, uri)).tobytes() != first.tobytes()
        assert drawer.asked == 2
