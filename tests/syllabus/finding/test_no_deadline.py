"""Topics that say "due", or name tests, and ask for nothing."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table

_TOPICS = ("Due process", "Due diligence in mergers", "Due care and its limits", "Procedural due process")


def _titles(*topics: str) -> list[str]:
    days = [f"Sep {day}" for day in (2, 4, 9, 11, 16)]
    rows = [(day, topic, "") for day, topic in zip(days, (*topics, "Essay 1 due"), strict=False)]
    return [one.title for one in find_dated(sheet(table(("Date", "Topic", "Reading"), *rows)), FALL).items]


def test_due_process_is_a_topic_and_no_deadline() -> None:
    assert _titles(*_TOPICS) == ["Essay 1"]
    blocks = [
        block
        for number, topic in enumerate(_TOPICS)
        for block in (
            heading(f"Week {number + 1} (Sept. {7 * number + 1}–{7 * number + 7}): Courts"),
            item(f"Monday: {topic}. Packet 7"),
            item("Thursday: Appeals. Essay due"),
        )
    ]
    assert {one.title for one in find_dated(sheet(*blocks), FALL).items} == {"Essay"}


def test_due_before_a_name_still_makes_it_work() -> None:
    assert _titles("Due: Process journal", "Due Friday: Field log") == [
        "Process journal",
        "Field log",
        "Essay 1",
    ]


@pytest.mark.parametrize("topic", ["Tests on slopes", "Tests in small samples", "Tests for proportions"])
def test_tests_of_a_sort_are_what_a_class_is_about(topic: str) -> None:
    assert _titles("Samples", topic, "Residuals", "Plots") == ["Essay 1"]


def test_tests_on_chapters_are_held() -> None:
    assert _titles("Samples", "Test on Chapters 1-3", "Unit test 2", "Plots")[:2] == [
        "Test on Chapters 1-3",
        "Unit test 2",
    ]
