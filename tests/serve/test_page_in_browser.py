"""The page in a real browser, as a report and as an MCP App; skipped where there is no Chromium (apt-get install chromium)."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from orchestrator.page import render_page
from orchestrator.report import Course, ItemLine, Report, Timings, Totals

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FRAME = (Path(__file__).resolve().parents[2] / "servers" / "syllabus" / "term.html").read_text(
    encoding="utf-8"
)
EVIL = "<img src=x onerror=\"document.title='owned'\">"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium")

#: What a client does for an app: greets, hands over the tool's result, passes calls on; then presses the app's buttons.
HOST = """<!doctype html><title>host</title><body><iframe id="app" srcdoc="@FRAME@"></iframe><pre id="log"></pre><script>
const app = document.getElementById("app"), told = [];
const log = entry => { told.push(entry); document.getElementById("log").textContent = JSON.stringify(told); };
const say = message => app.contentWindow.postMessage({jsonrpc: "2.0", ...message}, "*");
window.addEventListener("message", event => {
  const message = event.data;
  if (message.method === "ui/notifications/size-changed") return;
  log({method: message.method, params: message.params});
  if (message.method === "ui/initialize") say({id: message.id, result: {protocolVersion: "2026-01-26", hostInfo: {}, hostCapabilities: {}, hostContext: {}}});
  if (message.method === "ui/notifications/initialized") say({method: "ui/notifications/tool-result", params: @RESULT@});
  if (message.method === "resources/read") say({id: message.id, result: {contents: [{uri: message.params.uri, mimeType: "image/png", blob: "iVBORw0KGgo="}]}});
  if (message.method === "tools/call") say({id: message.id, result: {content: [], structuredContent: {}, isError: false}});
});
const page = () => app.contentDocument;
setTimeout(() => { log({seen: page().getElementById("check").innerText, pictures: page().querySelectorAll("#check img").length});
  page().querySelector("#check input[type=date]").value = "2031-11-03";
  [...page().querySelectorAll("#check button")].find(one => one.textContent === "Save").click(); }, 2000);
setTimeout(() => log({seen: page().getElementById("check").innerText, list: page().getElementById("list").innerText}), 4000);
</script></body>"""


def dumped(page: Path) -> str:
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=6000", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_the_report_shows_what_is_in_it_and_runs_no_words_of_a_document(tmp_path: Path) -> None:
    items = (
        ItemLine(id="exam-1", title="Midterm", kind="exam", date="2031-10-14", time="10:00", weight=25, page=2),
        ItemLine(id="paper-1", title=EVIL, kind="paper", date="2031-11-20", needs_review=("weekday disagrees",)),
        ItemLine(id="no_class-1", title="Break", kind="no_class", date="2031-11-24", end_date="2031-11-28"),
    )  # fmt: skip
    course = Course(syllabus_id="x", code="GEOG 115", term="Fall 2031", items=items, documents=("geog.pdf",))
    workload = {
        "weeks": [
            {"week": "2031-W42", "start": "2031-10-13", "deadlines": 1, "weight": 25, "counts": {"exam": 1}}
        ]
    }
    report = Report(
        planner="x", courses=(course,), workload=workload, totals=Totals(), timings=Timings(seconds=1)
    )
    page = tmp_path / "term.html"
    page.write_text(render_page(FRAME, report, pictures={}, made="today"), encoding="utf-8")
    shown = dumped(page)
    assert "<title>Fall 2031</title>" in shown
    assert len(re.findall(r'<table class="month">', shown)) == 2
    assert shown.count('class="k0 off"') == 5
    assert shown.count('id="item-0-') == len(items)
    assert "[object" not in shown.partition('<script type="application/json"')[0]
    assert html.escape(EVIL, quote=False) in shown
    assert "width: 100%" in shown
    assert shown.index("weekday disagrees") < shown.index("October 2031")


def test_in_a_client_the_page_shows_a_result_asks_for_pictures_and_sends_corrections(tmp_path: Path) -> None:
    doubtful = {
        "id": "paper-1",
        "title": "Essay",
        "kind": "paper",
        "page": 3,
        "needs_review": ["no date is printed"],
    }
    exam = {
        "id": "exam-1",
        "title": "Midterm",
        "kind": "exam",
        "date": "2031-10-14",
        "page": 2,
        "needs_review": [],
    }
    parsed = {
        "syllabus_id": "geog",
        "course": "GEOG 115",
        "term": "Fall 2031",
        "warnings": [],
        "items": [doubtful, exam],
    }
    host = HOST.replace("@FRAME@", html.escape(FRAME))
    page = tmp_path / "host.html"
    page.write_text(
        host.replace("@RESULT@", json.dumps({"content": [], "structuredContent": parsed})), encoding="utf-8"
    )
    (found,) = re.findall(r'<pre id="log">(.*?)</pre>', dumped(page), flags=re.DOTALL)
    told: list[dict[str, Any]] = json.loads(html.unescape(found))
    sent = [(one["method"], one["params"]) for one in told if "method" in one]
    assert [method for method, _ in sent[:2]] == ["ui/initialize", "ui/notifications/initialized"]
    asked = [params["uri"] for method, params in sent if method == "resources/read"]
    assert asked == ["syllabus://geog/item/paper-1", "syllabus://geog/item/exam-1"]
    calls = [params for method, params in sent if method == "tools/call"]
    correction = {"syllabus_id": "geog", "item_id": "paper-1", "date": "2031-11-03"}
    assert calls == [{"name": "correct_item", "arguments": correction}]
    before, after = (one for one in told if "seen" in one)
    assert "no date is printed" in before["seen"]
    assert before["pictures"] == 1
    assert "Nothing is doubtful" in after["seen"]
    assert "Mon 3 Nov 2031" in after["list"]
