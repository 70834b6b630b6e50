"""Tables of due dates whose rows have codes or numbers for names."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

DAYS = ("Sep 10", "Oct 1", "Nov 5")
MATTER = ("Sorting numbers", "Graph search", "Dynamic programs")


def titles(
    header: tuple[str, str, str], codes: tuple[str, str, str], beside: tuple[str, ...] = MATTER
) -> list[str]:
    rows = [(code, day, about) for code, day, about in zip(codes, DAYS, beside, strict=True)]
    return [item.title for item in find_dated(sheet(table(header, *rows)), FALL).items]


@pytest.mark.parametrize(
    "codes", [("H.01", "H.02", "H.03"), ("A", "B", "C"), ("I", "II", "III"), ("1", "2", "3")]
)
def test_a_code_is_named_by_its_column_and_by_what_the_work_is_about(codes: tuple[str, str, str]) -> None:
    expected = [f"Homework {code}: {about}" for code, about in zip(codes, MATTER, strict=True)]
    assert titles(("Homework", "Due Date", "Description"), codes) == expected


@pytest.mark.parametrize("codes", [("I", "II", "III"), ("First", "Second", "Third"), ("P-1", "P-2", "P-3")])
def test_a_code_without_more_beside_it_is_named_by_its_column(codes: tuple[str, str, str]) -> None:
    assert titles(("Project", "Deadline", "Points"), codes, ("10", "10", "20")) == [
        f"Project {code}" for code in codes
    ]


def test_a_column_that_tells_no_kind_names_its_codes_too() -> None:
    assert titles(("Assessment", "Due date", "Weight"), ("A1", "A2", "A3"), ("10%", "10%", "20%")) == [
        "Assessment A1", "Assessment A2", "Assessment A3",
    ]  # fmt: skip


def test_the_topic_beside_named_work_is_no_work_of_its_own() -> None:
    assert titles(("Assignment", "Due", "Topic"), ("Hello world", "Trees", "Graphs")) == [
        "Hello world",
        "Trees",
        "Graphs",
    ]


def test_exams_by_their_letters() -> None:
    assert titles(("Exam", "Date", "Chapters"), ("A", "B", "C"), ("1-3", "4-6", "7-9")) == [
        "Exam A",
        "Exam B",
        "Exam C",
    ]


def test_topics_of_modules_beside_the_day_they_are_posted_stay() -> None:
    rows = [
        ("Sep 3", f"Module {n}", about, day)
        for n, (day, about) in enumerate(zip(DAYS, MATTER, strict=True), 1)
    ]
    items = find_dated(sheet(table(("Post Date", "Module", "Topics", "Due Date"), *rows)), FALL).items
    assert [str(item.date) for item in items] == ["2025-09-10", "2025-10-01", "2025-11-05"]


def test_topics_of_classes_stay_beside_the_numbers_of_homework() -> None:
    rows = [(day, about, str(n)) for n, (day, about) in enumerate(zip(DAYS, MATTER, strict=True), 1)]
    found = find_dated(sheet(table(("Date", "Topic", "HW"), *rows)), FALL)
    assert [item.title for item in found.items] == ["HW 1", "HW 2", "HW 3"]
    assert [session.topic for session in found.schedule] == list(MATTER)


def test_the_last_step_in_a_column_of_one_work_is_no_exam() -> None:
    rows = [
        (day, about, step)
        for day, about, step in zip(DAYS, MATTER, ("", "Draft due", "Final due"), strict=True)
    ]
    last = find_dated(sheet(table(("Date", "Topic", "Project"), *rows)), FALL).items[-1]
    assert (last.title, last.kind) == ("Final project", "project")


def test_numbers_in_a_column_of_labs_are_doubted_unless_it_says_due() -> None:
    rows = [(day, about, str(n)) for n, (day, about) in enumerate(zip(DAYS, MATTER, strict=True), 1)]
    for title, doubted in (("Lab", True), ("Lab due", False)):
        items = find_dated(sheet(table(("Date", "Topic", title), *rows)), FALL).items
        assert [bool(item.needs_review) for item in items] == [doubted] * 3
