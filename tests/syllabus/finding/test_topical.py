"""Topics that name work, and parts of one work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def titles(topic: str) -> list[str]:
    found = find_dated(
        sheet(
            heading("1 (Sep. 3) Tides"),
            text("We walk."),
            heading(f"2 (Sep. 9) {topic}"),
            text("We talk."),
            heading("3 (Sep. 16) Salt"),
            text("We read."),
        ),
        FALL,
        meetings=(),
    )
    return [item.title for item in found.items]


@pytest.mark.parametrize(
    "topic",
    [
        "The Anatomy of Shore Projects",
        "The art of the essay",
        "A short history of exams",
        "Principles of Group Projects",
        "What is the purpose of a presentation",
    ],
)
def test_a_topic_about_a_kind_of_work_is_no_work(topic: str) -> None:
    assert not titles(topic)


@pytest.mark.parametrize(
    ("topic", "title"),
    [
        ("The art of the essay; Essay 2 due", "Essay 2"),
        ("First draft of Essay 1 due", "First draft of Essay 1"),
    ],
)
def test_work_named_beside_a_topic_or_due_is_work(topic: str, title: str) -> None:
    assert title in titles(topic)


def test_a_class_number_before_a_date_in_brackets_opens_a_class() -> None:
    found = find_dated(
        sheet(
            heading("1 (Sep. 3) Tides"),
            text("We walk."),
            heading("2 (Sep. 9 ) Dunes"),
            text("We draw."),
            heading("3 (Sep. 16) Salt"),
            text("We read."),
        ),
        FALL,
        meetings=(),
    )

    assert [str(s.date)[5:] for s in found.schedule] == ["09-03", "09-09", "09-16"]
    assert [s.topic.split()[0] for s in found.schedule] == ["Tides;", "Dunes;", "Salt;"]


def test_two_parts_of_one_work_behind_its_name_are_one() -> None:
    found = find_dated(
        sheet(
            table(
                ["Assignment", "%", "Due Date"],
                ["Shore project: Proposal & annotated bibliography", "10", "Sep 12"],
                ["Shore project: Map", "30", "Oct 10"],
                ["Quiz 1 and Essay 1", "20", "Oct 24"],
            )
        ),
        FALL,
        meetings=(),
    )

    assert [item.title for item in found.items] == [
        "Shore project: Proposal & annotated bibliography",
        "Shore project: Map",
        "Quiz 1",
        "Essay 1",
    ]
