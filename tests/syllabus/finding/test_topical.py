"""Topics that name work, and parts of one work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.column import role_of_title
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.split_text import split_text
from servers.syllabus.finding.topical import is_topical
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


@pytest.mark.parametrize(
    "said",
    [
        "Project implementation: layout",
        "Group project work time",
        "Essay drafting: openings",
        "Final project: work day",
        "Paper writing",
        "Project planning, continued",
        "How labs and submissions work",
        "How to write a report",
    ],
)
def test_what_a_class_does_for_work_or_explains_of_it_is_a_topic(said: str) -> None:
    assert is_topical(said)


@pytest.mark.parametrize(
    "said",
    [
        "Project proposal",
        "Project implementation due",
        "Project implementation report",
        "Project plan",
        "Essay draft",
        "How-to essay",
        "Howard paper",
    ],
)
def test_a_stage_of_work_is_none(said: str) -> None:
    assert not is_topical(said)


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Sessions & Labs", "topic"),
        ("Lectures and labs", "topic"),
        ("Topic / Lab", "topic"),
        ("Labs/Lectures", "topic"),
        ("Class + Practical", "topic"),
        ("Homework & labs", "assignment"),
        ("Lab", "kind"),
        ("Labs due", "due"),
    ],
)
def test_a_column_of_classes_and_labs_is_one_of_classes(title: str, role: str) -> None:
    assert role_of_title(title) == role


@pytest.mark.parametrize("link", ["lab files", "source.txt", "starter code", "handout-2.pdf"])
def test_a_file_linked_behind_a_name_is_no_work(link: str) -> None:
    assert split_text(f"Lab 1: Locks | {link}") == ["Lab 1: Locks"]


def test_a_file_alone_is_what_stands_there() -> None:
    assert split_text("starter code") == ["starter code"]
