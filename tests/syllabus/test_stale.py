"""A stated year against which the class days speak, and a term in a page's address."""

from __future__ import annotations

import datetime as dt

from servers.syllabus.dating.term import find_term
from tests.syllabus.test_parse import read

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
