"""Stages of a work that arrows, commas or bars join, each with its day, under the work's own name."""

from __future__ import annotations

import pytest

from servers.domain.syllabus import GradingComponent
from servers.syllabus.finding.chain import without_arrows
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text


def read(told: str, *grading: str) -> list[tuple[str, str, str]]:
    parts = [GradingComponent(component=name, weight=None, page=1) for name in grading]
    found = find_dated(sheet(text(told)), FALL, grading=parts)
    return [(str(i.date)[5:], i.kind, i.title) for i in found.items]


@pytest.mark.parametrize("arrow", ["→", "->", "==>", "=>", "⇒", "»", "–>", ">", "►"])
def test_an_arrow_leads_from_one_stage_to_the_next(arrow: str) -> None:
    told = f"Research paper: proposal (Sep 12) {arrow} draft (Nov 7) {arrow} final version (Dec 5)"

    assert read(told) == [
        ("09-12", "paper", "Research paper: Proposal"),
        ("11-07", "paper", "Research paper: Draft"),
        ("12-05", "paper", "Research paper: Final version"),
    ]


def test_the_last_version_of_something_is_no_exam() -> None:
    assert read("Portfolio: first version (Oct 3) / final version (Dec 5)") == [
        ("10-03", "project", "Portfolio: First version"),
        ("12-05", "project", "Portfolio: Final version"),
    ]
    assert read("(Oct 3) → final version (Dec 5)")[-1][1] == "paper"


def test_stages_are_of_what_the_grading_scheme_names() -> None:
    told = (
        "Neighborhood study: proposal (Sep 8) → field notes (Sep 22) → draft (Oct 6) → final version (Oct 20)"
    )

    assert read(told, "Neighborhood study") == [
        ("09-08", "project", "Neighborhood study: Proposal"),
        ("09-22", "project", "Neighborhood study: Field notes"),
        ("10-06", "project", "Neighborhood study: Draft"),
        ("10-20", "project", "Neighborhood study: Final version"),
    ]


@pytest.mark.parametrize(
    "told", ["Sep 12 → Sep 26", "classes with n > 30 students", "Mon 9/1 -> Fri 9/5", "x => 3", "5 pm → 6 pm"]
)
def test_an_arrow_between_days_or_in_a_formula_stays(told: str) -> None:
    kept = without_arrows(told)
    assert len(kept) == len(told)
    assert kept == told or "30" in told
