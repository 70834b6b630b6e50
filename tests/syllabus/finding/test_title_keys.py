"""Letters below a title that says what they are."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def _told(header: tuple[str, ...], *rows: tuple[str, ...]) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(table(header, *rows)), FALL).items
    return [(each.kind, each.title, str(each.date)[5:]) for each in found]


def test_letters_and_numbers_are_the_work_that_the_title_says() -> None:
    assert _told(
        ("Date", "Topic", "Due (Q = Quiz, L# = Lab report)"),
        ("Sep 3", "Sails", "Q1"),
        ("Sep 10", "Keels", "Q2, L1"),
        ("Sep 17", "Vitamin Q10", ""),
    ) == [("quiz", "Quiz 1", "09-03"), ("quiz", "Quiz 2", "09-10"), ("lab", "Lab report 1", "09-10")]


def test_a_title_with_a_sign_of_another_meaning_stays() -> None:
    assert (
        _told(
            ("Date", "Topic (F = field)", "Room (A = annex)"),
            ("Sep 3", "Sails F1", "A2"),
            ("Sep 10", "Keels", "A3"),
            ("Sep 17", "Hulls", "A4"),
        )
        == []
    )


def test_classes_keep_their_days_beside_the_days_of_work() -> None:
    rows = (
        ("Sep 3", "Sails", "Sep 6", "Quiz 1"),
        ("Sep 10", "Keels", "Sep 13", "Quiz 2, Homework 1"),
        ("Sep 17", "Midterm", "Sep 20", ""),
        ("Sep 24", "Hulls", "Sep 27", "Homework 2"),
    )
    expected = [
        ("quiz", "Quiz 1", "09-06"),
        ("quiz", "Quiz 2", "09-13"),
        ("homework", "Homework 1", "09-13"),
        ("exam", "Midterm", "09-17"),
        ("homework", "Homework 2", "09-27"),
    ]
    for classes in ("Live session", "In class (Wed)", "Class meets"):
        assert _told((classes, "Topic", "Work due", "What"), *rows) == expected


def test_a_day_without_work_beside_it_is_due_as_it_was() -> None:
    found = _told(
        ("Week", "Lecture", "Topic", "Homework due"),
        ("1", "Sep 3", "Sails", "Sep 7"),
        ("2", "Sep 10", "Keels", "Sep 14"),
        ("3", "Sep 17", "Hulls", "Sep 21"),
    )
    assert [each[2] for each in found] == ["09-07", "09-14", "09-21"]
