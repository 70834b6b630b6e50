"""Names whose last noun is handed in, in columns of work, and drafts that say of what they are."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.handed_in_names import names_what_is_handed_in
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    "name", ["Valley report", "Planting plan #2", "Field survey (groups)", "Hedge log 3", "Soil charter"]
)
def test_a_name_that_ends_with_what_is_handed_in_is_sure_under_deliverables(name: str) -> None:
    rows = [["9/5", "Hedges", "Essay 1"], ["9/12", "Fences", name], ["9/19", "Walls", "Essay 2"]]
    found = find_dated(sheet(table(["Date", "Topic", "Deliverables"], *rows)), FALL).items
    assert [(item.title, bool(item.needs_review)) for item in found][1] == (name, False)


@pytest.mark.parametrize(
    "text",
    ["Writing proposals", "Sample report", "The report", "Report", "Read the plan", "Guidelines for drafts"],
)
def test_what_is_talked_of_or_read_is_not_so_sure(text: str) -> None:
    assert not names_what_is_handed_in(text, "Deliverables")


def test_under_a_title_that_says_nothing_of_work_nothing_is() -> None:
    assert not names_what_is_handed_in("Valley report", "What")
    assert names_what_is_handed_in("Valley report", "Due this week")


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("First draft of the essay", False),
        ("Final rough draft of your research paper", False),
        ("Draft of the essay", True),
        ("Second draft of the plan", True),
        ("Plan for the essay", True),
    ],
)
def test_a_draft_that_says_which_one_is_as_sure_as_its_work(text: str, weak: bool) -> None:  # noqa: FBT001
    assert kind_of(text) is not None
    assert (kind_of(text) or ("", None))[1] is weak
