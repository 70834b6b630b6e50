"""The year of a course whose document tells nothing but when it was written."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.revised import revised_in
from servers.syllabus.dating.term import TermContext, find_term

FALL = "9/5 Salt\n9/19 Herring\n10/3 Amber\n11/14 Furs"
SPRING = "1/23 Salt\n2/20 Herring\n3/19 Amber\n4/16 Furs"


def term(*lines: str) -> TermContext:
    text = "\n".join(lines)
    return find_term(text.split("\n"), name="syllabus.pdf", metadata={}, full_text=text)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Revised 8/2025", (2025, 8)),
        ("Rev. August 2025", (2025, 8)),
        ("Last updated: Sept. 2025", (2025, 9)),
        ("Version 1.2, 08/2025", (2025, 8)),
        ("(updated January 2026)", (2026, 1)),
        ("The policy was revised in August 2019 by the senate.", None),
        ("Revised edition, 2015", None),
        ("Revised 8/20", None),
    ],
)
def test_a_line_tells_the_month_in_which_the_document_was_written(
    line: str, told: tuple[int, int] | None
) -> None:
    assert revised_in([line]) == told


@pytest.mark.parametrize("line", ["Revised 8/2025", "Rev. August 2025", "Last updated: August 20, 2025"])
def test_that_year_is_the_courses_where_no_other_is_told(line: str) -> None:
    assert (term("The Hanse", FALL, line).year, term("The Hanse", "Spring 2024", SPRING, line).year) == (
        2025,
        2024,
    )


@pytest.mark.parametrize("line", ["Revised 12/2025", "Last updated: December 20, 2025", "Updated 10/28/25"])
def test_what_is_written_late_in_a_year_is_for_the_next_ones_spring(line: str) -> None:
    assert (term("The Hanse", SPRING, line).year, term("The Hanse", FALL, line).year) == (2026, 2025)


def test_a_books_year_at_the_end_of_its_line_is_none_of_the_course() -> None:
    assert term("The Hanse", "Weber, A Companion, Elder Mill, 2015", FALL).year is None
    assert term("Hanse, Trade, History, 2025", "Syllabus, The Hanse, Brandt, 2025", FALL).year == 2025


def made(text: str, day: str, name: str = "syllabus.pdf") -> TermContext:
    return find_term(text.split("\n"), name=name, metadata={"CreationDate": f"D:{day}"}, full_text=text)


@pytest.mark.parametrize(
    ("day", "first", "year", "sure"),
    [
        ("20250815", "Fri 9/5", 2025, True),  # a Friday in 2025
        ("20241218", "Thu 1/23", 2025, False),
        ("20250815", "9/5", 2025, False),
    ],
)
def test_one_day_of_the_week_makes_the_files_year_sure(
    day: str, first: str, year: int, *, sure: bool
) -> None:
    rest = FALL.partition("\n")[2] if "9/5" in first else SPRING.partition("\n")[2]
    found = made(f"The Hanse\n{first} Salt\n{rest}", day)
    assert (found.year, found.year_basis == "weekday") == (year, sure)


def test_a_file_made_in_december_is_for_the_next_years_spring() -> None:
    assert (made(SPRING, "20251218").year, made(SPRING, "20260105").year, made(FALL, "20251218").year) == (
        2026,
        2026,
        2025,
    )


def test_a_name_that_tells_the_term_in_which_its_file_was_made_leaves_no_doubt() -> None:
    assert made(FALL, "20250820", "hist_fall2025.pdf").doubts == ()
    assert made(FALL, "20270820", "hist_fall2025.pdf").doubts != ()
    assert made(FALL, "20250820", "hist.pdf").doubts != ()
    assert made(f"Spring Semester\n{SPRING}", "20250820", "hist_fall2025.pdf").doubts != ()


WINTER = ("12/15 Salt", "12/17 Herring", "12/19 Amber", "12/22 Furs", "1/5 Cloth", "1/7 Wax", "1/9 Rye")
NAMES = ("Mon", "Wed", "Fri", "Mon", "Mon", "Wed", "Fri")  # those of December 2025 and January 2026


@pytest.mark.parametrize(
    ("term_name", "named", "day", "year", "basis"),
    [
        ("Winter 2025", True, "", 2026, "stated"),
        ("Winter 2026", True, "", 2026, "stated"),
        ("Winter 2025", False, "20251201", 2026, "stated"),
        ("Winter 2025", False, "20241201", 2025, "stated"),
        ("Winter 2025", False, "", 2025, "file"),
        ("Winter 2025-26", False, "", 2026, "stated"),
    ],
)
def test_a_winter_term_over_new_year_may_have_the_year_of_either_month(
    term_name: str, day: str, year: int, basis: str, *, named: bool
) -> None:
    days = [f"{name} {line}" if named else line for name, line in zip(NAMES, WINTER, strict=True)]
    found = made("\n".join(("The Hanse", term_name, *days)), day or "19990101")
    assert (found.year, found.year_basis) == (year, basis)
    assert bool(found.doubts) == (basis == "file")
