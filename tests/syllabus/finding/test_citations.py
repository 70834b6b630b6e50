"""Works cited by author and year, and topics, are nothing to hand in."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.citation import is_citation
from servers.syllabus.finding.deliverable import read_clause
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    "text",
    [
        "Nunn (2008)",
        "Roe and Lund (2017), Machines: A View",
        "Roe, Lund, and Ng (2019), Forests",
        "Application paper: Roe et al. (2009) Science",
        "Group 1: Roe et al. (2001)",
        "Roe, P. (2015) Political Things",
        "Roe, Lund, Ng, et al",
        "(2018), Double Things",
    ],
)
def test_a_work_with_its_authors_and_year_is_cited(text: str) -> None:
    assert is_citation(text)
    assert read_clause(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Essay 1 (2000 words)",
        "Quiz 1 (2023 edition)",
        "Homework 3 (2 pages)",
        "Final Paper (2500)",
        "Paper on Nunn",
        "Response paper on Nunn (2008) due",
    ],
)
def test_work_with_a_number_in_brackets_is_none(text: str) -> None:
    assert not is_citation(text)
    assert read_clause(text) is not None


def test_papers_to_read_in_a_column_of_papers_and_deliverables_are_no_items() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Paper / Deliverable"),
                ("Oct 7", "Prediction", "Roe (2019), The Impact of Machines"),
                ("Oct 9", "Trees", "Lund and Ng (2017), Forests: An Applied Approach"),
                ("Oct 14", "Replication", "Replication report due"),
            )
        ),
        FALL,
    )

    assert [item.title for item in found.items] == ["Replication report"]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Topic Games, Payouts and Reports", False),
        ("Topic: Essays of the age", False),
        ("Topic proposal due", True),
        ("Topic selection", True),
    ],
)
def test_a_topics_label_names_no_work(text: str, work: bool) -> None:  # noqa: FBT001  a case's answer
    assert (read_clause(text) is not None) is work
