"""Columns that hold what is read, done and due together, and marks, notes and versions beside names of work."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, sheet, table, text


def read(*blocks: Block) -> Dated:
    return find_dated(sheet(*blocks), FALL)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date)[5:], i.title) for i in found.items]


@pytest.mark.parametrize(
    "title", ["READING / DUE", "Readings & work due", "Due/Readings", "Reading and submissions", "Text, due"]
)
def test_readings_in_a_column_of_readings_and_what_is_due_are_not_due(title: str) -> None:
    found = read(
        table(
            ("Date", "Topic", title),
            ("Sep 3", "Relativism", "Rachels, ch. 2"),
            ("Sep 5", "Egoism", "Benedict; Rachels 15-31"),
            ("Sep 8", "Plato", "Euthyphro. PAPER 1 DUE"),
            ("Sep 10", "", "PAPER 2 DUE (no late papers!)"),
            ("Sep 12", "Kant", "Groundwork I"),
        )
    )
    assert brief(found) == [("09-08", "PAPER 1"), ("09-10", "PAPER 2")]


def test_a_column_of_what_is_due_alone_lists_work_of_any_name() -> None:
    rows = (("Sep 3", "Maps", "Harbour walk"), ("Sep 5", "Winds", ""), ("Sep 8", "Rain", "Cloud atlas"))
    assert [title for _, title in brief(read(table(("Date", "Topic", "Due"), *rows)))] == [
        "Harbour walk",
        "Cloud atlas",
    ]


def test_activities_of_a_class_beside_deliverables_are_not_handed_in() -> None:
    found = read(
        table(
            ("Date", "Topics", "Activities/Deliverables"),
            ("Sep 3", "Traits", "Ice breaker"),
            ("Sep 10", "Power", "Case: Harbours"),
            ("Sep 17", "Ethics", "Simulation: Summit"),
            ("Sep 24", "Teams", "Project proposal due 2359 hrs"),
        )
    )
    assert [(*one, str(i.time)[:5]) for one, i in zip(brief(found), found.items, strict=True)] == [
        ("09-24", "Project proposal", "23:59")
    ]


def test_a_mark_in_the_column_of_work_makes_the_rows_name_due() -> None:
    found = read(
        table(
            ("Date", "Title", "Content", "Assignment"),
            ("September 2", "Introduction", "●", ""),
            ("September 5", "Assignment 1 (submit by 23:59:00)", "", "●"),
            ("September 9", "Final project ideas", "●", ""),
            ("September 12", "Final project", "", "●"),
        )
    )
    assert brief(found) == [("09-05", "Assignment 1"), ("09-12", "Final project")]


def test_final_behind_a_name_whose_draft_is_due_is_its_last_version() -> None:
    rows = (
        ("Sep 8", "Plan", "Trend story draft"),
        ("Sep 15", "Leads", ""),
        ("Sep 22", "Ends", "Trend story FINAL"),
    )
    found = read(table(("Date", "Topic", "Due"), *rows))
    assert [(i.kind, i.title) for i in found.items] == [
        ("paper", "Trend story draft"),
        ("paper", "Trend story FINAL"),
    ]


def test_final_behind_a_courses_name_stays_an_exam() -> None:
    rows = (("Dec 2", "Plan", "Essay draft"), ("Dec 9", "Leads", ""), ("Dec 16", "", "Chemistry final"))
    assert read(table(("Date", "Topic", "Due"), *rows)).items[-1].kind == "exam"


def test_classes_not_held_and_weeks_without_teaching_are_off() -> None:
    found = read(text("Please note that I will not hold class on Monday, September 15, which is Yom Kippur."))
    assert [(i.kind, str(i.date)[5:]) for i in found.items] == [("no_class", "09-15")]


def test_seminars_that_do_not_begin_yet_leave_the_lecture() -> None:
    found = read(
        text(
            "Week 1 (w/c 1 September)",
            "Introduction. No seminars.",
            "Week 2 (w/c 8 September)",
            "Conrad",
            "Week 3 (w/c 15 September)",
            "ASK week: no teaching",
            "Week 4 (w/c 22 September)",
            "Joyce",
        )
    )
    assert brief(found) == [("09-15", "ASK week: no teaching")]


def test_the_first_days_of_a_schedule_may_stand_in_a_table_of_their_own() -> None:
    days = (
        "Sept. 10 Exodus",
        "Sept. 17 Prophets",
        "Sept. 22 The Second Temple",
        "Sept. 24 Mishnah",
        "Sept. 29 Talmud",
        "Oct. 1 Midrash",
    )
    found = read(
        heading("Biblical Israel"),
        table((), ("Sept 3", "Introduction"), ("Sept 8", "Genesis 1-25")),
        *map(text, days),
    )
    assert [str(one.date)[5:] for one in found.schedule][:3] == ["09-03", "09-08", "09-10"]


def test_class_days_run_on_in_a_weeks_line_by_their_letters() -> None:
    found = read(
        text("Week One: M 8/25 Introduction; W 8/27 Hymns; F 8/29 Beowulf 1-1200"),
        text("Week Two: M 9/1 Labor Day, no class; W 9/3 Beowulf 1201-2199; F 9/5 Beowulf to the end"),
        text("Week Three: M 9/8 Lanval; W 9/10 Gawain; F 9/12 Paper 1 due"),
        text("Week Four: M 9/15 Chaucer; W 9/17 Prologue; F 9/19 Sidney"),
    )
    assert brief(found) == [("09-01", "Labor Day, no class"), ("09-12", "Paper 1")]
    assert len(found.schedule) == 10


def test_a_day_with_an_hour_behind_a_semicolon_opens_no_class() -> None:
    found = read(
        text("M 8/25 Introduction; office open W 8/27 at noon"),
        text("M 9/8 Lanval; sign up by F 9/12 at 5 pm"),
        text("M 9/15 Chaucer"),
        text("M 9/22 Sidney"),
    )
    assert [str(one.date)[5:] for one in found.schedule] == ["08-25", "09-08", "09-15", "09-22"]


def test_a_break_set_across_the_other_columns_has_the_days_of_its_first_cell() -> None:
    found = read(
        table(
            ("Week", "Readings", "Assignments", "Due date"),
            ("1: 9/1-9/7", "Ch. 1", "Essay 1", "Sun 9/7"),
            ("2: 9/8-9/14", "Ch. 2", "Quiz 1", "Sun 9/14"),
            ("9/15-9/21", "FALL BREAK", "", ""),
            ("3: 9/22-9/28", "Ch. 3", "Quiz 2", "Sun 9/28"),
        )
    )
    assert [str(i.date)[5:] for i in found.items if i.kind != "no_class"] == ["09-07", "09-14", "09-28"]


@pytest.mark.parametrize("title", ["Submit by class time", "Submit", "Hand in by noon"])
def test_a_column_of_what_is_submitted_lists_work(title: str) -> None:
    found = read(
        table(
            ("Date", "Topics", "To do before class", title),
            ("9/3", "Maps", "Ch. 1", "Blog #1"),
            ("9/10", "Winds", "Ch. 2", "Harbour autobiography"),
            ("9/17", "Rain", "Ch. 3", ""),
        )
    )
    assert brief(found) == [("09-03", "Blog #1"), ("09-10", "Harbour autobiography")]


@pytest.mark.parametrize("title", ["In-class tasks", "In class", "Class activities", "Tutorial tasks"])
def test_what_is_done_in_class_is_not_handed_in(title: str) -> None:
    found = read(
        table(
            ("Date", "Unit", title, "Assessment"),
            ("3 Sept", "Reading", "Skimming", ""),
            ("10 Sept", "Summary", "Exercises", "Essay 1 due (15%)"),
            ("17 Sept", "Citation", "Peer feedback", ""),
            ("24 Sept", "Drafting", "Workshop", "First draft due"),
        )
    )
    assert [title for _, title in brief(found)] == ["Essay 1", "First draft"]


def test_what_closes_behind_a_semicolon_closes_what_opens_before_it() -> None:
    found = read(
        text(
            "September 1 - September 14",
            "Quiz 1 - due Sunday, September 14, 11:59 p.m.",
            "September 15 - September 28",
            "Policy brief - due Sunday, September 28, 11:59 p.m.",
            "September 29 - October 12",
            "Midterm exam - opens Thursday, October 9, 8:00 a.m.; closes Sunday, October 12, 11:59 p.m.",
        )
    )
    assert brief(found)[-1] == ("10-12", "Midterm exam")


def test_months_named_in_a_grids_cells_end_where_another_is_named() -> None:
    days = [
        ("Sept 9", "Sept 11"),
        ("Sept 16", "Sept 18"),
        ("Sept 30", "Oct 2"),
        ("Nov 4", "Nov 6"),
        ("Nov 11", "Nov 13"),
    ]
    rows = [(str(n), f"{tue}\nReading", f"{thu}\nWork day") for n, (tue, thu) in enumerate(days, 1)]
    last = ("Finals", "Dec 16, 2-5pm\nFinal critique", "")
    found = read(table(("Week", "Tuesday", "Thursday"), *rows, last))
    assert [str(one.date)[5:] for one in found.schedule][4:10] == [
        "09-30",
        "10-02",
        "11-04",
        "11-06",
        "11-11",
        "11-13",
    ]
    assert brief(found) == [("12-16", "Final critique")]


@pytest.mark.parametrize("when", ["Exam period (TBC)", "TBA", "Finals week, to be announced"])
def test_an_exam_whose_day_is_not_known_yet_is_not_of_the_row_above(when: str) -> None:
    found = read(
        table(
            ("Assessment", "Weight", "Due"),
            ("Case study", "30%", "Fri 10 Oct 23:59"),
            ("Essay", "30%", "Fri 24 Oct 23:59"),
            ("Exam", "40%", when),
        )
    )
    assert brief(found) == [("10-10", "Case study"), ("10-24", "Essay")]


@pytest.mark.parametrize("stars", ["*", "**", "***"])
def test_stars_around_what_is_due_begin_a_sentence(stars: str) -> None:
    found = read(
        table(
            ("Date", "Plan"),
            ("Sep 4", "Plato, Apology"),
            ("Sep 9", f"Read: Crito. {stars}Paper topic due (by email){stars}"),
            ("Sep 16", f"Republic. {stars}First paper due{stars}"),
        )
    )
    assert brief(found) == [("09-09", "Paper topic"), ("09-16", "First paper")]
