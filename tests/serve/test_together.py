"""The three servers as three processes on one store: a PDF in, a calendar with reminders out."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from servers.serve import create

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("inline_workers")]

TEXT = (
    "GEOG 115: Maps and Territories",
    "Fall 2031, Tuesday and Thursday 10:00 am - 11:15 am, Room 204",
    "Instructor: Mira Okafor, mira.okafor@example.edu",
    "Late work: atlas projects lose five points for each day they are late.",
)
ROWS = (
    ("Date", "Topic", "Due"),
    ("Sep 9", "Projections", "Homework 1"),
    ("Oct 14", "Scale and symbols", "Midterm exam"),
    ("Nov 18", "Thematic maps", "Atlas project"),
    ("Dec 9", "Review", "Final exam"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    style = getSampleStyleSheet()["Normal"]
    grid = Table(ROWS, style=[("GRID", (0, 0), (-1, -1), 0.5, "black")])
    document = SimpleDocTemplate(str(tmp_path / "geog115.pdf"), pagesize=letter)
    document.build([*(Paragraph(text, style) for text in TEXT), grid])
    return tmp_path


@asynccontextmanager
async def three(folder: Path) -> AsyncIterator[dict[str, Client]]:
    async with AsyncExitStack() as stack:
        clients = {}
        for name in ("syllabus", "calendar", "reminders"):
            options = ["--home", str(folder / "home"), "--folder", str(folder)]
            process = StdioServerParameters(
                command=sys.executable,
                args=["-m", "servers.serve", name, *options],
                env={"SYLLABUS_AGENT_TIMEZONE": "America/Chicago", "SYLLABUS_AGENT_OUT": str(folder)},
            )
            clients[name] = await stack.enter_async_context(Client(process))
            assert (await clients[name].list_tools()).tools
        yield clients


async def call(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    content: dict[str, Any] = result.structured_content
    return content


async def test_three_processes_read_import_remind_correct_and_follow(folder: Path) -> None:
    """What one process reads the next imports and the third reminds of; a corrected date moves both along."""
    rules = [{"kinds": ["exam"], "days_before": 1}]
    with anyio.fail_after(60):
        async with three(folder) as servers:
            read = await call(servers["syllabus"], "parse_syllabus", path="geog115.pdf")
            items = {item["title"]: item for item in read["items"]}
            assert items["Midterm exam"]["date"] == "2031-10-14"
            assert items["Final exam"]["date"] == "2031-12-09"
            of_course = {"syllabus_id": read["syllabus_id"]}
            imported = await call(servers["calendar"], "import_syllabus", **of_course)
            assert len(imported["added"]) >= len(items)
            made = await call(servers["reminders"], "create_reminders", rules=rules)
            assert {line["at"][:10] for line in made["reminders"]} == {"2031-10-13", "2031-12-08"}
            midterm = items["Midterm exam"]["id"]
            await call(servers["syllabus"], "correct_item", **of_course, item_id=midterm, date="2031-10-16")
            await call(servers["calendar"], "import_syllabus", **of_course)
            listed = await call(servers["reminders"], "list_reminders")
            assert {line["at"][:10] for line in listed["reminders"]} == {"2031-10-15", "2031-12-08"}
            again = await call(servers["reminders"], "create_reminders", rules=rules)
            assert (again["new"], again["moved"], again["unchanged"]) == (0, 0, 2)


@pytest.fixture
async def united(folder: Path) -> AsyncIterator[Client]:
    environ = {"SYLLABUS_AGENT_HOME": str(folder / "home"), "SYLLABUS_AGENT_FOLDERS": str(folder)}
    async with Client(create("all", environ)) as client:
        yield client


async def test_the_same_again_changes_nothing(united: Client) -> None:
    outcomes = []
    for _ in range(2):
        read = await call(united, "parse_syllabus", path="geog115.pdf")
        imported = await call(united, "import_syllabus", syllabus_id=read["syllabus_id"])
        made = await call(united, "create_reminders", rules=[{"days_before": 2}])
        outcomes.append((read["outcome"], bool(imported["added"] or imported["changed"]), made["new"] > 0))
    assert outcomes == [("added", True, True), ("unchanged", False, False)]


async def test_a_question_is_answered_from_the_document(united: Client) -> None:
    await call(united, "parse_syllabus", path="geog115.pdf")
    said = await call(united, "ask_syllabus", question="Is late work accepted?")
    assert "five points" in said["answers"][0]["passages"][0]["text"]
    silent = await call(united, "ask_syllabus", question="Is there a swimming test?")
    assert not silent["answers"][0]["says"]


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("empty.pdf", b"", "empty"),
        ("picture.pdf", b"\x89PNG\r\n", "PNG"),
        ("cut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog", "cut.pdf"),
        ("missing.pdf", None, "no file"),
    ],
)
async def test_a_broken_file_is_named_with_its_cause(
    united: Client, folder: Path, name: str, data: bytes | None, cause: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    result = await united.call_tool("parse_syllabus", {"path": name})
    assert result.is_error
    text = str(getattr(result.content[0], "text", ""))
    assert name in text
    assert cause in text
    assert "failed inside" not in text
