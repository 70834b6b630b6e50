"""An hour beside an exam that is of other work in its row."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _exam_hour(topic: str, other: str) -> dt.time | None:
    days = table(
        ("Date", "Topic", "Deliverables"),
        ("Sep 8", "Dunes", "--"),
        ("Sep 15", "Tides", "--"),
        ("Sep 22", topic, other),
    )
    return next(i.time for i in find_dated(sheet(days), FALL).items if i.kind in {"exam", "presentation"})


@pytest.mark.parametrize(
    ("topic", "other"),
    [
        ("Exam 1", "Field map due Sep 25, 11:59 p.m."),
        ("Team presentations", "Handout due by 5 pm the day before"),
        ("Exam 1; logbook due Friday by 5 pm", "--"),
    ],
)
def test_the_hour_by_which_other_work_is_due_is_not_the_exams(topic: str, other: str) -> None:
    assert _exam_hour(topic, other) is None


@pytest.mark.parametrize(
    ("topic", "other"),
    [("Exam 1", "6:00 pm, Hall B"), ("Exam 1; 6:00 pm", "--"), ("Exam 1 due by 6:00 pm", "--")],
)
def test_its_own_hour_is(topic: str, other: str) -> None:
    assert _exam_hour(topic, other) == dt.time(18, 0)
