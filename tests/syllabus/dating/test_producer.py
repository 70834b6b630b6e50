"""The version of the program that made a file tells about when, and no other program's name does."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.dating.producer import made_by
from servers.syllabus.dating.term import find_term

MILESTONES = st.integers(50, 250)


def day_of(milestone: int) -> dt.date:
    made = made_by(f"Skia/PDF m{milestone}")
    assert made is not None
    return made


@given(MILESTONES, MILESTONES)
def test_a_later_version_made_a_file_later(one: int, other: int) -> None:
    assert (day_of(one) < day_of(other)) == (one < other)


@given(MILESTONES)
def test_versions_follow_each_other_by_two_to_eight_weeks(milestone: int) -> None:
    assert dt.timedelta(14) <= day_of(milestone + 1) - day_of(milestone) <= dt.timedelta(56)


@pytest.mark.parametrize(
    ("milestone", "released"),
    [
        (59, dt.date(2017, 6, 5)),
        (76, dt.date(2019, 7, 30)),
        (90, dt.date(2021, 4, 14)),
        (110, dt.date(2023, 2, 7)),
        (125, dt.date(2024, 5, 14)),
        (135, dt.date(2025, 4, 1)),
    ],
)
def test_versions_between_those_that_are_known_are_right_to_two_months(
    milestone: int, released: dt.date
) -> None:
    assert abs(day_of(milestone) - released) < dt.timedelta(60)


@pytest.mark.parametrize(
    "producer",
    [
        "",
        "Skia/PDF",
        "Skia/PDF m49",
        "Skia/PDF m9",
        "macOS Version 13.4 (Build 22F66) Quartz PDFContext",
        "pdfTeX-1.40.21",
        "Skia/PDF m1234",
        "NotSkia/PDF  m90",
    ],
)
def test_a_producer_without_such_a_version_tells_nothing(producer: str) -> None:
    assert made_by(producer) is None


LINES = ["A course", "Quiz on October 3"]


def year_of(**metadata: str) -> int | None:
    return find_term(LINES, name="syllabus.pdf", metadata=metadata, full_text="\n".join(LINES)).year


def test_a_file_that_says_no_day_is_as_old_as_its_programs_version() -> None:
    assert year_of(Producer="Skia/PDF m90 Google Docs Renderer") == 2021


def test_a_file_that_says_its_day_is_no_older_than_that() -> None:
    assert year_of(Producer="Skia/PDF m90", CreationDate="D:20220801") == 2022
    assert year_of(Producer="Skia/PDF m90", ModDate="D:20230801") == 2023


def test_a_clock_that_was_never_set_tells_less_than_the_programs_version() -> None:
    assert year_of(Producer="Skia/PDF m90", CreationDate="D:19700101") == 2021


def test_a_program_without_a_version_tells_no_year() -> None:
    assert year_of(Producer="pdfTeX-1.40.21") is None
