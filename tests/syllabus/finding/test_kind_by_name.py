"""The kind of an item by its whole name."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import ItemKind
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.kind_by_name import kind_by_name
from tests.syllabus.finding.paper import FALL, heading, sheet, table


@pytest.mark.parametrize(
    ("title", "taken_for", "kind"),
    [
        ("Sign up for a conference slot", "project", "other"),
        ("Lab safety form", "lab", "other"),
        ("Syllabus agreement", "homework", "other"),
        ("Peer evaluation (CATME)", "homework", "other"),
        ("Evaluation of a museum's website", "homework", "homework"),
        ("Self-assessment 2", "homework", "homework"),
        ("Peer review form", "homework", "homework"),
        ("Draft of your form", "project", "project"),
        ("Truth Tables and Forms", "homework", "homework"),
        ("Options contracts problem set", "homework", "homework"),
        ("Site visit report", "project", "paper"),
        ("Group project report", "project", "project"),
        ("Final report", "project", "project"),
        ("Practical 2 report", "exam", "lab"),
        ("Practical 3: titration of a weak acid", "exam", "lab"),
        ("Lab practical 2", "exam", "exam"),
        ("Practical exam", "exam", "exam"),
        ("Vocab test 4", "exam", "quiz"),
        ("Test 2", "exam", "exam"),
        ("Module 5 check", "homework", "quiz"),
        ("Sketchbook check", "homework", "homework"),
        ("Safety quiz", "quiz", "quiz"),
        ("Reading log 2 (weeks 4-6)", "other", "homework"),
        ("CITI module", "homework", "other"),
        ("Field trip", "homework", "other"),
        ("Field trip report", "homework", "homework"),
        ("Conferences with your instructor", "homework", "other"),
        ("Conference paper", "paper", "paper"),
        ("Honor pledge", "homework", "other"),
        ("Class debate 2", "homework", "presentation"),
        ("Debate reflection", "homework", "homework"),
        ("Discussion leading", "homework", "presentation"),
        ("Discussion questions", "homework", "homework"),
        ("Microteaching", "homework", "presentation"),
        ("Literacy narrative draft", "homework", "paper"),
        ("Narrative of a trade", "homework", "homework"),
    ],
)
def test_the_whole_name_tells_the_kind(title: str, taken_for: ItemKind, kind: ItemKind) -> None:
    assert kind_by_name(title, taken_for, of_labs=False) == kind


def test_reports_are_the_laboratorys_in_a_course_of_labs() -> None:
    rows = (
        ("Date", "Topic", "Due"),
        ("9/2", "Optics", ""),
        ("9/9", "Lenses", "Short report 1"),
        ("9/16", "Prisms", "Full report A"),
    )
    plain = find_dated(sheet(heading("Light and Colour"), table(*rows)), FALL).items
    of_labs = find_dated(sheet(heading("Physics 12L: Optics Laboratory"), table(*rows)), FALL).items
    assert [one.kind for one in plain] == ["paper", "paper"]
    assert [one.kind for one in of_labs] == ["lab", "lab"]


@pytest.mark.parametrize(
    ("cell", "title", "kind"),
    [
        ("Final exam preparation assignment due", "Final exam preparation assignment", "homework"),
        ("Midterm reflection exercise due", "Midterm reflection exercise", "homework"),
        ("Take-home exam", "Take-home exam", "exam"),
        ("Charter (group - 10%, due Friday)", "Charter (group)", "homework"),
    ],
)
def test_what_is_done_for_an_exam_is_no_exam_and_a_bracket_keeps_no_share(
    cell: str, title: str, kind: str
) -> None:
    rows = (
        ("Date", "Topic", "Assignment"),
        ("9/2", "Optics", "Homework 1"),
        ("9/9", "Lenses", cell),
        ("9/16", "Prisms", "Homework 2"),
    )
    found = find_dated(sheet(table(*rows)), FALL).items
    assert [(one.title, one.kind) for one in found][1] == (title, kind)
