"""Weekly meetings in rarer ways of printing their days and hours, and what only looks like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.syllabus.finding.paper import heading, item, table, text
from tests.syllabus.finding.test_meetings import brief, meetings


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Lecture: Tu. & Th., 1400-1520, 240C Hall", ["lecture TU TH 14:00-15:20"]),
        ("Class: T/R 12:30-1:50P", ["lecture TU TH 12:30-13:50"]),
        ("Office Hours: T 2-4P, R 10A-12P", ["office_hours TU 14:00-16:00", "office_hours TH 10:00-12:00"]),
        ("Office Hours: 10-11 MWF, 1-3 TTh", ["office_hours MO WE FR 10:00-11:00", "office_hours TU TH 13:00-15:00"]),
        ("Office Hours: Wednesday, 10:00 to 11:30 pm", ["office_hours WE 10:00-11:30"]),
        ("Office hours: Sunday, 10:00 pm to 11:30 pm", ["office_hours SU 22:00-23:30"]),
        ("Time: 1000-1115 TR", ["lecture TU TH 10:00-11:15"]),
        ("T | Period 5 - 6 (11:45 AM - 1:40 PM)", ["lecture TU 11:45-13:40"]),
        ("Office: Hall 12 (M 1-2, W 10-12)", ["office_hours MO 13:00-14:00", "office_hours WE 10:00-12:00"]),
        ("O.H. Tues 3-5", ["office_hours TU 15:00-17:00"]),
        ("I will be in my office on Monday and Wednesday from 1-2 pm.", ["office_hours MO WE 13:00-14:00"]),
        ("I am available in my office T 2-4 and W 10-11.", ["office_hours TU 14:00-16:00", "office_hours WE 10:00-11:00"]),
        ("MATH 115, MWF 9:05-9:55, Hall B102; discussion on other days", ["lecture MO WE FR 09:05-09:55"]),
        ("Activity: M 4-5:50pm", ["lab MO 16:00-17:50"]),
        ("Lecture hours: 3:00-3:50 PM, MWF; Lab hours: 2:00-4:50 PM, T", ["lecture MO WE FR 15:00-15:50", "lab TU 14:00-16:50"]),
        ("Labs meet once a week (M, T, W, or R; 2:30-5:20 pm).", ["lab MO TU WE TH 14:30-17:20"]),
        ("TTh 10:30–11:45, Hall 2. Prof. Ada Moor, office hours T 1–3", ["lecture TU TH 10:30-11:45", "office_hours TU 13:00-15:00"]),
        ("Lecturer: Ada Moor (hours: M 2-4)", ["office_hours MO 14:00-16:00"]),
        ("Help room: M–Th 7–9 pm, Hall 12", ["other MO TU WE TH 19:00-21:00"]),
        ("Optional live Q&A: Wednesdays 7-8 pm.", ["other WE 19:00-20:00"]),
        ("Office hours: Wednesdays before class (4:30-5:30)", ["office_hours WE 16:30-17:30"]),
        ("Office hours: Mondays before 4:30 pm", []),
        ("Lab sections: T 8-10:50, T 2-4:50", ["lab TU 08:00-10:50", "lab TU 14:00-16:50"]),
        ("LAB SECTIONS: MON 4-5 PM, TUES 5-6 PM", ["lab MO 16:00-17:00", "lab TU 17:00-18:00"]),
        ("Tutoring is available in the Math Center M-Th 10-6 and F 10-2.", []),
        ("There will be a review session on Wednesday 5-6 pm before each exam.", []),
        ("First lecture: Monday, September 8, 10:00-11:00", []),
    ],
)  # fmt: skip
def test_days_and_hours_in_rarer_forms_are_a_meeting(printed: str, expected: list[str]) -> None:
    assert brief(text(printed)) == expected


def test_h_at_the_start_of_a_line_is_thursday_before_hours() -> None:
    lines = text("Lectures: MWF 9:00-9:50 am in Hall 1211", "H 10:00-10:50 am in Hall 7316")
    assert brief(lines) == ["lecture MO WE FR 09:00-09:50", "lecture TH 10:00-10:50"]
    assert brief(text("Lectures: MWF 9:00-9:50 am in Hall H")) == ["lecture MO WE FR 09:00-09:50"]


def test_days_by_that_name_may_stand_below_the_hours() -> None:
    assert brief(text("Time: 9:05-9:55", "Days: MWF")) == ["lecture MO WE FR 09:05-09:55"]


def test_a_label_with_days_of_its_own_is_not_that_of_the_hours_before() -> None:
    lines = text("Class Hours:", "Monday, 11:00am – 12:30pm Office Hours: Monday, 2-3pm, Hall 2")
    assert brief(lines) == ["lecture MO 11:00-12:30", "office_hours MO 14:00-15:00"]


def test_each_section_of_a_list_has_the_days_told_above_it() -> None:
    found = brief(
        text("Meeting Times: Tuesday and Thursday"),
        item("Section 1: 3:30pm - 4:45pm (170 Hall)"),
        item("Section 2: 12:30pm - 1:45 pm (W110 Hall)"),
    )
    assert found == ["lecture TU TH 15:30-16:45", "lecture TU TH 12:30-13:45"]


def test_a_week_of_office_hours_may_have_them_in_its_cells() -> None:
    week = table(
        ("Tuesday", "Thursday", "Friday"),
        ("10:30am-12pm", "10:30am-12pm", "By appointment only"),
        ("2-3:30pm", "", ""),
    )
    hours = ["office_hours TU 10:30-12:00", "office_hours TH 10:30-12:00", "office_hours TU 14:00-15:30"]
    assert brief(heading("Office Hours"), week) == hours


def test_a_week_of_other_matter_has_no_office_hours_in_its_cells() -> None:
    week = table(("Monday", "Wednesday", "Friday"), ("Cells", "Roots 10-12", "Exam 2-4 pm"))
    assert brief(heading("Schedule"), week) == []


def test_hours_on_a_line_of_their_own_are_those_of_the_day_that_ends_the_line_above() -> None:
    first = text("Lab: M 1:00-3:50. Coordinator: Joan Petty, Hall 110, office hours Th")
    assert brief(first, text("10-12.")) == ["lab MO 13:00-15:50", "office_hours TH 10:00-12:00"]


def test_nursing_courses_tell_theory_and_clinical_days() -> None:
    assert brief(text("Theory: Mondays 1300-1550, Room 114", "Clinical: Tuesdays 0645-1500")) == [
        "lecture MO 13:00-15:50",
        "other TU 06:45-15:00",
    ]


def test_hours_behind_an_office_are_office_hours_without_saying_so() -> None:
    assert brief(text("MWF 10:00-10:50, Hall 155", "Office: Stone 212 Hours: MW 11-12, F 9-10")) == [
        "lecture MO WE FR 10:00-10:50",
        "office_hours MO WE 11:00-12:00",
        "office_hours FR 09:00-10:00",
    ]


def test_a_place_ends_where_a_bracket_around_it_closes() -> None:
    found = meetings(
        text(
            "Teaching: one lecture (Tuesday 11am-12pm, Stone LT2) and one two-hour seminar (Thursday 2-4pm, Hall 3) a week."
        )
    )
    assert [one.location for one in found] == ["Stone LT2", "Hall 3"]


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("English 429C | UVic | Spring 2017 | CRN: 21321 | MR 1-2:20pm | MAC D283", "MAC D283"),
        ("HIST 210 | Fall 2019 | TR 11:00-12:15 | Payne 21", "Payne 21"),
    ],
)
def test_fields_between_bars_are_one_line_of_the_head(printed: str, place: str) -> None:
    (found,) = meetings(heading("American fiction"), text(printed))

    assert (found.kind, found.location) == ("lecture", place)


def test_columns_titled_by_kinds_of_meetings_and_rows_named_by_others_tell_both() -> None:
    found = brief(
        heading("EC 320"),
        table(
            ("", "Lecture", "Lab"),
            ("when", "T & Th 12:00p-1:20p", "Fri 9:00a-9:50a"),
            ("where", "140 Tykeson Hall", "McKenzie 442"),
            ("office hours", "T & Th 1:30p-2:00p", "Mon 10:00a-11:00a"),
        ),
    )

    assert found == [
        "lecture TU TH 12:00-13:20",
        "lab FR 09:00-09:50",
        "office_hours TU TH 13:30-14:00",
        "office_hours MO 10:00-11:00",
    ]


def test_hours_under_a_name_are_of_the_kind_that_the_heading_above_it_tells() -> None:
    found = brief(
        heading("EC 421"),
        text("Lecture: MW 12:00-1:20 pm"),
        heading("Office hours & contact"),
        text("Jenni Putz", "Tu. & Th., 10-11am", "PLC 523, jputz@example.edu"),
    )

    assert found == ["lecture MO WE 12:00-13:20", "office_hours TU TH 10:00-11:00"]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("When: Tuesdays & Thursdays, 12:30 : 13:45", ["lecture TU TH 12:30-13:45"]),
        ("Section A - MWF 12:00 - 12:50 in Brown 280", ["lecture MO WE FR 12:00-12:50"]),
        ("Theory: Mon 9:00-10:15", ["lecture MO 09:00-10:15"]),
    ],
)
def test_a_colon_may_join_two_hours_and_a_section_may_be_all_that_names_a_class(
    printed: str, expected: list[str]
) -> None:
    assert brief(text(printed)) == expected


def test_a_section_under_the_heading_of_who_teaches_it_is_a_class() -> None:
    assert brief(heading("Instructor"), item("Section A - MWF 12:00-12:50")) == [
        "lecture MO WE FR 12:00-12:50"
    ]


def test_a_class_told_again_for_one_of_its_days_is_told_once() -> None:
    said = (
        text("Class Hours: TTh 1:30-2:45 pm"),
        text("The class will meet in person every Tuesday 1:30-2:45 pm."),
    )
    assert brief(*said) == ["lecture TU TH 13:30-14:45"]
    lab = text("Class: MW 2:00-3:15 pm", "Lab: M 2:00-3:15 pm")
    assert brief(lab) == ["lecture MO WE 14:00-15:15", "lab MO 14:00-15:15"]


def test_hours_of_a_place_that_helps_all_students_are_no_class() -> None:
    hours = (item("Sunday - 7:30-9pm"), item("Monday - 12-1pm"))
    assert (
        brief(
            heading("Student Academic Support Center"), text("There is help with R at these hours:"), *hours
        )
        == []
    )
    assert len(brief(heading("Class schedule"), *hours)) == 2


def test_a_column_of_meeting_times_is_of_the_kind_its_heading_names() -> None:
    rows = table(
        ("Section", "Meeting time", "Location"),
        ("01", "Tue. 2:30-5:15 PM", "Hall 5"),
        ("02", "Wed. 9:05-11:50 AM", "Hall 5"),
    )
    assert [one.split()[0] for one in brief(heading("Laboratory sections and assistants"), rows)] == [
        "lab",
        "lab",
    ]
    assert [one.split()[0] for one in brief(heading("Sections"), rows)] == ["lecture", "lecture"]


def test_what_a_row_is_named_tells_more_than_the_heading_over_its_column_of_hours() -> None:
    rows = table(
        ("", "Location", "Time"),
        ("Lecture", "Hall 12", "TR 1:30 PM-2:45 PM"),
        ("Office hours", "Hall 318", "Monday 2:30 PM-4:00 PM"),
    )
    assert brief(heading("Meetings"), rows) == ["lecture TU TH 13:30-14:45", "office_hours MO 14:30-16:00"]


def test_sections_by_letters_are_the_class_where_no_lecture_is_named() -> None:
    found = meetings(text("Sections: A (MWF 8:30-9:25), B (MWF 10:05-11:00)", "Where: Hall 216"))
    assert [(one.kind, one.section) for one in found] == [("lecture", "A"), ("lecture", "B")]


def test_sections_beside_a_lecture_are_discussions() -> None:
    found = meetings(text("Lecture: TR 8:00-9:20", "Sections: A (F 8:30-9:25), B (F 10:05-11:00)"))
    assert [one.kind for one in found] == ["lecture", "discussion", "discussion"]
    alone = meetings(text("Discussion sections: F 8:30-9:25"))
    assert [one.kind for one in alone] == ["discussion"]


def test_a_short_line_over_a_table_is_its_title() -> None:
    found = meetings(
        text("Lecture: MWF 10-11, Hall 3", "Discussion sections (taught by GSIs)"),
        table((), ("Sec 101", "Th 9-10", "Hall 12"), ("Sec 102", "Th 10-11", "Hall 14")),
    )
    assert [(one.kind, one.section) for one in found] == [
        ("lecture", None),
        ("discussion", "101"),
        ("discussion", "102"),
    ]


def test_a_days_letter_before_its_hours_is_no_section() -> None:
    found = meetings(text("Lab sections: T 8-10:50, T 2-4:50, W 5:30-8:20"))
    assert [one.section for one in found] == [None, None, None]


def test_a_section_on_the_line_above_is_of_its_own_hours() -> None:
    found = meetings(text("Lectures: MWF 1:30-2:20 (Section 2)", "Labs: Th 9:30-11:20"))
    assert [(one.kind, one.section) for one in found] == [("lecture", "2"), ("lab", None)]


def test_a_telephone_within_the_campus_is_no_hours() -> None:
    rows = table(
        ("Instructor", "Office", "Phone", "Office hours"),
        ("Prof. A. Bell", "Lunt 301", "5-1234", "TTh 11-12"),
        ("Prof. C. Diaz", "Lunt 305", "5-2345", "W 1-3"),
    )
    assert brief(rows) == ["office_hours TU TH 11:00-12:00", "office_hours WE 13:00-15:00"]
    bare = table((), ("Office hours", "Lunt 301", "5-1234", "TTh 11-12"))
    assert [(one.start.hour, one.location) for one in meetings(bare) if one.start] == [(11, "Lunt 301")]
    assert brief(text("Class: MWF 9-1050")) == ["lecture MO WE FR 09:00-10:50"]


def test_a_section_behind_the_teachers_name_is_the_class() -> None:
    found = meetings(
        text("THE 110 Theatre", "Instructor: Mr. Devon Blake  Section 02 MWF 11:00 - 11:50, Hall 101")
    )
    assert [(one.kind, one.section) for one in found] == [("lecture", "02")]


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Class: TTh 8:00 - 9:15 in Rm. 212 Science", "Rm. 212 Science"),
        ("Lecture: MWF 9:30-10:20, Klaus 1443 (Prof. Landry)", "Klaus 1443"),
        ("Lecture: MWF 9:30-10:20, Hall 14. Bring a calculator.", "Hall 14"),
    ],
)
def test_a_room_keeps_its_short_words_and_no_name(printed: str, place: str) -> None:
    assert meetings(text(printed))[0].location == place


def test_a_term_below_hours_is_no_place() -> None:
    assert meetings(text("Office hours: Wed 14-15", "Winter term 2024/25"))[0].location is None


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Classroom: Weaving Hall 308", "Class Hours: 2:00 p.m. - 3:15 p.m. TuTh"), "Weaving Hall 308"),
        (("Location: Weaving Hall 12", "Days: Mon and Wed", "Time: 10:00-10:50 am"), "Weaving Hall 12"),
        (("M-W 11:30-1:20p Newton 404b (behind the stairs) Canvas: https://x.example.com/1",), "Newton 404b (behind the stairs)"),
        (("Office: Klaus 12", "Lectures: Mon 2-3 pm"), None),
        (("Room: Klaus 12", "Office hours: Mon 2-3 pm"), None),
    ],
)  # fmt: skip
def test_the_place_may_stand_above_the_hours_of_a_class(lines: tuple[str, ...], place: str | None) -> None:
    assert meetings(text(*lines))[-1].location == place


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Class meets MWF 10-10:50 am, Klaus Hall 12, August 25 to December", "12, 2025"), "Klaus Hall 12"),
        (("Class meets MW 1:00-2:15 from August 25 through December 10 in Klaus 10",), "Klaus 10"),
        (("TuTh 9:30-10:45 (8/26/2025 - 12/11/2025), Klaus 10",), "Klaus 10"),
        (("Lectures are held on Mondays from 10:00 to 11:20 in Klaus 10, and labs on Fridays",), "Klaus 10"),
        (("Class meets every Monday from 6:00 to 8:50 pm via Zoom.",), "Zoom"),
        (("Office hours: Thursday 12:30-2:00, Zoom link on Canvas",), "Zoom"),
        (("Office hours: Thursday 12:30-2:00, Zoom and Klaus 12",), "Zoom and Klaus 12"),
        (("Prof. Ada Moor, Klaus 230, office hours: W 2-4",), "Klaus 230"),
        (("Tutorial: TUT0101 F 11-12",), None),
        (("Instructor: Ada Moor, Klaus 230, ada@x.edu. Office hours: W 2-4",), "Klaus 230"),
        (("Lecture: TR 9:30-10:45, Klaus 10 Office: Klaus 321",), "Klaus 10"),
        (("MW 3:30PM-4:45PM; Klaus 106",), "Klaus 106"),
        (("MW 3:30PM-4:45PM; prerequisite: MATH 106",), None),
        (("Day and time: Tuesday, 11:00 am - 1:50 pm", "Building and room: SS 2117"), "SS 2117"),
    ],
)  # fmt: skip
def test_a_place_ends_before_dates_and_what_is_held_next(lines: tuple[str, ...], place: str | None) -> None:
    assert meetings(text(*lines))[0].location == place


def test_sections_with_those_who_lead_them_are_small_classes_beside_a_lecture() -> None:
    sections = table(
        ("Section", "Day", "Time", "Room", "TA"), ("101", "Thursday", "9:00-9:50", "Klaus 20", "Moor"), ("102", "Thursday", "10:00-10:50", "Klaus 21", "Dahl")
    )  # fmt: skip
    assert brief(text("Lecture: MWF 10:00-10:50, Klaus 10"), sections) == [
        "lecture MO WE FR 10:00-10:50", "discussion TH 09:00-09:50", "discussion TH 10:00-10:50"
    ]  # fmt: skip


def test_hours_that_follow_class_are_no_class() -> None:
    told = "Class meets Mondays 2:00-3:15. My office hours follow class, Mondays from 3:30 to 4:30."
    assert brief(text(told)) == ["lecture MO 14:00-15:15", "office_hours MO 15:30-16:30"]


def test_the_plural_in_capitals_is_no_section_of_its_own() -> None:
    assert [one.section for one in meetings(text("LAB SECTIONS: MON 4-5 PM, TUES 5-6 PM"))] == [None, None]


def test_hours_one_below_the_other_are_all_on_the_days_above_them() -> None:
    hours = (
        "8:30am - 9:45am - TA: Jo",
        "10:05am - 11:20am - TA: Ann",
        "11:45am - 1:00pm - TA:",
        "1:25pm - 2:40pm",
    )
    assert brief(item("Labs: Tuesdays, Hall 101"), *(item(one) for one in hours)) == [
        "lab TU 08:30-09:45",
        "lab TU 10:05-11:20",
        "lab TU 11:45-13:00",
        "lab TU 13:25-14:40",
    ]


def test_parts_of_a_point_are_of_what_it_names_however_long_it_is() -> None:
    lead = "Office Hours: Regular office hours will be held in Hall 731:"
    parts = (
        replace(item(words), level=1)
        for words in ("Mondays 4pm-5pm", "Wednesdays 1pm-2pm, or by appointment")
    )
    found = brief(item("Lecture: MTWH 12:45pm-2:00pm in Hall 112"), item(lead), *parts)
    assert found[1:] == ["office_hours MO 16:00-17:00", "office_hours WE 13:00-14:00"]


@pytest.mark.parametrize("name", ["Lecture ", "Class ", "Session #", "Seminar "])
def test_classes_that_a_week_numbers_are_one_for_each_hour(name: str) -> None:
    hours = "Monday, 9:30-10:50 am", "Monday, 11:00 am - 12:20 pm", "Wednesday, 9:30-10:50 am", "Wednesday, 11:00 am - 12:20 pm"  # fmt: skip
    rows = [(f"{name}{n}", "0", told) for n, told in enumerate(hours, 1)]
    page = heading("Sample weekly schedule"), table(("Lectures", "Days into week", "Date/Time"), *rows)
    assert brief(*page) == ["lecture MO WE 09:30-10:50", "lecture MO WE 11:00-12:20"]


def test_numbered_labs_and_other_names_stay_apart() -> None:
    rows = (("Lab 1", "Monday, 9:30-10:50 am"), ("Lab 2", "Wednesday, 9:30-10:50 am"))
    assert brief(heading("Labs"), table(("Lab", "Time"), *rows)) == [
        "lab MO 09:30-10:50",
        "lab WE 09:30-10:50",
    ]


@pytest.mark.parametrize("title", ["Data", "Day", "Weekday", "On"])
def test_a_title_above_tells_whose_hours_a_table_holds_whatever_its_days_are_called(title: str) -> None:
    rows = (("Moor", "Wednesday", "1:30 pm - 2:30 pm", "Hall 12"), ("Reed", "Friday", "11:00 am - 12:00 pm", "Hall 14"))  # fmt: skip
    page = (
        heading("Office Hours"),
        text("Scheduled office hours are listed below for all instructors."),
        table(("Name", title, "Time", "Location"), *rows),
    )
    assert brief(*page) == ["office_hours WE 13:30-14:30", "office_hours FR 11:00-12:00"]


def test_a_line_that_a_hyphen_parts_within_laboratory_is_no_labs_title() -> None:
    page = (
        heading("Digital logic"),
        text("Concepts of logic are presented, augmented with lab-", "oratory exercises."),
        text("Regular course hours: Tuesdays and Thursdays from 15:00 - 16:20"),
    )
    assert brief(*page) == ["lecture TU TH 15:00-16:20"]
