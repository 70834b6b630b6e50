"""A work's title in a cell, and its marked parts on a level with their days."""

from __future__ import annotations

from dataclasses import replace

from servers.syllabus.finding.items import find_dated
from servers.syllabus.reading.table import Row
from tests.syllabus.finding.paper import FALL, sheet, table


def dated(*rows: tuple[str, str, str]) -> list[tuple[str, str]]:
    """The items of a table; what is "(blank)" in it holds the place of nothing."""
    made = table(["Work", "Due", "Percent"], *rows)
    found = find_dated(sheet(replace(made, rows=tuple(map(_without_blanks, made.rows)))), FALL)
    return [(str(item.date)[5:], item.title) for item in found.items if item.date is not None]


def _without_blanks(row: Row) -> Row:
    cells = [replace(c, lines=tuple(one for one in c.lines if one.text != "(blank)")) for c in row.cells]
    return replace(row, cells=tuple(cells))


def cell(*lines: str) -> str:
    return "\n".join(lines)


PAPER = ("Valley paper", "* Three ideas", "* Annotated map", "* Final draft")


def test_each_part_has_the_day_beside_it() -> None:
    days = cell("(blank)", "10/24", "10/31", "11/14")
    found = dated(
        ("Journal", "9/26", "20%"),
        (cell(*PAPER), days, cell("(blank)", "5%", "10%", "15%")),
        ("Talk", "11/21", "10%"),
    )
    assert found == [
        ("09-26", "Journal"),
        ("10-24", "Three ideas"),
        ("10-31", "Annotated map"),
        ("11-14", "Final draft"),
        ("11-21", "Talk"),
    ]


def test_one_day_over_the_parts_is_the_days_of_the_work() -> None:
    found = dated(("Journal", "9/26", "20%"), (cell(*PAPER), "11/14", "30%"), ("Talk", "11/21", "10%"))
    assert "10-24" not in dict(found)
    assert not any(title == "Three ideas" and day != "11-14" for day, title in found)
