"""Cells that list two things, of which the first ends in numbers: "Units 1-3" over "Composition 2"."""

from __future__ import annotations

from servers.syllabus.finding.clause import read_clauses
from tests.syllabus.finding.paper import line


def clauses(*lines: str, bold: bool = False) -> list[str]:
    made = [line(words, bold=bold and number > 0) for number, words in enumerate(lines)]
    return [clause.text for clause in read_clauses(made, right=100.0)]


def test_the_name_of_numbered_work_below_numbers_is_another_thing() -> None:
    assert clauses("Units 1-3", "Workbook quiz 2") == ["Units 1-3", "Workbook quiz 2"]
    below = "Entry ticket quiz 1 (due next class)"
    assert clauses("Outcrop talk: 2,4", below) == ["Outcrop talk: 2,4", below]


def test_bold_letters_below_numbers_are_another_thing() -> None:
    assert clauses("Outcrop talk: 4-6", "Sketch", "map", bold=True) == ["Outcrop talk: 4-6", "Sketch map"]
    assert clauses("Outcrop talk for", "Groups A and B", bold=True) == ["Outcrop talk for Groups A and B"]


def test_what_goes_on_below_numbers_stays_with_them() -> None:
    assert clauses("Answers to 4-6", "Maps and charts") == ["Answers to 4-6 Maps and charts"]
    assert clauses("Bring in by Oct 3-5", "Workbook quiz 2") == ["Bring in by Oct 3-5 Workbook quiz 2"]
