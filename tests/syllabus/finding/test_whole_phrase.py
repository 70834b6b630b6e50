"""Names in sentences from their first word on, and those that a heading tells in full."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.about import meant_by_heading
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.phrase import phrases
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, text


def told(*blocks: Block) -> list[str]:
    return [
        f"{str(i.date)[5:]} {i.kind} {i.title}{' ?' if i.needs_review else ''}"
        for i in find_dated(sheet(*blocks), FALL).items
        if i.date
    ]


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Hand in your primary source paper by Friday", ["Primary source paper"]),
        ("The site visit report is due", ["Site visit report"]),
        ("Turn in field trip report", ["Field trip report"]),
        ("submit the extra credit assignment", ["Extra credit assignment"]),
        ("Your close reading essay and the unit plan are due", ["Close reading essay", "Unit plan"]),
        ("the oral history project", ["Oral history project"]),
        ("The instructor returns papers", ["Papers"]),
        ("Your completed assignment is due", ["Assignment"]),
        ("a five-page paper", ["Paper"]),
        ("the upcoming midterm exam", ["Midterm exam"]),
        ("Read the assigned essay", ["Essay"]),
        ("Students present projects", ["Projects"]),
        ("Journal entry 2 due", ["Journal entry 2"]),
    ],
)
def test_a_name_begins_behind_its_article(sentence: str, names: list[str]) -> None:
    assert [phrase.title for phrase in phrases(sentence)] == names


@pytest.mark.parametrize(
    ("sentence", "title", "meant"),
    [
        ("The report is due on October 15.", "Observation report 2 - 20%", "Observation report 2"),
        ("The plan must be submitted by October 2.", "Marketing plan (20%)", "Marketing plan"),
        ("The exercise is due on October 16.", "Exercise A", "Exercise A"),
        ("The essay is due on October 16.", "Essay 1: The Baltic", "Essay 1"),
        ("The essay is due on October 16.", "Peer review of the essay", None),
        ("The essay is due on October 16.", "Essay and presentation", None),
        ("An essay is due on October 16.", "Film essay", None),
    ],
)
def test_the_last_words_of_a_heading_mean_what_it_names(sentence: str, title: str, meant: str | None) -> None:
    found = meant_by_heading(sentence, phrases(sentence)[0], title)
    assert (found and found.title) == meant


def test_titles_that_hold_a_word_for_a_part_of_a_syllabus_own_their_days() -> None:
    assert told(
        heading("Topic statement (20%)"),
        text("Due: October 3. Late work loses a point a day."),
        heading("Student information sheet"),
        text("Due October 10", "Tell me who you are."),
        heading("Needs assessment (10%)"),
        text("Due October 13", "Ask your neighbours."),
        heading("Course assessment"),
        text("Due October 17", "No late work."),
    ) == [
        "10-03 homework Topic statement",
        "10-10 homework Student information sheet",
        "10-13 homework Needs assessment",
    ]


def test_a_bare_name_owns_the_point_below_it_that_only_tells_a_day() -> None:
    assert told(
        heading("Work"),
        text("Term paper:"),
        item("Due date: 4 September"),
        item("Length: ten pages"),
        text("Tide log:"),
        item("Length: five pages"),
        item("Due date: 9 October"),
    ) == ["09-04 paper Term paper", "10-09 homework Tide log"]


def test_work_with_a_name_of_its_own_is_no_stage_of_what_was_told_before() -> None:
    assert told(
        text("The final paper will be collected on September 17. Bring a pen."),
        text("The site visit report will be collected on September 23."),
    ) == ["09-17 paper Final paper", "09-23 paper Site visit report"]


@pytest.mark.parametrize(
    "sentence",
    [
        "September 12: Essay 1 assigned",
        "September 12: Paper 1 returned",
        "Homework 1 is available on September 12.",
        "Homework 2 will be posted on Canvas on September 12.",
    ],
)
def test_what_is_only_handed_out_or_back_is_not_due(sentence: str) -> None:
    assert told(heading("Notes"), item(sentence), item("Ask for help early.")) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Essay 1 (25%): first draft due October 2; final draft due October 16.",
            ["10-02 paper Essay 1: First draft", "10-16 paper Essay 1: Final draft"],
        ),
        (
            "Portfolio: rough draft due November 5, final version due November 10.",
            ["11-05 project Portfolio: Rough draft", "11-10 project Portfolio: Final version"],
        ),
        ("Group charter: no later than September 17.", ["09-17 homework Group charter"]),
        ("The tide log will be collected on September 17.", ["09-17 homework Tide log"]),
        ("Upload your tide log to the course site by September 17.", ["09-17 homework Tide log"]),
        ("Your tide log is due on 11:59 PM, September 17.", ["09-17 homework Tide log"]),
    ],
)
def test_stages_and_names_that_no_vocabulary_holds(sentence: str, expected: list[str]) -> None:
    assert told(text(sentence)) == expected


def test_the_last_of_several_stages_at_night_is_no_exam() -> None:
    assert told(
        text("Group project - Proposal: 9/18 at 11:59 pm. Draft: 10/6 at 11:59 pm. Final: 10/17 at 11:59 pm.")
    )[-1].startswith("10-17 project ")


def test_a_name_that_is_a_sentence_owns_the_day_of_the_next() -> None:
    assert told(text("Film analysis. Due date: October 8. Honor statement. Due date: October 10.")) == [
        "10-08 paper Film analysis",
        "10-10 homework Honor statement",
    ]


def test_a_label_of_work_ends_what_the_paragraph_was_about_before() -> None:
    assert told(
        text(
            "Policy brief: You will work in groups. This is due September 12.",
            "Grant proposal: Details will be given in class. This is due September 17.",
        )
    ) == ["09-12 paper Policy brief", "09-17 project Grant proposal"]


def test_numbered_points_that_open_with_their_day_are_work_below_a_title_of_it() -> None:
    assert told(
        heading("Assignments"),
        text("1. 9/5 – Design project (20%)"),
        text("2. 9/11 – Policy memo 2 (20%)"),
        text("3. 10/8 – Annotated bibliography (20%)"),
    ) == ["09-05 project Design project", "09-11 paper Policy memo 2", "10-08 paper Annotated bibliography"]


def test_lines_that_end_in_a_letter_are_lines_of_a_list() -> None:
    assert told(
        heading("Assignments"),
        text(
            "Due Oct. 7th, by 5:00 pm: Exercise A",
            "Due Oct. 8th, by 5:00 pm: Final report",
            "Due Oct. 15th, by 5:00 pm: Film analysis",
        ),
    ) == ["10-07 homework Exercise A", "10-08 project Final report", "10-15 paper Film analysis"]
