"""Abbreviations that a document makes for its own work."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.abbreviations import abbreviations_in
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Weekly Labs (WL) count for 10 %", {"WL": "Weekly Labs"}),
        ("Readiness assessments (RAs) open each unit", {"RA": "Readiness assessments"}),
        ("one midterm (MT) and a final", {"MT": "midterm"}),
        ("Analysis of Data Project (ADP)", {"ADP": "Analysis of Data Project"}),
        ("the reader (see below) and Canvas (LMS)", {}),
    ],
)
def test_an_abbreviation_stands_for_the_words_whose_letters_it_has(words: str, short: dict[str, str]) -> None:
    assert abbreviations_in([words]) == short


def titles(*cells: str, explained: str) -> list[tuple[str, str]]:
    rows = [(f"Sep {day}", "Maps", cell) for day, cell in zip((2, 9, 16, 23), cells, strict=True)]
    found = find_dated(sheet(text(explained), table(("Date", "Topic", "Due"), *rows)), FALL)
    return [(item.title, item.kind) for item in found.items]


def test_what_is_due_by_its_abbreviation_is_of_the_kind_that_it_stands_for() -> None:
    assert titles("WL 1", "WL2", "", "WL 3", explained="Weekly labs (WL) are done in pairs.") == [
        ("WL 1", "lab"),
        ("WL2", "lab"),
        ("WL 3", "lab"),
    ]


def test_an_abbreviation_of_no_work_names_none() -> None:
    found = find_dated(
        sheet(
            text("Confirmatory Factor Analysis (CFA) and teaching assistants (TA)"),
            table(("Date", "Topic"), ("Sep 2", "CFA 1"), ("Sep 9", "CFA 2"), ("Sep 16", "TA 1 leads")),
        ),
        FALL,
    )

    assert found.items == ()


def test_an_abbreviation_in_the_grading_scheme_alone_is_work() -> None:
    scheme = (GradingComponent(component="RAs", weight=10, page=1, evidence=(), confidence=1),)
    words = text("Readiness assessments (RA)"), text("An RA is given on 9/4, 9/18 and 10/2.")
    found = find_dated(sheet(*words), FALL, grading=scheme)

    assert [str(item.date) for item in found.items] == ["2025-09-04", "2025-09-18", "2025-10-02"]
