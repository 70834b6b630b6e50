"""What was changed in the document, and days that the school names: neither is a class."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.meetings import find_meetings
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

_LESSONS = (("Sep 3", "Tides"), ("Sep 8", "Locks"), ("Sep 10", "Weirs"), ("Sep 15", "Dams"))
_CHANGES = (
    "August 9, 2025 - First release",
    "August 15, 2025 - Homework 3 removed",
    "August 20, 2025 - Links mended",
)


def _read(*rows: tuple[str, str]) -> Dated:
    document = sheet(text("Class: Monday and Wednesday, 10:00-11:15"), table(("Date", "Topic"), *rows))
    return find_dated(document, FALL, meetings=find_meetings(document, FALL))


@pytest.mark.parametrize("title", ["Change Log", "Revision history", "Changes to this syllabus"])
def test_the_days_of_changes_to_the_document_are_none_of_the_course(title: str) -> None:
    document = sheet(
        heading(title, level=2), item(_CHANGES[0]), heading("2 CONTENTS", level=4), *map(item, _CHANGES[1:]),
        heading("Homework", level=2), text("Homework 1 is due September 12."),
    )  # fmt: skip
    found = find_dated(document, FALL)

    assert [i.title for i in found.items] == ["Homework 1"]
    assert found.schedule == ()


def test_a_policy_on_changes_is_read_as_ever() -> None:
    document = sheet(heading("Changes in Behaviour", level=2), text("The essay is due September 12."))
    assert [str(i.date) for i in find_dated(document, FALL).items] == ["2025-09-12"]


@pytest.mark.parametrize(("day", "topic"), [("Sep 22", "Finals week"), ("Sep 22", "Exam period"), ("Sep 23", "Last day of classes"), ("Sep 19", "Holidays")])  # fmt: skip
def test_a_day_that_only_the_school_names_is_no_class(day: str, topic: str) -> None:
    assert [str(s.date)[8:] for s in _read(*_LESSONS, (day, topic)).schedule] == ["03", "08", "10", "15"]


def test_the_last_day_of_classes_on_a_class_day_is_a_class() -> None:
    assert [str(s.date)[8:] for s in _read(*_LESSONS, ("Sep 17", "Last day of classes")).schedule][-1] == "17"
