"""Parts of one work that a row lists, each with a day of its own."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.parts_named import with_whole_named
from tests.syllabus.finding.paper import FALL, heading, sheet, table


def told(cell: str) -> list[str]:
    rows = [[day, "Matter", ""] for day in ("Sep 2", "Sep 4", "Sep 9", "Sep 11")]
    rows[0][2] = cell
    page = sheet(heading("Schedule"), table(("Date", "Lecture", "Remarks"), *rows))
    return [f"{i.date:%m-%d} {i.kind} {i.title}" for i in find_dated(page, FALL).items if i.date]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (
            "[Project] design is due on Sep 12, code is due on Oct 3",
            ["09-12 project Project: design", "10-03 project Project: code"],
        ),
        (
            "Paper 1: outline due 9/15; draft due 9/22; final due 9/29",
            ["09-15 paper Paper 1: outline", "09-22 paper Paper 1: draft", "09-29 paper Paper 1: final"],
        ),
        (
            "Term paper - topic due Sep 10, outline due Oct 17",
            ["09-10 paper Term paper: topic", "10-17 paper Term paper: outline"],
        ),
        (
            "Essay: Topic due Oct 6, and Draft due Mon Oct 13",
            ["10-06 paper Essay: Topic", "10-13 paper Essay: Draft"],
        ),
        ("(Project) sketch due 9/15 at 5 pm", ["09-15 project Project: sketch"]),
    ],
)
def test_each_part_has_the_name_of_the_whole(cell: str, expected: list[str]) -> None:
    assert told(cell) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Midterm: study guide due 9/15, notes due 9/22",
        "Project: draft due 9/15, quiz due 9/22",
        "Remember: draft due 9/15, final due 9/22",
        "Project: draft due 9/15",
        "Project: see the site, draft due 9/22",
    ],
)
def test_what_is_no_list_of_one_works_parts_stays_as_it_is(text: str) -> None:
    assert with_whole_named(text) == [text]
