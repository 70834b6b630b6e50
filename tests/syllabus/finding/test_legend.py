"""Lines that say what letters with numbers are short for."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _told(legend: str, header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(text(legend), table(header, *rows)), FALL).items
    return [(each.kind, each.title, str(each.date)[5:]) for each in found]


def test_letters_and_numbers_are_the_work_that_a_legend_says() -> None:
    assert _told(
        "Q = quiz; Ex. = exam, in class; PT stands for progress test.",
        ("Date", "Topic", "Work"),
        ("Sep 2", "Sails", "Q 1"),
        ("Sep 9", "Keels", "Ex. 1"),
        ("Sep 16", "Hulls", "Q2, PT 1"),
    ) == [
        ("quiz", "Quiz 1", "09-02"),
        ("exam", "Exam 1", "09-09"),
        ("quiz", "Quiz 2", "09-16"),
        ("exam", "Progress test 1", "09-16"),
    ]


def test_letters_of_something_else_stay() -> None:
    rows = (("Sep 2", "Sails of E 1", ""), ("Sep 9", "Keels", ""), ("Sep 16", "Hulls", "HW 1"))
    assert _told("E = energy, Q = charge", ("Date", "Topic", "Work"), *rows) == [
        ("homework", "HW 1", "09-16")
    ]


def test_letters_without_a_number_and_readings_stay() -> None:
    rows = (("Sep 2", "Plan E", "E 1"), ("Sep 9", "Keels", "E 2"), ("Sep 16", "Hulls", "E 3"))
    assert _told("E = exam", ("Date", "Topic", "Reading"), *rows) == []


def test_letters_alone_in_a_cell_are_the_work_that_a_sentence_says_they_are_for() -> None:
    assert _told(
        "Q is for quizzes, HW for regular homeworks, and P for projects.",
        ("Date", "Due", "Topic"),
        ("Sep 2", "Q", "Plan P"),
        ("Sep 4", "", "Sails"),
        ("Sep 9", "HW/P", "Keels"),
        ("Sep 16", "Q, P", "Hulls"),
    ) == [
        ("quiz", "Quiz", "09-02"),
        ("homework", "HW", "09-09"),
        ("project", "Project", "09-09"),
        ("quiz", "Quiz", "09-16"),
        ("project", "Project", "09-16"),
    ]


def test_letters_alone_stay_where_one_sentence_says_what_one_letter_is_for() -> None:
    rows = (("Sep 2", "Sails", "P"), ("Sep 9", "Keels", ""), ("Sep 16", "Hulls", "HW 1"))
    assert _told("P is for people.", ("Date", "Topic", "Work"), *rows) == [("homework", "HW 1", "09-16")]
