"""Names of work in a narrow cell whose last word, of which kind it is, stands on the next line."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

HEADER = ("Date", "Topic", "Assignments")


def read(cell: str) -> list[tuple[str, str]]:
    found = find_dated(sheet(table(HEADER, ("Sep 1", "Loom", "-"), ("Sep 8", "Warp", cell))), FALL)
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Threading a Heddle Frame\nHW due Fri Sep 12", "Threading a Heddle Frame HW"),
        ("Twill and Satin Weaves\nLab due Fri Sep 12", "Twill and Satin Weaves Lab"),
        ("Comparing Two Dyes\nReport, due Fri Sep 12", "Comparing Two Dyes Report"),
        (
            "Optional Natural Dyes\nHW (extra credit)\ndue Fri Sep 12",
            "Optional Natural Dyes HW (extra credit)",
        ),
    ],
)
def test_the_kind_of_work_on_the_next_line_ends_its_name(cell: str, title: str) -> None:
    assert read(cell) == [("09-12", title)]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("Read Albers chapters one\nHW due Fri Sep 12", ["HW"]),
        ("Quiz 1 on all yarns\nHW due Fri Sep 12", ["Quiz 1 on all yarns", "HW"]),
        ("Threading a Heddle Frame\nHW 2 due Fri Sep 12", ["HW 2"]),
    ],
)
def test_what_is_read_or_work_by_itself_is_no_part_of_the_name_below(cell: str, titles: list[str]) -> None:
    assert [title for _, title in read(cell)] == titles


@pytest.mark.parametrize(
    ("cell", "title"),
    [
        ("Discussion\nPost 3", "Discussion Post 3"),
        ("Homework\nAssignment 5", "Homework Assignment 5"),
        ("Programming\nAssignment 1", "Programming Assignment 1"),
        ("Reflection\nPaper 2 due", "Reflection Paper 2"),
        ("Final Project\nPresentation 1", "Final Project Presentation 1"),
        ("Reading\nResponse 1", "Reading Response 1"),
    ],
)
def test_a_name_of_two_kinds_that_wraps_is_one(cell: str, title: str) -> None:
    assert read(cell) == [("09-08", title)]


def test_behind_a_day_of_its_own_too() -> None:
    assert read("Fri Sep 12: Reading\nResponse 1") == [("09-12", "Reading Response 1")]


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("Discussion 2 due\nPost 3 on Looms and Weavers", ["Discussion 2", "Post 3 on Looms and Weavers"]),
        ("Discussion 1\nPost of the longest line there is", ["Discussion 1"]),
        ("Lab 2\nReport 1 with tables of yarns", ["Lab 2", "Report 1 with tables of yarns"]),
    ],
)
def test_what_had_room_beside_it_or_has_its_number_is_another_work(cell: str, titles: list[str]) -> None:
    assert [title for _, title in read(cell)][: len(titles)] == titles


def test_a_chapters_test_is_no_reading() -> None:
    assert read("Chapter Test 2") == [("09-08", "Chapter Test 2")]
