"""Days one below the other belong to what the words above them announce."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def told(*blocks: Block) -> list[str]:
    items = find_dated(sheet(*blocks), FALL).items
    return [
        f"{i.date:%m-%d}{f' {i.time:%H:%M}' if i.time else ''} {i.kind} {i.title}" for i in items if i.date
    ]


@pytest.mark.parametrize(
    ("lead", "days", "expected"),
    [
        (
            "You will write three tests in class, on these dates [subject to change]:",
            ("15 Sep 2025 (EC3,4)", "6 Oct 2025 (EC1-5)", "10 Nov 2025 (EC4-6)"),
            ["09-15 exam Test 1", "10-06 exam Test 2", "11-10 exam Test 3"],
        ),
        ("Exam dates:", ("Sept. 18 (Ch. 1-4)", "Oct. 23 (Ch. 5-8)"), ["09-18 exam Exam 1", "10-23 exam Exam 2"]),
        (
            "Quizzes will be given on:",
            ("Sept. 18, 10:00-10:30", "Oct. 23", "Nov. 20"),
            ["09-18 10:00 quiz Quiz 1", "10-23 quiz Quiz 2", "11-20 quiz Quiz 3"],
        ),
        (
            "The two midterms are in class on the following days:",
            ("Thursday, September 18", "Thursday, October 23"),
            ["09-18 exam Midterm 1", "10-23 exam Midterm 2"],
        ),
    ],
)  # fmt: skip
def test_points_with_a_day_each(lead: str, days: tuple[str, ...], expected: list[str]) -> None:
    numbered = [item(day, marker=f"{n}.") for n, day in enumerate(days, start=1)]
    assert told(text(lead), *numbered) == expected
    assert told(text(lead), *map(item, days)) == expected
    assert told(text(lead, *days)) == expected


def test_lines_below_a_sentence_that_goes_on_in_them_and_the_days_of_another_sitting() -> None:
    assert told(
        text("The midterms come in the usual class period on", "Thursday September 18, 2025"),
        text("Thursday October 23, 2025."),
        text("There is one make-up for each exam, and only on these days:"),
        text("Friday September 19, 2025 and Friday October 24, 2025."),
    ) == ["09-18 exam Midterm 1", "10-23 exam Midterm 2"]


@pytest.mark.parametrize(
    "lead",
    [
        "Lab sections do not meet on the following dates:",
        "Make-up exams are on these dates:",
        "Review sessions for the exams are on:",
        "The library is closed on these days:",
        "Practice tests are posted on the following dates:",
    ],
)
def test_other_days_are_no_exams(lead: str) -> None:
    assert [one for one in told(text(lead), item("Sept 18"), item("Oct 23")) if "no_class" not in one] == []


def test_a_list_of_the_courses_own_names_is_read_as_before() -> None:
    assert told(
        heading("Exam dates"),
        item("Exam 1: September 18"),
        item("Exam 2: October 23"),
        item("Final: December 11"),
    ) == ["09-18 exam Exam 1", "10-23 exam Exam 2", "12-11 exam Final"]
