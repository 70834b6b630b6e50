from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import anyio
import pypdf
import pytest

from benchmarks.predict import predict
from examples.make import EXAMPLES, Example
from tests.inline import Inline

FOLDER = Path(__file__).parent.parent / "examples"
NAMES = [example.name for example in EXAMPLES]


@pytest.fixture(scope="module")
def found() -> dict[str, dict[str, Any]]:
    """Every example's whole syllabus, over MCP."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("servers.syllabus.server.Workers", Inline)
        answers = anyio.run(predict, [FOLDER / f"{name}.pdf" for name in NAMES])
    failures = [answer for answer in answers.values() if isinstance(answer, str)]
    assert not failures
    return {path.stem: answer for path, answer in answers.items() if not isinstance(answer, str)}


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
def test_every_deadline_is_found_with_its_kind_and_time_and_none_is_invented(
    found: dict[str, dict[str, Any]], name: str
) -> None:
    got, wanted = found[name], expected(name)
    assert deadlines(got) == deadlines(wanted)


@pytest.mark.parametrize("name", NAMES)
def test_days_off_sessions_and_weekly_deadlines_are_found(
    found: dict[str, dict[str, Any]], name: str
) -> None:
    got, wanted = found[name], expected(name)
    assert days_off(got) == days_off(wanted)
    exams = {item["date"] for item in wanted["items"] if item["kind"] == "exam"}  # a session too, or not
    sessions, printed = ({session["date"] for session in s["schedule"]} for s in (got, wanted))
    assert printed <= sessions <= printed | exams
    weekly = [{(r["kind"], r["day"], r["time"]) for r in syllabus["recurring"]} for syllabus in (got, wanted)]
    assert weekly[0] == weekly[1]


@pytest.mark.parametrize("name", NAMES)
def test_meetings_grading_and_header_are_found(found: dict[str, dict[str, Any]], name: str) -> None:
    got, wanted = found[name], expected(name)
    times = [{(m["kind"], *m["days"], m["start"], m["end"]) for m in s["meetings"]} for s in (got, wanted)]
    assert times[0] == times[1]
    weights = [{(g["component"].lower(), g["weight"]) for g in s["grading"]} for s in (got, wanted)]
    assert weights[0] == weights[1]
    for key in ("course_code", "course_title", "term", "timezone", "instructors"):
        assert got[key] == wanted[key], key
