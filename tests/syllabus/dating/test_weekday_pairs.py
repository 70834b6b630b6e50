from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.dating.scan import scan
from servers.syllabus.dating.term import TermContext, find_term

NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def pairs(text: str) -> list[str | None]:
    return [None if one.loose_weekday else one.weekday for one in scan(text)]


def term(text: str) -> TermContext:
    lines = [line for line in text.splitlines() if line.strip()]
    return find_term(lines, name="a.pdf", metadata={}, full_text=text)


APART = [
    "week of August 24\nTue: Introduction", "Week of August 24 Tue: Introduction", "August 24\nTue: Introduction",
    "Sept 5\nTuesday we meet", "moved from class on Tuesday\n9/5 Topic", "Sept 5 Tue 2-3pm office hours", "Sept 5 Tue/Thu",
    "Sept 5 Tue and Thu classes", "Classes Mon/Wed 9/5", "Sept 5 - Monday schedule", "Sept 5 Tue: Introduction",
    "Sept 5 (Tue 2-3)", "Sept 5, Tues. Sept 12", "(section T) 9/5", "9/5-T4", "9/5-TA",
]  # fmt: skip


@pytest.mark.parametrize("text", APART)
def test_a_day_of_the_week_that_belongs_elsewhere_is_no_evidence_for_a_dates_year(text: str) -> None:
    assert pairs(text)[0] is None


TOGETHER = [
    "Tue, Sept 5", "Tuesday,\nSeptember 5", "Tue\n9/5", "9/5\nTue", "9/5\nTue\nTopic", "Sept 5 (Tue)", "Sept 5 Tue, 2-3pm",
    "Sept 5, Tuesday", "week of Tue, Sept 5", "the quiz on Tuesday 9/5",
    "(T) 9/5", "(Tues.) Sept 5", "due (Tue) 9/5", "9/5-T",
]  # fmt: skip


@pytest.mark.parametrize("text", TOGETHER)
def test_a_day_of_the_week_beside_its_date_is_its_own(text: str) -> None:
    assert pairs(text) == ["TU"]


def schedule(year: int, count: int, *, step: int = 2) -> list[str]:
    first = dt.date(year, 9, 6)
    days = [first + dt.timedelta(days=step * number) for number in range(count)]
    return [f"{NAMES[day.weekday()]} {day:%b} {day.day} Topic" for day in days]


def test_headings_of_weeks_do_not_move_a_stated_year() -> None:
    weeks = [
        f"week of {month}\nTue: Topic\nThu: Topic" for month in ("August 24", "August 31", "September 7")
    ]
    more = [f"week of September {day}\nTue: Topic\nThu: Topic" for day in (14, 21, 28)]
    found = term("\n".join(["Fall 2020", *weeks, *more]))
    assert (found.year, found.year_basis, found.doubts) == (2020, "stated", ())


def test_a_few_days_of_another_year_are_doubted_but_do_not_move_a_stated_year() -> None:
    found = term("\n".join(["Fall 2015", *schedule(2016, 4)]))
    assert (found.year, found.year_basis) == (2015, "stated")
    assert "are those of 2016" in found.doubts[0]


@given(year=st.integers(2005, 2030), step=st.sampled_from([-2, -1, 1, 2]), count=st.integers(6, 20))
def test_many_days_that_all_agree_move_a_stale_year(year: int, step: int, count: int) -> None:
    found = term("\n".join([f"Fall {year}", *schedule(year + step, count)]))
    assert (found.year, found.year_basis) == (year + step, "weekday")
    assert f'"Fall {year}"' in found.doubts[0]


@given(
    year=st.integers(2005, 2030),
    right=st.integers(2, 8),
    wrong=st.lists(st.sampled_from([-2, -1, 1, 2]), max_size=8),
)
def test_a_stated_year_on_which_a_fifth_of_the_days_agree_stands(
    year: int, right: int, wrong: list[int]
) -> None:
    other = [line for step in wrong for line in schedule(year + step, 1)]
    found = term("\n".join([f"Fall {year}", *schedule(year, right), *other]))
    assert found.year == year


@pytest.mark.parametrize("year", [2016, 2021, 2024])
def test_days_that_all_agree_with_the_stated_year_raise_no_doubt(year: int) -> None:
    assert term("\n".join([f"Fall {year}", *schedule(year, 12)])).doubts == ()
