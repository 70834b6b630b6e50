"""A column for each paper and a row for each of its stages, among rows of lengths and shares that look like days."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Item
from servers.syllabus.finding.grading import find_grading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.document import Block
from servers.syllabus.reading.table import Cell, Row, Table
from tests.syllabus.finding.paper import FALL, heading, line, sheet, table, text

PAPERS = ("Paper 1: Review", "Paper 2: Field report")
STAGES = (
    ("Topic", "Sep 8", "Oct 13"),
    ("Draft to partner", "Sep 15", "Oct 20"),
    ("Final version", "Sep 29", "Nov 3"),
)
READ = [
    ("09-08", "Paper 1: Review Topic"),
    ("09-15", "Paper 1: Review Draft to partner"),
    ("09-29", "Paper 1: Review Final version"),
    ("10-13", "Paper 2: Field report Topic"),
    ("10-20", "Paper 2: Field report Draft to partner"),
    ("11-03", "Paper 2: Field report Final version"),
]


def told(*blocks: Block) -> list[tuple[str, str]]:
    return [(f"{item.date:%m-%d}", item.title) for item in items(*blocks)]


def items(*blocks: Block) -> tuple[Item, ...]:
    return find_dated(sheet(*blocks), FALL).items


@pytest.mark.parametrize(
    "row",
    [
        ("Pages", "3-4", "4-5"),
        ("Length", "3-4 pp.", "4-5 pp."),
        ("Number of sources", "4-6", "6-8"),
        ("Points", "10/20", "10/30"),
        ("Chapters covered", "1-3", "4-6"),
        ("Word limit", "1200", "1500"),
        ("Group size", "3-4", "2-3"),
    ],
)
def test_a_row_of_amounts_among_stages_gives_no_days(row: tuple[str, ...]) -> None:
    assert told(table(("", *PAPERS), row, *STAGES)) == READ


def test_rows_that_only_begin_like_amounts_are_stages_too() -> None:
    rows = (("Reading list due", "Sep 8", "Oct 13"), ("Draft", "Sep 15", "Oct 20"))
    assert [title for _, title in told(table(("", *PAPERS), *rows))] == [
        "Paper 1: Review Reading list",
        "Paper 1: Review Draft",
        "Paper 2: Field report Reading list",
        "Paper 2: Field report Draft",
    ]


def _titles_alone(*titles: str) -> Table:
    """Titles without the empty corner over the names of the rows, as a table of their own."""
    cells = tuple(
        Cell(
            (line(title, left=222.0 + 150 * n, top=5000.0),),
            Box(222.0 + 150 * n, 5000, 367.0 + 150 * n, 5010),
            1,
            n,
        )
        for n, title in enumerate(titles)
    )
    return Table((Row(cells, 1),), (), len(cells), "aligned")


def _titles_of_two_rows() -> Table:
    """The same, each title in two lines that were read as rows."""
    cut = [title.split(": ") for title in PAPERS]
    one, two = (_titles_alone(*(parts[n] + ":" * (1 - n) for parts in cut)).rows[0] for n in (0, 1))
    return Table((one, two), (), len(PAPERS), "aligned")


def _below(made: Table) -> Table:
    """The table with its rows close below the titles."""
    rows = tuple(
        Row(
            tuple(
                Cell(
                    (line(c.text, left=72.0 + 150 * c.column, top=5014.0 + 14 * n),), c.box, c.page, c.column
                )
                for c in row.cells
            ),
            row.page,
        )
        for n, row in enumerate(made.rows)
    )
    return Table(rows, (), made.columns, "aligned")


def test_titles_read_as_a_table_of_their_own_are_those_of_the_table_below() -> None:
    assert told(_titles_alone(*PAPERS), _below(table((), *STAGES))) == READ


def test_a_table_of_other_things_above_stays_apart() -> None:
    other = _titles_alone("Lecture", "Dr. Rivers")
    assert told(other, _below(table((), *STAGES))) != READ


def test_the_final_under_a_heading_on_papers_is_an_exam() -> None:
    found = items(
        heading("The papers"),
        table(("", *PAPERS), *STAGES),
        text("Comprehensive final: 10:30 am-12:30 pm on Wed. 12/10"),
    )
    assert [(one.kind, one.time) for one in found if "final" in one.title] == [("exam", dt.time(10, 30))]


@pytest.mark.parametrize("titles", [_titles_alone(*PAPERS), _titles_of_two_rows()])
def test_shares_in_the_first_row_below_titles_that_stand_apart_are_theirs(titles: Table) -> None:
    shares = table((), ("Share of grade", "40%", "60%"), *STAGES)
    found = find_grading(sheet(titles, _below(shares)))
    assert [(one.component, one.weight) for one in found] == [(PAPERS[0], 40.0), (PAPERS[1], 60.0)]
