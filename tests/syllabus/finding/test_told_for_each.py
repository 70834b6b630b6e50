"""Sentences beside a day that ask for nothing on it: what is due for each class, what need not be, what points elsewhere."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import kind_of
from servers.syllabus.finding.naming import asked_name
from servers.syllabus.finding.told_how import tells_how


@pytest.mark.parametrize(
    "said",
    [
        "Digests are due at the beginning of each class day",
        "Instructions for Reading Digests due before every class",
        "Journal due each week",
        "Log entries are due by the start of every session",
        "Sketches due on each Monday",
        "Please note that your model does not need to be working by Friday",
        "It need not run before Monday",
        "The code doesn't have to be complete by Friday",
        "Below are the due dates for the essays",
        "Here are your instructions for the digests due Friday",
        "The following is the list of deadlines",
        "In groups of 2 (or 3 if necessary) students will show a tool they found",
        "In pairs, students will compare their maps",
        "Be able to show off how it works",
        "Please be ready to answer questions",
    ],
)
def test_what_is_said_of_each_class_or_points_elsewhere_asks_for_nothing(said: str) -> None:
    assert tells_how(said)


@pytest.mark.parametrize(
    "said",
    [
        "Problem set 1 due at the beginning of class",
        "Each group's report is due today",
        "You do not need to submit the draft by Friday, but the map is due",
        "Here is the essay due today",
        "Be ready to submit the essay",
        "In groups of 2, students will hand in the essay due today",
    ],
)
def test_what_is_due_on_the_day_is_asked_for(said: str) -> None:
    assert not tells_how(said)


@pytest.mark.parametrize(
    "name", ["Final R script", "Final SQL queries", "Final C program", "Final Python notebook", "Final code"]
)
def test_a_last_version_of_code_is_no_exam(name: str) -> None:
    assert (kind_of(name) or ("",))[0] != "exam"


@pytest.mark.parametrize("name", ["Final - Room 3", "Final (R and SQL)", "Final R exam"])
def test_an_exam_on_code_is_one(name: str) -> None:
    assert (kind_of(name) or ("",))[0] == "exam"


def test_how_long_each_talk_takes_is_no_part_of_its_name() -> None:
    long = "Final Talks (10 minutes per student + 5 minutes for questions)"
    assert asked_name(long) == asked_name("Final talks")
    assert asked_name("Talks (two rounds)") != asked_name("Talks")
