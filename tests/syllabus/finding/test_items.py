"""Dated things in whole documents, one way of writing a syllabus at a time."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item, Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

TUESDAYS = Meeting(
    id="lecture", kind="lecture", days=("TU", "TH"), start=dt.time(9, 30), end=dt.time(10, 45), page=1
)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def brief(items: tuple[Item, ...]) -> list[tuple[str, str, str]]:
    return [(str(i.date), i.kind, i.title) for i in items]


def test_a_due_column_lists_what_is_due_and_a_topic_column_only_what_says_so() -> None:
    found = read(
        table(
            ("Date", "Topic", "Due"),
            ("Sep 2", "Introduction", ""),
            ("Sep 9", "Sorting; homework strategies", "Homework 1"),
            ("Sep 16", "Midterm exam", ""),
            ("Sep 23", "Review for the midterm", "Essay draft"),
        )
    )

    assert brief(found.items) == [
        ("2025-09-09", "homework", "Homework 1"),
        ("2025-09-16", "exam", "Midterm exam"),
        ("2025-09-23", "paper", "Essay draft"),
    ]
    assert [str(s.date) for s in found.schedule] == ["2025-09-02", "2025-09-09", "2025-09-16", "2025-09-23"]


def test_of_an_assigned_and_a_due_date_the_due_date_counts() -> None:
    found = read(
        table(
            ("Assignment", "Assigned", "Due"),
            ("Homework 1", "Sep 2", "Sep 9"),
            ("Homework 2", "Sep 9", "Sep 16"),
            ("Homework 3", "Sep 16", "Sep 23"),
        )
    )

    assert [d for d, _, _ in brief(found.items)] == ["2025-09-09", "2025-09-16", "2025-09-23"]


def test_a_number_in_a_column_headed_quiz_is_that_quiz() -> None:
    found = read(
        table(
            ("Date", "Topic", "Quiz"),
            ("Sep 2", "Cells", "--"),
            ("Sep 4", "Membranes", "1"),
            ("Sep 9", "Enzymes", "--"),
            ("Sep 11", "Respiration", "2"),
        ),
        meetings=(TUESDAYS,),
    )

    assert brief(found.items) == [("2025-09-04", "quiz", "Quiz 1"), ("2025-09-11", "quiz", "Quiz 2")]


def test_an_exam_on_a_class_day_takes_the_class_hours_and_a_final_does_not() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 2", "Cells"),
            ("Sep 9", "Exam 1"),
            ("Sep 16", "Enzymes"),
            ("Dec 16", "Final exam"),
        ),
        meetings=(TUESDAYS,),
    )

    first, final = (i for i in found.items if i.kind == "exam")
    assert (first.time, first.end_time) == (dt.time(9, 30), dt.time(10, 45))
    assert final.time is None


def test_a_rule_of_the_document_gives_the_hour() -> None:
    found = read(
        text("All homework is due at 11:59 pm on Canvas."),
        table(("Date", "Due"), ("Sep 2", "Homework 1"), ("Sep 9", "Homework 2"), ("Sep 16", "Homework 3")),
    )

    assert {i.time for i in found.items} == {dt.time(23, 59)}


def test_a_week_without_a_day_takes_the_rules_weekday_and_is_doubted_without_one() -> None:
    rows = (("Sep 1-5", "Quiz 1"), ("Sep 8-12", "Quiz 2"), ("Sep 15-19", "Quiz 3"))

    ruled = read(table(("Week", "Due"), *rows), text("All assignments are due on Fridays at 5 pm."))
    bare = read(table(("Week", "Due"), *rows))

    assert [str(i.date) for i in ruled.items] == ["2025-09-05", "2025-09-12", "2025-09-19"]
    assert [str(i.date) for i in bare.items] == ["2025-09-01", "2025-09-08", "2025-09-15"]
    assert all("only the week is printed" in " ".join(i.needs_review) for i in bare.items)


def test_an_exception_to_a_rule_holds_for_the_week_that_it_falls_in() -> None:
    found = read(
        table(("Week", "Due"), ("Sep 1-5", "Quiz 1"), ("Sep 8-12", "Quiz 2"), ("Sep 15-19", "Quiz 3")),
        text(
            "All assignments are due on Fridays at 5 pm, except for week 2, which is due Wednesday, September 10."
        ),
    )

    assert [str(i.date) for i in found.items] == ["2025-09-05", "2025-09-10", "2025-09-19"]


def test_a_date_of_its_own_inside_a_cell_wins_over_the_rows() -> None:
    found = read(
        table(
            ("Date", "Topic", "Notes"),
            ("Sep 2", "Lists", "Homework 1 due Sep 5"),
            ("Sep 9", "Trees", "Homework 2 due Friday"),
            ("Sep 16", "Graphs", ""),
        )
    )

    assert brief(found.items) == [
        ("2025-09-05", "homework", "Homework 1"),
        ("2025-09-12", "homework", "Homework 2"),
    ]


def test_a_misprinted_date_gives_way_to_its_weekday_where_the_class_days_tell() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Tue Sep 2", "A"),
            ("Thu Sep 4", "B"),
            ("Tue Sep 9", "C"),
            ("Thu Sep 10", "Quiz 1"),
            ("Tue Sep 16", "E"),
            ("Thu Sep 18", "F"),
        )
    )

    (quiz,) = found.items
    assert quiz.date == dt.date(2025, 9, 11)
    assert quiz.needs_review, "a mended date is never told as sure"


def test_one_thing_printed_in_two_places_is_one_item_and_two_dates_are_a_doubt() -> None:
    schedule = table(("Date", "Due"), ("Sep 9", "Essay 1"), ("Oct 7", "Essay 2"), ("Nov 4", "Essay 3"))

    agreeing = read(text("Essay 1 is due September 9."), schedule)
    differing = read(text("Essay 1 is due September 11."), schedule)

    assert len(agreeing.items) == 3
    assert not agreeing.items[0].needs_review
    assert len(differing.items) == 3
    assert "two places disagree" in " ".join(differing.items[0].needs_review)


def test_dated_headings_govern_the_lists_below_them_by_their_labels() -> None:
    found = read(
        heading("Week 1: Maps (September 2)"),
        text("Read:"),
        item("Smith, Reaction papers in history, chapter 2"),
        text("Writing due:"),
        item("Response to Smith"),
        heading("Week 2: Roads (September 9)"),
        text("Read:"),
        item("Jones"),
        heading("Week 3: Ports (September 16)"),
        text("Writing due:"),
        item("Map essay"),
    )

    assert brief(found.items) == [
        ("2025-09-02", "homework", "Response to Smith"),
        ("2025-09-16", "paper", "Map essay"),
    ]


def test_dates_that_stand_below_what_they_date_are_not_read_one_off() -> None:
    found = read(
        *map(text, ("25% Midterm 1", "October 7, 2025", "25% Midterm 2", "November 11, 2025")),
        *map(text, ("50% Final exam", "December 16, 2025")),
    )

    assert [d for d, _, _ in brief(found.items)] == ["2025-10-07", "2025-11-11", "2025-12-16"]


@pytest.mark.parametrize(
    "sentence",
    [
        "For example, if a paper is due on October 3, it loses one grade on October 4.",
        "Last updated: September 3, 2025.",
        "The last day to withdraw from the course is October 31.",
        "Chapter 5 was published in the Journal of Papers on March 3, 2009.",
    ],
)
def test_decoy_dates_in_prose_are_no_items(sentence: str) -> None:
    assert read(text(sentence)).items == ()


def test_weekly_deadlines_without_dates_recur_on_their_day() -> None:
    found = read(text("Problem sets are due every Friday at 5 pm."))

    assert [(r.kind, r.day, r.time) for r in found.recurring] == [("homework", "FR", dt.time(17))]
    assert found.items == ()


def test_what_is_due_before_each_class_recurs_on_the_class_days() -> None:
    found = read(text("Reading responses are due at the beginning of every class."), meetings=(TUESDAYS,))

    assert [(r.day, r.time) for r in found.recurring] == [("TU", dt.time(9, 30)), ("TH", dt.time(9, 30))]


def test_every_item_shows_where_it_was_printed() -> None:
    found = read(table(("Date", "Due"), ("Sep 9", "Essay 1"), ("Oct 7", "Essay 2"), ("Nov 4", "Essay 3")))

    for one in found.items:
        assert one.page == 1
        assert "Essay" in one.evidence[0].text
        assert one.evidence[0].box is not None
