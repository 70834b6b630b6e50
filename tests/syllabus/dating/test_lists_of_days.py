"""Days listed after one month's number, and days of the week in brackets or glued to their date."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.dating.grammar import find_dates
from tests.syllabus.finding.paper import FALL


def read(text: str) -> list[str]:
    return [f"{one.date:%m-%d}" for one in find_dates(text, FALL) if one.date is not None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quizzes: 9/9, 16, 23 and 30; 10/7, 14", ["09-09", "09-16", "09-23", "09-30", "10-07", "10-14"]),
        ("T/Th 9/16, 18: Sets", ["09-16", "09-18"]),
        ("9/9, 16, and 23 (Tuesdays)", ["09-09", "09-16", "09-23"]),
        ("10/23 & 25", ["10-23", "10-25"]),
        ("9/16 + 9/18", ["09-16", "09-18"]),
        ("Mon.9/15 Maps", ["09-15"]),
        ("M-9/15 Maps", ["09-15"]),
    ],
)
def test_days_of_one_month_are_listed_after_its_number(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quiz on 9/9, 20 points", ["09-09"]),
        ("Quiz 9/9, 20%", ["09-09"]),
        ("due 9/9, 17:00", ["09-09"]),
        ("due 10/9, 18.30", ["10-09"]),
        ("9/9, 10, 11", ["09-09"]),
        ("10/23 and 25 students", ["10-23"]),
        ("1/2 + 1/3", []),
        ("A-9/15", []),
    ],
)
def test_what_is_counted_or_worth_so_much_is_no_further_day(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "mention", "weekday"),
    [
        ("9/16 (Tues.): Sets", "9/16 (Tues.)", "TU"),
        ("Sept. 16 (T) Sets", "Sept. 16 (T)", "TU"),
        ("Sept 18 (Th): Maps", "Sept 18 (Th)", "TH"),
        ("9/18 (R) Maps", "9/18 (R)", "TH"),
        ("16 Sept. (Tue): Sets", "16 Sept. (Tue)", "TU"),
    ],
)
def test_a_day_of_the_week_in_brackets_is_part_of_the_date(text: str, mention: str, weekday: str) -> None:
    (one,) = find_dates(text, FALL)

    assert (text[one.start : one.end], one.weekday) == (mention, weekday)


@pytest.mark.parametrize("text", ["9/16 (f)", "9/16 (TBA)", "9/16 (F and G)", "Sept 16 (A)"])
def test_other_letters_in_brackets_are_no_day(text: str) -> None:
    (one,) = find_dates(text, FALL)

    assert one.weekday is None


def test_a_full_stop_that_ends_no_sentence_is_the_months() -> None:
    text = "7 Sept.: Blog post 1. Due 9 Sept. Read it."

    assert [text[one.start : one.end] for one in find_dates(text, FALL)] == ["7 Sept.", "9 Sept"]


def test_a_section_before_a_full_stop_is_no_date_where_days_lead() -> None:
    context = replace(FALL, day_first=True)

    def dates(text: str) -> list[str]:
        return [f"{one.date:%m-%d}" for one in find_dates(text, context) if one.date is not None]

    assert dates("HW §5.3. Due 13 October") == ["10-13"]
    assert dates("Sections 5.3. Due 13 October") == ["10-13"]
    assert dates("Quiz 5.3. in class") == []
    assert dates("Abgabe am 5.11. um 12 Uhr") == ["11-05"]


@pytest.mark.parametrize("text", ["in class on 9/18/25.", "due 9/18/25. Bring", "(9/18/25.)", "18.09.25."])
def test_a_short_year_may_end_a_sentence(text: str) -> None:
    (one,) = find_dates(text, FALL)

    assert f"{one.date}" == "2025-09-18"


@pytest.mark.parametrize("text", ["9/18/25/3", "9/18/25.5", "1-2-34-5"])
def test_a_number_that_goes_on_is_no_date(text: str) -> None:
    assert find_dates(text, FALL) == []


def test_a_span_may_have_short_years_with_nothing_around_its_dash() -> None:
    (one,) = find_dates("9/18/25-9/20/25", FALL)

    assert (f"{one.date:%m-%d}", f"{one.end_date:%m-%d}") == ("09-18", "09-20")


@pytest.mark.parametrize(
    "text",
    ["23-Aug – 06-Dec 2025", "23-Aug - 06-Dec", "23-Aug–06-Dec", "Aug-23 - 06-Dec", "23-Aug-25 - 06-Dec-25"],
)
def test_the_day_behind_a_spans_dash_is_no_short_year(text: str) -> None:
    (one,) = find_dates(text, FALL)

    assert (f"{one.date}", f"{one.end_date}") == ("2025-08-23", "2025-12-06")


def test_a_number_behind_a_dash_with_spaces_is_no_short_year() -> None:
    assert [f"{one.date}" for one in find_dates("3-Sep - 12 points", FALL)] == ["2025-09-03"]
    assert [f"{one.date}" for one in find_dates("05-Sep-17", FALL)] == ["2017-09-05"]


@pytest.mark.parametrize("text", ["Sep 9-M, Nov 17", "Tu, Sept 9 - M, Nov 17", "Sep 9–Th Nov 17"])
def test_the_end_of_a_span_may_have_the_letters_of_its_day(text: str) -> None:
    (one,) = find_dates(text, FALL)

    assert (f"{one.date:%m-%d}", f"{one.end_date:%m-%d}") == ("09-09", "11-17")


def test_a_day_of_the_week_between_date_and_colon_is_the_dates() -> None:
    (one,) = find_dates("9/16 Tues: Midterm exam", FALL)

    assert ("9/16 Tues"[one.start : one.end], one.weekday) == ("9/16 Tues", "TU")


@pytest.mark.parametrize(
    "text", ["9/15 Mon: Sets Wed: Maps", "9/16 Tues: 10 problems", "9/16 Tues 3 problems"]
)
def test_a_day_of_the_week_that_begins_its_own_entry_is_not_the_dates(text: str) -> None:
    (one,) = find_dates(text, FALL)

    assert one.weekday is None


@pytest.mark.parametrize("text", ["Week 3. Sep 9: Sets", "Lecture 3. Sept. 9 Sets", "Class 3. September 9"])
def test_a_labels_number_and_its_full_stop_are_no_day_of_the_month_behind_them(text: str) -> None:
    assert read(text) == ["09-09"]


def test_each_date_of_a_line_has_the_day_between_it_and_its_colon() -> None:
    found = find_dates("9/16 Tues: Sets; 9/18 Thurs: Maps", FALL)

    assert [one.weekday for one in found] == ["TU", "TH"]


def test_a_day_before_a_full_stop_and_its_month_stays_a_date() -> None:
    assert read("Abgabe: 3. Sept. 2025") == ["09-03"]
    assert read("due on 3. September") == ["09-03"]
