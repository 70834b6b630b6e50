"""What is made or written out is a project or a paper, whatever its own name."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.made_things import kind_of_made
from tests.syllabus.finding.paper import FALL, sheet, table


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Podcast episode 2", "project"),
        ("Travel brochure", "project"),
        ("Beta release", "project"),
        ("Portfolio website", "project"),
        ("Story map (draft)", "project"),
        ("Charter paragraph", "paper"),
        ("Précis of one chapter", None),
        ("Book précis", "paper"),
        ("Writing #3", "paper"),
        ("Writing exercises", None),
        ("Look through the course website", None),
        ("Questions on a documentary we saw", None),
        ("Worksheet 3", None),
    ],
)
def test_the_last_noun_of_a_name_tells_what_it_is(title: str, kind: str | None) -> None:
    assert kind_of_made(title) == kind


def test_homework_by_such_a_name_is_of_its_kind_and_other_homework_stays() -> None:
    found = find_dated(
        sheet(
            table(
                ("Date", "Topic", "Due"),
                ("9/2", "Maps", "Worksheet 1"),
                ("9/9", "Roads", "Travel brochure"),
                ("9/16", "Rivers", "Charter paragraph"),
            )
        ),
        FALL,
    )

    assert [one.kind for one in found.items] == ["homework", "project", "paper"]
