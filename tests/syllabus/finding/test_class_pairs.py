"""Rows of several class days, cells that name a day of their own, and what a class shows."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table, text


def _items(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL).items


def _brief(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in _items(*blocks)]


_PAIRS = (("Sep 2/4", "Maps", ""), ("Sep 9/11", "Roads", "1"), ("Sep 16/18", "Ports", "2"))


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("Problem sets are due on Mondays at 11:59 pm.", ("2025-09-08", "2025-09-15")),
        ("All problem sets are due by Friday, 5 pm.", ("2025-09-12", "2025-09-19")),
        ("Each problem set is due Sunday at noon.", ("2025-09-14", "2025-09-21")),
    ],
)
def test_what_a_pair_of_class_days_says_is_due_falls_on_the_day_that_a_rule_names(
    rule: str, days: tuple[str, str]
) -> None:
    found = _items(text(rule), table(("Dates", "Topic", "Problem set due"), *_PAIRS))

    assert tuple(str(i.date) for i in found) == days
    assert all(i.needs_review for i in found)


def test_a_rule_that_names_one_of_the_days_printed_leaves_no_doubt() -> None:
    found = _items(
        text("Problem sets are due on Thursdays at 5 pm."),
        table(("Dates", "Topic", "Problem set due"), *_PAIRS),
    )

    assert [(str(i.date), i.needs_review) for i in found] == [("2025-09-11", ()), ("2025-09-18", ())]


def test_without_a_rule_the_last_of_the_days_is_taken_and_doubted() -> None:
    found = _items(table(("Dates", "Topic", "Problem set due"), *_PAIRS))

    assert [str(i.date) for i in found] == ["2025-09-11", "2025-09-18"]
    assert all("last is taken" in i.needs_review[0] for i in found)


@pytest.mark.parametrize(
    "cell",
    [
        "Fall break (Tue) and midterm exam (Thu)",
        "Fall break (Tuesday); Midterm exam (Thursday)",
        "No class (Tues.), midterm exam (Thurs.)",
    ],
)
def test_a_day_of_the_week_in_brackets_tells_which_of_a_rows_days_is_meant(cell: str) -> None:
    found = _items(table(("Dates", "Topic"), ("Sep 2/4", "Maps"), ("Sep 9/11", cell), ("Sep 16/18", "Ports")))

    assert [(str(i.date), i.kind) for i in found] == [("2025-09-09", "no_class"), ("2025-09-11", "exam")]


def test_an_exam_beside_two_days_is_on_the_one_that_another_place_gives() -> None:
    found = _items(
        text("There will be a midterm exam on Thursday, September 11."),
        table(("Dates", "Topic"), ("Sep 2/4", "Maps"), ("Sep 9/11", "Midterm exam"), ("Sep 16/18", "Ports")),
    )

    assert [(i.date, i.needs_review) for i in found] == [(dt.date(2025, 9, 11), ())]


def _checkpoint(words: str) -> list[tuple[str, str]]:
    rows = (("Sep 2", "Maps", "team names"), ("Sep 9", "Roads", words), ("Sep 16", "Ports", "wheels turn"))
    return _brief(table(("Date", "Lecture", "Remarks"), *rows))


@pytest.mark.parametrize(
    "words",
    [
        "Project proposal Fri. Sep. 12",
        "Project proposal (Sep 12)",
        "Project proposal, 12 September",
        "Project proposal: Friday, Sep 12, 5 pm",
    ],
)
def test_work_with_a_day_of_its_own_in_a_remark_is_due_then(words: str) -> None:
    assert _checkpoint(words) == [("2025-09-12", "Project proposal")]


@pytest.mark.parametrize(
    "words",
    [
        "Discussion of the project proposal Sep 12",
        "Feedback on homework Sep 12",
        "Homework back on Sep 12",
        "Papers from Sep 12 continued",
        "Reading for the essay until Sep 12",
    ],
)
def test_what_is_only_talked_of_by_a_day_is_not_due_then(words: str) -> None:
    assert _checkpoint(words) == []


def _shown(words: str) -> list[str]:
    rows = (("Sep 2", "Maps"), ("Sep 9", f"Roads\n{words}"), ("Sep 16", "Ports"))
    return [i.title for i in _items(table(("Date", "Topic"), *rows)) if i.kind == "presentation"]


@pytest.mark.parametrize(
    "words",
    [
        "Demo: soldering irons",
        "Demo 1 - Build a kite",
        "Lab demo: filters",
        "Presentation: Reading old maps",
        "In-class demo – gears",
    ],
)
def test_what_a_class_is_shown_is_no_students_presentation(words: str) -> None:
    assert _shown(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "Demo: student projects",
        "Presentations: groups 1-4",
        "Final presentations",
        "Project demo",
        "Student oral reports",
        "Weaver presentations 2",
        "Crit Sketch #1",
        "Basket 3 crit",
        "Open Performance 2",
    ],
)
def test_what_students_show_is(words: str) -> None:
    assert len(_shown(words)) == 1


def test_a_small_letter_opens_a_thing_of_its_own_where_the_line_above_was_left_short() -> None:
    found = _brief(
        table(
            ("Date", "Topic", "Remarks"),
            ("Sep 2", "Maps", "a long remark that fills the column to its edge"),
            ("Sep 9", "Roads", "tidy the workshop\nhomework #1 due"),
            ("Sep 16", "Ports", ""),
        )
    )

    assert found == [("2025-09-09", "homework #1")]


def test_two_days_of_the_week_joined_name_both_of_a_rows_days() -> None:
    rows = (("Sep 2/4", "Maps"), ("Sep 9/11", "Roads"), ("Dec 4, 5", "Student oral reports (Th/ Fri)"))
    found = _items(table(("Dates", "Topic"), *rows))

    assert [str(i.date) for i in found] == ["2025-12-04", "2025-12-05"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Assignment 3: Oral presentation of your own research", "presentation"),
        ("Assessment 2 – Essay on a novel", "paper"),
        ("Task 1: Exam", "exam"),
        ("Assignment 1: Programming exercise", "homework"),
        ("Assignment 2: Exercises for the exam", "homework"),
        ("Homework 3: quiz yourself", "homework"),
    ],
)
def test_a_counted_assignment_is_of_the_kind_that_its_name_says(words: str, kind: str) -> None:
    found = _items(table(("Work", "Due date"), (words, "Deadline:17 November"), ("Homework 9", "Dec 1")))

    assert (str(found[0].date), found[0].kind) == ("2025-11-17", kind)


@pytest.mark.parametrize(
    ("titles", "first"), [(("Week", "Monday", "Wednesday"), ["1"]), (("Mon", "Wed"), [])]
)
def test_two_columns_of_class_days_are_a_grid_however_short_their_cells(
    titles: tuple[str, ...], first: list[str]
) -> None:
    weeks = (
        ("9/1 Labor Day, no class", "9/3 Intro"), ("9/8 Heat", "9/10 Work; HW1 due"), ("9/15 Gas", "9/17 Quiz 1"),
        ("9/22 Ice", "9/24 HW2 due"),
    )  # fmt: skip
    rows = [[*(str(n) for _ in first), *week] for n, week in enumerate(weeks, start=1)]
    items = find_dated(sheet(table(list(titles), *rows)), FALL).items
    assert [(str(each.date)[5:], each.title, bool(each.needs_review)) for each in items] == [
        ("09-01", "Labor Day, no class", False), ("09-10", "HW1", False), ("09-17", "Quiz 1", False), ("09-24", "HW2", False),
    ]  # fmt: skip
