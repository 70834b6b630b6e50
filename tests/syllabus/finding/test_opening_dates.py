"""Two classes in one row, each with its own date behind its number or in brackets."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _found(*rows: tuple[str, str], header: tuple[str, str] = ("", "")) -> dict[str, tuple[int, int, bool]]:
    items = find_dated(sheet(table(header if any(header) else (), *rows)), FALL).items
    return {i.title: (i.date.month, i.date.day, bool(i.needs_review)) for i in items if i.date}


@pytest.mark.parametrize(
    "opening",
    ["{n} ({w} {d} Sep) ", "({w} {d} Sep) ", "Class {n}: Sep {d} ", "#{n} – Sep {d} ", "{n}. [9/{d}] "],
)
def test_each_class_of_a_row_has_the_work_of_its_own_day(opening: str) -> None:
    days = [(1, "Tu", 2), (2, "Th", 4), (3, "Tu", 9), (4, "Th", 11), (5, "Tu", 16), (6, "Th", 18)]
    told = [
        "Kinship",
        "Descent\nField log 1 due",
        "Marriage",
        "Exchange of gifts among islanders\nQuiz 1",
        "Ritual",
        "Exam 1",
    ]
    cells = [opening.format(n=n, w=w, d=d) + words for (n, w, d), words in zip(days, told, strict=True)]
    rows = [(cells[at], cells[at + 1]) for at in (0, 2, 4)]
    found = _found(*rows, header=("Tuesday", "Thursday"))
    assert found == {
        "Field log 1": (9, 4, False),
        "Quiz 1": (9, 11, False),
        "Exam 1": (9, 18, False),
    }


def test_a_column_of_numbered_days_beside_one_of_matter_stays_what_it_is() -> None:
    found = _found(
        ("1 (Sep 2)", "Kinship"),
        ("2 (Sep 9)", "Field log 1 due"),
        ("3 (Sep 16)", "Exam 1"),
        header=("Class", "Topic"),
    )
    assert {title: day[:2] for title, day in found.items()} == {"Field log 1": (9, 9), "Exam 1": (9, 16)}


def test_a_day_in_brackets_behind_words_opens_no_cell() -> None:
    found = _found(
        ("Sep 2", "Kinship (Sep 4 film)"), ("Sep 9", "Descent"), ("Sep 16", "Exam 1"), header=("Day", "Topic")
    )
    assert {title: day[:2] for title, day in found.items()} == {"Exam 1": (9, 16)}
