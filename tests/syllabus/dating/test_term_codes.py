"""Terms in a registrar's letters, and in addresses."""

from __future__ import annotations

import pytest

from servers.syllabus.dating.label import find_term_name, read_term_name
from servers.syllabus.dating.term import find_term


@pytest.mark.parametrize(
    ("printed", "label"),
    [
        ("STAT-S 432: Applied Linear Models II, SP2019", "Spring 2019"),
        ("PSYC 3410, FA23", "Fall 2023"),
        ("MW 2-4, SU'24", "Summer 2024"),
        ("ECON 520, F18", "Fall 2018"),
        ("BIOSTAT 620, W25", "Winter 2025"),
        ("MAT 171 (2025SP)", "Spring 2025"),
        ("AU 2022", "Autumn 2022"),
        ("SoSe 25", "SoSe 25"),
        ("WS 2023/24", "WS 2023/24"),
        ("Spring '22", "Spring '22"),
        ("HIST 214, 25F", "Fall 2025"),
        ("26S", "Spring 2026"),
        ("25FA", "Fall 2025"),
        ("Term: 25/FA", "Fall 2025"),
        ("2025-FA", "Fall 2025"),
        ("SPR26", "Spring 2026"),
        ("Spr. '26", "Spring 2026"),
        ("Sp. 2026", "Spring 2026"),
        ("SS2 2026", "SS2 2026"),
    ],
)
def test_a_registrars_letters_are_spelled_out_and_other_names_stay_as_printed(
    printed: str, label: str
) -> None:
    found = read_term_name(printed)
    assert found is not None
    assert found.label == label


def test_the_field_for_the_term_wins_over_the_title() -> None:
    found = find_term_name(["Machine Learning", "Syllabus (Lent 2026)", "Term: Lent Term 2026"])
    assert found is not None
    assert found.label == "Lent Term 2026"


def label_of(*lines: str, name: str = "syllabus.pdf") -> str | None:
    return find_term(lines, name=name, metadata={}, full_text="\n".join(lines)).label


@pytest.mark.parametrize(
    ("line", "label", "year", "season"),
    [
        ("Term/Year: Fall/2025", "Fall/2025", 2025, "fall"),
        ("Fall - Semester 2025", "Fall - Semester 2025", 2025, "fall"),
        ("AY25-26 Spring", "AY25-26 Spring", 2026, "spring"),
        ("Fall, AY 25/26", "Fall, AY 25/26", 2025, "fall"),
        ("Academic Year: 2025-2026 Semester: Spring", "2025-2026 Spring", 2026, "spring"),
        ("J-Term 2026", "J-Term 2026", 2026, "winter"),
        ("May Session 2026", "May Session 2026", 2026, "summer"),
        ("Winterim 2026", "Winterim 2026", 2026, "winter"),
    ],
)
def test_a_forms_fields_and_short_terms_tell_the_term(line: str, label: str, year: int, season: str) -> None:
    found = find_term(["The Hanse", line, "9/5 Salt"], name="a.pdf", metadata={}, full_text="9/5 Salt")
    assert (found.label, found.year, found.season) == (label, year, season)


@pytest.mark.parametrize("line", ["Room 12S", "PHYS 25F", "Problems 12F-14", "Bring 25F batteries"])
def test_a_room_or_a_course_with_a_letter_is_no_term(line: str) -> None:
    assert find_term_name(["Salt and Ships", line]) is None


@pytest.mark.parametrize(
    "address",
    ["https://x.edu/hist/2025/fall/", "http://x.edu/~brandt/hist-f25/index.html", "https://x.edu/fall/2025/"],
)
def test_an_address_that_parts_its_words_by_strokes_tells_the_year(address: str) -> None:
    text = f"The Hanse\n{address}\n9/5 Salt"
    found = find_term(text.split("\n"), name="a.pdf", metadata={}, full_text=text)
    assert (found.year, found.year_basis) == (2025, "file")


@pytest.mark.parametrize("name", ["hist214_25f.pdf", "25FA_HIST.pdf"])
def test_a_files_name_tells_the_year_before_its_letter(name: str) -> None:
    found = find_term(["The Hanse", "9/5 Salt"], name=name, metadata={}, full_text="9/5 Salt")
    assert (found.year, found.year_basis) == (2025, "file")


YEAR = "Classes begin August 28, 2024 and end December 6, 2024"


def test_an_address_tells_the_terms_name_where_the_year_is_known() -> None:
    assert label_of("Statistics", "Site: https://stat.x.edu/fall-2024/", YEAR) == "Fall 2024"
    assert label_of("Statistics", YEAR, name="stat-fall-2024.pdf") == "Fall 2024"


def test_an_address_of_another_year_or_of_two_terms_tells_none() -> None:
    assert label_of("Statistics", "Site: https://stat.x.edu/fall-2019/", YEAR) is None
    assert label_of("Statistics", "https://x.edu/fall-2024/ and https://x.edu/spring-2024/", YEAR) is None


@pytest.mark.parametrize("line", ["Sep 5 Disks S10.6, S11.7", "Read S12.1", "Figure F11.2"])
def test_a_section_of_a_book_is_no_term(line: str) -> None:
    assert find_term_name(["CS 432 Systems", line]) is None
