"""The page under a person's hands, by Playwright: read by axe, tabbed through, printed, and as an App that writes to the store.

Skipped where there is no Chromium (apt-get install chromium).
"""

from __future__ import annotations

import html
import json
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import anyio
import pytest
from axe_playwright_python.async_playwright import Axe
from mcp import Client
from playwright.async_api import Browser, FrameLocator, Page, async_playwright, expect
from reportlab.pdfgen.canvas import Canvas

from orchestrator.page import render_page
from orchestrator.report import Course, GradingLine, ItemLine, Report, Timings, Totals
from servers.serve import create
from tests.conformance.fixtures import PNG

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FRAME = (
    Path(__file__)
    .resolve()
    .parents[2]
    .joinpath("servers", "syllabus", "term.html")
    .read_text(encoding="utf-8")
)

expect.set_options(timeout=30_000)  # a busy machine draws late

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.usefixtures("inline_workers"),
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium"),
]

WIDE, PHONE = (1280, 900), (375, 700)

ITEMS = (
    ItemLine(id="exam-1", title="Midterm", kind="exam", date="2031-10-14", time="10:00", weight=25, page=2),
    ItemLine(id="paper-1", title="Essay", kind="paper", date="2031-11-20", page=1, needs_review=("weekday disagrees",)),
    ItemLine(id="project-1", title="Project", kind="project", weight=30, needs_review=("no date is printed",)),
    ItemLine(id="no_class-1", title="Break", kind="no_class", date="2031-11-24", end_date="2031-11-28"),
)  # fmt: skip


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a report with something in each of its parts."""
    grading = (GradingLine(component="Midterm", weight=25), GradingLine(component="Project", weight=30))
    first = Course(
        syllabus_id="x",
        code="GEOG 115",
        term="Fall 2031",
        items=ITEMS,
        grading=grading,
        documents=("geog.pdf",),
    )
    second = Course(
        syllabus_id="y", code="HIST 2", term="Fall 2031", items=ITEMS[:1], documents=("hist.pdf",)
    )
    weeks = [
        {"week": "2031-W42", "start": "2031-10-13", "deadlines": 2, "weight": 50, "counts": {"exam": 2}},
        {"week": "2031-W47", "start": "2031-11-17", "deadlines": 1, "weight": 0, "counts": {"paper": 1}},
    ]
    made = Report(
        planner="x",
        courses=(first, second),
        workload={"weeks": weeks, "busiest": ["2031-W42"]},
        totals=Totals(),
        timings=Timings(seconds=1),
    )
    page = tmp_path_factory.mktemp("report") / "term.html"
    pictures = {("x", item.id): PNG for item in ITEMS if item.page is not None}
    page.write_text(render_page(FRAME, made, pictures=pictures, made="today"), encoding="utf-8")
    return page.as_uri()


@pytest.fixture(scope="module")
async def started() -> AsyncIterator[Browser]:
    """Chromium, once for all tests of this file: each has windows of its own."""
    async with async_playwright() as playwright:
        opened = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        await opened.close()


@pytest.fixture
async def browser(started: Browser) -> AsyncIterator[Browser]:
    yield started
    for context in started.contexts:
        await context.close()


async def shown(browser: Browser, address: str, size: tuple[int, int], colours: Any = "light") -> Page:
    viewport: Any = {"width": size[0], "height": size[1]}
    context = await browser.new_context(
        viewport=viewport,
        color_scheme=colours,
        bypass_csp=True,  # for axe's own script
    )
    page = await context.new_page()
    await page.goto(address)
    return page


async def test_axe_finds_nothing_wide_or_at_phone_width_light_or_dark(browser: Browser, report: str) -> None:
    for size in (WIDE, PHONE):
        for colours in ("light", "dark"):
            page = await shown(browser, report, size, colours)
            found = (await Axe().run(page)).response["violations"]
            assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []


async def test_on_a_phone_nothing_lies_beside_the_screen(browser: Browser, report: str) -> None:
    page = await shown(browser, report, PHONE)
    assert await page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]


async def test_the_keyboard_reaches_everything_that_can_be_used_and_uses_it(
    browser: Browser, report: str
) -> None:
    page = await shown(browser, report, WIDE)
    await page.keyboard.press("Tab")
    assert await page.evaluate("document.activeElement.className") == "skip"
    useful = "[...document.querySelectorAll('a[href], button, input, summary')].filter(one => one.checkVisibility())"
    wanted = await page.evaluate(f"(window.left = new Set({useful})).size")
    for _ in range(wanted):
        await page.evaluate("window.left.delete(document.activeElement)")
        await page.keyboard.press("Tab")
    assert await page.evaluate("[...window.left].map(one => one.outerHTML)") == []

    rows = page.locator("#list tbody tr:visible, #list .card:visible")
    before = await rows.count()
    await page.locator("input[type=checkbox]").first.focus()
    await page.keyboard.press("Space")
    assert await rows.count() < before


async def test_it_asks_the_network_for_nothing_and_prints_without_its_controls(
    browser: Browser, report: str
) -> None:
    page = await browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(report)
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    await page.emulate_media(media="print")
    assert not await page.locator("nav").is_visible()
    assert not await page.locator("fieldset").first.is_visible()
    assert (await page.pdf()).startswith(b"%PDF")


# As an App in a client, over a real server: what is clicked ends in the store

HOST = """<!doctype html><title>host</title><body>
<iframe id="app" sandbox="allow-scripts" style="width:900px;height:900px" srcdoc="@FRAME@"></iframe><script>
const app = document.getElementById("app");
const say = message => app.contentWindow.postMessage({jsonrpc: "2.0", ...message}, "*");
window.addEventListener("message", async event => {
  const message = event.data;
  if (message.method === "ui/initialize") say({id: message.id, result: {protocolVersion: "2026-01-26", hostInfo: {}, hostCapabilities: {}, hostContext: {}}});
  else if (message.method === "ui/notifications/initialized") say({method: "ui/notifications/tool-result", params: @RESULT@});
  else if (message.method === "tools/call" || message.method === "resources/read")
    say({id: message.id, result: JSON.parse(await window.bridge(message.method, JSON.stringify(message.params)))});
});
</script></body>"""

LINES = (
    "GEOG 115: Maps and Territories",
    "Fall 2031",
    "Essay 1 is due on Monday, October 14, 2031.",
    "Quiz 1 takes place on Friday, October 15, 2031.",
    "The midterm exam is on October 21, 2031.",
    "Grading",
    "Essay 1: 20%",
    "Quiz 1: 10%",
    "Midterm exam: 30%",
    "Final exam: 40%",
)


@pytest.fixture
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    canvas = Canvas(str(tmp_path / "geog.pdf"), pagesize=(400, 300))
    for number, words in enumerate(LINES):
        canvas.drawString(40, 270 - 22 * number, words)
    canvas.save()
    environ = {
        "SYLLABUS_AGENT_HOME": str(tmp_path / "home"), "SYLLABUS_AGENT_FOLDERS": str(tmp_path),
        "SYLLABUS_AGENT_TIMEZONE": "America/Chicago",
    }  # fmt: skip
    async with Client(create("all", environ)) as opened:
        yield opened


async def items(client: Client, syllabus_id: str) -> dict[str, Any]:
    result = await client.call_tool("get_syllabus", {"syllabus_id": syllabus_id, "part": "items"})
    assert result.structured_content is not None
    return {one["title"]: one for one in result.structured_content["items"]}


async def test_what_is_confirmed_corrected_and_dropped_by_click_is_so_in_the_store(
    client: Client, browser: Browser, tmp_path: Path
) -> None:
    parsed = (await client.call_tool("parse_syllabus", {"path": "geog.pdf"})).structured_content
    assert parsed is not None
    before = await items(client, parsed["syllabus_id"])
    assert before["Essay 1"]["needs_review"]
    assert before["Quiz 1"]["needs_review"]
    assert before["Final exam"]["date"] is None, before

    app = await hosted(browser, client, parsed, tmp_path)
    check = app.locator("#check")
    await card(app, "Essay 1").get_by_role("button", name="It is right").click()
    await expect(check).not_to_contain_text("Essay 1 Paper")
    await expect(app.locator("body")).to_contain_text("Essay 1: confirmed")
    await card(app, "Final exam").get_by_label("Date of Final exam").fill("2031-12-15")
    await card(app, "Final exam").get_by_role("button", name="Save").click()
    await expect(app.locator("body")).to_contain_text("Final exam: corrected")
    await card(app, "Quiz 1").get_by_role("button", name="It is no item").click()
    await expect(app.locator("body")).to_contain_text("Quiz 1: dropped")
    await expect(check).to_contain_text("Nothing is doubtful")

    after = await items(client, parsed["syllabus_id"])
    assert after["Essay 1"]["needs_review"] == []
    assert after["Essay 1"]["date"] == before["Essay 1"]["date"]
    assert after["Final exam"]["date"] == "2031-12-15"
    assert "Quiz 1" not in after
    assert after["Midterm exam"] == before["Midterm exam"]


async def test_what_is_typed_stays_when_a_picture_comes_and_when_another_card_is_answered(
    client: Client, browser: Browser, tmp_path: Path
) -> None:
    parsed = (await client.call_tool("parse_syllabus", {"path": "geog.pdf"})).structured_content
    assert parsed is not None
    pictures = anyio.Event()
    app = await hosted(browser, client, parsed, tmp_path, pictures=pictures)
    asked = card(app, "Final exam").get_by_label("Date of Final exam")
    await app.get_by_label("only what is to check").check()
    await asked.fill("2031-12-15")
    pictures.set()
    await expect(card(app, "Final exam").locator("img")).to_be_visible()
    await expect(asked).to_have_value("2031-12-15")
    await expect(asked).to_be_focused()

    await card(app, "Quiz 1").get_by_role("button", name="It is right").click()
    await expect(app.locator("body")).to_contain_text("Quiz 1: confirmed")
    await expect(asked).to_have_value("2031-12-15")
    await expect(app.get_by_label("only what is to check")).to_be_checked()
    await expect(app.locator("#list .card", has_text="Midterm exam")).to_be_hidden()
    await expect(app.locator("#check-title")).to_be_focused()


async def hosted(
    browser: Browser,
    client: Client,
    parsed: dict[str, Any],
    folder: Path,
    *,
    pictures: anyio.Event | None = None,
) -> FrameLocator:
    """The App in a page that plays the client; no picture is answered before pictures is set."""

    async def bridge(method: str, params: str) -> str:
        given = json.loads(params)
        if method == "tools/call":
            result: Any = await client.call_tool(given["name"], given["arguments"])
        else:
            if pictures is not None:
                await pictures.wait()
            result = await client.read_resource(given["uri"])
        told: str = result.model_dump_json(by_alias=True, exclude_none=True)
        return told

    result = json.dumps({"content": [], "structuredContent": parsed}).replace("<", "\\u003c")
    host = HOST.replace("@FRAME@", html.escape(FRAME)).replace("@RESULT@", result)
    page_file = folder / "host.html"
    page_file.write_text(host, encoding="utf-8")
    page = await browser.new_page()
    await page.expose_function("bridge", bridge)
    await page.goto(page_file.as_uri())
    return page.frame_locator("#app")


def card(app: FrameLocator, title: str) -> Any:
    return app.locator("#check .card").filter(has_text=title)
