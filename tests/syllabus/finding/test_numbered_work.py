"""Work told by a name of its own and its number."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.numbered_work import numbered_work
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table


@pytest.mark.parametrize(
    "text",
    [
        "Project Checkpoint 2: Casting the parts", "Sketchbook check 3", "Field Notebook Entry 4", "Blog entry #2", "Site visit report 1 (Harbour)", "Listening log 3", "Prelab 2",
        "Care plan 2", "Drug cards 3", "Think piece 1: On rivers", "Skills check 4",
    ],
)  # fmt: skip
def test_such_names_with_a_number_are_work_anywhere(text: str) -> None:
    assert numbered_work(text, listed=False) is not None


@pytest.mark.parametrize("text", ["Script 2", "Poem 3", "SOAP note 1", "Interview 2: a neighbour", "Scene 4", "Zine 1"])  # fmt: skip
def test_others_are_in_a_list_of_work(text: str) -> None:
    assert numbered_work(text, listed=True) is not None


@pytest.mark.parametrize("text", ["Scene 4", "Experiment 2", "Model 3", "Story 1: The Dead", "Sonnet 18"])  # fmt: skip
def test_elsewhere_a_class_may_be_about_them(text: str) -> None:
    assert numbered_work(text, listed=False) is None


@pytest.mark.parametrize("text", ["Checkpoint 2 returned", "Draft 1 workshop", "Blog entry 3: discuss in class", "Milestone 2 assigned", "Draft 4.5", "Milestones"])  # fmt: skip
def test_what_looks_back_or_gives_out_is_none(text: str) -> None:
    assert numbered_work(text, listed=True) is None


def test_points_below_a_day_with_their_titles_are_work_to_check() -> None:
    document = sheet(
        heading("Sept 9 Tides"),
        item("Okafor, Ada. 2014. The Harbour Reader, ch. 2"),
        item("Project Checkpoint 1: Choose a harbour"),
        heading("Sept 16 Moorings"),
        item("Lindqvist, Bo. 2016. Ropes and Knots"),
        item("Field Notebook Entry 1"),
        heading("Sept 23 Lights"),
        item("Translation 2: The keeper's log"),
    )
    items = find_dated(document, FALL).items
    assert [(i.title, str(i.date), bool(i.needs_review)) for i in items] == [
        ("Project Checkpoint 1: Choose a harbour", "2025-09-09", True),
        ("Field Notebook Entry 1", "2025-09-16", True),
        ("Translation 2: The keeper's log", "2025-09-23", True),
    ]


@pytest.mark.parametrize("name", ["Blog entry 2", "Script 1", "Listening log 3: Verdi", "Interview 2", "SOAP note 1"])  # fmt: skip
def test_in_a_column_of_assignments_they_are_work(name: str) -> None:
    rows = (
        ("Date", "Topic", "Assignments"),
        ("Sept 9", "Tides", ""),
        ("Sept 16", "Moorings", name),
        ("Sept 23", "Lights", ""),
    )
    assert [i.title for i in find_dated(sheet(table(*rows)), FALL).items] == [name]


@pytest.mark.parametrize("cell", ["Lights\nEssay 2: Solutions", "Lights\nEssay 2: Introduction", "Lights\nEssay 2: Harbours released"])  # fmt: skip
def test_a_class_on_a_numbered_work_is_none(cell: str) -> None:
    rows = (("Date", "Topic"), ("Sept 9", "Tides"), ("Sept 16", cell), ("Sept 23", "Moorings of the north"))
    assert not find_dated(sheet(table(*rows)), FALL).items
