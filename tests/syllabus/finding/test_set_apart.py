"""Work set apart from a topic by space, arrows or lines of its own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.clause import read_clauses
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, line, sheet, table


def apart(left: str, right: str, space: float) -> Line:
    """Two texts on one line, ``space`` points between them."""
    first, second = line(left), line(right)
    shift = first.box.x1 + space - second.box.x0
    moved = [
        word._replace(box=Box(word.box.x0 + shift, first.box.top, word.box.x1 + shift, first.box.bottom))
        for word in second.words
    ]
    return Line((*first.words, *moved))


def clauses(made: Line) -> list[str]:
    return [clause.text for clause in read_clauses([made])]


def test_the_name_of_work_after_much_white_space_is_a_thing_of_its_own() -> None:
    assert clauses(apart("Lava and ash", "Unit test 1", 20.0)) == ["Lava and ash", "Unit test 1"]


def test_other_words_after_much_white_space_and_work_after_a_little_go_on_with_the_line() -> None:
    assert clauses(apart("Lava and ash", "in Iceland", 20.0)) == ["Lava and ash in Iceland"]
    assert clauses(apart("Lava and ash", "Unit test 1", 8.0)) == ["Lava and ash Unit test 1"]


@pytest.mark.parametrize("arrow", ["→", "->", "=>"])
def test_an_arrow_parts_a_topic_from_what_follows(arrow: str) -> None:
    assert clauses(line(f"Lava and ash {arrow} Quiz 1")) == ["Lava and ash", "Quiz 1"]


def test_names_of_numbered_work_one_below_the_other_are_several_however_wide_the_cell() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Content", "Hand in"),
                ("Sep 4", "Tides", "Map quiz 1\nBook review 1"),
                ("Sep 11", "Waves", "In-class examination 1"),
                ("Sep 18", "Ice", "Map quiz 2\nBook review 2"),
            )
        ),
        FALL,
    )

    assert [i.title for i in found.items] == [
        "Map quiz 1", "Book review 1", "In-class examination 1", "Map quiz 2", "Book review 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Model tests (Problem Set 2 due Sep 9)", [("09-09", "homework", "Problem Set 2")]),
        ("Model tests (Problem Set 2 due)", [("09-04", "homework", "Problem Set 2")]),
        ("Exam review (HW 3 due)", [("09-04", "homework", "HW 3")]),
        ("Midterm (HW 2 due)", [("09-04", "homework", "HW 2"), ("09-04", "exam", "Midterm")]),
        ("Lab 3 (report due)", [("09-04", "lab", "Lab 3 (report)")]),
        ("Essay 1 (draft due)", [("09-04", "paper", "Essay 1 (draft)")]),
        ("Essay 1 (draft 2 due)", [("09-04", "paper", "Essay 1 (draft 2)")]),
        ("Significance tests (HW 2 returned)", []),
        ("(Final presentations)", [("09-04", "presentation", "Final presentations")]),
        ("(Midterm)", [("09-04", "exam", "Midterm")]),
        ("(no quiz)", []),
    ],
)
def test_numbered_work_in_a_bracket_is_due_whatever_the_topic_is_called(
    told: str, found: list[tuple[str, str, str]]
) -> None:
    days = table(
        ("Date", "Topic"), ("Sep 2", "Tides"), ("Sep 4", told), ("Sep 11", "Ice"), ("Sep 16", "Salt")
    )

    assert [(str(i.date)[5:], i.kind, i.title) for i in find_dated(sheet(days), FALL).items] == found


def test_a_name_in_capitals_below_a_topic_that_goes_on_is_of_its_own() -> None:
    days = table(
        ("Date", "Topic"),
        ("Sep 2", "Tides"),
        ("Sep 4", "Communicating, continued\nMIDTERM 1, in class"),
        ("Sep 11", "Ice, continued, with a longer line"),
    )

    assert [i.title for i in find_dated(sheet(days), FALL).items] == ["MIDTERM 1, in class"]


def _bold(words: str, rest: str) -> Line:
    bold, plain = line(words, bold=True), line(rest)
    shift = bold.box.x1 + 5 - plain.box.x0
    top, bottom = bold.box.top, bold.box.bottom
    moved = [
        word._replace(box=Box(word.box.x0 + shift, top, word.box.x1 + shift, bottom)) for word in plain.words
    ]
    return Line((*bold.words, *moved))


def test_a_bold_name_below_a_plain_bracket_is_a_thing_of_its_own() -> None:
    lines = [_bold("Prep sheet 1", "(before class)"), _bold("Field log 1", ": Sun 9/13")]
    right = lines[0].box.x1 + 10
    assert len(read_clauses(lines, right=right)) == 2
    plain = [line("Prep sheet 1 (before class)"), line("Field log 1 : Sun 9/13")]
    assert len(read_clauses(plain, right=plain[0].box.x1 + 10)) == 1
