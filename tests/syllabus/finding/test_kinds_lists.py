"""Lists of numbers and days under the kind of work that they count."""

from __future__ import annotations

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def _told(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(sheet(*blocks), FALL).items
    return [(each.kind, each.title, str(each.date)[5:]) for each in found]


def test_points_are_numbered_work_of_the_title_above() -> None:
    assert _told(
        heading("Problem sets"),
        text("Put them into my box by noon."),
        text("1. Fri 9/5: chapters 1-2"),
        text("2. Fri 9/19: chapter 3"),
        heading("Our quizzes:"),
        text("#1 Mon 9/8 (chapter 1)"),
        text("#2 Mon 9/22 (chapters 2-3)"),
        heading("5 Midterm dates"),
        text("No. 1, on chapters 1-4: Wednesday, Oct 1"),
        text("No. 2, on chapters 5-9: Wednesday, Nov 5"),
    ) == [
        ("homework", "Problem set 1", "09-05"),
        ("quiz", "Quiz 1", "09-08"),
        ("homework", "Problem set 2", "09-19"),
        ("quiz", "Quiz 2", "09-22"),
        ("exam", "Midterm 1", "10-01"),
        ("exam", "Midterm 2", "11-05"),
    ]


def test_what_goes_on_below_the_last_point_is_none_of_it() -> None:
    assert _told(
        heading("Essays"),
        item("Fri 9/5: on sails", marker="1."),
        text("2. Fri 10/3: on keels", "The final paper is due on December 8."),
    ) == [
        ("paper", "Essay 1", "09-05"),
        ("paper", "Essay 2", "10-03"),
        ("paper", "Final paper", "12-08"),
    ]


def test_classes_and_days_of_something_else_are_no_such_list() -> None:
    lectures = _told(
        heading("Lectures"), text("1. Tue 9/2: Sails"), text("2. Tue 9/9: Keels"), text("3. Tue 9/16: Hulls")
    )
    labs = _told(heading("Labs"), text("1. Tue 9/2: Sails"), text("2. Tue 9/9: Keels"))
    returned = _told(heading("Quizzes"), text("1. returned on 9/12"), text("2. returned on 9/26"))
    assert lectures == labs == returned == []


def test_rules_that_are_numbered_are_no_work() -> None:
    found = _told(
        heading("Exams"), text("1. Bring a sheet of notes."), text("2. The roster of 9/12 tells your seat.")
    )
    assert found == []


def test_points_with_names_of_their_own_keep_them() -> None:
    named = ("Sail plan: September 9", "Keel model: September 23", "Log book: October 7")
    found = _told(
        heading("Assignment due dates"), *(item(one, marker=f"{n}.") for n, one in enumerate(named, 1))
    )
    assert [title for _, title, _ in found] == ["Sail plan", "Keel model", "Log book"]
