"""Days off as sentences and rows tell them, alone or beside work that is due all the same."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


def read(*blocks: Block) -> list[str]:
    """Each item as day, end, kind and title, with "?" where it is doubted."""
    return [
        f"{i.date:%m-%d}{f'..{i.end_date:%m-%d}' if i.end_date else ''} {i.kind} {i.title}{'?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.date
    ]


@pytest.mark.parametrize(
    "words",
    [
        "We don't have class",
        "I will cancel class",
        "I'm cancelling Wednesday's class",
        "We will unfortunately have to skip class",
        "No in person class: work in the archive",
        "No in-class meeting",
        "No F2F class",
        "Class-free day",
        "The lecture on Friday has been cancelled",
        "Today is cancelled",
        "Snow day?",
        "CANCELED (ice)",
        "Instructor away",
    ],
)
def test_a_class_is_called_off_in_many_words(words: str) -> None:
    assert is_no_class(words) == (words != "We will unfortunately have to skip class")


@pytest.mark.parametrize(
    "words",
    [
        "No class notes are posted",
        "No class participation points are given",
        "No lecture slides",
        "No class barriers: the journeymen",
        "Back from fall break",
        "Returning from Thanksgiving",
        "The Easter market",
        "Holiday customs in Ghent",
        "Group presentations (no lecture)",
        "Class discussion, no lecture",
        "A class-free society?",
        "Debt cancelled: the great remission",
        "The city that would not be cancelled",
        "Discussion: should class be cancelled?",
        "Instructor away: class on Zoom",
        "Class led by Dr. Vogt (instructor away)",
    ],
)
def test_a_class_that_lacks_only_something_meets(words: str) -> None:
    assert not is_no_class(words)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("No class - Report 2 due", ["10-14 no_class No class", "10-14 project Report 2"]),
        ("Report 2 due (no class)", ["10-14 no_class No class", "10-14 project Report 2"]),
        (
            "NO CLASS (fall break) Report 2 due",
            ["10-14 no_class NO CLASS (fall break)", "10-14 project Report 2"],
        ),
        ("No class, but Problem set 4 is due", ["10-14 homework Problem set 4", "10-14 no_class No class"]),
        ("NO CLASS / Problem set 4 due", ["10-14 homework Problem set 4", "10-14 no_class NO CLASS"]),
        ("No class: submit Problem set 4", ["10-14 homework Problem set 4", "10-14 no_class No class"]),
        ("NO CLASS Problem set 4 due", ["10-14 homework Problem set 4", "10-14 no_class NO CLASS"]),
        ("No class - begin Problem set 4", ["10-14 no_class No class"]),
    ],
)
def test_work_beside_a_day_off_is_due_all_the_same(cell: str, expected: list[str]) -> None:
    rows = (("10/7", "Tides"), ("10/14", cell), ("10/21", "Estuaries"), ("10/28", "Deltas"))
    assert sorted(read(table(("Date", "Topic"), *rows))) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Fall break begins Saturday, October 11 and ends Tuesday, October 14.",
            ["10-11..10-14 no_class Fall break"],
        ),
        ("Week of October 13: Fall break", ["10-13..10-17 no_class Fall break"]),
        ("There is no class the week of October 13.", ["10-13..10-17 no_class No class"]),
        ("You should note that class will not meet on October 13.", ["10-13 no_class No class"]),
        ("Holidays 9/1, 10/13", ["09-01 no_class No class", "10-13 no_class No class"]),
        ("We meet weekly; no class on October 13", ["10-13 no_class No class"]),
        (
            "Class will not meet: Oct 13 (fall break), Nov 26 & 28 (Thanksgiving)",
            [
                "10-13 no_class Class will not meet: (fall break)",
                "11-26 no_class Thanksgiving",
                "11-28 no_class Thanksgiving",
            ],
        ),
        (
            "There is no class on September 1 or October 13.",
            ["09-01 no_class No class", "10-13 no_class No class"],
        ),
        (
            "Class will be cancelled on October 6 or 8.",
            ["10-06 no_class No class?", "10-08 no_class No class?"],
        ),
        (
            "We meet every Monday and Wednesday except September 1 and November 24-28.",
            ["09-01 no_class No class", "11-24..11-28 no_class No class"],
        ),
        (
            "Class meets MWF, except for Labor Day (9/1) and fall break (10/13).",
            ["09-01 no_class Labor Day", "10-13 no_class Fall break"],
        ),
    ],
)
def test_sentences_tell_days_off(said: str, expected: list[str]) -> None:
    assert read(text(said)) == expected


@pytest.mark.parametrize(
    "said",
    [
        "If class is canceled on October 15, we meet online.",
        "Should the campus close on October 15, class moves online.",
        "If the university is closed, look at the site by October 15.",
        "The class meets every Monday in Hall 3 except on October 13, when we meet in the archive.",
        "No class notes are posted after October 15.",
    ],
)
def test_what_may_come_or_lies_elsewhere_is_no_day_off(said: str) -> None:
    assert read(text(said)) == []


def test_a_dash_in_an_open_bracket_marks_no_point_of_a_list() -> None:
    rows = (
        ("6", "Sep 29-Oct 3", "Tides"),
        ("7", "Oct 6-10", "Estuaries"),
        ("8", "Oct 13-17", "Deltas (class cancelled\n- instructor away Monday)"),
        ("9", "Oct 20-24", "Coasts"),
    )
    assert read(table(("Week", "Dates", "Topic"), *rows)) == ["10-13 no_class No class"]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Lab canceled", []),
        ("Labs will not meet this week", []),
        ("Lab cancelled - snow", []),
        ("No lab this week", []),
        ("Bring goggles", ["10-14 lab Lab 3"]),
    ],
)
def test_a_lab_that_its_row_calls_off_is_none(note: str, expected: list[str]) -> None:
    rows = (
        ("10/7", "Tides", "Lab 2", ""),
        ("10/14", "Salts", "Lab 3", note),
        ("10/21", "Mud", "Lab 4", "Report 3 due"),
    )
    found = read(table(("Date", "Topic", "Assignments", "Notes"), *rows))
    assert [one.rstrip("?") for one in found if " lab " in one and one.startswith("10-14")] == expected


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("No quiz", []),
        ("Quiz canceled", []),
        ("Class canceled", ["10-14 quiz Quiz 3?"]),
        ("Cancelled", ["10-14 quiz Quiz 3?"]),
        ("No laptops", ["10-14 quiz Quiz 3"]),
    ],
)
def test_a_quiz_on_a_day_without_class_is_doubted_and_one_called_off_is_none(
    note: str, expected: list[str]
) -> None:
    rows = (
        ("10/7", "Tides", "Quiz 2", ""),
        ("10/14", "Salts", "Quiz 3", note),
        ("10/21", "Mud", "Quiz 4", ""),
    )
    found = read(table(("Date", "Topic", "Assessment", "Notes"), *rows))
    assert [one for one in found if " quiz " in one and one.startswith("10-14")] == expected


@pytest.mark.parametrize("words", ["Lab canceled", "Lab is canceled this week", "Quiz 3 (cancelled)"])
def test_what_is_cancelled_in_a_column_of_work_is_none(words: str) -> None:
    rows = (("10/7", "Lab 2", "Report 1"), ("10/14", "Lab 3", words), ("10/21", "Lab 4", "Report 2"))
    found = read(table(("Date", "Lab", "Due"), *rows))
    assert [one for one in found if one.startswith("10-14") and "no_class" not in one and words in one] == []


def test_a_list_names_one_day_off_among_work() -> None:
    assert read(item("Exam 1: October 3"), item("No class: October 13"), item("Exam 2: November 7")) == [
        "10-03 exam Exam 1",
        "10-13 no_class No class",
        "11-07 exam Exam 2",
    ]


@pytest.mark.parametrize(
    ("day", "words", "expected"),
    [
        ("Week of 11/24", "Thanksgiving break", "11-24..11-28 no_class Thanksgiving break"),
        (
            "11/24",
            "Thanksgiving break (classes resume Monday)",
            "11-24 no_class Thanksgiving break (classes resume Monday)",
        ),
    ],
)
def test_a_row_tells_how_long_there_is_no_class(day: str, words: str, expected: str) -> None:
    rows = (("11/10", "Tides"), ("11/17", "Mud"), (day, words), ("12/1", "Silt"))
    assert read(table(("Date", "Topic"), *rows)) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Columbus Day (Oct 13): class meets",
        "Columbus Day, October 13: classes will be held as usual",
        "Columbus Day, October 13, but we still meet",
    ],
)
def test_a_holiday_on_which_class_meets_is_none_off(told: str) -> None:
    assert read(item(told), item("Labor Day (Sept 1): no class")) == ["09-01 no_class Labor Day"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("The midterm on October 13 has been cancelled.", []),
        ("The exam scheduled for October 13 is canceled.", []),
        ("The exam on October 13 is canceled if it snows.", ["10-13 exam Exam"]),
    ],
)
def test_an_exam_that_is_not_held_is_none(told: str, expected: list[str]) -> None:
    assert read(text(told)) == expected
