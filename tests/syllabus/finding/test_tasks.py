"""What students are told to do by a day is asked for, though no name of work says it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, item, sheet, table, text


@pytest.mark.parametrize(
    ("point", "told"),
    [
        ("Introduce yourself on the forum by September 9", "homework Introduce yourself on the forum"),
        ("Reply to two peers by September 9, 11 pm", "homework Reply to two peers"),
        ("Interview a nurse by Sept. 9", "homework Interview a nurse"),
        ("Create a wiki and send me the link no later than September 9", "homework Create a wiki and send me the link"),
        ("You must schedule a conference with me by September 9.", "other Schedule a conference with me"),
        ("Take Quiz 1 by September 9", "quiz Take Quiz 1"),  # a name of work is told by that
        ("Make changes to your schedule by September 9", None),  # the school's
        ("Meet with me if you cannot finish by September 9", None),
        ("Contact the office of disability by September 9", None),
    ],
)  # fmt: skip
def test_a_point_asks_to_do_something_by_its_day(point: str, told: str | None) -> None:
    found = find_dated(sheet(text("Module 1"), item(point)), FALL)

    assert [f"{one.kind} {one.title}" for one in found.items] == ([told] if told else [])


def test_what_a_column_s_title_puts_on_a_sunday_is_due_behind_the_two_classes_of_its_row() -> None:
    found = find_dated(
        sheet(
            table(
                ("Week", "Dates", "Chapter", "Homework (due Sunday 11:59 PM)"),
                ("1", "9/3, 9/5", "Ch 1", "HW 1"),
                ("2", "9/8, 9/10", "Ch 2", "HW 2"),
                ("3", "9/15, 9/17", "Ch 3", "HW 3"),
                ("4", "9/22, 9/24", "Ch 4", ""),
            )
        ),
        FALL,
    )

    assert [(str(one.date)[5:], one.needs_review) for one in found.items] == [
        ("09-07", ()),
        ("09-14", ()),
        ("09-21", ()),
    ]
