"""Weekly meetings, one way of printing them at a time."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from servers.domain.syllabus import Meeting
from servers.syllabus.finding.meetings import find_meetings
from servers.syllabus.reading.box import Box
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line, Word
from tests.syllabus.finding.paper import FALL, heading, item, line, sheet, table, text


def meetings(*blocks: Block) -> tuple[Meeting, ...]:
    return find_meetings(sheet(*blocks), FALL)


def brief(*blocks: Block) -> list[str]:
    return [
        f"{m.kind} {' '.join(m.days)} {m.start:%H:%M}" + (f"-{m.end:%H:%M}" if m.end else "")
        for m in meetings(*blocks)
        if m.start
    ]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Lecture: MWF 11:30-12:20pm, Smith Hall 119", ["lecture MO WE FR 11:30-12:20"]),
        ("Class Day/Time: T 12-2:50", ["lecture TU 12:00-14:50"]),
        ("Class meets Tuesdays and Thursdays, from 7:00pm to 8:15pm", ["lecture TU TH 19:00-20:15"]),
        ("Class Hours: 2:00 p.m. - 3:15 p.m. TuTh", ["lecture TU TH 14:00-15:15"]),
        ("Time: T/R 10:00-11:20am", ["lecture TU TH 10:00-11:20"]),
        ("CLASS MEETINGS: T-Th 3:00-5:00 PM, NU103", ["lecture TU TH 15:00-17:00"]),
        ("Lab: Fri 1:00 - 2:40 PM", ["lab FR 13:00-14:40"]),
        ("Lectures: F usually noon - 1:00 PM", ["lecture FR 12:00-13:00"]),
        ("Recitation: Fri 10am", ["discussion FR 10:00"]),
        ("Section meeting time: Tue / Thu 1:00 - 3:00", ["discussion TU TH 13:00-15:00"]),
        ("Tutorials: Monday 2:35 pm - 3:25 pm", ["discussion MO 14:35-15:25"]),
        ("Office Hours: Mondays, 5:00-6:00 pm; Thursdays, 8:30-9:30am", ["office_hours MO 17:00-18:00", "office_hours TH 08:30-09:30"]),
        ("Office hours: Monday 2-2:50pm, Monday 4:10-5pm", ["office_hours MO 14:00-14:50", "office_hours MO 16:10-17:00"]),
        ("Sections: Mon 10-10:50am and 1-1:50pm (Hall 154)", ["discussion MO 10:00-10:50", "discussion MO 13:00-13:50"]),
        ("Zoom Office Hours: Fridays, 10am-12pm: https://example.org", ["office_hours FR 10:00-12:00"]),
        ("Lectures in Public Library 12: Monday, Wednesday & Friday, 9:30am to 10:20am", ["lecture MO WE FR 09:30-10:20"]),
        ("Lab section 01 in Lecture Theatre 2: Fridays, 13:00 - 14:50", ["lab FR 13:00-14:50"]),
        ("Office (help and discussion) hours: Monday 10 AM-12 PM", ["office_hours MO 10:00-12:00"]),
        ("Office hours (Computer Lab 3): W, 2:30 p.m. to 4 p.m., or by appointment", ["office_hours WE 14:30-16:00"]),
        ("Discussion in the Learning Center: Tuesdays, 1-1:50 pm", ["discussion TU 13:00-13:50"]),
        ("Visit me in Hall 12 on Fridays between 1:00 and 3:00 pm.", ["office_hours FR 13:00-15:00"]),
        ("Office: Hall 305. Hours: TuTh 3:30-4:30", ["office_hours TU TH 15:30-16:30"]),
        ("LEC 001 MWF 10:10-11:00 Room 12; LAB 301 T 1:00-3:50 Room 14", ["lecture MO WE FR 10:10-11:00", "lab TU 13:00-15:50"]),
        ("Exercise class: Wednesday 5-6pm", ["discussion WE 17:00-18:00"]),
        ("Class Time: 1:00-2:15 R", ["lecture TH 13:00-14:15"]),
        ("Schedule: Wednesdays 9:00am-10:25am/ Friday 11:00am-12:25pm", ["lecture WE 09:00-10:25", "lecture FR 11:00-12:25"]),
        ("MWF 10:00-10:50AM, Owen Center 1190", ["lecture MO WE FR 10:00-10:50"]),
        ("Lecture: Mo We Fr 9:30AM-10:20AM @ Hall 12", ["lecture MO WE FR 09:30-10:20"]),
        ("Office hours: Fr 1400h - 1530h @ Hall 12", ["office_hours FR 14:00-15:30"]),
        ("Lab group 01 meets Tuesday, 12:00PM - 1:50PM, in Hall 12.", ["lab TU 12:00-13:50"]),
        ("Discussion group B meets F, 2:00PM - 2:50PM, in Hall 12.", ["discussion FR 14:00-14:50"]),
        ("Office hours: Thursdays, 10.30am - noon", ["office_hours TH 10:30-12:00"]),
        ("Lectures - Th. 1:40 - 4:20, Hall 12", ["lecture TH 13:40-16:20"]),
        ("Office Hours: Mon 130-230 pm, Thu 200-300pm", ["office_hours MO 13:30-14:30", "office_hours TH 14:00-15:00"]),
        ("Sprechstunde: Do, 13:00 - 14:30 Uhr", ["office_hours TH 13:00-14:30"]),
    ],
)  # fmt: skip
def test_a_pattern_in_a_line_is_read(printed: str, expected: list[str]) -> None:
    assert brief(text("BIO 101", printed)) == expected


def test_days_and_times_may_stand_on_lines_of_their_own() -> None:
    assert brief(text("Meeting Day: Tuesday"), text("Meeting Time: 9:00am - 11:40am")) == [
        "lecture TU 09:00-11:40"
    ]


def test_the_terms_days_may_stand_between_the_day_and_its_hours() -> None:
    below = text("August 25 - December 5, 2025", "10:15-11:45, Room 4")
    assert brief(heading("Course information"), text("Tuesday"), below) == ["lecture TU 10:15-11:45"]
    elsewhere = text(
        "The shop in the hall sells whatever is needed for this and for all the other courses",
        "10:15-11:45, Room 4",
    )
    assert brief(heading("Course information"), text("Tuesday"), elsewhere) == []


def test_a_pattern_may_break_over_a_line() -> None:
    assert brief(text("Office hours: M 2:50 - 3:50 pm, TH", "3:00 - 4:00 pm and F 9:30 - 10:30 am")) == [
        "office_hours MO 14:50-15:50", "office_hours TH 15:00-16:00", "office_hours FR 09:30-10:30",
    ]  # fmt: skip


def test_a_pattern_may_stand_in_the_running_header() -> None:
    document = replace(sheet(text("Software you need is free.")), furniture=(line("Tues/Thurs 1:10-2:40pm"),))
    (meeting,) = find_meetings(document, FALL)
    assert (meeting.kind, meeting.days, meeting.start) == ("lecture", ("TU", "TH"), dt.time(13, 10))


def test_the_kind_comes_from_the_heading_where_the_line_has_no_label() -> None:
    assert brief(heading("Lab Times"), item("Section 01 (Jane Doe) Mondays 4PM - 5PM"), item("Section 02 (John Roe) Tuesdays 6PM - 7PM")) == [
        "lab MO 16:00-17:00", "lab TU 18:00-19:00",
    ]  # fmt: skip


def test_rows_of_a_table_carry_their_label() -> None:
    assert brief(
        table((), ("Instructor", "Jane Doe", "jane@example.edu"), ("Lecture", "MWF 9:00-9:50am", "Hall 12"), ("Office Hours", "M 2-4pm and W 9-11am", "Zoom"))
    ) == ["lecture MO WE FR 09:00-09:50", "office_hours MO 14:00-16:00", "office_hours WE 09:00-11:00"]  # fmt: skip


def test_a_column_of_a_table_is_titled_by_its_header() -> None:
    assert brief(
        table(("Role", "Name", "Consultation times"), ("Lecturer", "Jane Doe", "Monday 12-2 PM"), ("Lab director", "John Roe", "Tuesday 3-4 PM"))
    ) == ["office_hours MO 12:00-14:00", "office_hours TU 15:00-16:00"]  # fmt: skip


def side_by_side(left: str, right: str) -> Paragraph:
    words = []
    for start, part in ((72.0, left), (320.0, right)):
        x = start
        for word in part.split():
            words.append(Word(word, Box(x, 100, x + 4 * len(word), 110), 1))
            x += 4 * len(word) + 3
    return Paragraph((Line(tuple(words)),), "heading")


def test_columns_side_by_side_are_kept_apart() -> None:
    assert brief(side_by_side("Lecture", "Lab"), side_by_side("Friday 10:10am-11am", "Monday 2:55pm-9:55pm")) == [
        "lecture FR 10:10-11:00", "lab MO 14:55-21:55",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "printed",
    [
        "Homework is due every Friday at 5 pm.",
        "Quizzes open Mondays at 9:00 am and close Tuesdays at 5:00 pm.",
        "The final exam is on Tuesday, December 9, 3:00-5:00 pm.",
        "The library is open Monday to Friday, 8am-5pm.",
        "Disability Services is open M-F from 8am-5pm.",
        "Class meets three times a week. Submit papers by Friday 11:59 pm.",
        "I answer e-mail on weekdays between 9 AM and 5 PM.",
        "Office hours by appointment.",
        "Lab reports: Wednesdays at 11:59 PM",
        "Drop-in tutoring: Sunday thru Thursday 7pm-9pm in the centre",
    ],
)
def test_deadlines_exams_and_opening_hours_are_no_meetings(printed: str) -> None:
    assert brief(heading("Welcome"), text(printed)) == []


def test_the_verb_of_the_class_outweighs_a_title_that_names_another_kind() -> None:
    assert brief(heading("Circuits Laboratory"), text("We meet R, 3 P.M. to 4:50 P.M., in Hall 12.")) == [
        "lecture TH 15:00-16:50"
    ]


def test_hours_joined_to_a_services_hours_are_the_services_too() -> None:
    studio = "Writing studio. Tutors wait for you Mon-Thu 10 a.m. to 9 p.m. and Sun 1:00-6:00 p.m. upstairs."
    assert brief(heading("Class meetings"), text(studio)) == []


def test_a_table_of_dated_work_has_no_meetings() -> None:
    rows = [("Journal 1", "Fri", "09/12 Fri", "11:59PM"), ("Journal 2", "Tue", "09/23 Tue", "9:00AM")]
    assert brief(heading("Work"), table(("Item", "Day", "Due", "Time"), *rows)) == []
    exams = [("1", "1-3", "Sep 17 W", "18:00 - 19:00"), ("2", "4-6", "Oct 21 T", "18:00 - 19:00")]
    assert brief(heading("Class"), table(("Exam", "Chapters", "Date", "Time"), *exams)) == []


def test_what_is_printed_twice_is_one_meeting_with_the_place_of_either() -> None:
    (meeting,) = meetings(
        text("Lecture: MWF 9:00-9:50am"),
        heading("Schedule"),
        text("Lectures: MWF 9:00-9:50 AM, Smith Hall 12"),
    )
    assert meeting.location == "Smith Hall 12"


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Lecture: MW 9-10:15am in Dodd 147",), "Dodd 147"),
        (("When: TuTh 2-3:20 Where: Olin 155",), "Olin 155"),
        (("Lecture: Nutrien 135, Wed 1:00 - 1:50 PM",), "Nutrien 135"),
        (("Lecture: MW 9-10:15am", "Room: 12B"), "12B"),
        (("Lecture: MW 9-10:15am", "Valley Hall 2060"), "Valley Hall 2060"),
        (("Office hours: W 2-3pm or by appointment",), None),
    ],
)
def test_the_place_is_what_stands_beside_the_time(lines: tuple[str, ...], place: str | None) -> None:
    assert [m.location for m in meetings(text(*lines))] == [place]


def test_several_sections_are_kept_and_the_doubt_says_which() -> None:
    found = meetings(text("Lectures:"), item("Sec 02: M 9:00-9:50am"), item("Sec 03: M 10:00-10:50am"))
    assert [m.section for m in found] == ["02", "03"]
    assert all(any("02, 03" in doubt for doubt in m.needs_review) for m in found)
    assert len({m.id for m in found}) == 2


def test_a_missing_end_and_an_unsure_time_are_doubted() -> None:
    (recitation,) = meetings(text("Recitation: Fri 10am (to be confirmed)"))
    assert recitation.end is None
    assert any("no end" in doubt for doubt in recitation.needs_review)
    assert any("to be confirmed" in doubt for doubt in recitation.needs_review)
    assert recitation.confidence < 0.9


def test_of_alternative_days_the_first_is_taken() -> None:
    assert brief(text("Office Hours: Thursdays [or Tuesdays 1:00-2:30 pm")) == ["office_hours TH 13:00-14:30"]


def test_times_are_local_and_the_evidence_is_the_printed_line() -> None:
    (meeting,) = meetings(text("Lecture: MWF 9:00-9:50am"))
    assert (meeting.start, meeting.end, meeting.page) == (dt.time(9), dt.time(9, 50), 1)
    assert meeting.evidence[0].text == "Lecture: MWF 9:00-9:50am"
    assert meeting.needs_review == ()


WORDS = st.sampled_from(
    ["Lecture:", "Office", "Hours:", "MWF", "Tuesday", "10-11am", "3:00", "pm", "to", "-", "Sec", "02", "Room:", "12", "/", "Oct 3,", "due", "or", "(", ")", "noon", "Lab"]
)  # fmt: skip


@given(st.lists(st.lists(WORDS | st.text(max_size=6), min_size=1, max_size=16), min_size=1, max_size=6))
def test_any_text_gives_meetings_with_days_and_a_start_and_never_an_error(lines: list[list[str]]) -> None:
    printed = [" ".join(words) for words in lines if " ".join(words).split()]
    found = meetings(heading("Info"), *(text(words) for words in printed))
    assert all(m.days and m.start is not None and m.evidence for m in found)
    assert len({m.id for m in found}) == len(found)


@pytest.mark.parametrize(
    ("printed", "place"),
    [
        ("Lectures in Public Library 12: Mondays, 9:30am to 10:20am", "Public Library 12"),
        ("Lab section 01 in Tate B20: Fridays, 13:00 - 14:50", "Tate B20"),
        ("Office hours (Lecture Theatre 4): M, 2:30pm-4pm, or by appointment", "Lecture Theatre 4"),
        ("Time: Tuesday, 6:30-9:15 pm; Place: Hall 7", "Hall 7"),
        ("Visit me in Hall 12 on Fridays between 1:00 and 3:00 pm.", "Hall 12"),
    ],
)
def test_a_room_before_the_days_or_in_its_own_field_is_the_place(printed: str, place: str) -> None:
    (meeting,) = meetings(text("BIO 101", printed))
    assert meeting.location == place


def test_the_row_below_is_no_place_where_the_row_names_its_own() -> None:
    (meeting,) = meetings(
        table((), ("Labs", "Vernon (VRN) 2025\nFridays 2:30 - 4 pm"), ("Mobile", "+1 (555) 010 - 0101"))
    )
    assert meeting.location == "Vernon (VRN) 2025"


def test_days_and_a_room_side_by_side_are_kept_apart() -> None:
    rows = [("10481", "02:30P-03:45P", "MW", "HH 2050"), ("10491", "04:00P-05:15P", "MW", "HH 2050")]
    assert brief(heading("F303: Investments"), table((), *rows)) == [
        "lecture MO WE 14:30-15:45",
        "lecture MO WE 16:00-17:15",
    ]


def test_two_places_that_give_one_class_other_hours_are_both_doubted() -> None:
    found = meetings(
        text("Class meets: MWF 10:30am to 11:20am"),
        heading("Online"),
        text("We will meet synchronously at our meeting times (MWF 9:15-10:05am)."),
    )
    assert len(found) == 2
    assert all(any("disagree" in doubt for doubt in one.needs_review) for one in found)


@pytest.mark.parametrize("work", ["Worksheets", "Lab reports", "Discussion posts", "Journal entries"])
def test_a_row_that_tells_when_work_is_due_is_no_meeting(work: str) -> None:
    assert brief(table(("Part", "When", "Share"), (work, "Fridays, 5 pm", "20 %"))) == []


@pytest.mark.parametrize(
    "printed",
    [
        "Tuesdays (Lecture) and Thursdays (Lab), 10:05AM-12:35PM",
        "Meets: Tue (lecture), Thu (lab) 10:05-12:35",
        "Tuesday (Lectures) & Thursday (Lab section): 10:05 - 12:35",
    ],
)
def test_brackets_behind_the_days_tell_what_each_is_for(printed: str) -> None:
    found = [(m.kind, m.days, str(m.start)) for m in meetings(text(printed))]

    assert found == [("lecture", ("TU",), "10:05:00"), ("lab", ("TH",), "10:05:00")]


@pytest.mark.parametrize(
    "printed",
    [
        "Class: Tuesdays (in person) and Thursdays (online), 10:05-12:35",
        "Class: Tue, Thu (weekly) 10:05-12:35",
    ],
)
def test_brackets_that_name_no_kind_part_no_days(printed: str) -> None:
    assert {m.kind for m in meetings(text(printed))} == {"lecture"}


def test_a_lab_lecture_is_of_the_lab() -> None:
    found = [(m.kind, m.days) for m in meetings(text("Lab lecture/demo Wed 9-10 am or Th 11 am-12 pm"))]

    assert found == [("lab", ("WE",)), ("lab", ("TH",))]


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("9:30am-10:45pm", "09:30", "10:45"),
        ("12:20am-1:10am", "12:20", "13:10"),
        ("12:30am - 1:45pm", "12:30", "13:45"),
        ("1:30am–5:20pm", "13:30", "17:20"),
        ("2:00 am to 3:15 am", "14:00", "15:15"),
    ],
)
def test_hours_that_no_class_has_are_read_as_meant_and_doubted(printed: str, start: str, end: str) -> None:
    (found,) = find_meetings(sheet(text(f"Lectures: Mondays {printed}, Hall 4")), FALL)

    assert (f"{found.start:%H:%M}", f"{found.end:%H:%M}") == (start, end)
    assert any("it is read as" in doubt for doubt in found.needs_review)


@pytest.mark.parametrize("printed", ["8:00am-4:30pm", "6:30am-7:45am", "7:00pm-9:45pm", "9:00am-5:00pm"])
def test_long_and_early_classes_stand_as_they_are(printed: str) -> None:
    (found,) = find_meetings(sheet(text(f"Lectures: Mondays {printed}, Hall 4")), FALL)

    assert not found.needs_review


def test_days_and_hours_alone_under_office_hours_are_office_hours_too() -> None:
    found = find_meetings(
        sheet(
            heading("Tides"),
            text("Office Hours: Mon 14:30-15:30"),
            text("Fri 9:30-10:30"),
            text("Lectures: Tue 11:00-12:00"),
        ),
        FALL,
    )

    assert [(m.kind, m.days) for m in found] == [
        ("office_hours", ("MO",)),
        ("office_hours", ("FR",)),
        ("lecture", ("TU",)),
    ]


@pytest.mark.parametrize(
    ("title", "field", "kind"),
    [
        ("Office hours", "When: Fri 11:30 AM-1:00 PM", "office_hours"),
        ("Drop-in hours", "Time: Fri 11:30 AM-1:00 PM", "office_hours"),
        ("Laboratory", "When and where: Fri 11:30 AM-1:00 PM, Hall 2", "lab"),
        ("Discussion section 01", "When: Fri 11:30 AM-1:00 PM", "discussion"),
        ("Class", "When: Fri 11:30 AM-1:00 PM", "lecture"),
        ("Lectures and labs", "When: Fri 11:30 AM-1:00 PM", "lecture"),
    ],
)
def test_a_field_without_a_kind_is_of_the_kind_that_its_title_names(
    title: str, field: str, kind: str
) -> None:
    (found,) = find_meetings(sheet(heading(title), item(field), item("Where: Bentley Hall 129")), FALL)

    assert (found.kind, found.days) == (kind, ("FR",))


def test_a_class_named_before_a_full_stop_and_its_days_meets_then() -> None:
    page = sheet(
        text("Class. Tues/Thurs 9:00 AM to 10:15 AM, Library 12", "Office hours. Mon 12:30 PM to 2:00 PM")
    )

    assert [(m.kind, m.days) for m in find_meetings(page, FALL)] == [
        ("lecture", ("TU", "TH")),
        ("office_hours", ("MO",)),
    ]


def test_a_sentence_that_ends_in_class_before_a_day_tells_of_no_meeting() -> None:
    page = sheet(text("Come prepared to class. Monday 9:00-10:00 am is my time for writing."))

    assert find_meetings(page, FALL) == ()


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("M, W, and F 9:05am - 9:55am", ["lecture MO WE FR 09:05-09:55"]),
        ("M-W-F 9:00-10:15", ["lecture MO WE FR 09:00-10:15"]),
        ("M. W. F. 9:00-9:50", ["lecture MO WE FR 09:00-09:50"]),
        ("Mon-Wed-Fri 10:00 - 10:50 am", ["lecture MO WE FR 10:00-10:50"]),
        ("Tuesday-Thursday 10:00 - 11:15 am", ["lecture TU TH 10:00-11:15"]),
        ("M thru Th 9-10", ["lecture MO TU WE TH 09:00-10:00"]),
        ("TuesThurs 10:00-11:15", ["lecture TU TH 10:00-11:15"]),
        ("Tu/Thurs 10:00-11:15", ["lecture TU TH 10:00-11:15"]),
        ("Tuesdays (T) and Thursdays (Th) 5:00 - 6:20", ["lecture TU TH 17:00-18:20"]),
        ("mwf 1-1:50pm", ["lecture MO WE FR 13:00-13:50"]),
        ("Mo 14-16, Raum 2.05", ["lecture MO 14:00-16:00"]),
        ("Class hours: Lu-Mi-Vi 8:00-9:30", ["lecture MO WE FR 08:00-09:30"]),
        ("Tuesday 6,7,8 (1:20 pm ~ 4:20 pm) at 207", ["lecture TU 13:20-16:20"]),
        ("Office hours: 14:00 ~ 15:00 on Thursday or by appointment", ["office_hours TH 14:00-15:00"]),
        ("Lec MW 4:00-5:15 Rec F 9:00-9:50", ["lecture MO WE 16:00-17:15", "discussion FR 09:00-09:50"]),
        ("Lec: MW 4-5:15; Dis: F 9-9:50; Lab: T 1-4", ["lecture MO WE 16:00-17:15", "discussion FR 09:00-09:50", "lab TU 13:00-16:00"]),
        ("Office: Hall 31, Hours: TR 11-12:15", ["office_hours TU TH 11:00-12:15"]),
        ("Office/Hours: Hall 31 / TR 11-12:15", ["office_hours TU TH 11:00-12:15"]),
        ("Monday through Friday, 9am - 12pm", ["lecture MO TU WE TH FR 09:00-12:00"]),
        ("Monday through Friday, 8am - 5pm", []),
        ("Class meets daily, 10:00-11:30 am", ["lecture MO TU WE TH FR 10:00-11:30"]),
        ("Instructor: Jane Doe Schedule: Tu/Th, 10:00-11:25 AM Location: Hall 4 Office hours: By appointment", ["lecture TU TH 10:00-11:25"]),
        ("Office hours will be held following the lectures from 2:00-2:30 M-Th", ["office_hours MO TU WE TH 14:00-14:30"]),
        ("Recitation 031 Day/Time: Mon 9:05am - 9:55am", ["discussion MO 09:05-09:55"]),
        ("Screenings and Discussions - Fri. 1:40 - 4:20", ["other FR 13:40-16:20"]),
        ("Time/Location: Mondays 6-9 PM", ["lecture MO 18:00-21:00"]),
        ("Exam Time: Mondays 6-9 PM in the gym", []),
        ("Office hours: 1-2 pm MW, 10-11:30 am TR, or by appointment", ["office_hours MO WE 13:00-14:00", "office_hours TU TH 10:00-11:30"]),
        ("Office hours: MW 12-1, 3-4; F 12-1", ["office_hours MO WE 12:00-13:00", "office_hours MO WE 15:00-16:00", "office_hours FR 12:00-13:00"]),
        ("I hold office hours on Tuesdays from 2 to 4 and on Fridays from 9 to 10.", ["office_hours TU 14:00-16:00", "office_hours FR 09:00-10:00"]),
        ("Instructor hours: M 3-4, Hall 5", ["office_hours MO 15:00-16:00"]),
        ("Labs will meet on Wednesdays, 2:00-4:50 PM", ["lab WE 14:00-16:50"]),
        ("Contact hours: Monday 10-12 (lecture), Wednesday 9-10 (tutorial)", ["lecture MO 10:00-12:00", "discussion WE 09:00-10:00"]),
        ("Office hours: before class, MW 1:00-1:50, Hall 3", ["office_hours MO WE 13:00-13:50"]),
        ("Math lab: M-Th 9am-8pm, F 9am-2pm", []),
        ("Department office hours: M-F 8:00-5:00", []),
        ("Computer lab hours: Mon-Fri 8am-5pm", []),
        ("Lectures: 9.30-10.45 a.m. on Tuesdays and Thursdays", ["lecture TU TH 09:30-10:45"]),
    ],
)  # fmt: skip
def test_days_and_hours_are_read_however_they_are_joined(printed: str, expected: list[str]) -> None:
    assert brief(text("BIO 101", printed)) == expected


def test_sections_may_be_letters_behind_their_hours() -> None:
    found = meetings(text("Lab: Monday 1:10-4:00 p.m. (Section A) or Tuesday 1:10-4:00 p.m. (Section B)"))
    assert [(m.kind, m.section) for m in found] == [("lab", "A"), ("lab", "B")]


def test_a_table_of_sections_tells_the_section_and_the_room_by_its_titles() -> None:
    rows = [("001", "MWF", "9:00-9:50", "Hall 12", "Doe"), ("002", "TR", "9:30-10:45", "Hall 14", "Roe")]
    found = meetings(text("BIO 101"), table(("Section", "Days", "Time", "Room", "Instructor"), *rows))
    assert [(m.section, m.days, m.location) for m in found] == [
        ("001", ("MO", "WE", "FR"), "Hall 12"),
        ("002", ("TU", "TH"), "Hall 14"),
    ]


@pytest.mark.parametrize("titled", [True, False])
def test_a_class_and_its_office_hours_side_by_side_are_told_apart(*, titled: bool) -> None:
    titles = ("Instructor", "Time", "Room", "Office hours")
    row = ("Jane Doe", "MWF 10:00-10:50", "Hall 12", "TR 1:00-2:30")
    one = table(titles, row) if titled else table((), titles, row)
    assert brief(text("BIO 101"), one) == ["lecture MO WE FR 10:00-10:50", "office_hours TU TH 13:00-14:30"]


@pytest.mark.parametrize(
    ("printed", "doubt"),
    [
        ("Office hours: Tue-Thu 2-3pm", "the day between"),
        ("Class meets daily, 10:00-11:30 am", "Monday to Friday"),
        ("Lecture: Weeks 1-6 Monday 10:00-12:00", "not held each week"),
        ("Tutorial: alternate Tuesdays 4-5pm", "not held each week"),
    ],
)
def test_days_that_may_be_others_are_doubted(printed: str, doubt: str) -> None:
    (found,) = meetings(text("BIO 101", printed))
    assert any(doubt in told for told in found.needs_review)


def test_a_week_drawn_as_a_grid_is_read_cell_by_cell() -> None:
    titles = ("Time", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
    rows = [
        ("9:00-9:50", "Lecture", "", "Lecture", "", "Lecture"),
        ("13:00-15:50", "", "Lab", "", "", ""),
        ("14:00-15:00", "Office hours", "", "Lunch", "", ""),
    ]
    assert brief(text("BIO 101"), table(titles, *rows)) == [
        "lecture MO WE FR 09:00-09:50",
        "lab TU 13:00-15:50",
        "office_hours MO 14:00-15:00",
    ]


def test_a_grid_of_names_under_office_hours_holds_office_hours() -> None:
    titles = ("", "Mon", "Tue", "Wed")
    grid = table(titles, ("10-11am", "Jane", "", "John"), ("2-3pm", "", "Jane", ""))
    assert brief(heading("Office hours"), grid) == [
        "office_hours MO 10:00-11:00",
        "office_hours WE 10:00-11:00",
        "office_hours TU 14:00-15:00",
    ]


def test_a_weekly_plan_of_dated_work_is_no_grid_of_meetings() -> None:
    titles = ("Week", "Monday", "Wednesday", "Friday")
    assert brief(heading("Plan"), table(titles, ("1", "Lecture 1", "Lecture 2", "Lab 1 (1-3 pm)"))) == []


def test_columns_of_the_first_and_the_last_hour_are_one_stretch() -> None:
    titles = ("Session", "Day", "Start", "End", "Room")
    rows = ("Lecture", "Monday", "10:00", "11:50", "3.12"), ("Workshop", "Thursday", "14:00", "15:50", "3.12")
    assert brief(text("BIO 101"), table(titles, *rows)) == [
        "lecture MO 10:00-11:50",
        "discussion TH 14:00-15:50",
    ]


def test_a_table_of_assistants_gives_their_sections_and_their_office_hours() -> None:
    titles = ("TA", "Section", "Time", "Office hours")
    found = meetings(text("BIO 101"), table(titles, ("John Roe", "101", "F 9-10", "M 2-3")))
    assert [(m.kind, m.days, m.section) for m in found] == [
        ("discussion", ("FR",), "101"),
        ("office_hours", ("MO",), None),
    ]


def test_hours_beside_names_are_when_these_are_there() -> None:
    assert brief(text("BIO 101"), table(("Who", "When", "Where"), ("Doe", "Tuesdays 2-3pm", "Hall 3"))) == [
        "office_hours TU 14:00-15:00"
    ]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Astronomy Lab I", "lab"),
        ("STAT 36 Probability Lab", "lab"),
        ("STAT 36: Probability Lab 2", "lab"),
        ("Organic Chemistry Laboratory | Fall 2025", "lab"),
        ("Labor Economics", "lecture"),
        ("Laboratory Animals and Their Care", "lecture"),
        ("Room: Computer Lab", "lecture"),
    ],
)
def test_the_class_hours_of_a_course_that_is_a_lab_are_a_labs(title: str, kind: str) -> None:
    found = meetings(text(title), text("Class times: TR 3:30 - 4:45 pm"), text("Office hours: M 2-3pm"))
    assert [m.kind for m in found] == [kind, "office_hours"]


def test_a_lab_course_with_a_lecture_keeps_it() -> None:
    found = meetings(heading("Organic Chemistry Laboratory"), text("Lecture: M 1-1:50"), text("Lab: M 2-5"))
    assert [m.kind for m in found] == ["lecture", "lab"]


@pytest.mark.parametrize("title", ["Format", "When and where", "2. Course information", "Time and place"])
def test_a_title_about_the_class_needs_no_label_below_it(title: str) -> None:
    pages = [text(f"Reading {n} is on reserve in the library.") for n in range(30)]
    line = text("Tuesday 6,7,8 (1:20 pm - 4:20 pm) at 207")
    assert brief(*pages, heading(title), line) == ["lecture TU 13:20-16:20"]
    assert brief(*pages, heading("Sources of help"), line) == []


def test_hours_that_are_a_labs_in_one_place_are_a_labs_in_all() -> None:
    page = sheet(heading("Optics Lab"), text("Time/Location: Mondays 6-9 PM"))
    document = replace(page, furniture=(line("J. Doe 1 Mon 6-9 pm"), line("J. Doe 2 Mon 6-9 pm")))
    assert [m.kind for m in find_meetings(document, FALL)] == ["lab"]


def test_a_short_line_over_a_list_names_the_kind() -> None:
    below = [item("D01: Fri 9:00-9:50, Hall 3"), item("D02: Fri 10:00-10:50, Hall 3")]
    assert brief(text("BIO 101"), text("Discussion sections"), *below) == [
        "discussion FR 09:00-09:50",
        "discussion FR 10:00-10:50",
    ]


def test_two_sessions_on_one_line_are_no_contradiction() -> None:
    found = meetings(text("BIO 101", "Class: Saturdays 9-12 and 1-4"))
    assert [m.start for m in found] == [dt.time(9), dt.time(13)]
    assert not any(m.needs_review for m in found)


def test_a_seminar_beside_a_lecture_is_its_discussion_and_alone_the_class() -> None:
    both = text(
        "Lecture: Thursday 14:30-16:20, Blue Hall", "Seminar (group 01): Tuesday 12:00-12:50, Blue Hall"
    )
    alone = text("Seminar: Tuesday 12:00-13:50, Blue Hall")

    assert [m.kind for m in find_meetings(sheet(both), FALL)] == ["lecture", "discussion"]
    assert [m.kind for m in find_meetings(sheet(alone), FALL)] == ["lecture"]


def test_days_the_term_and_the_hours_as_points_of_one_list_are_one_class() -> None:
    points = [
        item(words)
        for words in ("Tuesdays and Thursdays", "August 26–December 4, 2025", "1:30–2:45 PM", "Hall 214")
    ]
    assert brief(heading("Course details"), *points) == ["lecture TU TH 13:30-14:45"]


def test_a_day_over_other_points_takes_no_hours_from_them() -> None:
    points = [item(words) for words in ("Friday", "Chapter 3", "Exam 9:00-9:50 AM")]
    assert brief(heading("Week 3"), *points) == []


def test_a_label_is_of_the_hours_behind_it_though_others_stand_before_it() -> None:
    line = text("Fall 2023, TTh 2:40–3:55, Carlton 213. Drop-in hours: Tuesdays 4–5:30 and Wednesdays 10–11")

    assert [(m.kind, m.days) for m in find_meetings(sheet(heading("REL 240: Dunes"), line), FALL)] == [
        ("lecture", ("TU", "TH")),
        ("office_hours", ("TU",)),
        ("office_hours", ("WE",)),
    ]


def test_seminars_behind_the_lecture_of_their_line_are_its_discussions() -> None:
    line = text(
        "Lecture: Mon 13:00–14:00 (ARC/014). Seminars: Wed 10:00–11:00 or Wed 11:00–12:00 (LFA/205)",
        "Feedback and advice hours: Thu 14:00–16:00",
    )
    assert [m.kind for m in find_meetings(sheet(line), FALL)] == [
        "lecture",
        "discussion",
        "discussion",
        "office_hours",
    ]


@pytest.mark.parametrize("label", ["Office.hrs", "Off. hrs.", "Ofc Hrs:", "office_hours:", "Office hrs"])
def test_office_hours_cut_short_are_no_class(label: str) -> None:
    found = brief(text(f"{label} Tue/Thu 2:30pm - 4:00pm"), text("Lectures: Tue/Thu 7:10pm - 8:45pm"))
    assert found == ["office_hours TU TH 14:30-16:00", "lecture TU TH 19:10-20:45"]
