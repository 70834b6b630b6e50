"""The report as a web page: self-contained, safe, and complete."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import re
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import pytest

from orchestrator.errors import ToolCallError, UsageError
from orchestrator.page import InvalidFrameError, render_page, wanted_pictures
from orchestrator.report import (
    Course,
    DocumentLine,
    GradingLine,
    ItemLine,
    MeetingLine,
    Report,
    Timings,
    Totals,
)
from orchestrator.report_file import gather_pictures, report_path, write_page

ROOT = Path(__file__).resolve().parents[2]
TEMPLATE = (ROOT / "servers" / "syllabus" / "term.html").read_text(encoding="utf-8")
EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)> <title></title> null"
PICTURE = b"\x89PNG\r\n\x1a\n and so on"


def a_report(**changes: Any) -> Report:
    items = (
        ItemLine(id="exam-1", title="Midterm", kind="exam", date="2031-10-14", time="10:00", weight=25, page=2),
        ItemLine(id="paper-1", title=EVIL, kind="paper", date="2031-11-20", page=3, needs_review=("weekday disagrees",)),
        ItemLine(id="paper-2", title="Essay", kind="paper", page=3),
        ItemLine(id="hw-1", title="Homework", kind="homework", date="2031-09-20"),
    )  # fmt: skip
    course = Course(
        syllabus_id="geog-115_fall-2031",
        code="GEOG 115",
        title="Maps",
        term="Fall 2031",
        documents=("/home/me/geog.pdf",),
        items=items,
        meetings=(MeetingLine(kind="office_hours", days=("TU", "TH"), start="10:00", end="11:15"),),
        grading=(GradingLine(component="Exams", weight=40), GradingLine(component="Labs", points=30)),
    )
    known: dict[str, Any] = {
        "planner": "built-in",
        "courses": (course,),
        "documents": (DocumentLine(name="/home/me/lost.pdf", state="failed", cause="There is no file"),),
        "conflicts": {"conflicts": [{"kind": "overlap", "dates": ["2031-10-14"], "events": ["a", "b"]}]},
        "workload": {
            "weeks": [
                {"week": "2031-W42", "start": "2031-10-13", "deadlines": 1, "weight": 25, "counts": {"exam": 1, "class": 2}}
            ]
        },
        "totals": Totals(reminders=3),
        "timings": Timings(seconds=1),
    }  # fmt: skip
    return Report(**{**known, **changes})


def page_of(report: Report) -> str:
    pictures = {("geog-115_fall-2031", "paper-1"): PICTURE}
    return render_page(TEMPLATE, report, pictures=pictures, made="Sat 22 Nov 2031")


def data_of(page: str) -> dict[str, Any]:
    (found,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', page, flags=re.DOTALL)
    data: dict[str, Any] = json.loads(found)
    return data


def test_the_page_holds_items_pictures_conflicts_workload_and_totals() -> None:
    data = data_of(page_of(a_report()))
    (course,) = data["courses"]
    exam, paper, essay, _ = course["items"]
    assert (exam["date"], exam["weight"], exam["picture"]) == ("2031-10-14", 25, None)
    assert base64.b64decode(paper["picture"].removeprefix("data:image/png;base64,")) == PICTURE
    assert paper["review"] == ["weekday disagrees"]
    assert "date" not in essay
    assert data["conflicts"][0]["events"] == ["a", "b"]
    assert data["weeks"] == [{"start": "2031-10-13", "deadlines": 1, "weight": 25, "counts": {"exam": 1}}]
    assert data["failures"] == [{"document": "lost.pdf", "cause": "There is no file"}]
    assert course["grading"] == [
        {"component": "Exams", "share": "40 %"},
        {"component": "Labs", "share": "30 points"},
    ]
    assert course["weekly"] == ["Office hours: Tue Thu 10:00-11:15"]
    assert (data["title"], data["reminders"]) == ("Fall 2031", 3)


def test_words_of_a_document_become_no_markup() -> None:
    page = page_of(a_report())
    assert data_of(page)["courses"][0]["items"][1]["title"] == EVIL
    assert page.count("<script") == TEMPLATE.count("<script")
    assert "<img src=x" not in page


def test_nothing_but_the_pages_own_script_runs_and_nothing_is_fetched() -> None:
    page = page_of(a_report())
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none'; img-src data:;")
    for kind in ("script", "style"):
        (text,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, flags=re.DOTALL)
        assert base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() in policy
    assert not re.findall(r"(?:src|href)=[\"']?(?:https?:)?//", page)
    assert "url(" not in page
    assert "@import" not in page


def test_a_reader_without_scripts_gets_a_plain_list() -> None:
    (plain,) = re.findall(r"<noscript>(.*?)</noscript>", page_of(a_report()), flags=re.DOTALL)
    assert "<li>2031-10-14 10:00 Midterm</li>" in plain
    assert "no date Essay" in plain
    assert "(check: weekday disagrees)" in plain


def test_a_report_of_nothing_is_a_page_too() -> None:
    data = data_of(page_of(a_report(courses=(), documents=(), conflicts=None, workload=None)))
    assert (data["title"], data["courses"], data["conflicts"]) == ("My courses", [], [])


def test_doubtful_items_get_their_pictures_first() -> None:
    assert [item for _, item in wanted_pictures(a_report())] == ["paper-2", "paper-1", "exam-1"]


class Shelf:
    """A server's resources, by the end of their address."""

    def __init__(self, **known: bytes) -> None:
        self.known = known
        self.asked: list[str] = []

    async def read(self, server: str, uri: str) -> bytes:
        self.asked.append(f"{server} {uri}")
        name = uri.rsplit("/", 1)[-1].replace("-", "_").replace(".", "_")
        if name not in self.known:
            raise ToolCallError(server, "resources/read", "There is none")
        return self.known[name]


@pytest.mark.anyio
async def test_pictures_come_over_mcp_and_what_is_missing_large_or_none_is_left_out() -> None:
    shelf = Shelf(exam_1=PICTURE, paper_1=b"<svg/>", paper_2=PICTURE + b"x" * 200_000)
    found = await gather_pictures(a_report(), shelf, server="syllabus")
    assert found == {("geog-115_fall-2031", "exam-1"): PICTURE}
    assert "syllabus syllabus://geog-115_fall-2031/item/exam-1" in shelf.asked


def test_the_page_is_written_whole_over_an_older_one(tmp_path: Path) -> None:
    path = report_path("term.html", tmp_path)
    path.write_text("old", encoding="utf-8")
    shelf, day = Shelf(term_html=TEMPLATE.encode()), dt.date(2031, 11, 22)
    anyio.run(partial(write_page, path, a_report(), shelf, server="s", today=day))
    assert "Sat 22 Nov 2031" in path.read_text(encoding="utf-8")
    assert sorted(tmp_path.glob("*")) == [path]


def test_a_report_with_another_ending_or_in_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"does not end in \.html"):
        report_path("term.pdf", tmp_path)
    with pytest.raises(UsageError, match="no folder"):
        report_path("nowhere/term.html", tmp_path)


def test_another_servers_page_is_no_frame() -> None:
    with pytest.raises(InvalidFrameError, match="data, plain"):
        render_page(
            TEMPLATE.replace("<noscript>", "<b>").replace(">null<", "><"), a_report(), pictures={}, made=""
        )
