"""What stands at the top of a sheet and is no course's title: the name of a part of a syllabus, of its file, a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.finding.header import Header, find_header
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import heading, line, sheet, table, text


def header(*blocks: Block) -> Header:
    return find_header(sheet(*blocks))


@pytest.mark.parametrize(
    "title",
    [
        "Tentative Weekly Schedule",
        "Reading and Lab Schedule",
        "Assignments",
        "Important Dates and Deadlines",
        "16-Week Calendar",
        "F13 Lab Calendar",
        "Lesson Outlines",
        "Final Exam",
        "September",
    ],
)
def test_a_part_of_a_syllabus_is_no_course(title: str) -> None:
    rows = (("Sep 8", "Looms"), ("Sep 15", "Dyes"), ("Sep 22", "Felt"))
    assert header(heading(title), table(("Date", "Topic"), *rows)).course_title is None


@pytest.mark.parametrize(
    "title",
    [
        "Tests and Measurements in Education",
        "Research Project Seminar",
        "Calendars of the Ancients",
        "Exam Design for Teachers",
        "Project Laboratory",
        "The March on Washington",
    ],
)
def test_a_course_may_have_such_a_word_in_its_title(title: str) -> None:
    assert header(heading(title), text("EDUC 400, Fall 2025")).course_title == title


def test_the_course_may_stand_below_the_name_of_the_part() -> None:
    assert header(heading("Lab Schedule"), text("Introduction to Felt, Fall 2025")).course_title == (
        "Introduction to Felt"
    )
    assert header(heading("Course Calendar"), heading("Introduction to Felt")).course_title == (
        "Introduction to Felt"
    )
    assert header(heading("Timeline"), text("Looms are set up by threes")).course_title is None


def test_a_sentence_is_no_title_and_a_question_may_be_one() -> None:
    told = "For what may have changed since you should see the page of the course"
    assert header(text(told), text("ART 210 Fall 2025")).course_title is None
    asked = "What Is a Loom and Why Does It Matter?"
    assert header(text(asked), text("ART 210 Fall 2025")).course_title == asked


@pytest.mark.parametrize("name", ["felt101-s24", "art_210_fall", "looms-and-dyes"])
def test_a_files_name_in_the_documents_own_title_is_none(name: str) -> None:
    document = replace(
        sheet(text("Bring an apron, for you will need one every day.")), metadata={"Title": name}
    )
    assert find_header(document).course_title is None


def test_a_running_footer_may_have_the_title_that_the_top_has_not() -> None:
    footer = (line("ART 210 Looms and Dyes"), line("ART 210 Looms and Dyes"))
    top = (heading("2025 Fall"), heading("ARTS 210: CRN 51335"), text("INSTRUCTOR: Ana Lima"))
    assert find_header(replace(sheet(*top), furniture=footer)).course_title == "Looms and Dyes"
    other = (line("MATH 330 Rings and Fields"),)
    assert find_header(replace(sheet(*top), furniture=other)).course_title is None
