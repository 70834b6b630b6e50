"""A list of what is due that runs on into a page of prose asks for what has a name, and for nothing else of it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from servers.syllabus.finding.candidate import Candidate
from servers.syllabus.finding.entry import Day, Entry, Matter
from servers.syllabus.finding.flood import without_flood
from tests.syllabus.finding.paper import line

DAY = Day(dt.date(2025, 9, 12), None, ())
PROSE = (
    "What are some common shapes?",
    "Star dunes",
    "Barchan dunes",
    "Why are there so many different sorts of dune?",
    "Within your groups, please discuss the reading but from your own perspective",
    "Practice",
)
NAMES = ("Essay 1", "Quiz 2", "Problem set 3", "Lab report 1", "Project proposal", "Annotated bibliography")


def kept(*titles: str, origin: Literal["table", "list"] = "list") -> list[str]:
    words = line("Due: 9/12")
    entry = Entry((DAY,), (Matter("due", "", (words,)),), (words,), origin, 1)
    found = [Candidate(title, "homework", DAY, (words,), "due") for title in titles]
    return [one.title for one in without_flood(entry, found)]


def test_a_flood_of_nameless_things_leaves_what_has_a_name_of_work() -> None:
    assert kept("Assignment 1", *PROSE) == ["Assignment 1"]


def test_a_list_of_named_work_for_one_day_stays_whole() -> None:
    assert kept(*NAMES, "Star dunes") == [*NAMES, "Star dunes"]


def test_a_few_things_under_names_of_their_own_stay() -> None:
    assert kept(*PROSE[1:3], "Essay 1") == [*PROSE[1:3], "Essay 1"]


def test_a_cell_that_lists_much_is_no_page() -> None:
    assert kept("Assignment 1", *PROSE, origin="table") == ["Assignment 1", *PROSE]
