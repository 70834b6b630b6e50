"""Kinds of parts of one large work, and of what "final" is said of."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table

PLAN = table(
    ("Date", "Topic", "Due"),
    ("Sept 12", "Cells", "Proposal"),
    ("Oct 10", "Roots", "First draft"),
    ("Nov 7", "Stems", "Progress report"),
)


def kinds(*graded: str) -> list[str]:
    parts = [GradingComponent(component=name, weight=50, page=1) for name in graded]
    return [item.kind for item in find_dated(sheet(PLAN), FALL, grading=parts).items]


def test_parts_are_of_the_kind_of_the_only_large_work() -> None:
    assert kinds("Group project", "Exams") == ["project", "project", "project"]
    assert kinds("Research paper", "Exams") == ["paper", "paper", "paper"]


def test_parts_keep_their_kind_where_there_are_two_large_works_or_none() -> None:
    assert kinds("Group project", "Research paper") == kinds("Exams") == ["project", "paper", "project"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Final repo", "project"), ("Final storyboard", "project"), ("Final submission", "project"), ("Final slides", "project"),
        ("Final version", "paper"), ("Final self-assessment", "homework"), ("Final exam", "exam"), ("Final", "exam"),
        ("Final presentation", "presentation"), ("Final draft", "paper"), ("Rough draft of poster", "project"),
        ("Draft of the lab report", "lab"), ("Proposal for your project", "project"), ("Draft of presentation", "paper"),
        ("Annotated bib", "paper"), ("Lit review", "paper"),
    ],
)  # fmt: skip
def test_a_part_and_a_final_are_of_the_kind_of_what_they_are_of(title: str, kind: str) -> None:
    found = kind_of(title)
    assert found is not None
    assert found[0] == kind
