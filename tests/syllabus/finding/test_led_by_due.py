"""Deadlines whose day is told first: "Due Friday, October 3: ...", "By October 3, choose ...", "due on the day of the final exam"."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, text


def _items(*blocks: Block | str) -> list[tuple[str, str, str]]:
    made = [text(block) if isinstance(block, str) else block for block in blocks]
    return [(str(i.date), i.kind, i.title) for i in find_dated(sheet(*made), FALL).items]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Due Friday, October 3 by 5PM: Selection of a theme.",
            ("2025-10-03", "homework", "Selection of a theme"),
        ),
        ("Due by 5 pm on Friday, October 10: annotated list", ("2025-10-10", "homework", "Annotated list")),
        ("DUE 10/24: Interview transcript", ("2025-10-24", "homework", "Interview transcript")),
        (
            "Deadline Nov 7, 11:59 pm: Storyboard and script",
            ("2025-11-07", "project", "Storyboard and script"),
        ),
        ("Due: October 10 – Essay 1", ("2025-10-10", "paper", "Essay 1")),
        ("By Friday, October 3: choose a partner.", ("2025-10-03", "other", "Choose a partner")),
        ("By October 3, choose your topic and email it to me.", ("2025-10-03", "other", "Choose your topic")),
        ("Before October 3, sign up for a talk slot.", ("2025-10-03", "other", "Sign up for a talk slot")),
        ("By October 3: submit a one-page outline", ("2025-10-03", "homework", "One-page outline")),
    ],
)
def test_what_is_named_behind_the_day_is_due_on_it(words: str, expected: tuple[str, str, str]) -> None:
    assert _items(words) == [expected]


@pytest.mark.parametrize(
    "words",
    [
        "Due on October 3: no late work is accepted.",
        "Due 10/3: Read chapters 3-4",
        "Due October 3: please see the website.",
        "By October 3, the library opens at nine.",
        "October 23 update: Film paper sheet",
    ],
)
def test_remarks_readings_and_updates_behind_a_day_are_none(words: str) -> None:
    assert _items(words) == []


def test_it_may_stand_amid_a_dated_list() -> None:
    found = _items(
        "September 3: Maps",
        "September 10: Library hunt",
        "Due Friday, September 12 by 5 pm: Choice of a theme.",
        "September 17: Borders",
        "September 24: Coasts",
    )

    assert found == [("2025-09-12", "homework", "Choice of a theme")]


def test_a_list_of_weeks_tells_days_by_their_names() -> None:
    found = _items(
        *(
            item(words, marker="")
            for words in (
                "3. Sept. 8. Chapter 3",
                "4. Sept. 15. Chapter 4",
                "5. Sept. 22. Tuesday: first exam. Begin Unit 2.",
                "6. Sept. 29. Monday is a holiday. Chapter 6",
                "7. Oct. 6 Monday: second exam.",
            )
        )
    )

    assert [(day, title) for day, kind, title in found if kind == "exam"] == [
        ("2025-09-23", "first exam"),
        ("2025-10-06", "second exam"),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The portfolio is due the same day as the scheduled final exam.", ["Final exam", "Portfolio"]),
        ("The final project is due on the day of the final exam.", ["Final exam", "Final project"]),
        ("Term papers must be submitted by the start of the final exam.", ["Final exam", "Term papers"]),
        ("The final exam is due on the day of the final exam.", ["Final exam"]),
        ("Bring your portfolio to the final exam.", ["Final exam"]),
    ],
)
def test_work_due_with_the_final_is_due_on_its_day(words: str, expected: list[str]) -> None:
    found = _items("The final exam is on December 16, 2025.", words)

    assert sorted(title for _, _, title in found) == expected
    assert {day for day, _, _ in found} == {"2025-12-16"}


def test_without_one_day_for_the_final_nothing_is_due_on_it() -> None:
    assert _items("The portfolio is due on the day of the final exam.") == []


def test_a_dated_line_below_it_is_an_entry_of_its_own() -> None:
    found = _items(
        text("November 3: Maps"),
        text("November 10: Borders"),
        text("Due Tuesday November 11th by 5 pm: Book review", "November 12: Coasts"),
        text("November 17: Rivers"),
    )

    assert found == [("2025-11-11", "paper", "Book review")]
