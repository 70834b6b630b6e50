"""The cheap tests before dates are looked for turn none away: held against every text that the tests of dates read."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import pytest

from servers.syllabus.dating import weekdays
from servers.syllabus.dating.dated_line import DatedLine
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.numbered_weeks import tells_day
from servers.syllabus.dating.scan import may_be_dated, scan
from servers.syllabus.dating.year import dates_with_years

HERE = Path(__file__).parent


@cache
def texts() -> list[str]:
    paths = [*HERE.glob("test_*.py"), *(HERE.parent / "finding").glob("test_*.py")]
    nodes = (node for path in paths for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return sorted(
        {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    )


def test_there_are_texts_with_dates_to_hold_them_against() -> None:
    assert sum(bool(scan(text)) for text in texts()) > 1000


@pytest.mark.parametrize("start", "0123456789")
def test_no_text_with_a_date_is_passed_by(start: str) -> None:
    for text in texts():
        if start in text and (scan(text) or tells_day(text)):
            assert may_be_dated(text), text


def test_no_date_with_its_year_is_passed_by() -> None:
    for text in texts():
        dated = [one for one in scan(text) if one.first.year or (one.last and one.last.year)]
        if dated:
            assert dates_with_years(DatedLine(text)), text


def test_no_short_name_of_a_day_is_passed_by() -> None:
    named = [weekdays._SHORT_GROUP, weekdays._SPANISH_GROUP]
    read = [text for text in map(fold, texts()) if any(pattern.search(text) for pattern in named)]
    assert len(read) > 10
    for text in read:
        assert weekdays._HOUR_BEHIND.search(text), text


@pytest.mark.parametrize(
    "hours", ["9:00", "10h", "10 h", "14 Uhr", "9 - 11 Uhr", "9-11", "08 - 12", "14.15", "8h30", "9-10h"]
)
def test_no_short_name_before_hours_is_passed_by(hours: str) -> None:
    text = f"Di {hours}"
    assert weekdays._SHORT_GROUP.search(text)
    assert weekdays._HOUR_BEHIND.search(text), text
