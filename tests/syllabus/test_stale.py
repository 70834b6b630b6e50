"""A stated year against which the class days speak, and a term in a page's address."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from servers.domain.syllabus import Meeting
from servers.syllabus.dating.term import find_term
from servers.syllabus.finding.items import find_dated
from servers.syllabus.stale import doubting_year
from tests.syllabus.finding.paper import FALL, sheet, table
from tests.syllabus.test_parse import read

F24 = replace(FALL, label="Fall 2024", year=2024, start=dt.date(2024, 8, 1), end=dt.date(2024, 12, 31))

HEAD = ("BIO 210: Marine Biology", "Lecture: Fridays 9:30-12:00, Aspen Hall 110", "")


def plan(first: dt.date) -> tuple[str, ...]:
    days = (first + dt.timedelta(7 * week) for week in range(8))
    return tuple(f"{day:%B} {day.day}: {'Quiz 1' if n == 3 else f'Topic {n}'}" for n, day in enumerate(days))


def test_dates_that_meet_the_class_days_in_another_year_than_the_stated_one_are_doubted() -> None:
    found = read((*HEAD, "Fall 2024", *plan(dt.date(2025, 9, 5))))

    (quiz,) = (item for item in found.items if item.date)
    assert "fall on the days of class only in 2025" in quiz.needs_review[-1]
    assert any("only in 2025" in warning for warning in found.warnings)


def test_dates_on_the_class_days_of_the_stated_year_are_not_doubted() -> None:
    found = read((*HEAD, "Fall 2025", *plan(dt.date(2025, 9, 5))))

    assert [item.needs_review for item in found.items if item.date] == [()]


def test_a_term_in_a_pages_address_states_no_year() -> None:
    lines = ["BIO 210 Plants", "https://example.edu/plants-", "of-the-coast-spring-2018/"]
    context = find_term(lines, name="bio.pdf", metadata={}, full_text="\n".join(lines))

    assert context.year_basis != "stated"


def test_of_two_years_that_fit_the_days_of_the_week_the_files_own_is_taken() -> None:
    days = (dt.date(2023, 1, 17) + dt.timedelta(7 * week) for week in range(10))
    lines = [
        "BIO 210 Plants",
        "Some fossils on display in Spring 2019",
        *(f"Tu {d:%b}. {d.day}: topic" for d in days),
    ]
    made = {"CreationDate": "D:20230110"}
    context = find_term(lines, name="bio.pdf", metadata=made, full_text="\n".join(lines))

    assert (context.year, context.year_basis) == (2023, "weekday")


def test_weeks_that_begin_on_no_class_day_do_not_speak_against_the_year() -> None:
    head = ("MA 2104: Calculus", "Lectures: Tuesdays and Fridays 10:00-12:00, Hall 27", "", "Fall 2022")
    found = read((*head, *plan(dt.date(2022, 8, 8))))

    assert not any("only in" in warning for warning in found.warnings)


def test_weeks_with_a_few_classes_of_their_own_do_not_speak_against_the_year_either() -> None:
    head = ("MA 2104: Calculus", "Lectures: Tuesdays and Fridays 10:00-12:00, Hall 27", "", "Fall 2022")
    days = plan(dt.date(2022, 8, 8))
    found = read((*head, *days, "October 6: Field day", "October 12: Review"))

    assert not any("only in" in warning for warning in found.warnings)


def test_weeks_by_their_first_and_last_day_do_not_speak_against_the_year() -> None:
    head = ("BIO 210: Marine Biology", "Lecture: Tuesdays 9:30-12:00, Aspen Hall 110", "", "Spring 2025")
    mondays = [dt.date(2025, 2, 24) + dt.timedelta(7 * week) for week in range(8)]
    ends = [day + dt.timedelta(6) for day in mondays]
    weeks = (
        f"Week {n}: {a.day} {a:%b} - {b.day} {b:%b}: Topic {n}"
        for n, (a, b) in enumerate(zip(mondays, ends, strict=True), 1)
    )
    found = read((*head, *weeks))

    assert not any("only in" in warning for warning in found.warnings)


def test_a_leap_day_between_the_years_does_not_hide_a_stale_one() -> None:
    head = ("REL 210: Myths", "Lectures: Tuesdays and Thursdays 16:05-17:25, Hall 112", "", "Winter 2015")
    tuesdays = [dt.date(2016, 1, 12) + dt.timedelta(7 * week) for week in range(13)]
    days = sorted([*tuesdays, *(day + dt.timedelta(2) for day in tuesdays)])
    found = read(
        (*head, *(f"{d:%b}. {d.day}: {'Midterm' if n == 17 else f'Topic {n}'}" for n, d in enumerate(days)))
    )

    (midterm,) = (item for item in found.items if item.date)
    assert "only in 2016" in midterm.needs_review[-1]


def test_a_year_of_sources_is_not_the_courses_where_the_document_says_when_it_was_written() -> None:
    days = (dt.date(2021, 9, 7) + dt.timedelta(7 * week) for week in range(10))
    lines = [
        "SOC 210 Fieldwork",
        "Last updated on 2021-08-30",
        *(f"{d:%b}. {d.day} Topic" for d in days),
        "Harbour Week. October 1, 2014.",
    ]
    made = {"CreationDate": "D:20210830"}
    context = find_term(lines, name="soc.pdf", metadata=made, full_text="\n".join(lines))

    assert context.year == 2021


WEEKLY = ("BIO 210: Marine Biology", "Lecture: Tuesdays 9:30-12:00, Aspen Hall 110", "", "Fall 2024")


def test_dates_that_have_the_stated_year_in_them_are_not_doubted() -> None:
    days = [dt.date(2024, 9, 2) + dt.timedelta(7 * week) for week in range(8)]
    found = read(
        (*WEEKLY, *(f"{d:%m/%d/%Y}: {'Quiz 1' if n == 3 else f'Topic {n}'}" for n, d in enumerate(days)))
    )
    bare = read(
        (*WEEKLY, *(f"{d:%B} {d.day}: {'Quiz 1' if n == 3 else f'Topic {n}'}" for n, d in enumerate(days)))
    )

    assert not any("only in" in warning for warning in found.warnings)
    assert any("only in" in warning for warning in bare.warnings)


def test_mondays_under_a_title_of_weeks_are_no_class_days_of_another_year() -> None:
    days = [dt.date(2024, 9, 2) + dt.timedelta(7 * week) for week in range(8)]
    dated = find_dated(
        sheet(table(("Week of", "Topic"), *((f"{d:%b}. {d.day}", f"Topic {n}") for n, d in enumerate(days)))),
        F24,
    )
    meetings = [Meeting(id="lecture", kind="lecture", days=("TU",))]
    assert doubting_year(dated, F24, meetings, ["Week of", "Topic"])[1] is None
    assert doubting_year(dated, F24, meetings, ["Date", "Topic"])[1] is not None
