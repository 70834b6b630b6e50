"""Class sessions of schedules printed in rarer ways: weeks that start on a day, several days of a week, work beside topics."""

from __future__ import annotations

from servers.domain.syllabus import Session
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, item, sheet, table, text

WIDE = text("This course is about plants and it has a long description that fills the lines of the page.")


def sessions(*blocks: Block) -> list[Session]:
    page = sheet(WIDE, text("Class: Tue & Thu 10:00-11:15 am"), *blocks)
    return list(find_dated(page, FALL, meetings=find_meetings(page, FALL)).schedule)


def test_weeks_that_start_on_a_day_are_sessions_without_the_words_for_it() -> None:
    found = sessions(
        item("WEEK 1 (starting Sep 2): Cells"),
        item("WEEK 2 (starting Sep 9): Roots"),
        item("WEEK 3 (beginning Sep 16): Stems"),
    )
    assert [(f"{one.date:%m-%d}", one.topic) for one in found] == [
        ("09-02", "Cells"),
        ("09-09", "Roots"),
        ("09-16", "Stems"),
    ]


def test_words_that_join_two_days_are_no_part_of_the_topic() -> None:
    found = sessions(
        item("Week 1: September 2 and 4. Cells"),
        item("Week 2: September 9 and 11. Roots"),
        item("Week 3: September 16 and 18. Stems"),
    )
    assert [one.topic.strip(" .") for one in found] == ["Cells", "Cells", "Roots", "Roots", "Stems", "Stems"]


def test_work_behind_a_topic_leaves_a_table_a_schedule() -> None:
    rows = [
        ("Week 1\nSep 2, 4", "Cells", "Ch. 1\nProblem Set 1 Due Friday 9/5"),
        ("Week 2\nSep 9, 11", "Roots", "Ch. 2\nProblem Set 2 Due Friday 9/12"),
        ("Week 3\nSep 16, 18", "Stems", "Ch. 3\nProblem Set 3 Due Friday 9/19"),
    ]
    days = ["09-02", "09-04", "09-09", "09-11", "09-16", "09-18"]
    assert [f"{one.date:%m-%d}" for one in sessions(table((), *rows))] == days


def test_a_final_with_its_own_date_below_the_last_week_is_none_of_it() -> None:
    blocks = [
        item("WEEK 1 (starting Sep 2): Cells"),
        item("WEEK 2 (starting Sep 9): Roots"),
        item("WEEK 3 (starting Sep 16): Stems"),
        text("FINAL EXAM: Dec 9 (Tue, 2:20pm): closed book final exam."),
    ]
    page = sheet(WIDE, *blocks)
    assert [f"{one.date:%m-%d}" for one in find_dated(page, FALL).items] == ["12-09"]


def test_a_week_told_from_one_class_day_to_the_next_has_both() -> None:
    found = sessions(
        text("Week 1: September 2-4 — Cells"),
        text("Week 2: September 9-11 — Roots"),
        text("Week 3: September 15-19 — Stems"),
        text("Week 4: September 23 - 24 — Leaves"),
    )
    days = [f"{one.date:%m-%d}" for one in found]
    assert days[:4] == ["09-02", "09-04", "09-09", "09-11"]
    assert "09-24" not in days
