"""Tables below weeks and rows of weeks, whose cells open with days of the week."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

TITLES = ("Readings", "Assignments")


def dated(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(item.date)[5:], item.title) for item in find_dated(sheet(*blocks), FALL).items]


def week(first: str, second: str) -> Block:
    return table(
        TITLES, ("Monday: Barthes", f"Monday: {first}"), ("Wednesday: Burke", f"Wednesday: {second}")
    )


def test_a_table_below_a_week_lists_work_on_its_days() -> None:
    assert dated(
        heading("October 6-October 10"),
        week("First draft of Essay 1.", "Peer review."),
        heading("Week of October 13"),
        week("Essay 1 due", "Quiz 1"),
    ) == [
        ("10-06", "First draft of Essay 1"),
        ("10-08", "Peer review"),
        ("10-13", "Essay 1"),
        ("10-15", "Quiz 1"),
    ]


def test_weeks_may_stand_in_rows_of_the_table_and_their_columns_titles_with_them() -> None:
    assert dated(
        table(
            (),
            ("October 6-October 10", ""),
            TITLES,
            ("Monday: Barthes, pages", "Monday: Have Essay 1"),
            ("one to ten", "ready and bring it, it is due"),
            ("October 13: a holiday for some", ""),
            ("October 13-17", ""),
            ("Monday: Burke", "Wednesday: Quiz 1"),
        )
    )[-1] == ("10-15", "Quiz 1")


def test_what_a_page_cuts_is_of_the_week_before_it() -> None:
    above = week("First draft of Essay 1.", "Read the sheet")
    below = table((), ("Friday: Marx", "Friday: Quiz 1"), ("and others", "in class"), page=2)

    assert ("10-10", "Quiz 1 in class") in dated(heading("October 6-October 10"), above, text("2"), below)


def test_a_table_of_days_below_no_week_has_no_dates() -> None:
    assert dated(heading("Office hours"), week("Ann Roe, 2-3 pm", "Quiz review with Bo Lund")) == []


def test_a_weeks_row_lists_what_is_on_its_days() -> None:
    assert dated(
        table(
            ("Week", *TITLES),
            (
                "October 6-10",
                "Monday: Flusser\nWednesday: Marx",
                "Monday: Essay 1 due\nWednesday: Peer review",
            ),
            ("October 13-17", "Monday: Barthes\nWednesday: Burke", "Monday: begin Essay 2"),
            ("October 20-24", "Monday: Nelson\nWednesday: Watt", "Wednesday: Quiz 1"),
        )
    ) == [("10-06", "Essay 1"), ("10-08", "Peer review"), ("10-22", "Quiz 1")]


def test_a_day_that_opens_a_note_is_no_part_of_its_name() -> None:
    assert dated(
        table(
            ("Week", "Dates", "Topics", "Notes"),
            ("1", "Oct 6, 8, 10", "Nouns", "Wed: quiz 1; Fri: composition 1 due"),
            ("2", "Oct 13, 15, 17", "Verbs", "Mon: Reading assignment 1 due"),
            ("3", "Oct 20, 22, 24", "Cases", ""),
        )
    ) == [("10-08", "quiz 1"), ("10-10", "composition 1"), ("10-13", "Reading assignment 1")]


def weeks(*rows: tuple[str, str]) -> Block:
    return table((), *rows)


def test_a_weeks_lines_may_open_with_a_day_and_its_date() -> None:
    found = weeks(
        ("Week 1\nSept 1-5", "Tues: Maps\nThurs: Winds"),
        ("Week 2\nSept 8-12", "Mon. 9/8 – Holiday, no classes\nTues: Rain\nThurs: DUE: Draft of Essay 1"),
        ("Week 3\nSept 15-19", "Tues: Snow\nThurs: DUE: Essay 1"),
        ("Week 4\nSept 22-26", "Mon. Sept 22: Frost\nThurs: DUE: Essay 2"),
    )
    assert dated(found) == [
        ("09-08", "Holiday, no classes"),
        ("09-11", "Draft of Essay 1"),
        ("09-18", "Essay 1"),
        ("09-25", "Essay 2"),
    ]
    sessions = [str(one.date)[5:] for one in find_dated(sheet(found), FALL).schedule]
    assert sessions == ["09-02", "09-04", "09-09", "09-11", "09-16", "09-22"]


def test_what_a_class_does_beside_what_is_due_is_not_due() -> None:
    rows = [(f"Week {n}\nSept {7 * n - 6}-{7 * n - 2}", "Tues: Maps\nThurs: Winds") for n in (1, 2)]
    last = ("Week 3\nSept 15-19", "Tues: Snow\nThurs: DUE: Essay 1; peer review; course evaluations")
    assert dated(weeks(*rows, last)) == [("09-18", "Essay 1")]


def test_a_peer_review_said_to_be_due_is() -> None:
    rows = [(f"Week {n}\nSept {7 * n - 6}-{7 * n - 2}", "Tues: Maps\nThurs: Winds") for n in (1, 2)]
    last = ("Week 3\nSept 15-19", "Tues: Snow\nThurs: DUE: Essay 1; peer review of Essay 2")
    assert dated(weeks(*rows, last)) == [("09-18", "Essay 1"), ("09-18", "peer review of Essay 2")]


@pytest.mark.parametrize(
    ("row", "title"),
    [
        (("Finals", "Tuesday, December 16, 10:15 a.m.: Final exam"), "Final exam"),
        (("FINAL EXAM", "Tuesday, Dec. 16, 1:30-3:30"), "FINAL EXAM"),
    ],
)
def test_a_row_named_for_the_finals_has_the_day_beside_its_name(row: tuple[str, str], title: str) -> None:
    above = [("Dec 2", "Maps"), ("Dec 4", "Winds"), ("Dec 9", "Rain")]
    assert dated(table((), *above, row)) == [("12-16", title)]


def test_a_row_named_for_the_finals_without_a_day_is_of_none_above() -> None:
    above = [("Dec 2", "Maps"), ("Dec 4", "Winds"), ("Dec 9", "Rain")]
    assert dated(table((), *above, ("Finals", "See the registrar's list"))) == []


CLASSES = (("1\nSep 2, 4", "Introduction"), ("3\nSep 23, 25", "Clouds"), ("4\nSep 30, Oct 2", "Winds"))
WEEKS = (("Sep 1-5", "Introduction"), ("Sep 22-26", "Clouds"), ("Sep 29-Oct 3", "Winds"))


@pytest.mark.parametrize("others", [CLASSES, WEEKS])
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Temperature\nThurs: Quiz 1", [("09-18", "Quiz 1")]),
        ("Tues: Review\nThurs: EXAM I", [("09-18", "EXAM I")]),
        ("T: Review\nTh: EXAM I", [("09-18", "EXAM I")]),
        ("Tu - Review\nTh - Paper 1 due", [("09-18", "Paper 1")]),
        ("Tuesday: Essay 1 due. Thursday: Quiz 2", [("09-16", "Essay 1"), ("09-18", "Quiz 2")]),
        (
            "Poverty\nTues.: Desmond\nThurs.: Coates\nReading response #1 due",
            [("09-18", "Reading response #1")],
        ),
        ("T: Essay 1 due\nTh: No class", [("09-16", "Essay 1"), ("09-18", "No class")]),
    ],
)
def test_a_week_or_its_class_days_are_parted_by_the_days_that_lines_of_a_cell_open_with(
    others: tuple[tuple[str, str], ...], words: str, found: list[tuple[str, str]]
) -> None:
    own = "2\nSep 16, 18" if others is CLASSES else "Sep 15-19"
    items = find_dated(sheet(table(("Week", "Topics"), others[0], (own, words), *others[1:])), FALL).items
    assert [(str(item.date)[5:], item.title) for item in items] == found
    assert not any(item.needs_review for item in items)


def test_a_name_that_begins_as_a_day_does_opens_none() -> None:
    rows = (
        ("Sep 2, 4", "Introduction"),
        ("Sep 16, 18", "Sun Tzu\nHW 1 due"),
        ("Sep 23, 25", "Clouds"),
        ("Sep 30, Oct 2", "Winds"),
    )
    (item,) = find_dated(sheet(table(("Week", "Topics"), *rows)), FALL).items
    assert str(item.date) == "2025-09-18"
    assert item.needs_review
