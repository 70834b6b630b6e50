from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.weekday import weekday_of
from servers.syllabus.dating.clock import find_times
from servers.syllabus.dating.folding import fold
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.dating.term import TermContext, find_term
from servers.syllabus.dating.weekdays import find_weekdays
from servers.syllabus.dating.zone import find_zone

START, END = dt.date(2025, 8, 18), dt.date(2026, 1, 20)
MONTH_FIRST = TermContext("Fall 2025", 2025, "fall", START, END, "season", "stated", day_first=False)
DAY_FIRST = TermContext("Autumn 2025", 2025, "fall", START, END, "season", "stated", day_first=True)
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def _ordinal(number: int) -> str:
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def _long(day: dt.date) -> str:
    return MONTH_NAMES[day.month - 1]


#: How syllabi print a date.
RENDERINGS: dict[str, Callable[[dt.date], str]] = {
    "October 3": lambda day: f"{_long(day)} {day.day}",
    "Oct 3": lambda day: f"{day:%b} {day.day}",
    "Oct. 3": lambda day: f"{day:%b}. {day.day}",
    "OCT 3": lambda day: f"{day:%b} {day.day}".upper(),
    "October 3rd": lambda day: f"{_long(day)} {_ordinal(day.day)}",
    "3 October": lambda day: f"{day.day} {_long(day)}",
    "3rd of October": lambda day: f"{_ordinal(day.day)} of {_long(day)}",
    "3-Oct": lambda day: f"{day.day}-{day:%b}",
    "03-Oct-25": lambda day: f"{day:%d-%b-%y}",
    "October 3, 2025": lambda day: f"{_long(day)} {day.day}, {day.year}",
    "3 October 2025": lambda day: f"{day.day} {_long(day)} {day.year}",
    "Fri, Oct 3": lambda day: f"{day:%a}, {day:%b} {day.day}",
    "Friday, October 3, 2025": lambda day: f"{day:%A}, {_long(day)} {day.day}, {day.year}",
    "Friday 3 October": lambda day: f"{day:%A} {day.day} {_long(day)}",
    "Oct 3 (Fri)": lambda day: f"{day:%b} {day.day} ({day:%a})",
    "10/3/2025": lambda day: f"{day.month}/{day.day}/{day.year}",
    "10/3/25": lambda day: f"{day.month}/{day.day}/{day:%y}",
    "10-03-2025": lambda day: f"{day:%m-%d-%Y}",
    "Fri 10/3": lambda day: f"{day:%a} {day.month}/{day.day}",
    "Friday, 10/03": lambda day: f"{day:%A}, {day:%m/%d}",
    "2025-10-03": lambda day: day.isoformat(),
    "2025.10.03": lambda day: f"{day:%Y.%m.%d}",
    "2025/10/03": lambda day: f"{day:%Y/%m/%d}",
}
FRAMES = ("{}", "Exam on {}", "Homework 3 is due {} at 5 pm.", "({})", "{}: Midterm", "- {} Quiz 2", "by {};")


@pytest.mark.parametrize("form", RENDERINGS)
@given(day=st.dates(START, END), frame=st.sampled_from(FRAMES))
def test_a_date_printed_in_any_form_is_found_once_and_is_the_same(
    form: str, day: dt.date, frame: str
) -> None:
    printed = RENDERINGS[form](day)
    (mention,) = find_dates(frame.format(printed), MONTH_FIRST)
    assert (mention.date, mention.text, mention.doubts) == (day, printed, ())
    assert mention.weekday in {None, weekday_of(day)}


@given(
    day=st.dates(START, END),
    form=st.sampled_from(["{0:%d/%m/%Y}", "{0:%d.%m.%Y}", "{0.day}/{0.month}/{0:%y}", "{0:%a} {0:%d.%m.}"]),
)
def test_a_date_printed_day_first_is_read_day_first(day: dt.date, form: str) -> None:
    (mention,) = find_dates(f"Abgabe {form.format(day)}", DAY_FIRST)
    assert (mention.date, mention.doubts) == (day, ())


@given(
    first=st.dates(START, END - dt.timedelta(days=14)),
    length=st.integers(1, 14),
    dash=st.sampled_from(["-", " - ", "–", " — ", " to "]),
)
def test_a_span_is_one_mention_with_both_ends(first: dt.date, length: int, dash: str) -> None:
    last = first + dt.timedelta(days=length)
    (mention,) = find_dates(f"Break: {first:%b} {first.day}{dash}{last:%b} {last.day}", MONTH_FIRST)
    assert (mention.date, mention.end_date) == (first, last)


@given(start=st.dates(START, END - dt.timedelta(days=70)), step=st.sampled_from([2, 5, 7]))
def test_a_column_that_names_the_month_only_when_it_changes_is_read(start: dt.date, step: int) -> None:
    previous: dt.date | None = None
    for number in range(10):
        day = start + dt.timedelta(days=step * number)
        new_month = previous is None or day.month != previous.month
        cell = f"{day:%b} {day.day}" if new_month else str(day.day)
        (mention,) = find_dates(cell, MONTH_FIRST, previous=previous, column=True)
        assert mention.date == day
        previous = mention.date


@given(shift=st.integers(1, 6), day=st.dates(START, END))
def test_a_wrong_day_of_the_week_always_raises_a_doubt(shift: int, day: dt.date) -> None:
    other = day + dt.timedelta(days=shift)
    (mention,) = find_dates(f"{other:%A}, {day:%B} {day.day}", MONTH_FIRST)
    assert mention.date == day
    assert f"is a {day:%A}" in mention.doubts[0]


PIECES = st.sampled_from(
    ["Sept", "9/5", "5", "31", "-", "–", ",", "and", "th", "Mon", "F", "of", "2017", "'17", "pm", "11:59", "/", ".", " ", "\n", "(",
     ")", "&", "to", "May", "2/30", "0", "00", "99", "week of", "noon", "12", "a.m.", "IST", "http://x.y/1/2", "@", "ß", "№", "²",
     "Quiz", "Weeks", "mar", "out", "de", "set", "h", "14h", "Uhr", "Di", "oct", "feira", "Labor Day", "Classes begin", "Term:", "Year:"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(PIECES, max_size=14).map(" ".join),
    st.lists(PIECES, max_size=14).map("".join),
)


@given(text=TEXTS, column=st.booleans(), previous=st.one_of(st.none(), st.dates(START, END)))
def test_any_text_is_read_without_an_error_and_offsets_hold(
    *, text: str, column: bool, previous: dt.date | None
) -> None:
    for context in (MONTH_FIRST, DAY_FIRST, TermContext()):
        mentions = find_dates(text, context, previous=previous, column=column)
        assert all(text[one.start : one.end] == one.text for one in mentions)
        assert all(0 <= one.start < one.end <= len(text) for one in mentions)
        ends = [0, *(one.end for one in mentions)]
        assert all(end <= one.start for end, one in zip(ends, mentions, strict=False))
        assert all(
            one.end_date is None or (one.date is not None and one.end_date >= one.date) for one in mentions
        )


@given(text=TEXTS)
def test_times_days_and_zones_of_any_text_are_read_without_an_error(text: str) -> None:
    times = find_times(text)
    assert all(text[one.start : one.end] == one.text for one in times)
    assert all(before.end <= after.start for before, after in pairwise(times))
    assert all(0 <= one.start < one.end <= len(text) and one.days for one in find_weekdays(text))
    assert find_zone(text, name="a.pdf").basis in {"institution", "printed", "none"}


@given(text=TEXTS)
def test_the_term_of_any_text_is_found_without_an_error(text: str) -> None:
    context = find_term(text.splitlines(), name="a.pdf", metadata={}, full_text=text)
    assert (context.start is None) == (context.end is None) == (context.span_basis is None)
    assert context.start is None or context.end is None or context.start < context.end
    assert (context.year is None) == (context.year_basis == "none") or context.span_basis == "printed"


@given(text=st.text(max_size=200))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold(text)) == len(text)
