"""Two tables that were read as one, and numbers that count modules."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

_GOALS = (
    ("1: sort assets into classes", "", "", ""),
    ("2: discount a flow", "5.2", "", ""),
    ("3: measure a risk", "5.1-5.2", "", ""),
)
_WORK = (
    ("Lecture+Assignment", "Points", "Due Date", "Objective(s)"),
    ("I. Bonds", "", "", ""),
    ("Prices and yields", "20", "09-05 (f)", "1"),
    ("Ladders of bonds", "20", "09-12 (f)", "2"),
    ("Exam I", "300", "10-08 (w)", ""),
)


def test_titles_amid_a_table_begin_another() -> None:
    found = find_dated(sheet(table((), *_GOALS, *_WORK)), FALL).items

    assert [(str(i.date), i.title, bool(i.needs_review)) for i in found] == [
        ("2025-09-05", "Prices and yields", True),
        ("2025-09-12", "Ladders of bonds", True),
        ("2025-10-08", "Exam I", False),
    ]


def test_a_row_of_words_amid_a_schedule_begins_no_other() -> None:
    rows = (
        ("Sep 2", "Maps", "Homework 1 due"),
        ("Sep 9", "Roads", ""),
        ("Sep 16", "Ports", "Homework 2 due"),
    )
    titles = ("Date", "Topic", "Work")
    found = find_dated(
        sheet(table((), *rows, titles, ("Sep 23", "Winds", ""), ("Sep 30", "Tides", ""))), FALL
    )

    assert [str(i.date) for i in found.items] == ["2025-09-02", "2025-09-16"]
    assert len(found.schedule) == 5


@pytest.mark.parametrize("spans", [("01-06", "07-10", "11-14", "15"), ("1 – 3", "4 – 5", "6 – 9", "10 – 12")])
def test_spans_that_each_begin_where_the_one_before_ended_count_modules(spans: tuple[str, ...]) -> None:
    rows = [(f"Unit {n}", span, "Quiz on cells") for n, span in enumerate(spans, start=1)]
    found = find_dated(sheet(table(("Unit", "Modules", "Focus"), *rows)), FALL)

    assert found.items == ()
    assert found.schedule == ()


def test_titles_amid_a_table_of_weights_begin_another() -> None:
    weights = (("Quizzes", "20%", "", "in the app"), ("Final", "80%", "", "chapters 1-9"))
    quizzes = (
        ("item", "Release Date", "Close Date", "Coverage"),
        ("Quiz 1", "September 8", "September 12", "Cash"),
        ("Quiz 2", "September 15", "September 19", "Debt"),
        ("Quiz 3", "September 22", "September 26", "Equity"),
    )
    found = find_dated(sheet(table(("item", "weight", "", "details"), *weights, *quizzes)), FALL).items

    assert [(str(i.date)[5:], i.title) for i in found] == [
        ("09-12", "Quiz 1"),
        ("09-19", "Quiz 2"),
        ("09-26", "Quiz 3"),
    ]
