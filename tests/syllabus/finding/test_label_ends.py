"""Where what "Due" lists below a day ends, and what lines with a colon lead to."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.told_how import tells_how
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.furniture import split_furniture
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, heading, line, sheet, text


def point(words: str, *, level: int = 0) -> Paragraph:
    return Paragraph((line(f"• {words}", left=90.0 + 20 * level),), "item", level, "•")


def due(*blocks: Block) -> list[str]:
    """What is found below "Due" under the first of three days."""
    days = (heading("Sept 2: Kilns", level=2), heading("Due", level=4), *blocks)
    more = (heading("Sept 9: Slips", level=2), text("Clays"), heading("Sept 16: Ash", level=2), text("Clays"))
    return [item.title for item in find_dated(sheet(*days, *more), FALL).items]


@pytest.mark.parametrize("title", ["MILESTONE", "START EARLY", "Find a partner", "RESOURCES"])
def test_the_next_boxs_title_ends_the_list(title: str) -> None:
    below = (heading(title, level=4), text("Pick three glazes and see the guide."))
    assert due(point("Test tiles"), *below) == ["Test tiles"]


def test_a_title_that_names_work_is_of_the_list() -> None:
    work = (heading("Essay 1", level=4), text("Bring two copies."), heading("Firing log 2", level=4))
    assert [title for title in due(*work) if "1" in title or "2" in title] == ["Essay 1", "Firing log 2"]


def test_a_deeper_title_is_of_the_list() -> None:
    assert due(heading("For everyone", level=5), point("Test tiles")) == ["For everyone", "Test tiles"]


def test_text_below_the_points_is_none_of_them() -> None:
    below = text("Please come ready to talk about your tiles. Photographs are a plus.")
    assert due(point("Test tiles"), point("Bowl sketch"), below) == ["Test tiles", "Bowl sketch"]


@pytest.mark.parametrize(
    "lead",
    [
        "Potential starting places:",
        "Helpful links:",
        "Examples of earlier work:",
        "You may find these websites a good resource:",
    ],
)
def test_points_that_a_line_leads_to_may_be_others(lead: str) -> None:
    others = (text(lead), point("Leach Museum"), point("Ash Atlas (Note: a large file)"))
    assert due(point("Test tiles"), *others) == ["Test tiles"]
    assert due(text("Test tiles"), *others) == ["Test tiles"]


def test_points_that_say_what_work_holds_are_not_due_one_by_one() -> None:
    parts = (point("a title", level=1), point("three drawings", level=1))
    assert due(point("Vase proposal, including:"), *parts, point("Test tiles")) == [
        "Vase proposal, including",
        "Test tiles",
    ]


@pytest.mark.parametrize("lead", ["Two things, please:", "Submit the following to the portal:"])
def test_a_line_may_only_lead_to_what_is_due(lead: str) -> None:
    assert due(text(lead), point("Test tiles"), point("Bowl sketch")) == ["Test tiles", "Bowl sketch"]


@pytest.mark.parametrize("when", ["Before class, read", "After class:", "In class"])
def test_what_is_done_about_the_class_is_not_due(when: str) -> None:
    assert due(text("Test tiles"), text(when), point("Leach, ch. 2"), point("Look around")) == ["Test tiles"]


@pytest.mark.parametrize(
    "said",
    [
        "Slides are welcome, but not required",
        "Essay 1 is four pages.",
        "The report is about 900 words long",
        "(15% of final course grade)",
        "Turn in through the link on the class page.",
        "Upload to the portal",
    ],
)
def test_a_remark_names_nothing(said: str) -> None:
    assert tells_how(said)


@pytest.mark.parametrize(
    "said",
    ["Essay 1 is due", "Upload essay 2", "Submit online quiz 3", "Report, 15% of grade", "Turn in: tiles"],
)
def test_what_names_work_does(said: str) -> None:
    assert not tells_how(said)


def test_a_label_at_the_head_of_pages_is_no_header() -> None:
    def page(number: int, *texts: tuple[str, float]) -> tuple[Line, ...]:
        lines = (line(words, top=top, page=number) for words, top in texts)
        return tuple(lines)

    pages = [
        page(number, ("DUE", 20.0), ("Pots 101", 5.0), ("Essay", 200.0), ("DUE", 300.0))
        for number in range(1, 6)
    ]
    kept, out = split_furniture(pages, [(600.0, 800.0)] * 5)
    assert [one.text for one in kept[0]] == ["DUE", "Essay", "DUE"]
    assert {one.text for one in out} == {"Pots 101"}
