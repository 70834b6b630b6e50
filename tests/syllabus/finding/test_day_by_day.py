"""Lines that tell one thing after another, each behind its date."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.split_text import split_text
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("9/10: Essay 1 due, 9/12: Quiz 1", ["9/10: Essay 1 due", "9/12: Quiz 1"]),
        ("Sep 10 – Essay 1 due and Sep 12 – Quiz 1", ["Sep 10 – Essay 1 due", "Sep 12 – Quiz 1"]),
        ("Wed 9/10 Sketch 2, Fri 9/12 Portfolio draft", ["Wed 9/10 Sketch 2", "Fri 9/12 Portfolio draft"]),
        ("9/10 Essay 1 due, 9/12 no class", ["9/10 Essay 1 due", "9/12 no class"]),
        ("Rivers; 9/10: Quiz 1, 9/12: HW 1 due", ["Rivers", "9/10: Quiz 1", "9/12: HW 1 due"]),
        ("Case 4 (9/22), Case 5 (due Fri 9/26)", ["Case 4 (9/22)", "Case 5 (due Fri 9/26)"]),
        # What goes on with a date, or is of several, is whole.
        ("10/1: Draft due, 10/3 at the latest", ["10/1: Draft due, 10/3 at the latest"]),
        ("9/10, 9/12: Quiz 1", ["9/10, 9/12: Quiz 1"]),
        ("9/10 and 9/12 Presentations", ["9/10 and 9/12 Presentations"]),
        ("Sep 3 Rivers, Sep 5 Lakes", ["Sep 3 Rivers, Sep 5 Lakes"]),
        ("10/6: Exam covers 9/3 lecture and 9/5 reading", ["10/6: Exam covers 9/3 lecture and 9/5 reading"]),
        ("Smith (2019), Jones (2020)", ["Smith (2019), Jones (2020)"]),
    ],
)
def test_each_day_is_told_apart(text: str, parts: list[str]) -> None:
    assert split_text(text) == parts


def test_a_week_tells_its_days_behind_commas() -> None:
    rows = table(
        ("Week of", "Topic", "Assignments"),
        ("Sep 1", "Rivers", "9/2: Quiz 1, 9/4: HW 1 due"),
        ("Sep 8", "Lakes", "Tue 9/9: Midterm, Fri 9/12: HW 2 due"),
        ("Sep 15", "Seas", "9/16: no class, 9/19: HW 3 due"),
    )
    items = find_dated(sheet(rows), FALL).items
    assert [(str(item.date)[5:], item.title, bool(item.needs_review)) for item in items] == [
        ("09-02", "Quiz 1", False),
        ("09-04", "HW 1", False),
        ("09-09", "Midterm", False),
        ("09-12", "HW 2", False),
        ("09-16", "No class", False),
        ("09-19", "HW 3", False),
    ]
