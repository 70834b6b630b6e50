"""Cells of a table that name a work and describe it."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


def titles(*cells: str) -> list[str]:
    days = ("Sept 12", "Sept 26", "Oct 10", "Oct 24")
    rows = [(cell, day) for cell, day in zip(cells, days, strict=False)]
    found = find_dated(sheet(table(["Assignment", "Due"], *rows)), FALL)
    return [item.title for item in found.items]


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Map review - Using the method of the book, you will annotate one of the maps that we saw in class.", "Map review"),
        ("Ledger exercise: You will read a page of the ledger and tell what it leaves out. See the prompt.", "Ledger exercise"),
        ("Portfolio (3 pieces) – a collection of your best work with a short introduction that says what you saw", "Portfolio (3 pieces)"),
    ],
)  # fmt: skip
def test_a_description_is_no_part_of_the_name(cell: str, name: str) -> None:
    assert titles(cell, "Essay 2")[0] == name


@pytest.mark.parametrize(
    "cell",
    ["Essay 2: Hedges and the law", "Map review - coast", "Lab 3 – Soil, water and sand of the lower valley"],
)
def test_a_title_behind_the_name_stays(cell: str) -> None:
    assert titles(cell, "Essay 4")[0] == cell.replace(" - ", " – ") or titles(cell, "Essay 4")[0] == cell


def test_a_list_of_works_in_a_cell_is_no_description() -> None:
    found = titles(
        "Ledger: read the first page of it with your group. Map: draw the lower town for your group."
    )
    assert found != ["Ledger"]
