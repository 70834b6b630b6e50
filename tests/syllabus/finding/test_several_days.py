"""Several days in one line or row: lists with semicolons, weeks with a line for each class day."""

from __future__ import annotations

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Cell, Row, Table
from tests.syllabus.finding.paper import FALL, heading, line, sheet, table, text


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.kind) for i in found.items]


def test_dates_behind_semicolons_are_classes_of_their_own() -> None:
    found = read(
        text("9/8: Tides; 9/10: Waves; 9/12: Discussion"),
        text("9/15: Ice (Paper 1 due); 9/17: Salt; 9/19: Film"),
        text("9/22: Fish; 9/24: Review; 9/26: Exam 1"),
    )

    assert [(str(s.date)[5:], s.topic) for s in found.schedule][:3] == [
        ("09-08", "Tides"), ("09-10", "Waves"), ("09-12", "Discussion"),
    ]  # fmt: skip
    assert brief(found) == [("09-15", "paper"), ("09-26", "exam")]


def test_a_date_behind_a_semicolon_without_a_matter_of_its_own_stays() -> None:
    found = read(
        text("9/8: Tides; the film is shown again on 9/10"),
        text("9/15: Ice; Paper 1 due 9/19"),
        text("9/22: Fish"),
    )

    assert brief(found) == [("09-19", "paper")]
    assert [str(s.date)[5:] for s in found.schedule][:2] == ["09-08", "09-15"]


def week(dates: str, *topics: str, notes: tuple[str, ...] = ()) -> Row:
    """A week's row, its days, topics and notes one above the other."""
    top = line("x").box.top

    def lines(words: tuple[str, ...], left: float) -> tuple[Cell, ...]:
        made = []
        for number, part in enumerate(words):
            if part:
                one = line(part, left=left)
                at = top + 12 * number
                made.append(
                    type(one)(
                        tuple(w._replace(box=w.box._replace(top=at, bottom=at + 10)) for w in one.words)
                    )
                )
        return (Cell(tuple(made), Box(left, top, left + 140, top + 36), 1, round((left - 72) / 150)),)

    cells = (
        *lines(("", dates), 72.0),
        *lines(("M", "W", "F")[: len(topics)], 222.0),
        *lines(topics, 372.0),
        *lines(notes, 522.0),
    )
    return Row(cells, 1)


def test_letters_of_days_one_above_the_other_beside_a_week_are_its_days() -> None:
    rows = (
        week("Sep 8 - 12", "Tides", "Waves", "Ice", notes=("", "", "Quiz 1")),
        week("Sep 15 - 19", "Salt", "Review", "Test 1"),
        week("Sep 22 - 26", "Fish", "Ships", "Ports", notes=("Quiz 2", "", "")),
    )

    found = read(Table(rows, ("Week", "Day", "Topic", ""), 4, "ruled"))

    assert brief(found) == [("09-12", "quiz"), ("09-19", "exam"), ("09-22", "quiz")]


def test_a_sessions_number_before_its_title_is_no_part_of_it() -> None:
    found = read(
        heading("Session 1: Tides (September 8)"),
        heading("Session 2: Waves (September 15)"),
        text("Case write-up 1 due"),
        heading("Session 3: Team presentations (September 22)"),
    )

    assert brief(found) == [("09-15", "homework"), ("09-22", "presentation")]


def test_what_is_to_be_drafted_for_the_next_class_is_not_due_then() -> None:
    found = read(
        table(
            ("Date", "In class", "Homework for next class"),
            ("Sep 3", "Tides", "Read Ito, draft Essay 1"),
            ("Sep 10", "Essay 1 due", "Read Gomez"),
            ("Sep 17", "Ice", ""),
        )
    )

    assert brief(found) == [("09-10", "paper")]


def test_a_lab_course_whose_rows_say_what_is_due_hands_in_nothing_else() -> None:
    lab = Meeting(id="lab", kind="lab", days=("MO",), start=None, end=None, page=1)
    found = read(
        table(
            ("Date", "Lab topic", "Due at the beginning of lab"),
            ("9/8", "Microscopy", "Pre-lab 1"),
            ("9/15", "Diffusion", "Lab report 1"),
            ("9/22", "Enzymes", "Lab report 2"),
            ("9/29", "Respiration", ""),
            ("10/6", "Genes", ""),
        ),
        meetings=(lab,),
    )

    assert [day for day, _ in brief(found)] == ["09-08", "09-15", "09-22"]


def test_a_review_above_the_exam_that_it_is_for_is_no_exam() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 8", "Tides"),
            ("Sep 15", "Review\nExam 1"),
            ("Sep 17", "Exam 1"),
            ("Sep 22", "Ice"),
        )
    )

    assert brief(found) == [("09-17", "exam")]


def test_office_hours_instead_of_a_class_leave_the_day_without_class() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("Sep 8", "Tides"),
            ("Sep 10", "Office hours to discuss the paper. No in-person class"),
            ("Sep 15", "No office hours today"),
            ("Sep 17", "Ice"),
        )
    )

    assert brief(found) == [("09-10", "no_class")]
