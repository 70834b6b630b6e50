"""Classes that someone else teaches while the instructor is away, and names of work that begin as another's does."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.phrase import phrases
from tests.syllabus.finding.paper import FALL, heading, sheet, table


def days_off(remark: str) -> list[str]:
    rows = [[day, "Matter", ""] for day in ("Sep 2", "Sep 4", "Sep 9", "Sep 11")]
    rows[1][2] = remark
    page = sheet(heading("Schedule"), table(("Date", "Lecture", "Remarks"), *rows))
    return [f"{i.date:%m-%d}" for i in find_dated(page, FALL).items if i.date and i.kind == "no_class"]


@pytest.mark.parametrize(
    "remark",
    [
        "Instructor travel, Lecturer: Ana Brandt",
        "Quiz handed back, instructor travel, guest lecturer: Dr. Okafor",
        "Instructor away; speaker: Dr. Okafor",
        "Instructor away, class given by the TA",
    ],
)
def test_a_class_that_another_teaches_is_no_day_off(remark: str) -> None:
    assert days_off(remark) == []


@pytest.mark.parametrize(
    "remark", ["Instructor travel", "Instructor away, no class", "No class: instructor travel"]
)
def test_a_day_on_which_nobody_teaches_is(remark: str) -> None:
    assert days_off(remark) == ["09-04"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VI. Final Digital Project", ["Final Digital Project"]),
        ("The Final Creative Portfolio is due", ["Final Creative Portfolio"]),
        ("Final, then the project", ["Final", "Project"]),
    ],
)
def test_the_first_word_of_a_name_is_no_name_of_its_own(text: str, names: list[str]) -> None:
    assert [phrase.title for phrase in phrases(text)] == names
