"""Dates in tables that are no schedules: one above the other, in a grading scheme, from a day to a day."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.deliverable import is_no_class
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, sheet, table


def _items(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL).items


def _brief(*blocks: Block) -> list[tuple[str, str, str]]:
    return [(str(i.date), str(i.time)[:5], i.title) for i in _items(*blocks)]


def test_dates_one_above_the_other_are_those_of_the_names_beside_them() -> None:
    found = _brief(
        table(
            ("Work", "Weight"),
            ("Labs", "(20%)"),
            (
                "Midterm #1\nMidterm #2\nEssay deadline\nFinal exam",
                "October 7, 2025, 10:00am\nNovember 11, 2025, 10:00am\nDecember 5, 2025, 5:00pm\nMonth Date, Year",
            ),
        )
    )

    assert found == [
        ("2025-10-07", "10:00", "Midterm #1"),
        ("2025-11-11", "10:00", "Midterm #2"),
        ("2025-12-05", "17:00", "Essay"),
    ]


@pytest.mark.parametrize(
    "when",
    ["Oct 7, 6:15 pm - 7:30 pm\nRoom: 26 Main", "Tuesday, October 7, 6:15 pm", "Held on Oct 7 at 6:15 pm"],
)
def test_a_day_in_a_grading_table_is_that_of_the_work_named_in_its_row(when: str) -> None:
    found = _brief(
        table(
            ("Item", "Weight", "Frequency"),
            ("Short quizzes", "20%", "Every week"),
            ("Midterm exam", "30%", when),
            ("Final exam", "50%", "TBD"),
        )
    )

    assert found == [("2025-10-07", "18:15", "Midterm exam")]


@pytest.mark.parametrize(
    ("name", "when"),
    [
        ("Late homework", "not taken after Oct 7"),
        ("Version of the guide", "Oct 7"),
        ("Last day to withdraw from the exam", "Oct 7"),
    ],
)
def test_other_days_in_such_a_table_are_no_deadlines(name: str, when: str) -> None:
    assert _brief(table(("Item", "Remark"), ("Quizzes", "weekly"), (name, when))) == []


_WEEKS = (("2 Sep", "5 Sep"), ("8 Sep", "12 Sep"), ("15 Sep", "19 Sep"), ("22 Sep", "26 Sep"))


@pytest.mark.parametrize(
    "form", ["From\n({0})\nto\n({1})", "{0}\nto\n{1}", "From: {0} To: {1}", "({0}) – ({1})", "{0} until {1}"]
)
def test_from_a_day_to_a_day_is_a_week_and_not_two_days(form: str) -> None:
    rows = [
        (str(number), form.format(*week), topic)
        for number, (week, topic) in enumerate(
            zip(
                _WEEKS,
                ("Maps", "Roads\nQuiz", "National day holiday (Monday and Tuesday)", "Winds"),
                strict=True,
            ),
            start=1,
        )
    ]
    found = find_dated(sheet(table(("No", "Date", "Topic"), *rows)), FALL)

    assert [(str(i.date), i.kind) for i in found.items] == [
        ("2025-09-08", "quiz"),
        ("2025-09-15", "no_class"),
    ]
    assert "only the week" in found.items[0].needs_review[0]
    assert [str(s.date) for s in found.schedule] == ["2025-09-02", "2025-09-08", "2025-09-22"]


@pytest.mark.parametrize(
    "titles", [("From", "To"), ("Start", "End"), ("Begins", "Ends"), ("Start date", "End date")]
)
def test_columns_from_and_to_make_weeks(titles: tuple[str, str]) -> None:
    rows = [(*week, topic) for week, topic in zip(_WEEKS, ("Maps", "Roads", "Quiz", "Winds"), strict=True)]
    found = _items(table((*titles, "Topic"), *rows))

    assert [(str(i.date), bool(i.needs_review)) for i in found] == [("2025-09-15", True)]


@pytest.mark.parametrize(
    ("words", "off"),
    [
        ("National Day Holiday Break (Sunday and Monday)", True),
        ("Thanksgiving break Thursday and Friday", True),
        ("Holiday stories of the north, read before Monday", False),
        ("Labor Day parades as civic ritual and protest", False),
    ],
)
def test_a_holiday_with_its_days_is_a_day_off(words: str, *, off: bool) -> None:
    assert is_no_class(words) is off


def test_narrow_columns_beside_a_pair_of_dates_say_nothing_of_room() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "No.", "Topic", "Work"),
                ("Sep 2\nSep 4", "1\n2", "Signals and their many transforms\nNoise", ""),
                ("Sep 9\nSep 11", "3\n4", "Filters\nWindows", "\nHW 1 due"),
                ("Sep 16\nSep 18", "5\n6", "Speech\nCoding", ""),
                ("Sep 23\nSep 25\nTBD", "7\n8", "Radar\nReview\nFinal exam", ""),
            )
        ),
        FALL,
    )

    assert [(str(one.date), one.topic) for one in found.schedule][1:4] == [
        ("2025-09-04", "Noise"),
        ("2025-09-09", "Filters"),
        ("2025-09-11", "Windows"),
    ]
    assert "2025-09-25" not in {str(i.date) for i in found.items if i.kind == "exam"}


def test_one_date_above_places_for_others_is_that_of_the_name_beside_it() -> None:
    found = _brief(
        table(
            ("Work", "When"),
            ("Midterm", "October 7, 2025, 10:00am"),
            ("Project 1\nProject 2\nFinal exam", "October 28, 2025, 5:00pm\nMonth Date, Year, Time\nTBD"),
        )
    )

    assert found == [("2025-10-07", "10:00", "Midterm"), ("2025-10-28", "17:00", "Project 1")]
