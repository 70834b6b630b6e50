from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pypdf
import pytest
from mcp import Client

from examples.make import EXAMPLES, Example
from servers.serve import create

pytestmark = pytest.mark.anyio

FOLDER = Path(__file__).parent.parent / "examples"
NAMES = [example.name for example in EXAMPLES]


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path),
        "SYLLABUS_AGENT_FOLDERS": str(FOLDER),
        "SYLLABUS_AGENT_OUT": str(tmp_path / "out"),
        "SYLLABUS_AGENT_TIMEZONE": "America/Denver",
    }
    async with Client(create("syllabus", environ)) as session:
        yield session


async def whole_syllabus(client: Client, name: str) -> dict[str, Any]:
    parsed = await client.call_tool("parse_syllabus", {"path": str(FOLDER / f"{name}.pdf")})
    assert not parsed.is_error, parsed.content
    assert parsed.structured_content is not None
    identity = parsed.structured_content["syllabus_id"]
    answer = await client.call_tool("get_syllabus", {"syllabus_id": identity, "part": "all"})
    assert answer.structured_content is not None
    found: dict[str, Any] = answer.structured_content
    return found


def expected(name: str) -> dict[str, Any]:
    wanted: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return wanted


def pages(pdf: bytes) -> list[bytes]:
    """What is drawn on each page (the compression around it may differ between machines)."""
    contents = [page.get_contents() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    return [content.get_data() for content in contents if content is not None]


def deadlines(syllabus: dict[str, Any]) -> set[tuple[object, ...]]:
    items = [item for item in syllabus["items"] if item["kind"] != "no_class" and item["date"]]
    return {(item["date"], item["kind"], item["time"], item["end_time"]) for item in items}


def days_off(syllabus: dict[str, Any]) -> set[dt.date]:
    days: set[dt.date] = set()
    for item in syllabus["items"]:
        if item["kind"] == "no_class":
            first, last = (
                dt.date.fromisoformat(day) for day in (item["date"], item["end_date"] or item["date"])
            )
            days |= {first + dt.timedelta(n) for n in range((last - first).days + 1)}
    return days


@pytest.mark.parametrize("example", EXAMPLES, ids=NAMES)
def test_the_committed_files_are_what_the_script_makes(example: Example) -> None:
    assert pages((FOLDER / f"{example.name}.pdf").read_bytes()) == pages(example.pdf())
    assert expected(example.name) == example.expected()


def test_the_script_gives_the_same_bytes_each_time() -> None:
    assert EXAMPLES[0].pdf() == EXAMPLES[0].pdf()


def test_no_other_pdf_stands_in_the_folder() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.pdf")) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
async def test_every_deadline_is_found_with_its_kind_and_time_and_none_is_invented(
    client: Client, name: str
) -> None:
    found, wanted = await whole_syllabus(client, name), expected(name)
    assert deadlines(found) == deadlines(wanted)


@pytest.mark.parametrize("name", NAMES)
async def test_days_off_sessions_and_weekly_deadlines_are_found(client: Client, name: str) -> None:
    found, wanted = await whole_syllabus(client, name), expected(name)
    assert days_off(found) == days_off(wanted)
    assert {session["date"] for session in found["schedule"]} == {
        session["date"] for session in wanted["schedule"]
    }
    weekly = [
        {(r["kind"], r["day"], r["time"]) for r in syllabus["recurring"]} for syllabus in (found, wanted)
    ]
    assert weekly[0] == weekly[1]


@pytest.mark.parametrize("name", NAMES)
async def test_meetings_grading_and_header_are_found(client: Client, name: str) -> None:
    found, wanted = await whole_syllabus(client, name), expected(name)
    times = [{(m["kind"], *m["days"], m["start"], m["end"]) for m in s["meetings"]} for s in (found, wanted)]
    assert times[0] == times[1]
    weights = [{(g["component"].lower(), g["weight"]) for g in s["grading"]} for s in (found, wanted)]
    assert weights[0] == weights[1]
    for key in ("course_code", "course_title", "term", "timezone", "instructors"):
        assert found[key] == wanted[key], key
