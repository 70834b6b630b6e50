"""A work's title that is printed as the text below it, names in series, and points that open with "Complete"."""

from __future__ import annotations

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block, Paragraph
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, table, text


def _read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def _told(found: Dated) -> list[tuple[str, str]]:
    return [(f"{one.date:%m-%d}", one.title) for one in found.items if one.date]


def test_this_assignment_is_that_of_the_title_above() -> None:
    found = _read(
        heading("Graded material"),
        text("Essay 1"),
        text("For this assignment, you write on a building of your choice."),
        item("five pages or more;"),
        text("This assignment is due Tuesday, Sept. 16."),
        text("Annotated Bibliography"),
        text("Good writing relies on research."),
        text("This assignment is due Tuesday, October 14."),
    )
    assert _told(found) == [("09-16", "Essay 1"), ("10-14", "Annotated Bibliography")]


def test_another_title_ends_it() -> None:
    found = _read(
        heading("Graded material"),
        text("Essay 1"),
        text("You write on a building."),
        text("Late work"),
        text("This assignment is due Tuesday, October 21."),
    )
    assert _told(found) == [("10-21", "Assignment")]


def test_names_of_a_series_on_two_lines_are_one_each() -> None:
    rows = tuple(
        (day, topic, due)
        for day, topic, due in (
            ("9/2", "Ports", "Harbour\nDiscussion 1"),
            ("9/5", "Ships", ""),
            ("9/9", "Docks", "Harbour\nDiscussion 2"),
            ("9/12", "Crews", "Exam 1"),
            ("9/16", "Sails", "Harbour\nDiscussion 3"),
        )
    )
    found = _told(_read(table(("Date", "Topic", "Due"), *rows)))
    assert found == [
        ("09-02", "Harbour Discussion 1"),
        ("09-09", "Harbour Discussion 2"),
        ("09-12", "Exam 1"),
        ("09-16", "Harbour Discussion 3"),
    ]


def test_what_a_week_has_to_complete_is_due_on_the_days_in_brackets() -> None:
    weeks = (
        ("Week 1 (September 1-6)", "Complete: Scavenger hunt (due Thursday, Sept. 4)"),
        (
            "Week 2 (September 7-13)",
            "Complete: Résumé draft (Tuesday, Sept. 9); 1 peer review (Thursday, Sept. 11)",
        ),
        (
            "Week 3 (September 14-20)",
            "Complete: Cover letter (Tuesday, Sept. 16); 1 peer review (Thursday, Sept. 18)",
        ),
    )
    blocks = [
        block for title, point in weeks for block in (heading(title), item("Read: Chapter 2"), item(point))
    ]
    days = [day for day, _ in _told(_read(heading("Schedule"), *blocks))]
    assert days == ["09-04", "09-09", "09-11", "09-16", "09-18"]


def test_a_label_with_a_stroke_is_one() -> None:
    weeks = (("September 8", "None"), ("September 15", "Report 1 due"), ("September 22", "Report 2 due"))
    blocks = [
        block
        for day, asked in weeks
        for block in (heading(f"Week of {day}"), item(f"Assignments/ Dates: {asked}"))
    ]
    assert [title for _, title in _told(_read(heading("Schedule"), *blocks))] == ["Report 1", "Report 2"]


def test_two_sorts_of_one_work_have_one_day_and_a_day_to_come_is_not_that_above() -> None:
    rows = (
        ("Sep 2", "Maps"),
        ("Sep 9", "Roads; term paper/project proposal due Sunday, Sep 14 by noon"),
        ("Sep 16", "Ports"),
        ("Date TBD", "Final exam"),
    )
    assert _told(_read(table(("Date", "Topic"), *rows))) == [("09-14", "term paper/project proposal")]


def test_a_bracket_on_the_next_line_is_of_the_name_above_it() -> None:
    weeks = (("September 7-13", 9, 11), ("September 14-20", 16, 18), ("September 21-27", 23, 25))
    blocks: list[Block] = [heading("Schedule")]
    for title, first, second in weeks:
        asked = (
            "• Complete: Paragraph on your future career",
            f"(Tuesday, Sept. {first}); 2 replies to others (Thursday, Sept. {second})",
        )
        blocks += [
            heading(f"Week of {title}"),
            item("Read: Chapter 2"),
            Paragraph(tuple(map(line, asked)), "item", 0, "•"),
        ]
    assert [day for day, _ in _told(_read(*blocks))] == ["09-09", "09-11", "09-16", "09-18", "09-23", "09-25"]
