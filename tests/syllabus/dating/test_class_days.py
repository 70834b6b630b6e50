"""Where neither year nor day of the week is printed, the class days tell the year near the file's own."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.syllabus import Weekday
from servers.domain.weekday import WEEKDAYS
from servers.syllabus.dating.term import TermContext, find_term


def context_of(dates: list[dt.date], class_days: set[Weekday], *, made: int) -> TermContext:
    """A course with these dates, printed without a year, in a file that was made in the year."""
    lines = ["BIO 210 Plants", *(f"{day:%B} {day.day}: topic" for day in dates)]
    metadata = {"CreationDate": f"D:{made}0110"}
    return find_term(
        lines, name="bio.pdf", metadata=metadata, full_text="\n".join(lines), class_days=class_days
    )


def weekly(first: dt.date, weeks: int, *offsets: int) -> list[dt.date]:
    return [first + dt.timedelta(7 * week + offset) for week in range(weeks) for offset in offsets]


MONDAY = dt.date(2025, 1, 27)


@pytest.mark.parametrize("made", [2024, 2025, 2026])
def test_dates_on_the_class_day_tell_the_year_whichever_near_year_the_file_was_made_in(made: int) -> None:
    context = context_of(weekly(MONDAY, 8, 0), {"MO"}, made=made)
    assert (context.year, context.year_basis) == (2025, "weekday")
    assert "fall on the class days" in context.doubts[0]


@given(
    st.integers(2015, 2035),
    st.integers(1, 3),
    st.sets(st.sampled_from(WEEKDAYS[:5]), min_size=1, max_size=3),
    st.integers(-1, 1),
)
def test_a_course_whose_dates_are_its_class_days_is_never_put_into_a_wrong_year_unsaid(
    year: int, month: int, days: set[Weekday], off: int
) -> None:
    first = dt.date(year, month, 12)
    first -= dt.timedelta(first.weekday())
    dates = weekly(first, 6, *(WEEKDAYS.index(day) for day in days))
    context = context_of(dates, days, made=year + off)
    assert context.year == year or context.year_basis == "file"


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        pytest.param(weekly(MONDAY, 4, 0), {"MO"}, id="too few"),
        pytest.param(weekly(MONDAY, 8, 4), {"MO", "WE", "FR"}, id="one weekly date, three class days"),
        pytest.param(weekly(MONDAY, 4, 0, 3), {"MO"}, id="half of them elsewhere"),
        pytest.param(weekly(MONDAY, 4, 0, 1, 2, 3, 4), {"MO", "TU", "WE", "TH", "FR"}, id="class every day"),
        pytest.param(weekly(MONDAY, 8, 0), set(), id="no class days"),
    ],
)
def test_less_than_that_leaves_the_year_in_doubt(dates: list[dt.date], days: set[Weekday]) -> None:
    context = context_of(dates, days, made=2025)
    assert (context.year, context.year_basis) == (2025, "file")


def test_an_autumn_a_year_after_its_file_was_made_is_in_doubt() -> None:
    dates = weekly(dt.date(2025, 8, 25), 8, 0)
    assert context_of(dates, {"MO"}, made=2024).year_basis == "file"
    assert context_of(dates, {"MO"}, made=2026).year_basis == "weekday"


def test_a_day_off_beside_a_holiday_with_its_name_yields_to_the_class_days() -> None:
    """The Friday after Thanksgiving of 2018, which was the holiday itself in 2017."""
    days = weekly(dt.date(2018, 9, 24), 10, 0, 2, 4)
    lines = [f"{day.month}/{day.day} topic" for day in days]
    lines[-4] = "11/23 Thanksgiving"
    metadata = {"CreationDate": "D:20180910"}

    def found(class_days: set[Weekday]) -> TermContext:
        return find_term(
            lines, name="x.pdf", metadata=metadata, full_text="\n".join(lines), class_days=class_days
        )

    assert (found(set()).year, found(set()).is_year_open) == (2017, True)
    assert (found({"MO", "WE", "FR"}).year, found({"MO", "WE", "FR"}).is_year_open) == (2018, False)


def test_a_file_made_before_its_course_is_of_no_old_one() -> None:
    """March to May of a leap year fall on two of three class days in the year before too."""
    context = context_of(weekly(dt.date(2024, 3, 4), 8, 0, 2, 4), {"MO", "WE", "FR"}, made=2023)
    assert context.year in {2023, 2024}
    assert context.year_basis == "file"
