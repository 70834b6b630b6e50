"""Several works in one cell, work in one breath with what a class is about, and codes and chapters in columns of work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.class_supplies import brings_supplies
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.split_text import split_text
from servers.syllabus.finding.work_beside_topic import without_topic
from tests.syllabus.finding.paper import FALL, sheet, table


def in_cell(cell: str, *, title: str = "Assignments Due", topic: str = "Bogs") -> list[str]:
    """What is read of a class's row with ``cell`` in a column of work."""
    rows = (("Sep 8", "Springs", "Log 1"), ("Sep 15", topic, cell), ("Sep 22", "Fens", "Log 2"))
    found = find_dated(sheet(table(("Date", "Topic", title), *rows)), FALL)
    return [
        f"{i.title} {i.kind}{' ?' if i.needs_review else ''}"
        for i in found.items
        if str(i.date)[5:] == "09-15"
    ]


@pytest.mark.parametrize("join", [", ", " and ", " & ", " + ", "; ", "\n"])
@pytest.mark.parametrize("lead", ["", "Due: ", "DUE: ", "Due "])
def test_two_works_of_a_cell_are_two(lead: str, join: str) -> None:
    assert in_cell(f"{lead}Essay 2{join}Quiz 3") == ["Essay 2 paper", "Quiz 3 quiz"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Due: Peer review 1, HW 2", ["Due: Peer review 1", "Due: HW 2"]),
        ("Turn in Essay 1 and Quiz 2", ["Turn in Essay 1", "Turn in Quiz 2"]),
        ("HW 2 and WS 5", ["HW 2", "WS 5"]),
        ("Essay 2 outline & research proposal", ["Essay 2 outline", "research proposal"]),
        ("Submit HW 2 and read Ch. 3", ["Submit HW 2", "read Ch. 3"]),
        ("Problem Set 1 and Chapter 5", ["Problem Set 1", "Chapter 5"]),
        ("Quiz on Ch. 2 & Ch. 3", ["Quiz on Ch. 2 & Ch. 3"]),
        ("Log 3, F 9/5", ["Log 3, F 9/5"]),
        ("Submit lab report and code", ["Submit lab report and code"]),
        ("Due: HW 3, HW 4 out", ["Due: HW 3, HW 4 out"]),
    ],
)
def test_what_leads_to_a_list_leads_to_each_of_its_names(text: str, parts: list[str]) -> None:
    assert split_text(text) == parts


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("HW 3 due and the salt trade", "HW 3 due"),
        ("HW 3 due, Salt", "HW 3 due"),
        ("The salt trade and HW 3 due", "HW 3 due"),
        ("The salt trade HW 3 due", "HW 3 due"),
        ("The salt trade Problem Set 3 DUE", "Problem Set 3 DUE"),
    ],
)
def test_what_a_class_is_about_is_no_part_of_the_name_of_what_is_due(text: str, name: str) -> None:
    assert without_topic(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Cause and Effect Essay 2 due",
        "Revised draft of Essay 2 due",
        "Essay 2 due Friday",
        "Essay 2 due and Quiz 3",
        "Group Essay 2 due",
        "Chapter 3 HW 2 due",
        "Salt and herring",
    ],
)
def test_words_that_may_be_of_the_name_stay(text: str) -> None:
    assert without_topic(text) == text


@pytest.mark.parametrize(
    ("title", "cell", "found"),
    [
        ("Homework", "PS2", ["PS2 homework"]),
        ("Homework", "H2", ["Homework 2 homework"]),
        ("Homework", "WS 5", ["WS 5 homework ?"]),
        ("Quizzes", "Q2", ["Quiz 2 quiz"]),
        ("Quiz/Exam", "Q2", ["Quiz 2 quiz"]),
        ("Quiz/Exam", "E2", ["Exam 2 exam"]),
        ("Quizzes", "2", ["Quiz 2 quiz"]),
        ("Homework", "Ch. 3 homework", ["Ch. 3 homework homework"]),
        ("Assignments Due", "Complete Ch. 3 homework", ["Ch. 3 homework homework"]),
        ("Assignments Due", "Homework Ch. 3", ["Homework Ch. 3 homework"]),
        ("Assignments Due", "Chapter 3 problems", ["Chapter 3 problems homework"]),
        ("Assignments Due", "HW 3 (20 pts)", ["HW 3 homework"]),
        ("Assignments Due", "Quiz 3 due EOD", ["Quiz 3 quiz"]),
    ],
)
def test_a_code_and_a_chapter_s_work_are_named_as_they_stand(title: str, cell: str, found: list[str]) -> None:
    assert in_cell(cell, title=title) == found


@pytest.mark.parametrize(
    ("title", "cell"),
    [
        ("Homework", "W 3"),
        ("Homework", "Read Ch. 3"),
        ("Assignments", "Project work day"),
        ("Assignments", "Peer review workshop"),
        ("Assignments", "Homework help session"),
        ("Assignments", "Keep working on project"),
        ("Assignments", "Receive HW 2"),
        ("Assignments Due", "Bring laptop"),
    ],
)
def test_a_class_at_work_and_what_is_brought_to_it_are_not_due(title: str, cell: str) -> None:
    assert in_cell(cell, title=title) == []


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Assignment: Essay 2 draft", ["Essay 2 draft paper"]),
        ("HW due: Quiz 3", ["Quiz 3 quiz"]),
        ("To do: Problem Set 3", ["Problem Set 3 homework"]),
        ("Ch. 3 (Worksheet 3 due)", ["Worksheet 3 homework"]),
        ("Essay 2 (upload to Canvas)", ["Essay 2 paper"]),
        ("Essay 2 - submit on Moodle", ["Essay 2 paper"]),
        ("Before class: Read Ch. 3", []),
    ],
)
def test_a_label_and_the_site_are_no_part_of_the_name(cell: str, found: list[str]) -> None:
    assert in_cell(cell) == found


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("Bogs\nREMINDER: Worksheet 3 due", ["Worksheet 3 homework"]),
        ("Bogs\nNote: Essay 2 due today", ["Essay 2 paper"]),
        ("Bogs\nBring two copies of Essay 2 to class", ["Essay 2 paper"]),
        ("Bogs\nBring laptop to class", []),
        ("Bogs – DUE: Worksheet 3", ["Worksheet 3 homework"]),
        ("Critique of pure reason", []),
    ],
)
def test_what_reminds_of_work_in_a_class_s_row_tells_that_it_is_due(topic: str, found: list[str]) -> None:
    assert in_cell("", topic=topic) == found


def test_chapters_under_a_title_that_has_readings_are_no_homework() -> None:
    assert in_cell("Ch. 3", title="Readings / Homework Due") == []


@pytest.mark.parametrize(
    ("cells", "topic"),
    [
        (("Class 2", "Bogs", ""), "Bogs"),
        (("#2", "Bogs", ""), "Bogs"),
        (("", "Bogs", "Essay 2 due"), "Bogs"),
    ],
)
def test_a_session_is_about_its_topic_and_not_its_number_or_what_is_handed_in(
    cells: tuple[str, str, str], topic: str
) -> None:
    rows = (
        (f"Sep 8 {'Class 1' if cells[0] else ''}".strip(), "Springs", ""),
        (f"Sep 15 {cells[0]}".strip(), *cells[1:]),
        (f"Sep 22 {'Class 3' if cells[0] else ''}".strip(), "Fens", ""),
        (f"Sep 29 {'Class 4' if cells[0] else ''}".strip(), "Moors", ""),
    )
    found = find_dated(sheet(table(("Date", "Topic", "Notes"), *rows)), FALL)
    assert [session.topic for session in found.schedule if str(session.date)[5:] == "09-15"] == [topic]


@pytest.mark.parametrize("text", ["bring laptop", "Bring your textbook and a calculator to class", "Please bring goggles"])  # fmt: skip
def test_supplies_are_brought(text: str) -> None:
    assert brings_supplies(text)


@pytest.mark.parametrize(
    "text", ["Bring two copies of the draft", "Bring Essay 1 to class", "Bring lab report"]
)
def test_work_is_no_supply(text: str) -> None:
    assert not brings_supplies(text)


@pytest.mark.parametrize(
    ("topic", "name"),
    [
        ("The salt trade\nWorksheet 3 due", "Worksheet 3 homework"),
        ("HW 3 due\nReview of HW 2", "HW 3 homework"),
    ],
)
def test_a_name_on_a_line_of_its_own_is_no_part_of_the_line_beside_it(topic: str, name: str) -> None:
    assert in_cell("", topic=topic) == [name]
