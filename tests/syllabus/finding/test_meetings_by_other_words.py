"""Weekly meetings by other names, and hours that are held in no week, in one week, or of which only a few are held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from servers.syllabus.finding.meetings import find_meetings
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text
from tests.syllabus.finding.test_meetings import brief, meetings


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Walk-in hours: Thursday 11.00-12.00, Mill 4", ["office_hours TH 11:00-12:00"]),
        ("Ask on the forum, or walk in on Monday 12:15-13:00.", ["office_hours MO 12:15-13:00"]),
        ("My door is open Fridays 9:00 to 10:30; else write.", ["office_hours FR 09:00-10:30"]),
        ("Otto Lind / lind@example.edu / office: Kiln 12 / hours: W 2-4 and later", ["office_hours WE 14:00-16:00"]),
        ("lind@example.edu Mondays 9-10, Wednesdays 2:30-4, and by appointment", ["office_hours MO 09:00-10:00", "office_hours WE 14:30-16:00"]),
        ("The shop is open Fridays 9:00 to 10:30.", []),
        ("CLINICAL: Group C Wednesdays 0700-1500", ["other WE 07:00-15:00"]),
        ("Clinical/Lab: Fridays, 0800-1200", ["lab FR 08:00-12:00"]),
        ("Lecture: M W 9:30-10:50 am, Kiln 7. Sections on Thursdays: B01 9:00-9:50, B02 10:00-10:50", ["lecture MO WE 09:30-10:50", "discussion TH 09:00-09:50", "discussion TH 10:00-10:50"]),
        ("When and where. Tuesdays 10-1 in the Screening Room and Fridays 2-4 in the Rehearsal Hall", ["lecture TU 10:00-13:00", "lecture FR 14:00-16:00"]),
        ("Rehearsals: Fridays 2-4", ["other FR 14:00-16:00"]),
        ("Lecture: Mondays 9-10 in the Media Lab", ["lecture MO 09:00-10:00"]),
        ("Lab: Mondays 9-10 in the Media Lab", ["lab MO 09:00-10:00"]),
        ("The talks are lectures held on three Friday afternoons from 3:30-5:00 pm.", []),
        ("Lectures are held on Friday afternoons from 3:30-5:00 pm.", ["lecture FR 15:30-17:00"]),
        ("Class: MTWR 1:00-4:00 pm, Kiln 12 (break 2:20-2:40)", ["lecture MO TU WE TH 13:00-16:00"]),
        ("Labs meet on Tuesday for the 10:00 section", []),
        ("Office hours: M 1-2:30, W 9-10:30, and I'm often in the 7:45 café queue", ["office_hours MO 13:00-14:30", "office_hours WE 09:00-10:30"]),
        ("Office hours: M 9:00 and 11:00", ["office_hours MO 09:00", "office_hours MO 11:00"]),
        ("Monday 3-5 pm lecture, Wednesday 3-4 pm tutorial, Mill 12", ["lecture MO 15:00-17:00", "discussion WE 15:00-16:00"]),
        ("MWF 9:05-9:55, Mill 100 (lecture); Th 1:30-4:20, Mill 210 (lab)", ["lecture MO WE FR 09:05-09:55", "lab TH 13:30-16:20"]),
        ("Lab: T 2-5, lecture hall 3", ["lab TU 14:00-17:00"]),
        ("Office: Mill 33. Hours: M W 3-4. Class: M W F 1-1:50", ["office_hours MO WE 15:00-16:00", "lecture MO WE FR 13:00-13:50"]),
        ("Tues/Thurs 11-12:15, Mill 204, Dr. Otto Lind, office Mill 310, M 2-3 & by appt.", ["lecture TU TH 11:00-12:15", "office_hours MO 14:00-15:00"]),
        ("Otto Lind, lind@example.edu, drop in Mon 1-2:30", ["office_hours MO 13:00-14:30"]),
        ("Availability: MW 1-2", ["office_hours MO WE 13:00-14:00"]),
        ("Otto's hours: M 1-2; Ines's hours: T 3-4", ["office_hours MO 13:00-14:00", "office_hours TU 15:00-16:00"]),
        ("Vorlesung: Mo 10-12 Uhr, Saal 3; Übung: Do 14-16 Uhr", ["lecture MO 10:00-12:00", "discussion TH 14:00-16:00"]),
        ("Hoorcollege: dinsdag 11.00-12.45; werkgroep: donderdag 13.15-15.00; spreekuur: woensdag 12.00-13.00", ["lecture TU 11:00-12:45", "discussion TH 13:15-15:00", "office_hours WE 12:00-13:00"]),
        ("Extra help: Tuesdays and Thursdays 2:45-3:30", ["other TU TH 14:45-15:30"]),
        ("Tutoring: Tues. & Thurs. 2:45-3:30", ["other TU TH 14:45-15:30"]),
        ("Peer tutoring: Tues. & Thurs. 2:45-3:30", []),
        ("Before school M-Th 7:15-7:50", ["other MO TU WE TH 07:15-07:50"]),
        ("Theory: MWF 9:00-9:50, Kiln 321. Aural skills: TR 9:00-9:50", ["lecture MO WE FR 09:00-09:50", "lab TU TH 09:00-09:50"]),
        ("Help session: Sunday nights 7-9, Mill 204", ["other SU 19:00-21:00"]),
        ("Class: Friday evenings, 7:30-9", ["lecture FR 19:30-21:00"]),
        ("Class: Mondays 10-1 and additionally Friday evenings 6-9", ["lecture MO 10:00-13:00", "other FR 18:00-21:00"]),
        ("Labs are run weekly, between 1300 - 1600 on Mondays and 1400 - 1700 on Thursdays", ["lab MO 13:00-16:00", "lab TH 14:00-17:00"]),
        ("Lectures 9:00-9:50 MWF, lab 1:00-4:00 on Tuesdays", ["lecture MO WE FR 09:00-09:50", "lab TU 13:00-16:00"]),
        ("Seminar: Wednesdays 3:10-6:00; workshop: two Saturdays, 10-4", ["lecture WE 15:10-18:00"]),
        ("Guest lecture: Thursday 4-5, Mill 2", []),
        ("Discussion: post by Thursday 9 pm; reply by Sunday 9 pm", []),
        ("Lab reports: Friday 5 pm (Tue labs), Monday 5 pm (Thu labs)", []),
        ("MWF 8:00-8:50, Mill 7 (lecture), T 8:00-8:50 Mill 9 (recitation)", ["lecture MO WE FR 08:00-08:50", "discussion TU 08:00-08:50"]),
        ("Mode: face-to-face. Tuesday 12-2pm lecture (Mill 2), Wednesday 3-4pm tutorial (Mill 3).", ["lecture TU 12:00-14:00", "discussion WE 15:00-16:00"]),
        ("Clinical (8 weeks): T/W 0645-1915", ["other TU WE 06:45-19:15"]),
        ("Vorlesung: Mo, Mi 8-10 c. t., Saal 1. Übungen: Gruppe 1 Di 10-12, Gruppe 2 Do 14-16.", ["lecture MO WE 08:15-09:45", "discussion TU 10:00-12:00", "discussion TH 14:00-16:00"]),
        ("Do 10-12 problems before class", []),
        ("Class: TR 8-9:15. The stockroom is staffed MWF 1-4.", ["lecture TU TH 08:00-09:15"]),
        ("Class: TR 8-9:15. We also meet F 1-2.", ["lecture TU TH 08:00-09:15", "lecture FR 13:00-14:00"]),
        ("Work in the field: Saturdays 8-3 on Sept 13 and Oct 4", []),
        ("Guidance hour: Fri 10.00-11.00, Mill 33", ["office_hours FR 10:00-11:00"]),
        ("The tutor's drop-in is Mondays 15.00-16.00", ["office_hours MO 15:00-16:00"]),
        ("Lab: 3:30-5:20 (T), 3:30-5:20 (R)", ["lab TU 15:30-17:20", "lab TH 15:30-17:20"]),
        ("Lecture: 2:00-3:15 (TR). Lab: 3:30-5:20 (T) or 3:30-5:20 (R)", ["lecture TU TH 14:00-15:15", "lab TU 15:30-17:20", "lab TH 15:30-17:20"]),
        ("Lecture: MWF 10-10:50 (Fridays by Zoom)", ["lecture MO WE FR 10:00-10:50"]),
        ("Lab: Group F: 3:30-5:20 (M)", ["lab MO 15:30-17:20"]),
        ("Class is offered Mondays 6-8:50 (Elm Grove), Tuesdays 6-8:50 (Old Mill)", ["lecture MO 18:00-20:50", "lecture TU 18:00-20:50"]),
        ("Fiction workshop: W 2-4:50; individual conferences: F 1-4", ["lecture WE 14:00-16:50"]),
        ("Practicum seminar: W 4-6", ["lecture WE 16:00-18:00"]),
        ("Finals week office hours: Mon 10-12", []),
        ("Office hours that week: Mon 10-12", []),
        ("Course assistant hours: Wed 7-9 pm", ["office_hours WE 19:00-21:00"]),
        ("Lab TA: Otto Lind, lind@example.edu, Wed 7-9 pm", ["office_hours WE 19:00-21:00"]),
        ("Computer labs: Mill 7 (M-F 8-10pm)", []),
        ("Computer lab: F 1-1:50", ["lab FR 13:00-13:50"]),
        ("Week 1 (Sept 1): Lab tour Thursday 2-3", []),
        ("Sept 8: Discussion Friday 1-2 in Mill 3", []),
        ("Weeks 1-14: Discussion Friday 1-2 in Mill 3", ["discussion FR 13:00-14:00"]),
        ("The midterm will be held in lecture, Thursday 8-9:15", []),
        ("Makeup lab: Friday 2-5", []),
        ("We will not meet Wednesday 2-3:15", []),
        ("Class canceled? We meet Friday 2-3:15 instead.", []),
        ("There is no lab in week 1. Lab: Thu 2-5", ["lab TH 14:00-17:00"]),
        ("Tutorials: sheet 3 wk 6, Friday 15.00", []),
        ("Tutorial: week 4, Friday 15.00-17.00", []),
        ("Tutorial: from week 4, Friday 15.00-17.00", ["discussion FR 15:00-17:00"]),
        ("Tutorials: week 4, Fridays 15.00-17.00", ["discussion FR 15:00-17:00"]),
    ],
)  # fmt: skip
def test_a_line_of_other_words(printed: str, expected: list[str]) -> None:
    assert brief(text("GLASS 210", printed)) == expected


@pytest.mark.parametrize(
    "other", ["Field day: Saturday 9-4", "Film nights: Tuesdays 7-9 pm", "Colloquium (optional): Fridays 3-4"]
)
def test_a_field_of_its_own_below_a_class_is_another_matter(other: str) -> None:
    assert brief(text("Lecture: MW 10-10:50, Kiln 3", other)) == ["lecture MO WE 10:00-10:50"]


@pytest.mark.parametrize("field", ["Friday section: 9-9:50", "Studio: Fr 9-9:50", "Zoom: Fr 9-9:50"])
def test_a_field_of_the_class_goes_on_with_it(field: str) -> None:
    assert len(brief(text("Lecture: MW 10-10:50, Kiln 3", field))) == 2 or "section" in field


def test_a_persons_line_below_the_class_tells_office_hours() -> None:
    lines = text("Class: MWF 9-9:50, Mill 2", "Prof. Otto Lind, Mill 33, Tu 1-3")
    assert brief(lines) == ["lecture MO WE FR 09:00-09:50", "office_hours TU 13:00-15:00"]
    alone = heading("Glass"), text("Prof. Otto Lind, lind@example.edu, Tu 1-3")
    assert brief(*alone) == ["lecture TU 13:00-15:00"]
    teachers = text("Lectures:", "Prof. Otto Lind MWF 9-9:50", "Prof. Ines Bauer MWF 11-11:50")
    assert brief(teachers) == ["lecture MO WE FR 09:00-09:50", "lecture MO WE FR 11:00-11:50"]


def test_a_row_of_people_without_titles_tells_office_hours() -> None:
    rows = (
        ("Otto Lind", "lind@example.edu", "Kiln 3", "T 2-3"),
        ("Ines Bauer", "bauer@example.edu", "Kiln 4", "W 3-4"),
    )
    assert brief(table((), *rows)) == ["office_hours TU 14:00-15:00", "office_hours WE 15:00-16:00"]


@pytest.mark.parametrize(
    ("printed", "doubts"),
    [
        ("Class: Saturdays 9-3:30: Sept 6, Sept 20, Oct 4", 1),
        ("Class: Zoom on Wednesdays 7:30-8:45 p.m. (Sept 10, Oct 8)", 1),
        ("Class: MWF 10-10:50 (no class Sept 3, Oct 6)", 0),
        ("Class: MWF 10-10:50, exams on Sept 3, Oct 6", 0),
        ("Class: MWF 10-10:50, Kiln 4", 0),
    ],
)
def test_days_listed_behind_the_hours_make_a_weekly_class_doubtful(printed: str, doubts: int) -> None:
    (found,) = meetings(text("GLASS 210", printed))
    assert sum("listed" in doubt for doubt in found.needs_review) == doubts


def test_a_row_of_one_day_or_week_tells_no_weekly_class() -> None:
    rows = ("Sept 8", "Clay; lab tour Thursday 2-3", ""), ("Sept 15", "Silt", "Discussion Friday 1-2, Mill 3")
    assert brief(table(("Date", "Topic", "Notes"), *rows)) == []
    weeks = ("3", "Lab tour Thursday 2-3"), ("4", "Discussion Friday 1-2")
    assert brief(table(("Week", "Topic"), *weeks)) == []
    assert brief(table((), ("Week 3", "Lab tour Thursday 2-3"), ("Week 4", "Silt"))) == []


def test_what_several_dated_rows_tell_alike_is_a_weekly_class() -> None:
    days = ("2 Sept", "9 Sept", "16 Sept")
    rows = [(day, "Kiln 4", "Tuesday", "12:00-14:00", "Lecture on clay") for day in days]
    assert brief(text("Lectures"), table(("Date", "Room", "Day", "Time", "Topic"), *rows)) == [
        "lecture TU 12:00-14:00"
    ]


def test_a_rows_first_cell_names_the_kind_of_its_fields() -> None:
    row = ("Lab:", "TA: Otto Lind", "Location: Kiln 3", "Meeting Time: Tues, 8:30 - 9:20 AM")
    assert brief(table((), row)) == ["lab TU 08:30-09:20"]


def test_hours_cut_at_a_columns_end_go_on_below() -> None:
    row = ("Student hours: Mon. 11:00-", "Tutor: Skills Center, Kiln 2104")
    assert "office_hours TH 14:00-15:30" in brief(
        heading("Glass"), table((), row), text("12:00, Thu. 2:00-3:30")
    )


def test_parts_of_a_point_are_of_what_it_names() -> None:
    parts = item("Office Hours (Kiln 3)"), replace(item("Wed 8:00am-9:00am, 3:15pm-4:30pm"), level=1)
    assert brief(heading("Course Information"), *parts) == [
        "office_hours WE 08:00-09:00",
        "office_hours WE 15:15-16:30",
    ]


def test_codes_before_the_hours_are_sections() -> None:
    found = meetings(
        text("Lecture: M 9-10. Sections on Fridays: B01 9:00-9:50, B02 10:00-10:50, all Kiln 14")
    )
    assert [(m.section, m.location) for m in found[1:]] == [("B01", None), ("B02", "all Kiln 14")]


def test_a_heads_line_may_tell_the_way_to_its_room() -> None:
    lines = text(
        "GLASS 210, Fall",
        "Tuesdays and Fridays 1:20 - 4:10, Kiln Hall, cold shop (in the cellar, mind the",
        "stairs)",
    )
    assert brief(lines) == ["lecture TU FR 13:20-16:10"]
    sentence = text(
        "GLASS 210", "We were told that the old shop was once open Tuesdays and Fridays 1:20 - 4:10"
    )
    assert brief(sentence) == []


def test_the_courses_own_line_is_no_teachers() -> None:
    head = heading("Instructor: Otto Lind")
    lines = text(
        "Instructor: Otto Lind", "Course: GLS210 Wed 6:30 - 9:10pm", "Office Hours: Wednesdays 4 - 6pm"
    )
    assert brief(head, lines) == ["lecture WE 18:30-21:10", "office_hours WE 16:00-18:00"]
    drop_in = text("Drop-in hours Monday 9:30-11:00 am", "Sections G1: Tuesday 1:15-4:15 pm (TA: O. Lind)")
    assert brief(heading("GLASS 210"), drop_in) == ["office_hours MO 09:30-11:00", "lecture TU 13:15-16:15"]
    of_two = heading("Sections G-1 & G-2 • Tues. & Fri., 7:30-9:00 p.m.")
    assert brief(heading("Glass"), heading("Professor Otto Lind"), of_two) == ["lecture TU FR 19:30-21:00"]


def test_long_hours_below_a_teachers_name_are_the_class() -> None:
    assert brief(heading("Glass"), heading("Professor Otto Lind"), text("Wednesdays, 4:10-7:00 PM")) == [
        "lecture WE 16:10-19:00"
    ]
    assert brief(heading("Glass"), heading("Professor Otto Lind"), text("Wednesdays, 4:10-5:00 PM")) == [
        "office_hours WE 16:10-17:00"
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Time: Thursdays 14-16 c.t., Turm 21", ["lecture TH 14:15-15:45"]),
        ("Seminar: Mo 10-12 Uhr (c.t.), Turm 3", ["lecture MO 10:15-11:45"]),
        ("Seminar: Mo 10:15-11:45 c.t., Turm 3", ["lecture MO 10:15-11:45"]),
        ("Time: Thursdays 14-16 s.t., Turm 21", ["lecture TH 14:00-16:00"]),
    ],
)
def test_the_academic_quarter(printed: str, expected: list[str]) -> None:
    assert brief(text("GLASS 210", printed)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Lectures: Mondays 9.10-10.00 and Fridays 9.10-10.00, Kiln 3", ["lecture MO FR 09:10-10:00"]),
        ("Lectures: Mon 9:00-9:55, Wed 9:00-9:55, Fri 11:00-11:55", ["lecture MO 09:00-09:55", "lecture WE 09:00-09:55", "lecture FR 11:00-11:55"]),
        ("Lectures: Mon 9:00-9:55 or Tue 9:00-9:55", ["lecture MO 09:00-09:55", "lecture TU 09:00-09:55"]),
        ("Office hours: Tuesday, 3:00-4:00, Friday, 3:00-4:00", ["office_hours TU 15:00-16:00", "office_hours FR 15:00-16:00"]),
        ("Lecture: Section 01 Mon 9:00-9:55; Section 02 Tue 9:00-9:55", ["lecture MO 09:00-09:55", "lecture TU 09:00-09:55"]),
    ],
)  # fmt: skip
def test_a_class_told_day_by_day_is_one_where_its_hours_are(printed: str, expected: list[str]) -> None:
    assert brief(text("GLASS 210", printed)) == expected


def test_points_of_a_list_may_tell_a_class_day_by_day() -> None:
    points = [item(f"{day}: 10:10am - 11:00am (Kiln 4)") for day in ("Monday", "Wednesday", "Thursday")]
    assert brief(heading("Class schedule"), *points) == ["lecture MO WE TH 10:10-11:00"]
    apart = item("Thursday: 10:10am - 11:00am (Mill 7)")
    assert len(brief(heading("Class schedule"), *points[:2], apart)) == 3


def test_a_courses_only_weekly_class_may_be_called_a_workshop() -> None:
    assert brief(heading("POETRY WORKSHOP"), text("Time: Mondays 2:30-5:20 p.m.")) == [
        "lecture MO 14:30-17:20"
    ]
    assert brief(text("Workshop: Monday 9.00am - 12.00pm, Mill 2")) == ["lecture MO 09:00-12:00"]
    assert brief(text("Tutorial: Monday 9.00am - 12.00pm, Mill 2")) == ["discussion MO 09:00-12:00"]
    beside = text("Lecture: Friday 9.00am - 10.00am", "Workshop: Monday 9.00am - 12.00pm, Mill 2")
    assert brief(beside) == ["lecture FR 09:00-10:00", "discussion MO 09:00-12:00"]


def test_rows_whose_days_are_dates_are_no_weekly_classes() -> None:
    rows = table((), ("36", "Mon 1-9", "8:30-10:15", "L1 Clay"), ("36", "Thu 4-9", "", "Entry test, 17:00"))
    lectures = text("Lectures in Kiln 4", "Lecture: Wednesdays 9-11")
    found = find_meetings(sheet(lectures, rows), replace(FALL, signs="hyphens"))
    assert [one.days for one in found] == [("WE",)]
