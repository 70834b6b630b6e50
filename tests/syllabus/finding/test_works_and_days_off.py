"""Holidays' names that are works' titles, and what is left out while the class meets."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.deliverable import is_no_class, read_clause
from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, table, text


@pytest.mark.parametrize(
    "text",
    [
        "Yeats, 'Easter, 1916'",
        "The Easter Rising",
        "Film: “Thanksgiving” and after",
        "Veterans Day parade (optional)",
        "No screening (MLK Day)",
        "No homework over the holiday",
    ],
)
def test_a_holiday_in_a_works_title_or_beside_what_is_left_out_is_no_day_off(text: str) -> None:
    assert not is_no_class(text)


@pytest.mark.parametrize(
    "text", ["Easter Monday", "MLK Day", "No class (MLK Day)", "Thanksgiving", "Labor Day - no rehearsal"]
)
def test_a_holiday_alone_is_a_day_off(text: str) -> None:
    assert is_no_class(text)


def test_a_class_that_will_be_made_up_is_off_on_its_own_day_only() -> None:
    found = find_dated(
        sheet(
            text("I will be away on Friday, September 26; that class will be made up on Tuesday, October 7.")
        ),
        FALL,
    )
    assert [(str(i.date)[5:], i.kind, i.title) for i in found.items] == [("09-26", "no_class", "No class")]


def test_a_holiday_for_which_a_class_is_made_up_is_off_on_the_day_printed_behind_it() -> None:
    rows = (
        ("Wed Sep 3", "Dunes"),
        ("Fri Sep 5", "Bootcamp (required Monday-makeup class (no classes Harvest Day, Mon Sep 8))"),
        ("Wed Sep 10", "Sand"),
    )
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL)
    assert [(str(i.date)[5:], i.kind) for i in found.items] == [("09-08", "no_class")]


def test_a_recess_across_two_days_of_a_week_is_one_stretch() -> None:
    weeks = table(
        ["Week", "Week beginning", "Monday", "Thursday"],
        ["1", "1 Sept", "Dunes", "Sand"],
        ["2", "8 Sept", "Reading week – no teaching", ""],
        ["3", "15 Sept", "Tides", "Waves"],
        ["4", "22 Sept", "Mud", "Clay"],
    )
    found = find_dated(sheet(weeks), FALL)
    assert [str(i.date)[5:] for i in found.items] == ["09-08"]


def test_titles_of_essays_are_no_essays() -> None:
    found = find_dated(sheet(text("Essay titles will be circulated on November 14.")), FALL)
    assert found.items == ()


def test_what_brackets_in_a_topic_make_due_is_named_alone() -> None:
    lectures = table(
        ["Date", "Topic"],
        ["Sept 2", "Dunes"],
        ["Sept 9", "Reform [source analysis due]"],
        ["Sept 16", "October 1970 [essay due]"],
        ["Sept 23", "Tides"],
    )
    found = find_dated(sheet(lectures), FALL)
    assert [(str(i.date)[5:], i.title) for i in found.items] == [
        ("09-09", "source analysis"),
        ("09-16", "essay"),
    ]


def test_work_given_out_in_class_is_not_due_then() -> None:
    days = table(
        ["Date", "Class"],
        ["Sept 2", "Rhetoric. Assign Project 2"],
        ["Sept 9", "Scenes"],
        ["Sept 16", "Project 2 due"],
    )
    found = find_dated(sheet(days), FALL)
    assert [(str(i.date)[5:], i.title) for i in found.items] == [("09-16", "Project 2")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Late essays lose 3% per day. No essays will be accepted after November 19.",
        "You must hand in a two-page response within one week of closing: Our Town (Sept. 2-5) and The Bacchae (Oct. 1-4).",
    ],
)
def test_days_that_something_follows_are_no_deadlines(sentence: str) -> None:
    assert find_dated(sheet(text(sentence)), FALL).items == ()


def test_an_hour_before_the_next_date_is_that_date_s() -> None:
    found = find_dated(
        sheet(
            text(
                "There are two papers, due on October 14 and November 18; and a take-home final, which will be due by 5:00 p.m. on Tuesday, December 9."
            )
        ),
        FALL,
    )
    assert [(str(i.date)[5:], str(i.time)[:5] if i.time else None) for i in found.items] == [
        ("10-14", None),
        ("11-18", None),
        ("12-09", "17:00"),
    ]


def test_work_that_is_not_handed_in_is_none() -> None:
    assert read_clause("Problem Set A (do, don't hand in)") is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Concert report due within one week of the concert, and no later than December 5.",
            ["12-05 paper"],
        ),
        ("Final portfolios may be picked up after December 15.", []),
        ("Students' oral exams take place between December 8 and 12.", ["12-08 exam"]),
        (
            "In-class presentations of research projects will be held Nov. 18 and 20.",
            ["11-18 presentation", "11-20 presentation"],
        ),
    ],
)
def test_what_a_sentence_s_days_are_of(sentence: str, expected: list[str]) -> None:
    found = find_dated(sheet(text(sentence)), FALL)
    assert [f"{str(i.date)[5:]} {i.kind}" for i in found.items] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "If the campus opens late (as on September 9), classes before that hour are cancelled.",
        "When the university closes for snow, as it did on September 9, class is cancelled.",
        "Should there be no class because of weather, as happened on September 9, check your mail.",
    ],
)
def test_a_day_on_which_class_was_cancelled_once_is_no_day_off(sentence: str) -> None:
    assert not find_dated(sheet(text(sentence)), FALL).items


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no class on university holidays, such as on November 27.",
        "No class on September 9. If you are ill, write to me.",
    ],
)
def test_an_example_of_what_will_be_is_a_day_off(sentence: str) -> None:
    assert [i.kind for i in find_dated(sheet(text(sentence)), FALL).items] == ["no_class"]


@pytest.mark.parametrize(
    "text",
    [
        "VACATION",
        "Vacation (Good Friday 3 October)",
        "Freedom Day",
        "Heritage Day",
        "Deepavali",
        "Ching Ming Festival",
        "Non-teaching week",
        "Care (no Monday lecture, bank holiday)",
    ],
)
def test_days_off_of_other_countries_are_off(text: str) -> None:
    assert is_no_class(text)


@pytest.mark.parametrize(
    "text",
    [
        "Vacations: past tense",
        "Vacation vocabulary",
        "Essay on Heritage Day due",
        "International Women's Day",
    ],
)
def test_topics_that_name_them_are_not(text: str) -> None:
    assert not is_no_class(text)


def off(words: str) -> list[tuple[str, str | None, str]]:
    items = find_dated(sheet(text(words)), FALL).items
    return [
        (str(i.date)[5:], str(i.end_date)[5:] if i.end_date else None, i.title)
        for i in items
        if i.kind == "no_class"
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We won't have class on November 6.", [("11-06", None, "No class")]),
        ("There won't be class on November 6.", [("11-06", None, "No class")]),
        ("Class will not be held on October 14.", [("10-14", None, "No class")]),
        ("Since I am traveling, there is no class on November 6.", [("11-06", None, "No class")]),
        ("The university will be closed November 26 through 28.", [("11-26", "11-28", "The university will be closed")]),
        ("October 17: Founders' Day - classes suspended", [("10-17", None, "Founders' Day - classes suspended")]),
        ("Nov 3: Advising Day (no day classes)", [("11-03", None, "Advising Day (no day classes)")]),
        ("December 5: Dead Day", [("12-05", None, "Dead Day")]),
        ("Friday, Nov 28 - day after Thanksgiving", [("11-28", None, "Day after Thanksgiving")]),
        ("Thanksgiving holiday begins Nov. 26 at noon; classes resume Dec. 1.", [("11-26", "11-30", "Thanksgiving holiday")]),
        ("Fall break starts Oct 11, classes resume Oct 15", [("10-11", "10-14", "Fall break")]),
        ("Spring recess begins on October 10 after last class; classes resume October 20.", [("10-10", "10-19", "Spring recess")]),
        ("Fall break starts Oct 11, and the paper is due Oct 15.", []),
        ("Holidays: Mon. Sept. 1; Mon.-Tues. Oct. 13-14; Wed.-Fri. Nov. 26-28.", [("09-01", None, "No class"), ("10-13", "10-14", "No class"), ("11-26", "11-28", "No class")]),
        ("Breaks: Oct 9-12 (Fall Break), Nov 22-30 (Thanksgiving).", [("10-09", "10-12", "Fall Break"), ("11-22", "11-30", "Thanksgiving")]),
        ("Meetings: Sept. 3, 8, (no class 10/13, fair), 15, 17", [("10-13", None, "No class, fair")]),
        ("No class: Sept 1; Oct 13; quizzes: Oct 20.", [("09-01", None, "No class"), ("10-13", None, "No class")]),
        ("Presidents' Day (Sept 22) and Veterans' Day (Nov 11)", [("09-22", None, "Presidents' Day"), ("11-11", None, "Veterans' Day")]),
        ("Nov 11: NC", [("11-11", None, "NC")]),
        ("Nov 11: NC State history", []),
        ("July 4: Fourth of July", [("07-04", None, "Fourth of July")]),
        ("Labs will not be held on November 25.", []),
        ("Office hours will not be held on November 25.", []),
        ("Since 1995, when classes were suspended on November 6, it has rained.", []),
        ("The library will be closed November 26.", []),
        ("There won't be homework on November 6.", []),
        ("Recitation on November 6 is canceled.", []),
        ("The review session on November 6 is cancelled.", []),
    ],
)  # fmt: skip
def test_days_off_in_a_teachers_words(words: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert off(words) == expected


@pytest.mark.parametrize(
    "days",
    [
        "Wednesday-Friday, November 26-28",
        "Wed. - Fri., Nov. 26 - 28",
        "Wednesday through Friday, November 26-28",
        "Wednesday to Friday November 26-28",
    ],
)
def test_the_first_of_two_days_of_the_week_is_that_of_a_stretchs_first(days: str) -> None:
    (item,) = find_dated(sheet(text(f"{days}: Thanksgiving Break")), FALL).items
    assert (str(item.date)[5:], str(item.end_date)[5:], item.title) == (
        "11-26",
        "11-28",
        "Thanksgiving Break",
    )
    assert not item.needs_review


def test_a_stretch_whose_first_day_of_the_week_is_wrong_is_doubted() -> None:
    (item,) = find_dated(sheet(text("Tuesday-Friday, November 26-28: Thanksgiving Break")), FALL).items
    assert item.needs_review


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("Fall Break - No Zoom Office Hour or assignments due", 1),
        ("Thanksgiving: no homework due", 1),
        ("No class due to a conference", 1),
        ("Fall Break - Essay 1 due before you leave", 0),
        ("No late homework; Essay 1 due", 0),
    ],
)
def test_a_break_that_leaves_out_what_is_due_is_one(words: str, count: int) -> None:
    rows = (("9/2", "Maps"), ("9/9", "Roads"), ("9/16", words), ("9/23", "Ports"))
    found = find_dated(sheet(table(("Date", "Topic"), *rows)), FALL).items
    assert sum(one.kind == "no_class" for one in found) == count
