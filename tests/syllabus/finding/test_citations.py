"""Works cited by author and year, and topics, are nothing to hand in."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.citation import is_citation
from servers.syllabus.finding.deliverable import read_clause
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.tidy_title import tidy_title
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text


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


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Final five-page, two-column research report and poster due", "project"),
        ("Final two-hour exam", "exam"),
        ("Final take-home exam", "exam"),
        ("Final in-class presentation", "presentation"),
    ],
)
def test_what_a_final_work_is_like_makes_it_no_exam(text: str, kind: str) -> None:
    found = read_clause(text)

    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("HW #5 due tonight at 11:55p", "HW #5"),
        ("Essay due at 5:00 p", "Essay"),
        ("Paper 2 due 11:59p", "Paper 2"),
    ],
)
def test_tonight_and_short_hours_are_no_part_of_a_title(printed: str, title: str) -> None:
    assert tidy_title(printed) == title


def test_help_for_work_and_what_is_given_out_are_not_due() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Due"),
                ("Oct 7", "Maps", "HW 1; Packet 2 out"),
                ("Oct 9", "Trees", "Project help"),
                ("Oct 14", "Seas", "Project 1"),
            )
        ),
        FALL,
    )

    assert [item.title for item in found.items] == ["HW 1", "Project 1"]


CITED = "Lee, D. & Lemieux, T. (2010). Regression discontinuity designs in economics. Journal of Economic Literature, 48(June), 281-355."


@pytest.mark.parametrize(
    "label",
    [
        "Further readings:",
        "Additional reading:",
        "Recommended:",
        "Optional readings",
        "For further reading",
        "References:",
        "Background:",
    ],
)
def test_what_a_week_lists_to_be_read_behind_its_assignment_is_no_work(label: str) -> None:
    weeks = [
        block
        for day in (2, 9, 16)
        for block in (
            heading(f"Week of September {day}"),
            text("Assignment:"),
            item(f"Memo {day}"),
            text(label),
            item(CITED),
        )
    ]
    found = find_dated(sheet(*weeks), FALL).items
    assert [each.title for each in found] == ["Memo 2", "Memo 9", "Memo 16"]


@pytest.mark.parametrize(
    "cited", ["Journal of Economic Literature, 48(June), 281-355", "Political Analysis, 20(1), 1–24"]
)
def test_a_journals_pages_are_no_work(cited: str) -> None:
    assert is_citation(cited)
    assert not is_citation("Lab report 2 (10 points), pages 3-4")
