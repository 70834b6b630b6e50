from __future__ import annotations

import datetime as dt
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from orchestrator.gantt import Bar, Chart, as_html, as_svg

SVG = "{http://www.w3.org/2000/svg}"


def read(picture: str) -> ET.Element:
    return ET.fromstring(picture)  # noqa: S314  our own


def bar(step: str, start: float, end: float, **more: object) -> Bar:
    return Bar(step=step, server="s", tool="t", start=start, end=end, **more)  # type: ignore[arg-type]


def rectangles(chart: Chart) -> list[ET.Element]:
    return [one for one in read(as_svg(chart)).iter(f"{SVG}rect") if one.get("class", "").startswith("bar")]


def test_bars_are_as_long_as_the_calls_and_stand_where_they_were() -> None:
    first, second = rectangles(Chart(title="x", bars=(bar("a", 0, 4), bar("b", 4, 6))))
    left, width = (float(first.get(name, "")) for name in ("x", "width"))
    assert float(second.get("x", "")) == left + width
    assert abs(float(second.get("width", "")) - width / 2) < 0.1


def test_steps_have_a_row_each_and_attempts_share_it() -> None:
    drawn = rectangles(
        Chart(title="x", bars=(bar("a", 0, 1, state="failed"), bar("b", 0, 3), bar("a", 2, 3, attempt=2)))
    )
    rows = [one.get("y") for one in drawn]
    assert rows[0] == rows[2] != rows[1]
    assert drawn[0].get("fill") == "url(#failed)"


def test_many_steps_are_packed_without_overlap() -> None:
    bars = tuple(bar(f"n{n}", n % 7, n % 7 + 1.0) for n in range(1_000))
    drawn = rectangles(Chart(title="x", bars=bars))
    taken: dict[str, list[tuple[float, float]]] = {}
    for one in drawn:
        left, width = float(one.get("x", "")), float(one.get("width", ""))
        taken.setdefault(one.get("y", ""), []).append((left, left + width))
    assert len(taken) < 200
    for spans in taken.values():
        spans.sort()
        assert all(before[1] <= after[0] + 0.11 for before, after in pairwise(spans))


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_word_of_a_document_or_a_server_becomes_markup(words: str) -> None:
    chart = Chart(
        title=words,
        bars=(bar(f"<script>{words}", 0, 1, state="failed", error=words, ready=0.0),),
        facts=((words, words),),
        missing=(words,),
        pauses=((0.5, dt.datetime(2031, 1, 1, tzinfo=dt.UTC)),),
    )
    read(as_svg(chart))
    assert "<script" not in as_html(chart)


def test_the_page_asks_nothing_of_the_network() -> None:
    page = as_html(Chart(title="x", bars=(bar("a", 0, 1),)))
    assert not re.findall(r"(?:src|href)=|@import|url\((?!#)", page)


def test_a_run_without_calls_can_be_drawn() -> None:
    read(as_svg(Chart(title="x", bars=())))
