"""Heads of syllabi whose fields stand in other places than most."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.header import Header, find_header
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import heading, item, sheet, table, text


def header(*blocks: Block) -> Header:
    body = (
        heading("Course description"),
        text("This course introduces students to the main ideas of the field."),
    )
    return find_header(sheet(*blocks, *body))


@pytest.mark.parametrize(
    ("blocks", "code", "title"),
    [
        pytest.param(
            (
                heading("Ideas of Data"),
                text("Some University", "Human Development", "Course Number HOD 3200", "Fall 2017"),
            ),
            "HOD 3200",
            "Ideas of Data",
            id="a label without a colon before the code",
        ),
        pytest.param(
            (
                heading("Special Topics in Rivers -"),
                heading("Water Budgets"),
                text("Course Number: ENS 798", "Credits: 3", "Professor: Dr. Jane Doe"),
            ),
            "ENS 798",
            "Special Topics in Rivers - Water Budgets",
            id="a title of two lines above the label",
        ),
        pytest.param(
            (
                heading("Syllabus of STAT154/254"),
                heading("(Statistical Prediction)"),
                text("Instructor: Jane Doe"),
            ),
            "STAT154/254",
            "Statistical Prediction",
            id="a title in brackets",
        ),
        pytest.param(
            (
                text(
                    "Course Title",
                    "Introduction to Ethics",
                    "Course Number",
                    "PHI 210",
                    "Instructor",
                    "Sara Lind",
                ),
            ),
            "PHI 210",
            "Introduction to Ethics",
            id="values below their labels",
        ),
        pytest.param(
            (text("Course Title Math 113: Logic", "Instructor Jane Doe"),), "Math 113", "Logic", id="no colon"
        ),
        pytest.param(
            (
                heading("CONTEMPORARY FICTION"),
                text("English 429C | UVic | Spring 2017 | CRN: 21321 | MR 1-2:20pm", "Instructor: Jane Doe"),
            ),
            "English 429C",
            "CONTEMPORARY FICTION",
            id="an institution's short name behind the code",
        ),
        pytest.param(
            (heading("DM-GY 6113 A | Sound Studio | Spring 2026"), text("Instructor: Jane Doe")),
            "DM-GY 6113",
            "Sound Studio",
            id="a section's letter in a field of its own",
        ),
        pytest.param(
            (heading("PHYS 122-07 College Physics II"), text("Instructor: Jane Doe")),
            "PHYS 122-07",
            "College Physics II",
            id="a college's subject is no college",
        ),
        pytest.param(
            (heading("Early Modern Philosophy"), heading("Spring 2020 Basic Information"), text("Jane Doe")),
            None,
            "Early Modern Philosophy",
            id="basic information is no title",
        ),
        pytest.param(
            (
                heading("Programming Languages"),
                text(
                    "Instructor",
                    "Jane Doe, jd@x.edu",
                    "Teaching Assistants",
                    "Ann Lee",
                    "CSE 341, Winter 2018",
                ),
            ),
            "CSE 341",
            "Programming Languages",
            id="people between the title and the code",
        ),
        pytest.param(
            (heading("STAT-S 432: Linear Models"), text("Instructor: Jane Doe")),
            "STAT-S 432",
            "Linear Models",
            id="a short hyphenated code",
        ),
        pytest.param(
            (heading("Sociology N100: Housing"),),
            "Sociology N100",
            "Housing",
            id="a letter before the number",
        ),
        pytest.param(
            (heading("21M.380 Music and Technology"),),
            "21M.380",
            "Music and Technology",
            id="a letter amid the code",
        ),
        pytest.param(
            (heading("Machine Learning in Economics (D200)"),),
            "D200",
            "Machine Learning in Economics",
            id="a code in brackets",
        ),
        pytest.param(
            (
                heading("Syllabus"),
                text("Instructor: Jane Doe", "We will use the site (Spring 2024 MATH 207-1 10233) daily"),
            ),
            "MATH 207-1",
            None,
            id="a code told only behind its term",
        ),
    ],
)
def test_code_and_title_are_found_where_they_stand(
    blocks: tuple[Block, ...], code: str | None, title: str | None
) -> None:
    found = header(*blocks)
    assert (found.course_code, found.course_title) == (code, title)


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        pytest.param(
            (heading("Instructor"), text("Jane Doe: jd@x.edu tel: 212-555-1391")),
            ["Jane Doe"],
            id="an address behind a colon",
        ),
        pytest.param(
            (heading("Instructors"), text("Jane Doe (lead): jd@x.edu"), text("Ann Roe: ar@x.edu")),
            ["Jane Doe", "Ann Roe"],
            id="several",
        ),
        pytest.param(
            (
                heading("Course instructors and contact information:"),
                item("(1) Dr. Jane Doe"),
                text("Email: jd@x.edu"),
                item("(2) Dr. Ann Roe"),
            ),
            ["Jane Doe", "Ann Roe"],
            id="numbered",
        ),
        pytest.param(
            (
                heading("Cal Poly Humboldt"),
                table((), ("Labs", "Room FH 202"), ("Instructor", "Jane Doe Office BSS 344")),
            ),
            ["Jane Doe"],
            id="an office behind the name",
        ),
        pytest.param((text("Adjunct Professor: Hon. Jane Doe"),), ["Jane Doe"], id="an adjunct judge"),
        pytest.param(
            (table((), ("Instructor", "Jane Doe · jd@x.edu")),), ["Jane Doe"], id="a dot before the address"
        ),
        pytest.param(
            (text("Instructor: Jane Doe | GSIs: Sam Poe, Pat Roe"),),
            ["Jane Doe"],
            id="helpers on the same line",
        ),
        pytest.param(
            (text("Instructor: Jane I. Doe"),), ["Jane I. Doe"], id="an initial that could be a word"
        ),
        pytest.param(
            (
                table(
                    ("Name", "Role", "Email"),
                    ("Jane Doe", "Instructor", "jd@x.edu"),
                    ("Sam Poe", "TA", "sp@x.edu"),
                ),
            ),
            ["Jane Doe"],
            id="a column of roles",
        ),
        pytest.param(
            (text("The course is taught here. Dr. Jane Doe is the instructor."),),
            ["Jane Doe"],
            id="in a sentence",
        ),
        pytest.param(
            (text("UC Davis"), text("Jane Doe", "jdoe@x.edu")), ["Jane Doe"], id="an institution is nobody"
        ),
        pytest.param(
            (heading("Schedule, Spring 2026 - Some University - Jane Doe, PhD"),),
            ["Jane Doe"],
            id="the last field of a heading",
        ),
    ],
)
def test_who_teaches_is_found(blocks: tuple[Block, ...], names: list[str]) -> None:
    assert list(header(heading("CS 101: Programs"), *blocks).instructors) == names


def test_who_is_told_to_teach_on_a_later_page_is_found() -> None:
    late = text("Jane Doe (Instructor): jd@x.edu", page=5)
    assert header(heading("CS 101: Programs"), late).instructors == ("Jane Doe",)


@pytest.mark.parametrize("printed", ["Lent 2026", "Michaelmas 2025", "Hilary 2024"])
def test_a_term_is_no_code(printed: str) -> None:
    assert header(heading("Machine Learning"), heading(printed)).course_code is None


@pytest.mark.parametrize("printed", ["Office: Smith Hall (B123)", "Room 12 in Baker Hall (C200)"])
def test_a_room_in_brackets_is_no_code(printed: str) -> None:
    assert header(heading("Machine Learning"), text(printed)).course_code is None


def test_a_term_in_a_registrars_letters_is_no_part_of_the_title() -> None:
    assert header(heading("STAT-S 432: Linear Models, SP2019")).course_title == "Linear Models"


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        pytest.param((text("Professor Agnes Thor    Spring 2026"),), ("Agnes Thor",), id="the term behind"),
        pytest.param((text("Instructor: Steve Lind  Fall 2019"),), ("Steve Lind",), id="the term in a field"),
        pytest.param((text("Dr. Ann Lee, Winter Quarter 2024"),), ("Ann Lee",), id="a quarter behind"),
        pytest.param(
            (table((), ("Professor Ernest Black", "Old Main 304")),), ("Ernest Black",), id="a room beside"
        ),
        pytest.param(
            (table((), ("Instructor: Ann Lee", "Bo Roe")),), ("Ann Lee", "Bo Roe"), id="a second name beside"
        ),
        pytest.param((text("Labor Day - No class: September 1"),), (), id="a holiday"),
        pytest.param((text("MLK Day, Monday, January 19"),), (), id="a holiday in letters"),
        pytest.param((text("Instructor: Dorothy Day"),), ("Dorothy Day",), id="a surname of holidays"),
    ],
)
def test_neither_terms_nor_rooms_nor_holidays_are_of_a_name(
    blocks: tuple[Block, ...], names: tuple[str, ...]
) -> None:
    assert header(heading("HIST 101 World History"), *blocks).instructors == names


@pytest.mark.parametrize(
    "line",
    [
        "PUBH 2100, Section 01W (Online asynchronous)",
        "PUBH 2100 - Hybrid course",
        "PUBH 2100 (Lecture)",
    ],
)
def test_how_a_course_is_held_is_no_title(line: str) -> None:
    assert header(heading("Introduction to Public Health"), text(line)).course_title == (
        "Introduction to Public Health"
    )


def test_a_title_may_have_such_a_word() -> None:
    assert header(heading("EDU 210 Online Learning Design")).course_title == "Online Learning Design"


@pytest.mark.parametrize(
    ("line", "code", "title"),
    [
        ("POLITICAL SCIENCE 220: FOREIGN POLICY", "POLITICAL SCIENCE 220", "FOREIGN POLICY"),
        ("SOCIAL WORK 520 - Practice I", "SOCIAL WORK 520", "Practice I"),
        ("Criminal Justice 301 - Research Methods", "Criminal Justice 301", "Research Methods"),
        ("Child Development 204 Infancy", "Child Development 204", "Infancy"),
        ("HIST 2112.E01 Rivers and States", "HIST 2112.E01", "Rivers and States"),
        ("POLS 1101-B American Government", "POLS 1101-B", "American Government"),
        ("ENGL 101.03 Composition", "ENGL 101.03", "Composition"),
    ],
)
def test_a_department_of_two_words_opens_a_code(line: str, code: str, title: str) -> None:
    found = header(heading(line))
    assert (found.course_code, found.course_title) == (code, title)


def test_a_building_of_two_words_is_no_department() -> None:
    found = header(heading("NURS 210 Community Care"), text("Room: Health Services 114"))
    assert found.course_code == "NURS 210"


def test_a_courses_name_is_no_teachers() -> None:
    found = header(heading("English Composition II"), text("ENG 1102 Section 12"))
    assert found.instructors == ()


def test_office_hours_in_letters_name_nobody() -> None:
    found = header(
        heading("INFO 2950 Data"),
        text("Professor: Matt Wilks", "Instructor OH: Thursdays 3:00-4:30pm", "TA OH: see the calendar"),
    )
    assert found.instructors == ("Matt Wilks",)


def test_a_buildings_letters_are_no_part_of_a_name() -> None:
    found = header(heading("MUS 240 Theory"), text("Prof. L. Castel   FA 220   x3391"))
    assert found.instructors == ("L. Castel",)


def test_a_modules_lead_teaches_it() -> None:
    found = header(heading("COMP0067 Software"), text("Module lead: Dr. Amina Yusuf. Office hour: Tuesdays"))
    assert found.instructors == ("Amina Yusuf",)
    lead = header(heading("COMP0067 Software"), text("Lead poisoning is a topic.", "Tom Lead"))
    assert "poisoning" not in lead.instructors


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("Syllabus: Introduction to River Science", "Introduction to River Science"),
        ("Course Outline: Town and Country", "Town and Country"),
        ("Syllabus: Fall 2025", "Nehir Bilimi"),
    ],
)
def test_the_heading_that_opens_a_syllabus_tells_its_title(first: str, title: str) -> None:
    found = header(heading(first), item("Course Code: ENV2008 – Nehir Bilimi"), item("Credits: 3"))

    assert (found.course_code, found.course_title) == ("ENV2008", title)


def test_the_heading_below_a_title_is_no_part_of_it() -> None:
    wide = "SOC 167: Sociology of Towns with Country Walks and Field Trips"

    assert header(heading(wide), heading("General Information")).course_title == wide[9:]


def test_a_particle_is_no_word_that_makes_a_name_a_phrase() -> None:
    found = header(heading("Soil Physics"), text("Ana dos Montes Guerra · 2025"))

    assert found.instructors == ("Ana dos Montes Guerra",)


@pytest.mark.parametrize(
    ("sentence", "code"),
    [
        ("Please ensure that the course code (ENV201) is included in the subject line.", "ENV201"),
        ("Include PLSC 402 in the subject of each message.", "PLSC 402"),
        ("The subject of SOIL 210 is soil.", None),
    ],
)
def test_a_code_that_only_a_sentence_tells_is_marked(sentence: str, code: str | None) -> None:
    found = header(
        heading("Soil Physics"), text("Ann Brook"), heading("Questions"), text(*["Ask."] * 60, sentence)
    )

    assert found.course_code == code
    assert code is None or any("unusual place" in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        (
            (heading("FREN 201"), text("Instructor"), item("Name: Odile Marchand"), item("Office: 12")),
            ["Odile Marchand"],
        ),
        (
            (
                heading("ART 9: Clay"),
                text("Prof. Brigid House (she/her), bhouse@kiln.edu"),
                text("Office hours MW 11-12"),
            ),
            ["Brigid House"],
        ),
        ((heading("ART 9: Clay"), text("Prof. Tower House, second floor"), text("Open MW 11-12")), []),
        ((heading("Go and Chess"), text("Facilitators: Ivo Brand, Wen Huang")), ["Ivo Brand", "Wen Huang"]),
        ((heading("Biology 12"), text("P.K. Marlow, Instructor")), ["P.K. Marlow"]),
        ((heading("LDRS 5"), text("Instructor: Dr. D.L. (Dan) Ortega")), ["D.L. Ortega"]),
        (
            (heading("Climate"), heading("Instructor"), text("Lena Hartmann Ph.D. Student, EECS lh@x.edu")),
            ["Lena Hartmann"],
        ),
        (
            (
                heading("PHYS 457: Waves"),
                heading("Instructor and TAs", level=2),
                text("Prof. Ada Cumming, ada.cumming@x.edu, Hall 310"),
                text("TAs: Clem Fort, Renee Goodman"),
            ),
            ["Ada Cumming"],
        ),
        (
            (heading("Rocks"), text("David Whip, course instructor"), text("Leevi Tuik, course assistant")),
            ["David Whip"],
        ),
        (
            (
                heading("Math 307: Waves"),
                table(
                    (),
                    ("Instructor:\nEmail:", "Charlie Godfrey\ncgod at x.edu", "Lectures:", "MWF 3:30-4:20"),
                ),
            ),
            ["Charlie Godfrey"],
        ),
    ],
)
def test_who_teaches_by_other_signs(blocks: tuple[Block, ...], names: list[str]) -> None:
    assert list(header(*blocks).instructors) == names


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("GIS 101: Geographic Information Systems", "Geographic Information Systems"),
        ("ART 9: A Guide to Modern Art", "A Guide to Modern Art"),
        ("HIST 5: Overview of World History", "Overview of World History"),
        ("PUBH 3: Health Policies in the Americas", "Health Policies in the Americas"),
        ("MATH 2710: Transition to Proofs (W version)", "Transition to Proofs (W version)"),
        ("STAT 9: Time Series Analysis", "Time Series Analysis"),
        ("PSY 9: Learning and Memory", "Learning and Memory"),
        ("PHYS 9: University Physics II", "University Physics II"),
        ("BUS 9: Email Marketing", "Email Marketing"),
        ("ENG 9: Revision and Editing", "Revision and Editing"),
        ("MUS 9: Room Acoustics", "Room Acoustics"),
        ("ECON 9: Credit and Banking", "Credit and Banking"),
        ("AR1205: Painting II - 3 (3-0-0) 45hrs for 15 weeks", "Painting II"),
        ("BOT 2: Room 12", None),
        ("BOT 2: Credits: 3", None),
        ("BOT 2: Iowa State University", None),
        ("BOT 2: Updated March 8", None),
        ("BOT 2: Botany Course Outline", "Botany"),
        ("Course Information: BOT 2 Botany", "Botany"),
        ("BOT 2 Botany - Outline", "Botany"),
    ],
)
def test_words_that_also_name_the_document_stay_where_they_are_of_the_title(
    printed: str, title: str | None
) -> None:
    assert header(heading(printed)).course_title == title


@pytest.mark.parametrize(
    "title",
    [
        "Artificial Intelligence",
        "Discrete Structures",
        "Latin II",
        "Campus Ecology",
        "Time and Change in the Novel",
    ],
)
def test_a_heading_beside_that_of_the_code_is_the_title_and_nobodys_name(title: str) -> None:
    for blocks in ((heading(title), text("BIOL 214, Fall 2025")), (heading("BIOL 214"), heading(title))):
        found = header(*blocks)
        assert (found.course_title, found.instructors) == (title, ())


@pytest.mark.parametrize("line", ["Hello!", "General", "Class: Mondays 2-4"])
def test_a_greeting_or_a_field_is_no_title(line: str) -> None:
    assert header(heading("BOT 2"), text(line), text("Fall 2025")).course_title is None


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Instructor: Susan Hall", ["Susan Hall"]),
        ("Instructor: Dr. Robert House, Hall 12", ["Robert House"]),
        ("Instructors: Grace May and Bob Roe", ["Grace May", "Bob Roe"]),
        ("Lecturer: Summer Hill (she/her)", ["Summer Hill"]),
        ("Instructor: Cornel West Email: west@x.edu Office: Hall 12", ["Cornel West"]),
        ("Instructor: Office Hall", []),
        ("Susan Hall", []),
    ],
)
def test_names_of_words_are_names_in_a_field_of_who_teaches(told: str, names: list[str]) -> None:
    assert list(header(heading("BIOL 214: Botany"), text(told)).instructors) == names
