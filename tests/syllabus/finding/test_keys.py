"""Marks beside class days, and the key, sentence or note that says what they mean."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.keys import with_marks_told
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

_ROWS = (("Sep 2", "Sets"), ("Sep 9", "Maps *"), ("Sep 16", "Rings"), ("Sep 23", "Fields *"))


def _items(*blocks: Block) -> list[tuple[str, str, str]]:
    found = find_dated(with_marks_told(sheet(*blocks)), FALL)
    return [(str(i.date)[5:], i.kind, i.title) for i in found.items]


def _schedule(*rows: tuple[str, str]) -> Table:
    return table(("Date", "Topic"), *rows)


@pytest.mark.parametrize(
    "key",
    [
        "Key: * = problem set due in class",
        "(*) problem sets are due on days marked with an asterisk.",
        "* indicates that a problem set is due",
        "A problem set is due on days marked *.",
        "* : problem set to hand in",
        "Problem sets are collected in classes marked with a star.",
        "Legend: † = guest speaker * = problem set due",
    ],
)
def test_what_a_mark_is_said_to_mean_is_due_on_the_days_that_have_it(key: str) -> None:
    found = _items(text(key), _schedule(*_ROWS))
    assert [(day, kind) for day, kind, _ in found] == [("09-09", "homework"), ("09-23", "homework")]


@pytest.mark.parametrize(
    "rows",
    [(("Sep 9*", "Maps"),), (("Sep 9", "*Maps"),), (("Sep 9", "* Maps"),), (("Sep 9", "Maps (§1.4)*"),)],
)
def test_the_mark_may_stand_at_the_date_or_before_the_topic(rows: tuple[tuple[str, str], ...]) -> None:
    found = _items(text("* = quiz that day"), _schedule(_ROWS[0], *rows, _ROWS[2]))
    assert [(day, kind) for day, kind, _ in found] == [("09-09", "quiz")]


def test_two_marks_in_one_sentence_have_each_their_meaning() -> None:
    key = "Homework is due on days marked with a star (⋆); days marked with a dagger (†) have a quiz."
    found = _items(text(key), _schedule(("Sep 2", "Sets"), ("Sep 9", "Maps ⋆"), ("Sep 16", "Rings†")))
    assert [(day, kind) for day, kind, _ in found] == [("09-09", "homework"), ("09-16", "quiz")]


def test_marks_have_a_column_of_their_own_and_may_be_two() -> None:
    rows = (
        ("Sep 2", "", "Sets"),
        ("Sep 9", "*", "Maps"),
        ("Sep 16", "*†", "Rings"),
        ("Sep 23", "Q", "Fields"),
    )
    found = _items(
        text("Key: * = lab report due   † = vocabulary quiz (ten minutes)   Q = reading quiz"),
        table(("Date", "", "Topic"), *rows),
    )
    assert [(day, kind) for day, kind, _ in found] == [
        ("09-09", "lab"),
        ("09-16", "lab"),
        ("09-16", "quiz"),
        ("09-23", "quiz"),
    ]


def test_marks_behind_the_days_of_a_list_count_too() -> None:
    days = [item(f"{day} – {topic}") for day, topic in _ROWS]
    assert [day for day, _, _ in _items(text("* = essay due"), *days)] == ["09-09", "09-23"]


@pytest.mark.parametrize(
    "key",
    [
        "* = optional reading",
        "* = guest lecture",
        "* no class",
        "* = review session for the exam",
        "* = problem set posted",
        "* Dates are subject to change",
        "* = holiday",
        "* This exercise sheet is to be handed in by 18:00 on that day.",
        "* These problem sets are due at 5 pm.",
    ],
)
def test_a_mark_that_means_no_work_adds_none(key: str) -> None:
    assert not [found for found in _items(text(key), _schedule(*_ROWS)) if found[1] != "no_class"]


def test_bullets_are_no_marks() -> None:
    rules = [
        item(rule, marker="*")
        for rule in ("Quiz each week.", "Essay due in class.", "No phones.", "Be kind.")
    ]
    assert not [found for found in _items(*rules, _schedule(*_ROWS)) if found[0] in {"09-09", "09-23"}]


def test_work_that_is_named_beside_its_mark_is_one() -> None:
    found = _items(
        text("* = homework due"),
        _schedule(("Sep 2", "Sets"), ("Sep 9", "Homework 1 due *"), ("Sep 16", "Maps")),
    )
    assert found == [("09-09", "homework", "Homework 1")]


def test_work_that_its_cell_breaks_before_the_number_and_mark_is_one() -> None:
    rows = (
        ("Sep 2", "Sets", ""),
        ("Sep 9", "Maps", "Read ch. 1; Reflection\n1*"),
        ("Sep 16", "Rings", "Reflection 2*"),
    )
    note = text("* Reflections are due at the beginning of class.")
    found = _items(table(("Date", "Topic", "Work"), *rows), note)
    assert [(day, title) for day, _, title in found] == [("09-09", "Reflection 1"), ("09-16", "Reflection 2")]


def _raised(paragraph: Paragraph, *, last: bool) -> Paragraph:
    """The paragraph with its lines' first or last words set small."""
    return Paragraph(tuple(_small(line, -1 if last else 0) for line in paragraph.lines))


def _small(line: Line, at: int) -> Line:
    words = list(line.words)
    words[at] = words[at]._replace(size=6.5)
    return Line(tuple(words))


def test_raised_numbers_are_read_with_the_notes_below_the_table() -> None:
    schedule = _schedule(
        ("Sep 2", "Sets 1"), ("Sep 9", "Maps 2"), ("Sep 16", "Chapter 3"), ("Sep 23", "Rings 4")
    )
    rows = tuple(
        row
        if row.cells[1].flat == "Chapter 3"
        else type(row)(
            (row.cells[0], type(row.cells[1])((_small(row.cells[1].lines[0], -1),), row.cells[1].box, 1, 1)),
            1,
        )
        for row in schedule.rows
    )
    notes = _raised(
        text(
            "1 Slides will be posted.",
            "2 Source essay 1 due at the beginning of class.",
            "3 Map quiz today.",
            "4 Map quiz today.",
        ),
        last=False,
    )
    raised = Table(rows, schedule.header, 2, "aligned", schedule.header_row)
    assert _items(heading("Lectures"), raised, notes) == [
        ("09-09", "paper", "Source essay 1"),
        ("09-23", "quiz", "Map quiz"),
    ]


def test_letters_that_a_table_explains_as_work_are_due_where_they_stand_alone() -> None:
    events = table(
        (),
        ("WPR", "Written partial review: a graded examination of one hour"),
        ("EDP", "Engineering design problem: report turned in at the beginning of the lesson"),
        ("DROP", "No lesson"),
    )
    lessons = table(
        ("Lesson", "Date", "Subject", "Event"),
        ("1", "Sep 2", "Sums", ""),
        ("2", "Sep 9", "Products", "EDP"),
        ("3", "Sep 16", "Limits", ""),
    )
    assert _items(events, lessons) == [("09-09", "homework", "Engineering design problem")]
