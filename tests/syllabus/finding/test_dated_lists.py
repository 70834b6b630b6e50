"""Lists under dates: their labels, where each date's matter ends, and what is due at the next class."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text

MONDAYS_AND_WEDNESDAYS = Meeting(
    id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(10), end=dt.time(11), page=1
)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def days(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


def three_days(*second: str) -> tuple[Block, ...]:
    return (
        text("September 8 (M)", "Tides and moons"),
        text("September 10 (W)", *second),
        text("September 15 (M)", "Estuaries"),
    )


@pytest.mark.parametrize("label", ["due", "Due", "DUE", "due (on paper)", "Due today"])
def test_a_label_in_small_letters_or_with_an_aside_is_a_label(label: str) -> None:
    found = read(*three_days("Salt marshes", "reading: Ito, ch. 2", f"{label}: Sketch of a food web (2.1)"))

    assert days(found) == [("09-10", "Sketch of a food web (2.1)")]


def test_a_label_of_readings_ends_before_the_label_of_what_is_due() -> None:
    found = read(
        *three_days("Dunes", "reading: Ito, Papers on Sand (2)", "reading: Ray, ch. 2", "due: First draft")
    )

    assert days(found) == [("09-10", "First draft")]


def test_the_day_of_the_week_in_brackets_after_a_date_is_no_part_of_what_stands_beside_it() -> None:
    found = read(
        text("September 8 (M)", "Tides and moons"),
        text("September 10 (W) No class for the harvest holiday"),
        text("September 11 (Th, a Monday schedule)", "Estuaries"),
    )

    assert days(found) == [("09-10", "No class for the harvest holiday")]
    assert [s.topic for s in found.schedule] == ["Tides and moons", "Estuaries"]


def test_the_heading_of_the_courses_next_part_is_no_work_of_the_day_above_it() -> None:
    found = read(
        text("September 8", "Tides", "due: Letter of intent"),
        text("September 10", "Salt marshes", "due: Outline of the essay"),
        heading("Unit 2: The research paper"),
        text("September 15", "Estuaries"),
    )

    assert days(found) == [("09-08", "Letter of intent"), ("09-10", "Outline of the essay")]


def test_a_unit_that_is_a_days_topic_stays_with_the_day() -> None:
    found = read(
        heading("September 8"),
        heading("Unit 1", level=2),
        heading("September 10"),
        heading("Unit 2", level=2),
        heading("September 15"),
        text("Unit 3"),
    )

    assert [s.topic for s in found.schedule] == ["Unit 1", "Unit 2", "Unit 3"]


def test_a_day_told_of_twice_starts_anew_after_two_days_told_together() -> None:
    found = read(
        text("September 3 Introduction"),
        text("September 8 & 10 The tides, or: why the sea comes and goes"),
        text("September 8 Lecture on moons"),
        text("September 10 Lecture on coasts"),
        text("September 15 Labor remembrance. No class."),
        text("September 17 & 22 Salt marshes"),
        text("September 17 Lecture on grasses"),
    )

    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-15", "no_class")]


@pytest.mark.parametrize("opening", ["Date TBA:", "TBA –", "Date and time TBD:", "Date to be announced:"])
def test_a_line_whose_own_date_is_to_be_announced_is_not_of_the_last_day(opening: str) -> None:
    found = read(
        text("September 8", "Tides"),
        text("September 10", "Salt marshes"),
        text("September 15", "Estuaries"),
        text(f"{opening} Final exam"),
    )

    assert days(found) == []


@pytest.mark.parametrize(
    "told",
    ["Essay 3 will be due during exam period; details TBD", "Final exam: TBA", "Final exam (date TBA)"],
)
def test_work_whose_time_is_told_to_be_another_is_not_of_the_day_it_is_told_on(told: str) -> None:
    assert days(read(*three_days("Salt marshes", told))) == []


@pytest.mark.parametrize("name", ["Spring break: enjoy it!", "Fall Break", "Autumn recess – no classes"])
def test_an_undated_break_between_two_dates_takes_the_class_days_left_out(name: str) -> None:
    found = read(
        text("September 8", "Tides"),
        text("September 10", "Salt marshes", "due: Outline of the essay"),
        text(name),
        text("September 22", "Estuaries"),
        text("September 24", "Dunes"),
    )

    assert [(str(i.date)[5:], str(i.end_date)[5:], i.kind) for i in found.items if i.kind == "no_class"] == [
        ("09-15", "09-17", "no_class")
    ]
    assert any("between" in doubt for i in found.items for doubt in i.needs_review)


def test_a_break_that_is_all_a_date_has_is_on_that_date() -> None:
    found = read(
        text("September 8", "Tides"), text("September 10", "Fall break"), text("September 22", "Dunes")
    )

    assert days(found) == [("09-10", "Fall break")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Drafts should be ten pages long.",
        "Final papers should have five sources.",
        "Students should cite four articles in the paper.",
        "This paper counts toward the final grade.",
    ],
)
def test_a_sentence_on_what_work_is_like_is_no_work(sentence: str) -> None:
    found = read(
        table(
            ("Work", "Due Date"),
            (f"Paper draft - A long text on a question of your choice.\n{sentence}", "September 10"),
            ("Poster", "September 17"),
        )
    )

    assert [day for day, _ in days(found)] == ["09-10", "09-17"]


def test_work_without_a_due_date_of_its_own_does_not_take_that_of_the_row_above() -> None:
    found = read(
        table(
            ("Work", "Points", "Due Date"),
            ("Proposal", "10", "September 10"),
            ("Essay 1", "20", "September 17"),
            ("Essay 2", "20", "October 1"),
            ("Term paper", "50", ""),
        )
    )

    assert days(found) == [("09-10", "Proposal"), ("09-17", "Essay 1"), ("10-01", "Essay 2")]


RULES = [
    "The homework listed under a date is due at the start of the next class.",
    "Homework is due at the next class meeting after it is listed.",
    "All homework assigned in class is to be handed in at the following class.",
    "Assignments shown for a class are due at the beginning of the next lecture.",
    "Each homework is collected at the next class period.",
]


@pytest.mark.parametrize("rule", RULES)
def test_homework_that_a_rule_makes_due_at_the_next_class_is_due_then(rule: str) -> None:
    found = read(
        text(rule),
        text("Monday, September 8", "Topic: Nouns", "HW: Unit 3, I.1-4; II.2"),
        text("Wednesday, September 10", "Quiz 1", "Topic: Verbs", "HW: verbs exercise"),
        text("Monday, September 15", "No class"),
        text("Wednesday, September 17", "Topic: Adverbs", "HW: TBD"),
        meetings=(MONDAYS_AND_WEDNESDAYS,),
    )

    assert days(found) == [
        ("09-10", "HW: Unit 3, I.1-4; II.2"),
        ("09-10", "Quiz 1"),
        ("09-15", "No class"),
        ("09-17", "Verbs exercise"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Late homework is accepted until the next class.",
        "Homework missed for an absence is due at the next class.",
        "Homework will be returned at the next class.",
        "We discuss the homework at the next class.",
        "Homework is due on the day under which it is listed.",
    ],
)
def test_other_sentences_on_homework_and_the_next_class_move_nothing(sentence: str) -> None:
    found = read(
        text(sentence),
        text("Monday, September 8", "Topic: Nouns", "HW: nouns exercise"),
        text("Wednesday, September 10", "Topic: Verbs", "HW: verbs exercise"),
        text("Monday, September 15", "Topic: Adverbs", "Bring a dictionary"),
    )

    assert [day for day, _ in days(found)] == ["09-08", "09-10"]


def test_a_verb_that_is_written_as_work_is_none() -> None:
    found = read(text("To test whether you have read this, send me a letter by 10:30 am on September 10."))

    assert days(found) == []


def test_a_date_after_an_example_is_no_deadline() -> None:
    found = read(text("The homework under a date (e.g., Unit 4 under September 8) is due two days on."))

    assert days(found) == []
