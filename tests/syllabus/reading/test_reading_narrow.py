"""Columns too narrow for their dates, which break over lines or stick out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.open_date import goes_on
from tests.syllabus.reading.test_reading_tables import drawn, put, tables

Lines = Sequence[tuple[str, ...]]


def narrow(lines: Lines, *, xs: Sequence[float] = (50, 120, 360), pitch: float = 13.0) -> list[list[str]]:
    """The rows read from lines of a borderless table, evenly spaced; empty texts are left out."""

    def page(canvas: Canvas) -> None:
        for number, texts in enumerate(lines):
            for x, text in zip(xs, texts, strict=False):
                if text:
                    put(canvas, x, 60 + pitch * number, text)

    (found,) = tables(drawn(page))
    return [[cell.flat for cell in row.cells] for row in [*filter(None, (found.header_row,)), *found.rows]]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Thursday,", "September 11th, 2025"),
        ("Thursday, September", "11th, 2025"),
        ("Thursday", "Sept."),
        ("September", "8"),
        ("September 8,", "2025"),
        ("Tue, Sep", "9"),
    ],
)
def test_a_date_goes_on_below_until_it_has_its_day_and_year(above: str, below: str) -> None:
    assert goes_on(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Thursday", "Friday"),
        ("September", "October"),
        ("September 8", "10"),
        ("September 8", "September 15"),
        ("Sep 8", "2 problems"),
        ("Monday", "Reading"),
    ],
)
def test_what_is_whole_or_begins_another_date_does_not_go_on(above: str, below: str) -> None:
    assert not goes_on(above, below)


def test_a_date_over_three_lines_is_one_row_where_its_topic_takes_two() -> None:
    assert narrow(
        [
            ("Date", "Topic", "Due"),
            ("Tuesday,", "Welfare", ""),
            ("September", "", ""),
            ("9th, 2025", "", ""),
            ("Thursday,", "Taxes and the costs of taxation:", "Quiz 1"),
            ("September", "who bears them", ""),
            ("11th, 2025", "", ""),
            ("Tuesday,", "Production", ""),
            ("September", "", ""),
            ("16th, 2025", "", ""),
        ]
    ) == [
        ["Date", "Topic", "Due"],
        ["Tuesday, September 9th, 2025", "Welfare", ""],
        ["Thursday, September 11th, 2025", "Taxes and the costs of taxation: who bears them", "Quiz 1"],
        ["Tuesday, September 16th, 2025", "Production", ""],
    ]


def test_a_month_alone_names_the_days_below_it() -> None:
    assert narrow(
        [
            ("September", "", ""),
            ("8", "Welfare of consumers", "Quiz 1"),
            ("10", "Production", ""),
            ("15", "Costs", "Quiz 2"),
            ("17", "Monopoly", ""),
        ]
    )[-4:] == [
        ["8", "Welfare of consumers", "Quiz 1"],
        ["10", "Production", ""],
        ["15", "Costs", "Quiz 2"],
        ["17", "Monopoly", ""],
    ]


def test_a_month_that_sticks_out_of_its_column_is_parted_from_the_topic() -> None:
    assert narrow(
        [
            ("1", "Aug", "Introduction", "Reading"),
            ("", "26th", "", ""),
            ("2", "September", "Welfare", "Quiz 1"),
            ("", "2nd", "", ""),
            ("3", "September", "Production and", ""),
            ("", "9th", "its costs", ""),
            ("4", "September", "Monopoly", "Quiz 2"),
            ("", "16th", "", ""),
        ],
        xs=(20, 40, 94, 300),
    ) == [
        ["1", "Aug 26th", "Introduction", "Reading"],
        ["2", "September 2nd", "Welfare", "Quiz 1"],
        ["3", "September 9th", "Production and its costs", ""],
        ["4", "September 16th", "Monopoly", "Quiz 2"],
    ]


def test_a_list_of_dates_is_not_parted_where_words_happen_to_stand_below_each_other() -> None:
    def page(canvas: Canvas) -> None:
        put(
            canvas,
            72,
            100,
            "September Session, at a glance:",
            "September Exams begin on the 8th.",
            "September Grades are posted.",
            "September Leave ends on the 30th.",
        )

    assert tables(drawn(page)) == []
