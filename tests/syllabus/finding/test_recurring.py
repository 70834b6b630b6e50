"""What comes back each week without dates of its own, and what only sounds like it."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting, Recurring
from servers.syllabus.finding.items import find_dated
from servers.syllabus.finding.occasion import find_occasions
from servers.syllabus.reading.document import Block
from tests.syllabus.finding.paper import FALL, heading, item, sheet, table, text

LECTURE = Meeting(
    id="lecture", kind="lecture", days=("TU", "TH"), start=dt.time(9, 30), end=dt.time(10, 45), page=1
)
SEMINAR = Meeting(id="seminar", kind="lecture", days=("TU",), start=dt.time(14), end=dt.time(16, 30), page=1)
LAB = Meeting(id="lab", kind="lab", days=("WE",), start=dt.time(13), end=dt.time(15), page=1)

Brief = list[tuple[str, str, str | None]]


def weekly(*blocks: Block | str, meetings: tuple[Meeting, ...] = (LECTURE, LAB)) -> tuple[Recurring, ...]:
    made = [text(block) if isinstance(block, str) else block for block in blocks]
    return find_dated(sheet(*made), FALL, meetings=meetings).recurring


def brief(found: tuple[Recurring, ...]) -> Brief:
    return [(one.kind, one.day, f"{one.time:%H:%M}" if one.time else None) for one in found]


def doubts(found: tuple[Recurring, ...]) -> str:
    return " ".join(doubt for one in found for doubt in one.needs_review)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Exercise sheets are due each Tuesday at 6 pm.", [("homework", "TU", "18:00")]),
        ("Problem sets are due Wednesdays by noon.", [("homework", "WE", "12:00")]),
        ("By 8 am on Mondays a worksheet is due.", [("homework", "MO", "08:00")]),
        ("Each week's homework is due Sunday at 10 pm.", [("homework", "SU", "22:00")]),
        ("A weekly reflection is due on Saturday by 9 pm.", [("homework", "SA", "21:00")]),
        ("Worksheets must be uploaded by Friday at 4 pm every week.", [("homework", "FR", "16:00")]),
        ("Homework is due weekly, on Thursdays.", [("homework", "TH", None)]),
        ("Journals are turned in every Friday in class.", [("homework", "FR", None)]),
        ("Your log will be collected at the end of lab every Wednesday.", [("homework", "WE", "15:00")]),
        ("Lab notebooks are collected every Wednesday at the end of lab.", [("lab", "WE", "15:00")]),
        ("Tutorial exercises must be submitted by Monday 10 am each week.", [("homework", "MO", "10:00")]),
        ("WeBWorK homework is due on Thursday evenings at 10 pm.", [("homework", "TH", "22:00")]),
        ("Homework due T/Th by 9 am.", [("homework", "TU", "09:00"), ("homework", "TH", "09:00")]),
        ("Every W at 7 pm, a worksheet is due.", [("homework", "WE", "19:00")]),
        ("Worksheets are due Sunday nights at 11 pm.", [("homework", "SU", "23:00")]),
        ("Send me a progress report every Friday by 3 pm.", [("homework", "FR", "15:00")]),
    ],
)
def test_work_that_is_due_on_a_day_of_each_week_recurs(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Quizzes on Mondays.", [("quiz", "MO", None)]),
        ("There is a spelling quiz each Friday.", [("quiz", "FR", None)]),
        ("I give a short quiz every Wednesday.", [("quiz", "WE", None)]),
        ("At the start of class every Tuesday we take a map quiz.", [("quiz", "TU", "09:30")]),
        ("Quizzes are held on Thursdays at the end of class.", [("quiz", "TH", "10:45")]),
        ("Weekly quizzes (Fridays, ten minutes)", [("quiz", "FR", None)]),
        ("Each class begins with a quiz.", [("quiz", "TU", "09:30"), ("quiz", "TH", "09:30")]),
        (
            "Daily quizzes are given at the start of class.",
            [("quiz", "TU", "09:30"), ("quiz", "TH", "09:30")],
        ),
        ("Quizzes open every Friday at noon and close on Sunday at 8 pm.", [("quiz", "SU", "20:00")]),
        ("A pre-lab quiz must be completed before each lab.", [("quiz", "WE", "13:00")]),
    ],
)
def test_quizzes_recur_by_being_given_too(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Reading responses are due by the start of each class.", [("TU", "09:30"), ("TH", "09:30")]),
        ("Reading responses are due at 8 am before each Tuesday class.", [("TU", "08:00")]),
        ("Reading responses are due by the beginning of Thursday's lecture each week.", [("TH", "09:30")]),
        ("Reading responses are due by 7 pm the night before each class.", [("MO", "19:00"), ("WE", "19:00")]),
        ("Reading responses are due one hour before each class.", [("TU", "08:30"), ("TH", "08:30")]),
        ("Reading responses are due 24 hours before each class.", [("MO", None), ("WE", None)]),
        ("Reading responses are due before class on Tuesdays.", [("TU", "09:30")]),
        ("Reading responses are due within two hours of the end of every lecture.", [("TU", "12:45"), ("TH", "12:45")]),
        ("Submit a reading response by 7 am on the day of each class.", [("TU", "07:00"), ("TH", "07:00")]),
    ],
)  # fmt: skip
def test_work_for_each_class_recurs_on_the_class_days(
    words: str, expected: list[tuple[str, str | None]]
) -> None:
    assert [(day, time) for _, day, time in brief(weekly(words))] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Lab reports are due at the beginning of the next lab.",
        "Prelab worksheets are due at the start of lab.",
    ],
)
def test_work_for_the_lab_is_due_on_the_labs_day(words: str) -> None:
    assert brief(weekly(words)) == [("lab", "WE", "13:00")]


def test_with_several_labs_a_week_nobody_knows_which_is_the_students_own() -> None:
    other = LAB.model_copy(update={"id": "second", "days": ("FR",)})

    assert weekly("Lab reports are due at the start of each lab.", meetings=(LECTURE, LAB, other)) == ()


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Problem sets are handed out on Mondays and are due the following Thursday.", "TH"),
        ("Problem sets are released every Thursday and due one week later.", "TH"),
        ("Problem sets are released on Wednesdays. You have one week to finish them.", "WE"),
        ("On Fridays a problem set is assigned, due the next Friday at noon.", "FR"),
    ],
)
def test_of_the_day_on_which_work_is_given_and_the_day_on_which_it_is_due_the_second_counts(
    words: str, day: str
) -> None:
    assert [one.day for one in weekly(words)] == [day]


def test_posts_and_the_replies_to_them_are_two_series() -> None:
    told = weekly("Forum posts: Wednesdays 11 pm, replies Saturdays.")
    spelled = weekly(
        "Each week, post an answer by Wednesday at 9 pm and reply to two classmates by Saturday."
    )

    assert [(one.title, one.day) for one in told] == [("Forum posts", "WE"), ("Replies", "SA")]
    assert ("Reply to two classmates", "SA") in [(one.title, one.day) for one in spelled]


def test_a_paragraph_about_each_week_says_so_for_its_sentences_but_not_for_sure() -> None:
    found = weekly(
        "Each week has a forum. You must submit your first answer on paper by Monday at noon. "
        "Your main post is due by Thursday at 9 pm."
    )

    assert [(one.title, one.day) for one in found] == [("Main post", "TH")]
    assert "does not say that it is due every week" in doubts(found)


def test_two_kinds_of_work_that_share_a_day_are_two_series() -> None:
    found = weekly("Worksheets and lab reports are due Fridays at 5 pm.")

    assert brief(found) == [("homework", "FR", "17:00"), ("lab", "FR", "17:00")]


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Weekly journal"), text("Due: Sundays, 8 pm.")),
        (heading("Journals"), text("There will be twelve of them. They are due every Sunday by 8 pm.")),
        (text("Weekly journals"), text("These must be submitted by 8 pm each Sunday.")),
        (item("Journals (20 %): due Sundays at 8 pm; no late work is taken."),),
        (table(("Part", "When", "Share"), ("Journals", "Sundays, 8 pm", "20 %"), ("Exam", "", "80 %")),),
    ],
)
def test_what_is_due_may_stand_above_the_sentence_that_says_when(blocks: tuple[Block, ...]) -> None:
    assert brief(weekly(*blocks)) == [("homework", "SU", "20:00")]


def test_a_list_of_the_days_of_a_typical_week_tells_its_deadlines() -> None:
    found = weekly(
        heading("A typical week"),
        item("Monday: lecture"),
        item("Wednesday: reading quiz due by 10 am"),
        item("Sunday: worksheet due at 9 pm"),
    )

    assert brief(found) == [("quiz", "WE", "10:00"), ("homework", "SU", "21:00")]


@pytest.mark.parametrize(
    "words",
    [
        "Office hours are every Friday at 3 pm; bring your homework.",
        "The lab meets every Wednesday from 1 to 3 pm.",
        "Labs: Wednesdays 1-3 pm",
        "Homework help: Mondays 4-6 pm",
        "The problem session is every Tuesday at 7 pm.",
        "Late homework loses 10 % each day.",
        "Homework handed in after Friday is late.",
        "Readings should be done before each class.",
        "Please complete the weekly reading assignments before each class.",
        "Attendance is taken every class.",
        "Come to every class ready to discuss the assigned papers.",
        "Turn off your phone before each class and each quiz.",
        "A review session is held the Monday before each exam.",
        "The library is open every Sunday for work on papers.",
        "Homework is returned every Monday.",
        "Solutions to the worksheets will be posted on Fridays.",
        "Worksheets are posted every Monday.",
        "We discuss the worksheet every Monday.",
        "The tutorials on Thursdays go over the exercise sheets.",
        "Graded homework can be picked up on Mondays.",
        "Quizzes may be given on any Friday.",
        "Unannounced quizzes are given on some Fridays.",
        "No homework is due on Fridays before an exam.",
        "If your worksheet is due on a Friday, you may hand it in on Monday.",
        "Regrade requests for quizzes must be submitted by the Friday after they are returned.",
        "Students with accommodations take quizzes on Fridays in the testing center.",
        "Try to finish the homework by Sunday night.",
        "Plan to spend each Sunday on problem sets.",
        "Each Tuesday two students present their papers.",
        "The quiz on Monday covers chapter 1.",
        "A problem set is due Friday.",
        "The next worksheet is due on Tuesday.",
        "This week's homework is due on Thursday.",
        "Homework 3 is due on Friday at 5 pm.",
        "The first quiz is on Monday.",
        "The final paper is due on Monday of finals week.",
        "The essay is due on the last Friday of class.",
        "Your short essays are due before 10:00 on Monday of Week 10.",
        "The proposal is due on the Friday before spring break.",
        "Homework is due at the beginning of class.",
        "All homework is due by 5 pm on its due date.",
        "The WebAssign homework for each class opens on Mondays.",
        "Mondays: worksheet posted",
        "No class Friday. Homework due Monday.",
        "On the Thursday that homework is due, we discuss it.",
        "Read your classmates' comments before the discussion on Wednesdays.",
        "A response is due every class for which there is reading.",
        "Quizzes are held weekly, on the due date of each reading.",
        "The TA holds a problem session on Wednesdays, the day before homework is due.",
        "No work is accepted after noon on the Sunday preceding the last week.",
        "Films are shown Tuesdays at 7 pm before the response is due.",
        "The course has labs, quizzes, and class on Mondays.",
        "You should be able to complete most of the homework before Monday's class.",
    ],
)
def test_a_day_of_the_week_alone_makes_no_series(words: str) -> None:
    assert weekly(words) == ()


def test_what_is_said_of_one_week_is_said_of_that_week_alone() -> None:
    assert weekly(heading("Week 3: Rivers"), text("Responses are due by Monday at midnight.")) == ()
    assert weekly(text("Week 3 Rivers Homework due Friday")) == ()
    assert weekly(text("Homework is due Friday")) != ()


def test_rules_for_what_goes_wrong_make_no_series() -> None:
    assert weekly(heading("Late work"), text("Late homework is due every Friday.")) == ()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Problem sets are due on Friday at 5 pm.", "does not say that it is due every week"),
        ("Quizzes are given every other Friday.", "every other week"),
        ("Problem sets are due biweekly on Mondays.", "every other week"),
        ("Problem sets are usually due on Fridays.", '"usually"'),
        ("A worksheet is due most Fridays.", '"most fridays"'),
        ("Worksheets are due every Friday, except in weeks with an exam.", "not in weeks with an exam"),
        ("Worksheets are due every Friday except October 17.", "17 October 2025"),
        ("Worksheets are due every Friday at midnight.", "midnight"),
        ("Lab reports are due on Tuesdays for the Friday sections.", "depends on the section"),
        ("Quizzes (Thursdays in weeks 2, 5 and 9)", "only in weeks 2, 5 and 9"),
        ("Worksheets are due Mondays of odd weeks.", "only of odd weeks"),
        ("A worksheet is due every Friday, beginning in week 3.", '"week 3"'),
        ("Reading responses are due by 6 pm the day before class.", "on several days"),
    ],
)
def test_what_is_doubtful_about_a_series_is_said(words: str, reason: str) -> None:
    found = weekly(words)

    assert found
    assert all(reason in " ".join(one.needs_review) for one in found)


def test_the_class_that_meets_once_a_week_leaves_no_doubt_before_which_class() -> None:
    found = weekly("Weekly responses are due by 6 pm the day before class.", meetings=(SEMINAR,))

    assert brief(found) == [("homework", "MO", "18:00")]
    assert doubts(found) == ""


def test_holidays_need_no_word_since_the_calendar_leaves_them_out() -> None:
    found = weekly("A worksheet is due every Monday (except holidays).")

    assert [one.day for one in found] == ["MO"]
    assert doubts(found) == ""


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Worksheets are due on Fridays, starting September 12.", dt.date(2025, 9, 12), None),
        ("Worksheets are due each Friday through November 21.", None, dt.date(2025, 11, 21)),
        ("Worksheets are due every Friday from September 5 to November 21.", dt.date(2025, 9, 5), dt.date(2025, 11, 21)),
    ],
)  # fmt: skip
def test_a_series_keeps_the_bounds_that_are_printed(
    words: str, first: dt.date | None, last: dt.date | None
) -> None:
    (found,) = weekly(words)

    assert (found.from_, found.until) == (first, last)


def test_work_that_the_document_dates_one_by_one_is_no_series_beside() -> None:
    dated = table(
        ("Date", "Due"), ("Sep 5", "Worksheet 1"), ("Sep 12", "Worksheet 2"), ("Sep 19", "Worksheet 3")
    )

    assert weekly(text("Worksheets are due on Fridays at 5 pm."), dated) == ()
    assert weekly(text("All assignments are due on Fridays at 5 pm."), dated) == ()
    assert brief(weekly(text("Reading responses are due every Tuesday."), dated)) == [
        ("homework", "TU", None)
    ]


def test_the_same_rule_told_twice_is_one_series_with_its_hour() -> None:
    found = weekly("Weekly journals are due on Sundays.", "Journals are due every Sunday at 8 pm.")

    assert brief(found) == [("homework", "SU", "20:00")]


def test_the_hour_of_a_series_may_be_told_by_the_rule_on_all_work() -> None:
    found = weekly("All assignments are due at 11:30 pm.", "A worksheet is due each Monday.")

    assert brief(found) == [("homework", "MO", "23:30")]


@pytest.mark.parametrize(
    "words",
    ["Friday of Week 10", "the Friday before the break", "the last Friday", "Friday, 12", "this Friday", "Monday to Friday"],
)  # fmt: skip
def test_a_single_day_of_the_term_is_no_occasion(words: str) -> None:
    assert find_occasions(f"It is due on {words}") == []


@pytest.mark.parametrize(
    "row", [("Worksheets", "Fridays, 5 pm", "20 %"), ("Worksheets", "every Friday at 5 pm", "")]
)
def test_the_cells_of_a_row_tell_one_thing_together(row: tuple[str, str, str]) -> None:
    found = weekly(table(("Part", "When", "Share"), row, ("Exams", "see below", "50 %")))

    assert brief(found) == [("homework", "FR", "17:00")]


def test_what_a_clause_speaks_of_the_next_one_goes_on_about() -> None:
    found = weekly(
        "Worksheets are handed out a week before; they are due the following Monday by 10 pm, every week."
    )

    assert [(one.title, one.day, one.needs_review) for one in found] == [("Worksheets", "MO", ())]


@pytest.mark.parametrize(
    ("said", "series"), [("will be short", True), ("will not be announced before", False)]
)
def test_what_is_not_announced_comes_back_on_no_day_that_anybody_knows(said: str, *, series: bool) -> None:
    found = weekly(
        f"Quizzes {said}, and each quiz is due within 24 hours following the class.", meetings=(LECTURE,)
    )
    assert bool(found) is series


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Care plans are due every Friday.", [("Care plans", "FR")]),
        ("Tutorial sheets are handed in each Monday by noon.", [("Tutorial sheets", "MO")]),
        ("Weekly timesheets must be signed and turned in every Friday.", [("Timesheets", "FR")]),
        ("Students keep a diary of sightings, which is collected every Friday.", [("Diary of sightings", "FR")]),
        ("Each Tuesday by 5 pm, please submit a question about the film.", [("Question about the film", "TU")]),
        ("Send me a short question on the weekly text by Monday evening.", [("Question on the weekly text", "MO")]),
        ("Upload one new sketch each Sunday.", [("Sketch", "SU")]),
        ("Students write one page on the poem each week, due Sunday by 10 pm.", [("Page on the poem", "SU")]),
        ("Each lecture day has a small puzzle to be turned in.", [("Small puzzle", "TU"), ("Small puzzle", "TH")]),
    ],
)  # fmt: skip
def test_what_is_handed_in_each_week_need_not_be_called_by_a_known_name(
    words: str, expected: list[tuple[str, str]]
) -> None:
    assert [(one.title, one.day) for one in weekly(words)] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Fees must be paid and forms submitted every Friday.",
        "Students are due back in the studio every Monday.",
        "Lab coats must be worn in every lab.",
        "Lecture slides are posted every Sunday night.",
        "Every Friday I send out an e-mail with announcements.",
        "Requests for a regrade must be submitted by Thursday each week.",
        "Instructors post feedback by Sunday every week.",
        "The quizzes are taken in class on the indicated lab day.",
        "Labs are completed in class and handed in by the beginning of the next class.",
    ],
)
def test_what_no_student_hands_in_as_work_makes_no_series(words: str) -> None:
    assert weekly(words) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("A short quiz is given at the beginning of lab each week.", [("quiz", "WE", "13:00")]),
        ("Weekly quizzes will be given in lab.", [("quiz", "WE", None)]),
        ("Prelab quizzes must be taken by 8 am on the day of lab.", [("quiz", "WE", "08:00")]),
        ("The write-up of an experiment is due at the start of the next lab.", [("lab", "WE", "13:00")]),
        ("Notebook pages are turned in at the end of each lab.", [("lab", "WE", "15:00")]),
        ("There is a vocabulary test every Friday.", [("quiz", "FR", None)]),
        ("Tests are given on Fridays.", []),
        ("Weekly quizzes are available from Friday 8 am until Monday 9 am.", [("quiz", "MO", "09:00")]),
        ("Sketchbook assignments are checked every Monday.", [("homework", "MO", None)]),
        ("Homework is assigned at the end of each class and due at the beginning of the next class.", [("homework", "TU", "09:30"), ("homework", "TH", "09:30")]),
        ("WebAssign is due online Thursday evening 11:40pm.", [("homework", "TH", "23:40")]),
        ("Modules open Monday; all work in a module is due by Sunday at 11 pm.", [("homework", "SU", "23:00")]),
        ("The deadline for the weekly exercises is Tuesday at 2 pm.", [("homework", "TU", "14:00")]),
        ("Hand-in: Thursdays 16:00 (weekly problem sheet)", [("homework", "TH", "16:00")]),
        ("Quizzes are given every Thursday during the last 20 minutes of class.", [("quiz", "TH", None)]),
    ],
)  # fmt: skip
def test_weekly_work_is_told_in_many_ways(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Post two questions each week by 9 pm on Sunday night before each seminar.", [("homework", "SU", "21:00")]),
        ("Weekly questions are sent to me by Monday evening (the day before class).", [("homework", "MO", None)]),
        ("Weekly questions are sent to me on the day before class (Monday).", [("homework", "MO", None)]),
        ("You will send me a short response by Monday at 5 pm, the day before class.", [("homework", "MO", "17:00")]),
        ("Each student submits a reading response 24 hours before the seminar.", [("homework", "MO", None)]),
    ],
)  # fmt: skip
def test_a_day_told_beside_its_distance_from_the_class_is_that_day(words: str, expected: Brief) -> None:
    assert brief(weekly(words, meetings=(SEMINAR,))) == expected


def test_posts_and_replies_on_two_days_recur_though_nobody_says_so() -> None:
    found = weekly("A discussion post by Wednesday and two replies by Sunday.")

    assert [(one.kind, one.day) for one in found] == [("homework", "WE"), ("homework", "SU")]
    assert all("does not say that it is due every week" in " ".join(one.needs_review) for one in found)
    assert weekly(heading("Week 4"), text("A discussion post by Wednesday and two replies by Sunday.")) == ()


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Weekly schedule"), table(("Day", "What"), ("Tuesday", "Reading quiz"), ("Wednesday", "Lab"), ("Friday", "Homework due at 5 pm"))),
        (heading("How it goes"), item("Tue: reading quiz"), item("Wed: studio"), item("Fri: homework due, 5 pm")),
        (heading("Tuesdays (Lecture):"), item("A reading quiz on the last chapter"), item("Lecture"), heading("Fridays (Studio):"), item("Homework due by 5 pm")),
        (text("The week looks like this."), text("Every Tuesday:"), item("Reading quiz"), text("Every Friday:"), item("Homework due at 5 pm")),
        (heading("Deadlines"), text("Tuesday 9:30 am: Reading quiz", "Friday 5 pm: Homework")),
    ],
)  # fmt: skip
def test_the_days_of_a_typical_week_stand_before_or_over_their_work(blocks: tuple[Block, ...]) -> None:
    assert [(one.kind, one.day) for one in weekly(*blocks)] == [("quiz", "TU"), ("homework", "FR")]


@pytest.mark.parametrize(
    "blocks",
    [
        (heading("Schedule"), text("Tuesday"), item("Reading quiz"), text("Thursday"), item("Homework due at 5 pm"), text("Tuesday"), item("Reading quiz")),
        (heading("Week 3"), text("Tuesday"), item("Reading quiz"), text("Thursday"), item("Homework due")),
        (heading("Plan"), text("Tuesday, Sept. 9"), item("Quiz on reading"), text("Friday, Sept. 12"), item("Talk")),
    ],
)  # fmt: skip
def test_days_of_the_term_are_no_typical_week(blocks: tuple[Block, ...]) -> None:
    assert weekly(*blocks) == ()


def test_the_first_cell_of_a_row_says_what_is_due() -> None:
    long = "Two hundred words in which you answer the question that is printed on the page of the week, as a text file."
    row = ("Reading responses", long, "Due Tuesdays before class.")

    assert brief(weekly(table(("Part", "What", "When"), row, ("Exam", "", "")))) == [
        ("homework", "TU", "09:30")
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Quizzes", "Each Thursday, first ten minutes of class."),
        ("Quizzes", "There is one every Thursday."),
    ],
)
def test_under_the_name_of_quizzes_a_day_alone_says_when(name: str, words: str) -> None:
    assert [(one.kind, one.day) for one in weekly(heading(name), text(words))] == [("quiz", "TH")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Lab worksheets must be completed and handed in before leaving lab.", [("lab", "WE", "15:00")]),
        ("Prelab exercises must be completed before coming to lab.", [("lab", "WE", "13:00")]),
        ("The pre-lab quiz closes one hour before your lab section.", [("quiz", "WE", "12:00")]),
        ("Lab reports are due one week from the day the lab was performed, at the start of lab.", [("lab", "WE", "13:00")]),
        ("Case questions are to be uploaded by 8:30 AM on class days.", [("homework", "TU", "08:30"), ("homework", "TH", "08:30")]),
        ("Problem sheets will be set on Thursdays and should be handed in by 4 pm the following Thursday.", [("homework", "TH", "16:00")]),
        ("Each student posts one entry per week by Sunday, 6 p.m.", [("homework", "SU", "18:00")]),
        ("The other problems are collected every Friday in class or in my office during office hours.", [("homework", "FR", None)]),
        ("Each lab is due at 11 p.m. on the Sunday following the lab.", [("lab", "SU", "23:00")]),
        ("Reading notes are due at the beginning of class each day.", [("homework", "TU", "09:30"), ("homework", "TH", "09:30")]),
        ("Bring two typed discussion questions to class every Thursday.", [("homework", "TH", None)]),
        ("Weekly sales reports are to be submitted by 9:00 each Monday.", [("homework", "MO", "09:00")]),
        ("A weekly plan is due to your mentor every Friday at 3 pm.", [("homework", "FR", "15:00")]),
        ("Problems are due every Friday. Come to my office hours on Mondays with homework.", [("homework", "FR", None)]),
    ],
)  # fmt: skip
def test_more_ways_of_telling_weekly_work(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


def test_what_is_written_on_dated_labs_is_a_series_of_its_own() -> None:
    labs = table(
        ("Date", "Lab"), ("Sep 9", "Lab 1: Rocks"), ("Sep 16", "Lab 2: Rivers"), ("Sep 23", "Lab 3: Sand")
    )
    found = weekly(text("Lab reports are due every Friday at 5 pm."), labs)

    assert brief(found) == [("lab", "FR", "17:00")]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Six assignments that are given out on Monday and are due by 23:59 on the following Sunday.", [("homework", "SU", "23:59")]),
        ("Worksheets are due every Friday after the first week of class.", [("homework", "FR", None)]),
        ("Problem sets are due each Friday before the break.", [("homework", "FR", None)]),
        ("Care plans are due every Friday following clinical by 5 pm.", [("homework", "FR", "17:00")]),
        ("Each Tuesday by noon, email me a one-paragraph response.", [("homework", "TU", "12:00")]),
        ("All work for a given week is due by Sunday at 11:59 PM.", [("homework", "SU", "23:59")]),
        ("Weekly quizzes are taken in the first 10 minutes of class.", [("quiz", "TU", "14:00")]),
    ],
)  # fmt: skip
def test_work_told_in_other_ways_recurs_too(words: str, expected: Brief) -> None:
    assert brief(weekly(words, meetings=(SEMINAR,))) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Problem sets not submitted by noon the following Monday get no points.",
        "I update the page each Monday with the content that must be completed before the following week.",
        "Read the first 10 minutes of class notes.",
    ],
)
def test_what_is_not_handed_in_then_does_not_recur(words: str) -> None:
    assert brief(weekly(words, meetings=(SEMINAR,))) == []


@pytest.mark.parametrize(
    ("title", "words", "expected"),
    [
        ("Attendance and Make-Up", "Attendance is expected. Homework will be due every Friday.", [("homework", "FR", None)]),
        ("Late Work", "Homework is due every Friday at 5 pm. Late work loses 10%.", [("homework", "FR", "17:00")]),
        ("Late Work", "Late homework is due the next Friday.", []),
        ("Late Work", "Homework may be handed in on Friday.", []),
        ("Make-ups", "Make-up quizzes are given on Fridays.", []),
        ("Tutoring", "Homework is looked at every Friday.", []),
    ],
)  # fmt: skip
def test_weekly_work_may_be_told_under_rules_on_lateness(title: str, words: str, expected: Brief) -> None:
    assert brief(weekly(heading(title), text(words))) == expected


def test_a_heading_that_gives_office_hours_stands_over_no_rules_on_trouble() -> None:
    told = text("Problem sets are due every Friday at 5 pm.")
    assert brief(weekly(heading("Office hours M 10-11, W 2-4 in Hall 222"), told)) == [
        ("homework", "FR", "17:00")
    ]
    assert weekly(heading("Office hours"), told) == ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "New exercises become available each Thursday and are due the following Tuesday at 9 pm.",
            [("homework", "TU", "21:00")],
        ),
        ("Worksheets are handed out on Thursday and due in one week.", [("homework", "TH", None)]),
        ("MCQW: 10% due Monday by 10 pm every week.", [("homework", "MO", "22:00")]),
        ("Each Monday: quiz on the previous week's material", [("quiz", "MO", None)]),
        (
            "By 9 am every Wednesday, submit three questions on the week's paper.",
            [("homework", "WE", "09:00")],
        ),
    ],
)
def test_what_comes_out_on_a_day_is_due_on_another_and_what_it_is_about_is_not_it(
    words: str, expected: Brief
) -> None:
    assert brief(weekly(words)) == expected


def test_about_so_many_are_no_doubt_about_each_week() -> None:
    (one,) = weekly("We will have approximately ten homework assignments, due on Thursdays.")
    assert (one.title, one.needs_review) == ("Homework assignments", ())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Board: first post due by Wednesday night; responses due by Sunday night.",
            [("homework", "WE", None), ("homework", "SU", None)],
        ),
        ("Weekly quizzes (15%): given in discussion section on Thursday.", [("quiz", "TH", None)]),
        ("The class meets in section on Thursday; quizzes are short.", []),
        ("The LearnSmart homework is due every Sunday at noon.", [("homework", "SU", "12:00")]),
    ],
)
def test_first_posts_and_quizzes_in_sections_come_back(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


def test_a_typical_week_may_open_with_its_title() -> None:
    week = text(
        "Weekly schedule:",
        "Wednesday: initial discussion post due by 11:59 pm",
        "Sunday: quiz and homework due by 11:59 pm",
    )
    found = weekly(week)
    assert brief(found) == [("homework", "WE", "23:59"), ("quiz", "SU", "23:59"), ("homework", "SU", "23:59")]
    assert not doubts(found)


def test_a_quiz_under_weekly_due_dates_comes_back() -> None:
    listed = weekly(heading("Weekly due dates"), text("Quiz: Sunday, 11:59 p.m.", "Initial post: Wednesday"))
    assert ("quiz", "SU", "23:59") in brief(listed)
    assert brief(weekly(heading("Dates"), text("Quiz: Sunday, 11:59 p.m."))) == []


@pytest.mark.parametrize(
    "words",
    [
        "Every class meeting with a reading assignment will begin with a short quiz.",
        "Each class with a reading starts with a quiz.",
    ],
)
def test_a_quiz_only_in_classes_with_a_reading_is_marked(words: str) -> None:
    found = weekly(words)

    assert brief(found) == [("quiz", "TU", "09:30"), ("quiz", "TH", "09:30")]
    assert "only in classes with a reading" in doubts(found)


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((text("The following are due each week:"), item("Chapter quiz: Monday, 9 pm"), item("Worksheet: Friday, 5 pm")), [("quiz", "MO", "21:00"), ("homework", "FR", "17:00")]),
        ((text("Weekly tasks, all due by Sunday at 9 pm:"), item("Worksheet"), item("Quiz")), [("homework", "SU", "21:00"), ("quiz", "SU", "21:00")]),
        ((text("You take part in a forum each week."), item("First post: due Wednesday by 9 pm"), item("Two response posts: due Sunday by 9 pm")), [("homework", "WE", "21:00"), ("homework", "SU", "21:00")]),
        ((heading("Weekly deadlines"), text("Homework - Monday 9 pm", "Quiz - Friday 9 pm")), [("homework", "MO", "21:00"), ("quiz", "FR", "21:00")]),
        ((heading("Rules"), text("Homework - Monday 9 pm", "Quiz - Friday 9 pm")), []),
        ((text("The following are due in week 3:"), item("Chapter quiz: Monday, 9 pm")), []),
    ],
)  # fmt: skip
def test_a_sentence_or_title_makes_a_list_that_of_each_week(
    blocks: tuple[Block, ...], expected: Brief
) -> None:
    assert brief(weekly(*blocks)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("For each class you will write a short response, due by the start of class.", [("homework", "TU", "09:30"), ("homework", "TH", "09:30")]),
        ("For each class you will write a short response. Responses are due by 8 pm the evening before class.", [("homework", "MO", "20:00"), ("homework", "WE", "20:00")]),
        ("Each lab has a worksheet, which must be handed in at the beginning of lab.", [("lab", "WE", "13:00")]),
        ("Lab reports are due one week after the lab at the start of your lab section.", [("lab", "WE", "13:00")]),
        ("On Thursdays, a worksheet is due at the start of class.", [("homework", "TH", "09:30")]),
        ("Questions on the reading are due on the day the text is discussed, before class.", []),
    ],
)  # fmt: skip
def test_for_which_classes_and_when_may_be_said_apart(words: str, expected: Brief) -> None:
    assert brief(weekly(words)) == expected


@pytest.mark.parametrize(
    "words",
    [
        "A worksheet is assigned every week. The worksheet is due on Monday at 9 pm.",
        "Worksheets are handed out on Monday and are due the following Monday at 9 pm.",
        "There are ten worksheets, each due on Monday at 9 pm.",
    ],
)
def test_work_that_is_said_to_come_back_leaves_no_doubt(words: str) -> None:
    found = weekly(words)

    assert brief(found) == [("homework", "MO", "21:00")]
    assert doubts(found) == ""


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("We collect the worksheets at the beginning of class each Thursday.", [("homework", "TH", "09:30")]),
        ("You keep a reading journal, which I will collect every Friday.", [("homework", "FR", None)]),
        ("Each week's exercises must be pushed to the server by Friday at 9 pm.", [("homework", "FR", "21:00")]),
        ("Blog posts should be up by Monday at 6 pm every week.", [("homework", "MO", "18:00")]),
        ("Be prepared for a quiz every Thursday.", [("quiz", "TH", None)]),
        ("Exercise sheets are due in your tutor's box by 4 pm on Thursdays.", [("homework", "TH", "16:00")]),
        ("HWs are due on Tue/Thu before noon every week.", [("homework", "TU", "12:00"), ("homework", "TH", "12:00")]),
        ("A translation of the poem is written each week, to be uploaded by Tuesday noon.", [("homework", "TU", "12:00")]),
        ("A worksheet is released every Thursday, due Wednesday of the following week at 9 pm.", [("homework", "WE", "21:00")]),
        ("There is a map quiz every Tuesday, and an oral check every Thursday.", [("quiz", "TU", None)]),
        ("For each weekly forum, the first post is due every Thursday.", [("homework", "TH", None)]),
        ("Exercises from Tuesday and Thursday classes are due every Monday.", [("homework", "MO", None)]),
        ("Quizzes are held every Monday, without exception.", [("quiz", "MO", None)]),
        ("Homework was due every Friday in the old version.", []),
        ("Suppose that a report is due each Friday.", []),
        ("Please do not send me homework on Sundays.", []),
        ("Two quizzes will be given on Mondays to be announced.", []),
    ],
)  # fmt: skip
def test_other_verbs_and_asides_of_weekly_work(words: str, expected: Brief) -> None:
    found = weekly(words)

    assert brief(found) == expected
    assert doubts(found) == ""


def test_a_quiz_in_class_has_not_the_hour_of_what_is_handed_in() -> None:
    found = weekly("All work is due at 9 pm. Quizzes are given in class every Thursday.")
    assert brief(found) == [("quiz", "TH", None)]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((heading("Problem sets"), text("When: Weekly, Fridays at 4 pm", "Where: on the site")), [("homework", "FR", "16:00")]),
        ((heading("Problem sets"), text("When they are due: Fridays at 4 pm", "Where: on the site")), [("homework", "FR", "16:00")]),
        ((text("Discussion questions are written every week. Questions should be posted by Sunday, 6 pm."),), [("homework", "SU", "18:00")]),
        ((text("Lab reports are your own work. The report for each trial is due at 5 pm every Friday."),), [("lab", "FR", "17:00")]),
        ((heading("Discussion questions"), text("Write two questions each week. Please send them to me by 5 pm on Mondays.")), [("homework", "MO", "17:00")]),
        ((text("Reading memos are due every Monday at noon."),), [("paper", "MO", "12:00")]),
        ((item("Quizzes (weekly; Fridays)"),), [("quiz", "FR", None)]),
        ((text("There are daily problems. Problem sets are due at the start of the next class."),), [("homework", "TU", "09:30"), ("homework", "TH", "09:30")]),
        ((text("To see that you read, we begin each class with a quiz of three questions."),), [("quiz", "TU", "09:30"), ("quiz", "TH", "09:30")]),
        ((text("Every Tuesday we begin class with a short quiz on the text."),), [("quiz", "TU", "09:30")]),
        ((text("To help you keep up with the material, there will be short quizzes on Thursdays."),), [("quiz", "TH", None)]),
        ((text("Every week by noon on Tuesday, before we meet, a response of a page is due."),), [("homework", "TU", "12:00")]),
        ((heading("This week"), text("Homework is due on Wednesday.")), []),
    ],
)  # fmt: skip
def test_what_was_spoken_of_before_is_due_when_a_later_sentence_says(
    blocks: tuple[Block, ...], expected: Brief
) -> None:
    assert brief(weekly(*blocks)) == expected


def test_in_a_seminar_what_is_brought_each_week_is_due_in_it() -> None:
    found = weekly("Each week, bring a one-page summary of the article to class.", meetings=(SEMINAR,))
    assert brief(found) == [("homework", "TU", None)]


@pytest.mark.parametrize(
    "words",
    ["each Friday until December 5", "on Fridays through December 5", "weekly until Friday, December 5"],
)
def test_the_last_day_of_a_series_is_no_deadline_of_its_own(words: str) -> None:
    assert find_dated(sheet(text(f"Worksheets must be turned in {words}.")), FALL).items == ()


@pytest.mark.parametrize(
    "words",
    [
        "Please turn them in by 5 pm every Friday.",
        "I collect them on Fridays at 5 pm.",
        "Put them in my box by 5 pm every Friday.",
        "Your work must be uploaded by 5 pm every Friday.",
        "Submissions are due Fridays at 5 pm.",
    ],
)
def test_what_a_pronoun_or_any_work_stands_for_was_named_before(words: str) -> None:
    (found,) = weekly(f"There will be ten map exercises. You may work with others. {words}")
    assert (found.title, found.day, found.time) == ("Map exercises", "FR", dt.time(17))
