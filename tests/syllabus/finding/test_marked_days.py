"""Charts of work and days with a mark where they meet, and columns of marks beside class days."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, sheet, table, text

WORKS = (
    ("Status report", "X", "", "X", "", "X", ""),
    ("User guide", "", "X", "", "", "", ""),
    ("Test plan", "", "", "", "X", "", ""),
    ("Final report", "", "", "", "", "", "X"),
)
READ = [
    "09-05 Status report",
    "09-12 User guide",
    "09-19 Status report",
    "09-26 Test plan",
    "10-03 Status report",
    "10-10 Final report",
]
SAYS = text("An X marks the Friday on which it is due.")


def read(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL).items


def brief(found: Sequence[Item]) -> list[str]:
    return [f"{one.date:%m-%d} {one.title}" for one in found]


@pytest.mark.parametrize(
    "header",
    [
        ("", "9/5", "9/12", "9/19", "9/26", "10/3", "10/10"),
        ("Friday:", "Sep 5", "12", "19", "26", "Oct 3", "10"),
        ("", "Fri\n5 Sep", "Fri\n12 Sep", "Fri\n19 Sep", "Fri\n26 Sep", "Fri\n3 Oct", "Fri\n10 Oct"),
        ("Deliverable", "Sept. 5", "Sept. 12", "Sept. 19", "Sept. 26", "Oct. 3", "Oct. 10"),
    ],
)
@pytest.mark.parametrize("mark", ["X", "✓", "●", "due"])
def test_a_mark_under_a_day_makes_its_rows_work_due_then(header: tuple[str, ...], mark: str) -> None:
    rows = [tuple(cell.replace("X", mark) if n else cell for n, cell in enumerate(row)) for row in WORKS]
    for chart in (table((), header, *rows), table(header, *rows)):
        found = read(SAYS, chart)
        assert brief(found) == READ
        assert not any(one.needs_review for one in found)


def test_where_nothing_says_what_the_marks_mean_the_days_are_doubted() -> None:
    header = ("", "9/5", "9/12", "9/19", "9/26")
    rows = (("Essay 1", "X", "", "", ""), ("Essay 2", "", "", "X", ""), ("Group contract", "", "", "", "X"))
    found = read(table(header, *rows))
    assert brief(found) == ["09-05 Essay 1", "09-19 Essay 2", "09-26 Group contract"]
    assert all("only marks this day" in one.needs_review[0] for one in found)


@pytest.mark.parametrize(
    "chart",
    [
        # how long a phase goes on
        table(
            ("", "9/5", "9/12", "9/19", "9/26"),
            ("Design report", "X", "X", "X", ""),
            ("Final report", "", "X", "X", "X"),
        ),
        # who is on duty, which group is in the lab, what a class practises
        table(("", "9/5", "9/12", "9/19"), ("Maria", "X", "", ""), ("Jonas", "", "X", ""), ("Ana", "", "", "X")),
        table(("Group", "9/5", "9/12", "9/19"), ("A", "X", "", "X"), ("B", "", "X", "")),
        table(("Outcome", "9/5", "9/12", "9/19"), ("Reads maps", "X", "", "X"), ("Writes well", "", "X", "")),
        # what is assessed where
        table(("Outcome", "HW 1", "HW 2", "Exam 1"), ("Reads maps", "X", "", "X"), ("Writes well", "", "X", "")),
    ],
)  # fmt: skip
def test_other_charts_of_marks_date_nothing(chart: Table) -> None:
    assert read(chart) == ()


SCHEDULE = (
    ("Sep 4", "Tides", "X", ""),
    ("Sep 9", "Dunes", "", "X"),
    ("Sep 11", "Rivers", "X", ""),
    ("Sep 16", "Seas", "", ""),
)


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("Homework due", "Quiz"), ["09-04 Homework", "09-09 Quiz", "09-11 Homework"]),
        (("HW", "Exam"), ["09-04 HW", "09-09 Exam", "09-11 HW"]),
        (("Lab report due", "Test"), ["09-04 Lab report", "09-09 Test", "09-11 Lab report"]),
        (("Essay", "Presentation"), ["09-04 Essay", "09-09 Presentation", "09-11 Essay"]),
    ],
)
def test_a_column_of_marks_beside_class_days_is_of_the_work_in_its_title(
    titles: tuple[str, str], expected: list[str]
) -> None:
    assert brief(read(table(("Date", "Topic", *titles), *SCHEDULE))) == expected


@pytest.mark.parametrize("titles", [("Video", "Guest"), ("In person", "Online")])
def test_a_column_of_marks_that_names_no_work_asks_nothing(titles: tuple[str, str]) -> None:
    assert read(table(("Date", "Topic", *titles), *SCHEDULE)) == ()


def test_days_marked_for_an_exam_one_after_another_are_what_it_covers() -> None:
    rows = [(day, topic, "X", "") for day, topic, *_ in SCHEDULE]
    rows += [(f"Oct {n}", "More", "", "X") for n in (2, 7, 9)]
    assert read(table(("Date", "Topic", "Exam 1", "Exam 2"), *rows)) == ()
