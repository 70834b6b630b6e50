"""The course's code, title, section and instructors, one way of printing them at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.syllabus.finding.header import Header, find_header
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import heading, item, line, sheet, table, text


def header(*blocks: Block) -> Header:
    return find_header(sheet(*blocks))


@pytest.mark.parametrize(
    ("printed", "code", "title"),
    [
        ("1. Course number and name: HIST 168, Cities in America", "HIST 168", "Cities in America"),
        ("1.1 Course code and title: HIST 168, Cities in America", "HIST 168", "Cities in America"),
        ("Course No. & Title: HIST 168 Cities in America", "HIST 168", "Cities in America"),
        ("BIO 330: Animal Virology", "BIO 330", "Animal Virology"),
        ("KIN 377 - Motor Skills", "KIN 377", "Motor Skills"),
        ("ECON3818 Statistics with Data", "ECON3818", "Statistics with Data"),
        ("Syllabus AREC 330 Deciding with Data", "AREC 330", "Deciding with Data"),
        ("Labor Economics [EC 350]", "EC 350", "Labor Economics"),
        ("Finance 4480 - Derivatives Markets", "Finance 4480", "Derivatives Markets"),
        ("C350: FILM NOIR", "C350", "FILM NOIR"),
        ("ARCH 2613 / 5613 Structural Systems", "ARCH 2613 / 5613", "Structural Systems"),
        ("FOR 128: Practical Tools, Fall 2024", "FOR 128", "Practical Tools"),
        ("EC204 B1: Empirical Economics", "EC204", "Empirical Economics"),
        ("24.118 Paradox and Infinity", "24.118", "Paradox and Infinity"),
        ("English 1A: Reading and Composition", "English 1A", "Reading and Composition"),
        ("Music 8: Class Composition", "Music 8", "Class Composition"),
        ("Math 55b: Honors Algebra", "Math 55b", "Honors Algebra"),
        ("15-213/18-213: Computer Systems", "15-213/18-213", "Computer Systems"),
        ("840:212 Religions of the West", "840:212", "Religions of the West"),
        ("GEOG*1220 Human Impact", "GEOG*1220", "Human Impact"),
        ("PHIL-UA 1: Central Problems", "PHIL-UA 1", "Central Problems"),
        ("MCC-UE 1151.001 Media History", "MCC-UE 1151.001", "Media History"),
        ("INFO I590 Network Science", "INFO I590", "Network Science"),
        ("Political Science 51A: Research Design", "Political Science 51A", "Research Design"),
    ],
)
def test_code_and_title_on_one_line_are_told_apart(printed: str, code: str, title: str) -> None:
    found = header(heading(printed), heading("Fall 2024", level=2), text("Instructor: Jane Doe"))
    assert (found.course_code, found.course_title) == (code, title)


def test_a_day_of_the_week_and_its_number_are_no_code() -> None:
    found = header(
        heading("Animal Virology"), text("Dr. Jane Doe"), heading("Key dates"), text("Monday 26 of May")
    )
    assert (found.course_code, found.course_title) == (None, "Animal Virology")


def test_the_title_may_stand_on_the_line_below_or_above_the_code() -> None:
    assert header(heading("PUCD 2035"), heading("Interaction Design")).course_title == "Interaction Design"
    assert (
        header(heading("Interaction Design"), heading("PUCD 2035 - Fall 2024")).course_title
        == "Interaction Design"
    )


def test_a_title_that_breaks_after_a_small_word_goes_on_below() -> None:
    found = header(
        heading("PHY115: Introduction to Mathematics and"), heading("Physics"), heading("Spring 2022")
    )
    assert found.course_title == "Introduction to Mathematics and Physics"


def test_a_title_of_two_lines_above_the_code_is_one_title() -> None:
    found = header(heading("Current Issues in the Philosophy of"), heading("Language"), heading("PHIL 746"))
    assert found.course_title == "Current Issues in the Philosophy of Language"


def test_a_running_header_may_hold_code_and_title() -> None:
    running = (line("PSYCH 548"), line("Introduction to Programming"), line("Summer 2021"))
    document = replace(sheet(text("Software you need is free of charge.")), furniture=running)
    found = find_header(document)
    assert (found.course_code, found.course_title) == ("PSYCH 548", "Introduction to Programming")


def test_labelled_fields_win_over_what_is_around() -> None:
    found = header(
        heading("Faculty of Science - Course Outline"),
        table(
            (),
            ("Course Code", "PHYS1131"),
            ("Course Name", "Higher Physics"),
            ("School", "School of Physics"),
        ),
    )
    assert (found.course_code, found.course_title) == ("PHYS1131", "Higher Physics")


@pytest.mark.parametrize(
    "printed",
    [
        "Room: JGB 2218",
        "MWF 10-10:50am, Econ 119",
        "Fall 2024",
        "Prerequisites: MATH 1013",
        "Phone: EXT 4711",
    ],
)
def test_rooms_terms_and_prerequisites_are_no_course(printed: str) -> None:
    assert header(heading("A Course on Something"), text(printed)).course_code is None


def test_a_running_header_may_hold_the_only_code() -> None:
    document = replace(
        sheet(heading("Organic Chemistry"), text("Instructor: Jane Doe")),
        furniture=(line("CH2310 Syllabus, B Term 2018"),),
    )
    assert find_header(document).course_code == "CH2310"


def test_the_file_name_is_a_last_resort_and_doubted() -> None:
    found = find_header(sheet(heading("Latin in Science"), name="college-cla201.pdf"))
    assert found.course_code == "CLA201"
    assert any("file" in doubt for doubt in found.doubts)


def test_a_section_is_read_from_its_label_or_the_codes_end() -> None:
    assert header(heading("BIO 330 Section 04")).section == "04"
    assert header(heading("MATH 2201-01 - Calculus III")).section == "01"
    assert header(heading("16-745: Optimal Control")).section is None
    assert (
        header(heading("BIO 330"), text("Section 01: MWF 9-10am", "Section 02: MWF 10-11am")).section is None
    )


@pytest.mark.parametrize(
    ("blocks", "names"),
    [
        pytest.param((text("Instructor: Dr. Jane M. Doe, Ph.D."),), ("Jane M. Doe",), id="title and degree taken off"),
        pytest.param((text("Professors: Jane Doe and John Roe"),), ("Jane Doe", "John Roe"), id="two in one line"),
        pytest.param((text("Taught by Jane van Doe"),), ("Jane van Doe",), id="a particle in the name"),
        pytest.param((text("Prof. Jane Doe", "jane.doe@example.edu"),), ("Jane Doe",), id="a titled name near the top"),
        pytest.param((text("Instructor Doe"), text("Staff", "Instructor: Jane Doe")), ("Jane Doe",), id="the full name below"),
        pytest.param((heading("Instructors"), text("Jane Doe (jane@example.edu)"), text("John Roe (john@example.edu)"), heading("Texts")), ("Jane Doe", "John Roe"), id="names below a heading"),
        pytest.param((table((), ("Instructor", "Jane Doe"), ("Teaching Assistant", "Ann Poe")),), ("Jane Doe",), id="assistants do not teach"),
        pytest.param((text("Jane Doe (Instructor), jane@example.edu"), text("Ann Poe (Grader)")), ("Jane Doe",), id="a role after the name"),
        pytest.param((table(("Role", "Name"), ("Lecturers", "Prof. Jane Doe Dr John Roe"), ("Lab director", "Dr Ann Poe")),), ("Jane Doe", "John Roe"), id="a table of roles"),
    ],
)  # fmt: skip
def test_those_who_teach_are_named(blocks: tuple[Block, ...], names: tuple[str, ...]) -> None:
    assert header(heading("BIO 330: Animal Virology"), *blocks).instructors == names


def test_a_byline_counts_where_an_address_agrees_and_is_doubted() -> None:
    found = header(heading("BIO 330: Animal Virology"), text("Jane Doe"), text("Email: jdoe@example.edu"))
    assert found.instructors == ("Jane Doe",)
    assert any("instructor" in doubt for doubt in found.doubts)


def test_a_phrase_in_capitals_is_no_person() -> None:
    found = header(heading("Machine Learning"), text("An introduction to machine learning for everyone."))
    assert found.instructors == ()


@pytest.mark.parametrize(
    "title", ["Final Project", "Group Project", "Late Work", "Interview Project", "Field Trip"]
)
def test_a_heading_of_work_is_no_person(title: str) -> None:
    found = header(heading("SOC 210: Cities"), text("Fall 2025"), heading(title), text("You choose a city."))
    assert found.instructors == ()


@pytest.mark.parametrize(
    "said", ["Dr. Doe will visit on October 8.", "Prof. Roe gives a talk on May 3.", "Dr. Poe joins us."]
)
def test_a_guest_does_not_teach(said: str) -> None:
    assert header(heading("SOC 210: Cities"), text("Fall 2025"), text(said)).instructors == ()


def test_textbook_authors_and_librarians_do_not_teach() -> None:
    found = header(
        heading("BIO 330"),
        text("Instructor: Jane Doe"),
        text("Textbook: John Roe, Biology"),
        item("Librarian: Ann Poe"),
    )
    assert found.instructors == ("Jane Doe",)


def test_each_field_has_its_evidence() -> None:
    found = header(heading("BIO 330: Animal Virology"), text("Instructor: Jane Doe"))
    assert found.evidence["course_code"].text == "BIO 330: Animal Virology"
    assert found.evidence["instructors"].text == "Instructor: Jane Doe"
    assert found.doubts == ()


def test_an_empty_document_has_no_header() -> None:
    found = find_header(sheet())
    assert (found.course_code, found.course_title, found.instructors) == (None, None, ())


WORDS = st.sampled_from(
    ["BIO", "330", "Instructor:", "Dr.", "Jane", "Doe", "Course", "Title:", "-", ":", "Section", "01", "Fall", "2024", "(", ")", "and", "Prof.", "24.118", "TA:", "Names", "@"]
)  # fmt: skip


@given(st.lists(st.lists(WORDS | st.text(max_size=6), min_size=1, max_size=14), max_size=7))
def test_any_text_gives_a_header_and_never_an_error(lines: list[list[str]]) -> None:
    printed = [" ".join(words) for words in lines if " ".join(words).split()]
    found = header(*(heading(words) if n % 2 else text(words) for n, words in enumerate(printed)))
    assert all(name.strip() for name in found.instructors)
    assert found.course_title != ""


def test_a_line_of_code_term_and_institution_has_no_title() -> None:
    found = header(
        heading("Heat and Mass"), text("ME 3281 | Summer 2019 | University of North Somewhere at Old Hill")
    )
    assert (found.course_code, found.course_title) == ("ME 3281", "Heat and Mass")


def test_an_institution_with_its_address_is_no_title() -> None:
    found = header(
        heading("Printing by Hand"), text("ART 240, Spring 2027, North State University, Oldtown, CO 80204")
    )
    assert found.course_title == "Printing by Hand"


def test_a_course_about_an_institution_keeps_its_title() -> None:
    assert header(heading("HIST 310: The History of the American University")).course_title == (
        "The History of the American University"
    )


def test_of_two_courses_on_a_line_the_first_has_the_title() -> None:
    found = header(text("Course Code: CS 210 - Data and Society / SOC 310 - Data and"))
    assert found.course_title == "Data and Society"


def test_the_files_own_title_completes_one_that_a_lines_end_cut() -> None:
    document = replace(
        sheet(heading("Stat 250 - Introduction to Statistical")),
        metadata={"Title": "Stat 250 - Introduction to Statistical Programming"},
    )
    assert find_header(document).course_title == "Introduction to Statistical Programming"


def test_a_course_taken_before_is_not_this_course() -> None:
    told = "It is for students who have been introduced to the field by taking ME 412 before."
    assert header(heading("Tools of Computing"), text(told)).course_code is None


@pytest.mark.parametrize(
    "printed",
    [
        "Spring 2027, taught by Nora Vestergaard",
        "Taught by: Nora Vestergaard",
        "with Nora Vestergaard",
        "North State University, Oldtown, CO 80204 | Spring 2027 | Nora Vestergaard",
        "Nora Vestergaard · North State University · Fall 2025",
    ],
)
def test_the_teacher_may_stand_among_the_fields_of_a_line(printed: str) -> None:
    assert header(heading("CHEM 112: General Chemistry"), text(printed)).instructors == ("Nora Vestergaard",)


@pytest.mark.parametrize("title", ["Circuits Laboratory", "Administrative Law"])
def test_a_title_that_names_an_office_does_not_hide_the_teachers(title: str) -> None:
    found = header(heading(title), text("(EECE 2413, Fall 2020)"), text("with Nora Vestergaard and Jane Doe"))
    assert (found.course_title, found.instructors) == (title, ("Nora Vestergaard", "Jane Doe"))


def test_names_stacked_in_a_cell_are_several_people() -> None:
    stacked = table((), ("Title", "Heat and Mass"), ("Faculty", "Nora Vestergaard\nJane Doe"))
    assert header(stacked).instructors == ("Nora Vestergaard", "Jane Doe")


def test_a_programs_placeholder_is_no_title() -> None:
    document = replace(
        sheet(text("most weeks ask for six to eight hours of your time outside the room")),
        metadata={"Title": "(anonymous)"},
    )
    assert find_header(document).course_title is None


@pytest.mark.parametrize(
    ("printed", "code"), [("Modul 06-001-204", "06-001-204"), ("Modul INF-B-310", "INF-B-310")]
)
def test_codes_of_parts_joined_by_hyphens_are_whole(printed: str, code: str) -> None:
    found = header(heading("Stadt und Umwelt"), text("Wintersemester 2026/27"), text(printed))
    assert (found.course_code, found.course_title) == (code, "Stadt und Umwelt")


def test_a_room_behind_an_at_sign_is_no_code() -> None:
    fields = table((), ("Title", "Databases in Practice", "Number", "CSCI 340"))
    places = [
        item(f"{name}: {hours} @ Gable 4309")
        for name, hours in (
            ("Lecture", "R 1430h - 1620h"),
            ("Lab", "M 0900h - 1050h"),
            ("Film club", "evenings"),
        )
    ]
    assert header(heading("Brown University"), fields, *places).course_code == "CSCI 340"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("AERO 304 - Dynamics and Control of", "Aerospace Systems, Section 002"), "Dynamics and Control of Aerospace Systems"),
        (("AERO 304 - Dynamics and Control of", "Small Machines Fall 2025"), "Dynamics and Control of Small Machines"),
        (("AERO 304 Design Laboratory - Spring 2015 (1/17/2015)", "Instructor: Ada Byron"), "Design Laboratory"),
    ],
)  # fmt: skip
def test_a_title_goes_on_in_the_next_line_before_its_term_or_section(
    lines: tuple[str, ...], title: str
) -> None:
    assert find_header(sheet(text(*lines))).course_title == title


def test_a_department_before_its_letters_is_no_title() -> None:
    found = header(text("Political Science (POLS) 3000"), heading("Political Research"))

    assert (found.course_code, found.course_title) == ("POLS 3000", "Political Research")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Department of Physics", "Physics 221", "Dr. Alan Reyes, areyes@unp.example, Science 310"), ("Alan Reyes",)),
        (("Instructor: Joe Roe Schedule: Tu/Th, 10:00-11:25 Location: Hall 3",), ("Joe Roe",)),
        (("Instructor: Mara Stein; Preceptors: A. Jones, B. Wu",), ("Mara Stein",)),
        (("Course Faculty: Sarah Miller, MSN, RN", "David Cole, DNP, RN"), ("Sarah Miller", "David Cole")),
        (("Lecturer: A/Prof Tim Bell",), ("Tim Bell",)),
        (("Studio coordinators: Prof. Mira Okafor",), ("Mira Okafor",)),
        (('Professor Frank "Trey" Proctor III',), ("Frank Proctor III",)),
        (("April Wright", "E-mail: april.wright@u.example"), ("April Wright",)),
        (("Profs: Ann Hancock, Alan Rogers", "https://u.example/~rogers/course"), ("Ann Hancock", "Alan Rogers")),
        (("ASTR 1010 / Stars and Galaxies / Dr. Wei Zhang / Spring 2020",), ("Wei Zhang",)),
    ],
)  # fmt: skip
def test_teachers_are_found_among_what_stands_around_them(
    lines: tuple[str, ...], names: tuple[str, ...]
) -> None:
    assert header(*(text(words) for words in lines)).instructors == names


def test_a_numbered_heading_is_no_title() -> None:
    found = header(heading("1 Identification"), heading("Computing for Scientists"))

    assert found.course_title == "Computing for Scientists"


@pytest.mark.parametrize("share", ["Labs 40 %", "Papers 30 points", "Recitals 20 percent"])
def test_a_share_of_the_grade_is_no_code(share: str) -> None:
    found = header(heading("Physics for Poets"), text("Jane Doe"), heading("Parts"), text(share))

    assert (found.course_code, found.course_title) == (None, "Physics for Poets")


@pytest.mark.parametrize(
    "title",
    [
        "Europe since 1945",
        "Britain, 1688-1832",
        "The Fall of Rome",
        "First-Year Writing",
        "Post-1945 Literature",
        "The Summer of Love",
        "Film History: 1895-1945",
    ],
)
def test_years_and_seasons_that_a_course_is_about_stay_in_its_title(title: str) -> None:
    assert header(heading(f"HIST 210: {title}"), text("Spring 2024")).course_title == title


@pytest.mark.parametrize(
    "behind", [", Fall 2020", " (Spring 2021)", " - Winter Quarter 2019", ", Term 2", " 2020-21", " – Fall"]
)
def test_the_term_behind_a_title_is_no_part_of_it(behind: str) -> None:
    assert header(heading(f"HIST 210: Modern Art{behind}")).course_title == "Modern Art"


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        (
            "Lecture: TR 11:00-12:15, Hall 404. Instructor: Dr. Paula Hendricks, ph@uga.edu",
            ["Paula Hendricks"],
        ),
        ("MWF 2-3 (Section 201). Instructor: Ada Mukherjee.", ["Ada Mukherjee"]),
        ("Ask your instructor: The answer may be Known", []),
    ],
)
def test_who_teaches_may_be_told_behind_the_hours(printed: str, names: list[str]) -> None:
    assert list(header(heading("BIOL 1107 Principles of Biology I"), text(printed)).instructors) == names


@pytest.mark.parametrize("code", ["PHYS 1A03", "UE20CS201", "01:640:151", "MATH 1ZB3"])
def test_codes_with_letters_amid_their_numbers(code: str) -> None:
    assert header(heading(f"{code} Introductory Physics"), text("Fall 2025")).course_code == code


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("SOC 3220 Towns", "Your instructor: Nia Doe, Ph.D. You can reach me at the office."), ("Nia Doe",)),
        (("SOC 3220 Towns", "Instructor: Doe, Nia"), ("Nia Doe",)),
        (("SOC 3220 Towns", "Instructor: Nia Doe, PhD student in Geography"), ("Nia Doe",)),
        (("SOC 3220 Towns", "Instructors: Nia Doe, doctoral candidate & Bob Roe"), ("Nia Doe", "Bob Roe")),
        (("SOC 3220 Towns", "Grade Breakdown", "essays: 40%, tests: 60%"), ()),
        (("SOC 3220 Towns", "Course Instructor/s: Nia Doe & Bob Roe"), ("Nia Doe", "Bob Roe")),
        (("SOC 3220 Towns", "Dr. Nia Doe & Dr. Bob Roe"), ("Nia Doe", "Bob Roe")),
        (("SOC 3220 Towns", "My name is Nia Doe and I will be your professor."), ("Nia Doe",)),
        (("SOC 3220 Towns", "Welcome! I am Nia Doe, your instructor."), ("Nia Doe",)),
    ],
)
def test_teachers_named_in_other_ways_are_found(lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert find_header(sheet(*map(text, lines))).instructors == names


def test_a_class_hour_and_its_room_are_neither_title_nor_code() -> None:
    page = sheet(
        table(
            (),
            ("NURS 3104 Adult Health I (6 cr)", ""),
            ("Class", "Mondays 0900-1150, HSB 204"),
            ("Lab", "Tuesdays 1300-1550, HSB 110"),
        )
    )
    assert find_header(page).course_code == "NURS 3104"
    assert find_header(page).course_title == "Adult Health I"


def test_a_registration_number_is_no_code_and_a_teacher_no_title() -> None:
    assert find_header(sheet(text("CRN 41277, 3 credit hours"))).course_code is None
    found = find_header(sheet(text("SOC 3220 – Towns and Streets – Dr. N. Doe")))
    assert found.course_title == "Towns and Streets"


def test_class_days_behind_a_name_are_no_part_of_it() -> None:
    found = header(heading("HIST 101: The West"), text("Dr. Ann Stone MWF 10:00-10:50, Hall 155"))
    assert found.instructors == ("Ann Stone",)


def test_a_line_of_the_contents_names_no_course() -> None:
    contents = (heading("Table of contents"), text("1 Grading 2"), text("4 ART 115 . . . . 6"))
    assert header(heading("Syllabus"), *contents).course_code is None
    assert header(heading("ART 117"), *contents).course_code == "ART 117"


def test_a_numbered_point_is_no_title() -> None:
    found = header(
        heading("BIO 2065-04"), text("Fall 2025"), text("1.Attendance Quiz"), text("2.Safety Quiz: 10 pts")
    )
    assert found.course_title is None
