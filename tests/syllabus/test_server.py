"""The syllabus server through real sessions, in both eras of the protocol."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any, Literal

import anyio
import pytest
from mcp import Client

from servers.domain.syllabus import Passage, Source, Syllabus
from servers.errors import DamagedError
from servers.settings import Settings
from servers.syllabus.server import create_server
from servers.syllabus.version import PARSER_VERSION
from servers.syllabus.workers import Reading

pytestmark = [pytest.mark.anyio, pytest.mark.usefixtures("tools_made_once")]

LABEL_KEYS = {
    "course_code", "course_title", "term", "instructors", "year_basis", "timezone", "meetings", "items", "recurring",
    "schedule", "grading", "policies", "warnings",
}  # fmt: skip


class Reader:
    """A parser whose documents read as told, and which remembers what it was asked."""

    def __init__(self, syllabus: Syllabus, passages: tuple[Passage, ...]) -> None:
        self.syllabus, self.passages = syllabus, passages
        self.calls: list[dict[str, str | None]] = []
        self.before: Callable[[], Any] = anyio.lowlevel.checkpoint
        self.fault: Exception | None = None

    async def __call__(self, data: bytes, *, name: str, **arguments: str | None) -> Reading:
        self.calls.append({"name": name, **arguments})
        await self.before()
        if self.fault is not None:
            raise self.fault
        source = Source(
            name=name, sha256=hashlib.sha256(data).hexdigest(), pages=3, parser_version=PARSER_VERSION
        )
        return Reading(syllabus=self.syllabus.model_copy(update={"source": source}), passages=self.passages)


class Desk:
    """A client, the folder that it may read, and the parser behind."""

    def __init__(self, client: Client, folder: Path, reader: Reader) -> None:
        self.client, self.folder, self.reader = client, folder, reader

    async def call(self, name: str, **arguments: Any) -> dict[str, Any]:
        result = await self.client.call_tool(name, arguments)
        assert not result.is_error, result.content
        content: dict[str, Any] = result.structured_content
        return content

    async def text(self, name: str, **arguments: Any) -> str:
        result = await self.client.call_tool(name, arguments)
        return str(getattr(result.content[0], "text", ""))

    async def refusal(self, name: str, **arguments: Any) -> str:
        result = await self.client.call_tool(name, arguments)
        assert result.is_error
        return str(getattr(result.content[0], "text", ""))

    async def parsed(self) -> str:
        return str((await self.call("parse_syllabus", path="hist210.pdf"))["syllabus_id"])


@pytest.fixture
def reader(syllabus: Syllabus, passages: tuple[Passage, ...]) -> Reader:
    return Reader(syllabus, passages)


@pytest.fixture(params=["auto", "legacy"])
async def desk(request: pytest.FixtureRequest, tmp_path: Path, reader: Reader) -> AsyncIterator[Desk]:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "hist210.pdf").write_bytes(b"%PDF-1.7 first")
    settings = Settings(home=tmp_path / "home", folders=(folder,), out=tmp_path, timezone="Europe/Berlin")
    mode: Literal["auto", "legacy"] = request.param
    async with Client(create_server(settings, parse=reader), mode=mode) as client:
        yield Desk(client, folder, reader)


async def test_reading_gives_the_id_the_counts_and_every_item(desk: Desk) -> None:
    result = await desk.call("parse_syllabus", path=str(desk.folder / "hist210.pdf"))
    assert result["syllabus_id"] == "hist-210_fall-2026"
    assert (result["outcome"], result["from_store"]) == ("added", False)
    assert result["counts"] == {
        "items": 5, "undated_items": 1, "meetings": 2, "recurring": 1, "sessions": 1, "grading": 4, "needs_review": 2,
    }  # fmt: skip
    midterm = next(item for item in result["items"] if item["id"] == "exam-midterm")
    assert (midterm["date"], midterm["time"], midterm["weight"], midterm["page"]) == (
        "2026-10-15",
        "10:00",
        25,
        2,
    )


async def test_the_text_for_a_reader_holds_what_the_data_holds(desk: Desk) -> None:
    text = await desk.text("parse_syllabus", path="hist210.pdf")
    assert "hist-210_fall-2026" in text
    assert "2026-10-15 10:00 | Midterm exam | exam | 25 % | p. 2" in text
    assert "[review: the printed weekday disagrees]" in text


async def test_the_same_file_comes_from_the_store_and_is_not_parsed_again(desk: Desk) -> None:
    await desk.parsed()
    (desk.folder / "copy.pdf").write_bytes((desk.folder / "hist210.pdf").read_bytes())
    again = await desk.call("parse_syllabus", path="copy.pdf")
    assert (again["outcome"], again["from_store"]) == ("unchanged", True)
    assert len(desk.reader.calls) == 1


async def test_other_arguments_are_another_reading(desk: Desk) -> None:
    await desk.parsed()
    await desk.call(
        "parse_syllabus", path="hist210.pdf", term="Fall 2026", section="002", timezone="Asia/Tokyo"
    )
    assert desk.reader.calls[1] == {
        "name": "hist210.pdf", "term": "Fall 2026", "section": "002", "timezone": "Asia/Tokyo",
        "assumed_timezone": "Europe/Berlin",
    }  # fmt: skip


async def test_a_revised_file_changes_what_was_read(desk: Desk) -> None:
    await desk.parsed()
    (desk.folder / "hist210.pdf").write_bytes(b"%PDF-1.7 second")
    desk.reader.syllabus = desk.reader.syllabus.model_copy(update={"course_title": "Rivers"})
    again = await desk.call("parse_syllabus", path="hist210.pdf")
    assert (again["outcome"], again["course_title"]) == ("changed", "Rivers")


async def test_a_file_outside_the_folders_is_refused_with_the_setting(desk: Desk) -> None:
    assert "SYLLABUS_AGENT_FOLDERS" in await desk.refusal("parse_syllabus", path="/etc/passwd")


async def test_a_document_that_cannot_be_read_is_named_with_its_cause(desk: Desk) -> None:
    desk.reader.fault = DamagedError("'hist210.pdf' is cut off", "Download it again")
    assert (
        await desk.refusal("parse_syllabus", path="hist210.pdf")
        == "'hist210.pdf' is cut off. Download it again"
    )


async def test_a_crash_of_the_parser_does_not_leak_its_text(desk: Desk) -> None:
    desk.reader.fault = RuntimeError("secret")
    assert "secret" not in await desk.refusal("parse_syllabus", path="hist210.pdf")


@pytest.mark.parametrize("zone", ["Berlin", "EST5EDT5", "America", "../../etc/passwd", ""])
async def test_an_unknown_zone_is_refused_before_anything_is_read(desk: Desk, zone: str) -> None:
    assert "IANA" in await desk.refusal("parse_syllabus", path="hist210.pdf", timezone=zone)
    assert desk.reader.calls == []


async def test_a_misspelt_zone_gets_the_near_one(desk: Desk) -> None:
    assert "America/New_York" in await desk.refusal("parse_syllabus", path="hist210.pdf", timezone="new york")


async def test_a_long_reading_reports_its_progress(desk: Desk) -> None:
    told: list[str | None] = []
    heard = anyio.Event()

    async def listen(progress: float, total: float | None, message: str | None) -> None:  # noqa: ARG001  the protocol names them
        await anyio.lowlevel.checkpoint()
        told.append(message)
        heard.set()

    desk.reader.before = heard.wait
    with anyio.fail_after(10):
        await desk.client.call_tool("parse_syllabus", {"path": "hist210.pdf"}, progress_callback=listen)
    assert told[0] == "Reading hist210.pdf (0 s)"


async def test_a_cancelled_call_cancels_its_reading(desk: Desk) -> None:
    started, ended = anyio.Event(), anyio.Event()

    async def wait() -> None:
        started.set()
        try:
            await anyio.sleep_forever()
        finally:
            ended.set()

    desk.reader.before = wait
    with anyio.fail_after(10):
        async with anyio.create_task_group() as group:
            group.start_soon(desk.client.call_tool, "parse_syllabus", {"path": "hist210.pdf"})
            await started.wait()
            group.cancel_scope.cancel()
        await ended.wait()


async def test_other_calls_are_answered_while_a_document_is_read(desk: Desk) -> None:
    listed = anyio.Event()
    desk.reader.before = listed.wait
    with anyio.fail_after(10):
        async with anyio.create_task_group() as group:
            group.start_soon(desk.parsed)
            await desk.call("list_syllabi")
            listed.set()


async def test_two_documents_are_read_at_the_same_time(desk: Desk) -> None:
    """Each waits until the other has started."""
    (desk.folder / "other.pdf").write_bytes(b"%PDF-1.7 other")
    both = anyio.Event()

    async def meet() -> None:
        if len(desk.reader.calls) == 2:
            both.set()
        await both.wait()

    desk.reader.before = meet
    with anyio.fail_after(10):
        async with anyio.create_task_group() as group:
            for name in ("hist210.pdf", "other.pdf"):
                group.start_soon(desk.client.call_tool, "parse_syllabus", {"path": name})


async def test_what_was_read_is_listed(desk: Desk) -> None:
    assert (await desk.call("list_syllabi"))["syllabi"] == []
    await desk.parsed()
    (one,) = (await desk.call("list_syllabi"))["syllabi"]
    assert (one["course"], one["file"], one["items"], one["needs_review"]) == (
        "HIST 210",
        "hist210.pdf",
        5,
        2,
    )


async def test_the_whole_syllabus_stands_under_the_keys_of_the_labels(desk: Desk) -> None:
    whole = await desk.call("get_syllabus", syllabus_id=await desk.parsed(), part="all")
    assert set(whole) >= LABEL_KEYS
    assert whole["items"][0]["evidence"] == [{"page": 2, "text": "Midterm exam Oct 15 (25%)", "box": None}]
    assert whole["items"][0]["time"] == "10:00"
    assert "from" in whole["recurring"][0]


@pytest.mark.parametrize(
    ("part", "keys"),
    [
        ("items", {"items"}),
        ("meetings", {"meetings"}),
        ("recurring", {"recurring"}),
        ("schedule", {"schedule"}),
        ("grading", {"grading"}),
        ("policies", {"policies"}),
        ("review", {"review", "warnings", "faults"}),
        ("text", {"text"}),
    ],
)
async def test_a_part_comes_alone(desk: Desk, part: str, keys: set[str]) -> None:
    found = await desk.call("get_syllabus", syllabus_id=await desk.parsed(), part=part)
    assert set(found) == {"syllabus_id", *keys}
    assert all(found[key] for key in keys)


async def test_the_review_holds_what_is_doubtful_and_what_has_no_date(desk: Desk) -> None:
    found = await desk.call("get_syllabus", syllabus_id=await desk.parsed(), part="review")
    assert [item["id"] for item in found["review"]] == ["paper-1", "paper-2"]


async def test_the_text_of_a_long_document_is_cut_and_says_so(desk: Desk) -> None:
    desk.reader.passages = tuple(Passage(page=n + 1, heading=None, text="x" * 9_000) for n in range(100))
    found = await desk.call("get_syllabus", syllabus_id=await desk.parsed(), part="text")
    assert len(found["text"]) + found["left_out"] == 100
    assert len(json.dumps(found)) < 500_000


async def test_an_unknown_syllabus_is_refused_with_a_near_one(desk: Desk) -> None:
    await desk.parsed()
    assert "hist-210_fall-2026" in await desk.refusal("get_syllabus", syllabus_id="hist-210_fall-2025")


async def test_a_correction_stays_when_the_file_is_read_again(desk: Desk) -> None:
    found = await desk.parsed()
    corrected = await desk.call(
        "correct_item",
        syllabus_id=found,
        item_id="paper-2",
        date="2026-11-20",
        time="9:30",
        title="Long essay",
    )
    assert (corrected["item"]["date"], corrected["item"]["time"]) == ("2026-11-20", "09:30")
    (desk.folder / "hist210.pdf").write_bytes(b"%PDF-1.7 second")
    again = await desk.call("parse_syllabus", path="hist210.pdf")
    assert ("Long essay", "2026-11-20") in [(item["title"], item["date"]) for item in again["items"]]


async def test_a_correction_without_changes_confirms_the_item(desk: Desk) -> None:
    found = await desk.parsed()
    confirmed = await desk.call("correct_item", syllabus_id=found, item_id="paper-1")
    assert confirmed["item"]["needs_review"] == []


async def test_a_field_is_made_empty(desk: Desk) -> None:
    found = await desk.parsed()
    corrected = await desk.call(
        "correct_item", syllabus_id=found, item_id="exam-midterm", empty=["time", "weight"]
    )
    assert (corrected["item"]["time"], corrected["item"]["weight"]) == (None, None)


async def test_a_dropped_item_is_gone_and_comes_back_when_corrected(desk: Desk) -> None:
    found = await desk.parsed()
    dropped = await desk.call("correct_item", syllabus_id=found, item_id="paper-2", drop=True)
    assert (dropped["dropped"], dropped["item"]) == (True, None)
    assert len((await desk.call("get_syllabus", syllabus_id=found, part="items"))["items"]) == 4
    back = await desk.call("correct_item", syllabus_id=found, item_id="paper-2")
    assert back["item"]["title"] == "Essay 2"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ({"item_id": "exam-midterm", "time": "25:00"}, "time"),
        ({"item_id": "exam-midterm", "date": "October"}, "date"),
        ({"item_id": "exam-midterm", "kind": "party"}, "kind"),
        ({"item_id": "exam-mid"}, "exam-midterm"),
        ({"item_id": "exam-midterm", "page": 3}, "page"),
    ],
)
async def test_a_correction_that_does_not_fit_is_refused(
    desk: Desk, arguments: dict[str, Any], why: str
) -> None:
    assert why in await desk.refusal("correct_item", syllabus_id=await desk.parsed(), **arguments)


async def test_a_question_gets_facts_and_quotes_or_that_the_syllabus_does_not_say(desk: Desk) -> None:
    found = await desk.parsed()
    said = await desk.call("ask_syllabus", syllabus_ids=[found], question="Is late work accepted?")
    assert said["answers"][0]["says"]
    assert said["answers"][0]["passages"][0]["page"] == 2
    text = await desk.text("ask_syllabus", question="Is parking free?")
    assert text == "HIST 210: the syllabus does not say."


async def test_a_question_without_ids_goes_to_every_syllabus(desk: Desk) -> None:
    assert (await desk.call("ask_syllabus", question="When is the midterm?"))["answers"] == []
    await desk.parsed()
    assert len((await desk.call("ask_syllabus", question="When is the midterm?"))["answers"]) == 1


async def test_the_grade_needed_follows_from_the_syllabus(desk: Desk) -> None:
    found = await desk.parsed()
    scores = [
        {"component": "Midterm", "percents": [80]},
        {"component": "Essays", "percents": [90, 90]},
        {"component": "Quizzes", "percents": [100, 0, 0]},
    ]
    outlook = await desk.call("grade_needed", syllabus_id=found, target=85, scores=scores)
    assert (outlook["status"], outlook["needed"]) == ("needed", 80)
    assert "80 %" in await desk.text("grade_needed", syllabus_id=found, target=85, scores=scores)


async def test_without_any_grading_the_components_are_asked_for(desk: Desk) -> None:
    desk.reader.syllabus = desk.reader.syllabus.model_copy(update={"grading": ()})
    text = await desk.text("grade_needed", syllabus_id=await desk.parsed(), target=90)
    assert text == "The syllabus states no grading; ask for each component and give it with its weight."


async def test_a_syllabus_is_a_resource(desk: Desk) -> None:
    found = await desk.client.read_resource(f"syllabus://{await desk.parsed()}")
    assert json.loads(str(getattr(found.contents[0], "text", "")))["course_code"] == "HIST 210"
