"""Calendars that run on, a paragraph for each month, and paragraphs that only look like them."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.month_runs import with_days_of_months
from tests.syllabus.finding.paper import FALL, sheet, text


@pytest.mark.parametrize(
    ("month", "day"), [("{}:", "{},"), ("{}.", "{} –"), ("{}", "{}:"), ("{},", "{} —"), ("{}:", "{}:")]
)
def test_each_day_of_a_months_paragraph_has_what_stands_behind_it(month: str, day: str) -> None:
    def run(name: str, days: dict[int, str]) -> str:
        return f"{month.format(name)} {'; '.join(f'{day.format(n)} {what}' for n, what in days.items())}."

    document = sheet(
        text(
            "We meet on Tuesdays and Thursdays.",
            run("SEPTEMBER", {2: "Tides", 4: "Dunes (Exercise 1 due)", 9: "Silt", 11: "Midterm examination"}),
        ),
        text(run("OCTOBER", {2: "Clay", 7: "Loam (Exercise 2 due)", 14: "Fall break: no class"})),
        text(run("OCTOBER", {21: "Peat", 23: "Review"}), "Final exam, Tuesday, December 16, 2025."),
    )
    found = find_dated(with_days_of_months(document), FALL)
    assert [(str(i.date)[5:], i.kind) for i in found.items] == [
        ("09-04", "homework"),
        ("09-11", "exam"),
        ("10-07", "homework"),
        ("10-14", "no_class"),
        ("12-16", "exam"),
    ]
    assert [str(s.date)[5:] for s in found.schedule] == [
        "09-02",
        "09-04",
        "09-09",
        "09-11",
        "10-02",
        "10-07",
        "10-21",
        "10-23",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "October 2, 2025; 7, 14 and 21 are the days of the quizzes.",
        "May 5, 2020; revised 7, 2021; again 9, 2022; and 11, 2023; 13, 2024; 15, 2025.",
        "September 4; 11; 18; 25; 26; 28: homework due.",
        "March 3 to March 9: break; 2 essays; 3 exams; 4 labs; 5 quizzes; 6 papers.",
    ],
)
def test_other_numbers_behind_a_month_part_no_paragraph(line: str) -> None:
    document = sheet(text(line))
    assert with_days_of_months(document) is document
