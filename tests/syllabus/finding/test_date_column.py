"""Columns of dates as real tables print them: days under a month, several days in a cell, misprints and gaps."""

from __future__ import annotations

import datetime as dt

import pytest

from servers.domain.syllabus import Meeting
from servers.syllabus.dating.grammar import find_dates
from servers.syllabus.finding.items import Dated, find_dated
from servers.syllabus.finding.table_titles import with_titles_above
from servers.syllabus.reading.document import Block, Paragraph
from servers.syllabus.reading.line import Line
from tests.syllabus.finding.paper import FALL, heading, line, sheet, table

MONDAYS = Meeting(id="lecture", kind="lecture", days=("MO", "WE"), start=dt.time(9), end=dt.time(10), page=1)


def read(*blocks: Block, meetings: tuple[Meeting, ...] = ()) -> Dated:
    return find_dated(sheet(*blocks), FALL, meetings=meetings)


def brief(found: Dated) -> list[tuple[str, str]]:
    return [(str(i.date), i.title) for i in found.items]


def doubts(found: Dated) -> str:
    return " ".join(doubt for item in found.items for doubt in item.needs_review)


def sessions(found: Dated) -> list[tuple[str, str]]:
    return [(str(s.date), s.topic) for s in found.schedule]


def test_each_dated_line_of_a_cell_is_a_day_with_what_stands_below_it() -> None:
    found = read(
        table(
            ("Week", "Date", "Topic", "Due"),
            ("1", "Sep 1 Introduction\nSep 3 Maps\nRead the atlas", "Space", "Quiz 1"),
            ("2", "Sep 8 Roads\n• Sep 10 Quiz on roads", "Ways", ""),
            ("3", "Sep 15 Ports\nSep 17 Midterm exam", "Trade", "Essay 1"),
        )
    )

    assert sessions(found) == [
        ("2025-09-01", "Introduction; Space"),
        ("2025-09-03", "Maps Read the atlas"),
        ("2025-09-08", "Roads; Ways"),
        ("2025-09-10", "Quiz on roads"),
        ("2025-09-15", "Ports; Trade"),
        ("2025-09-17", "Midterm exam"),
    ]
    assert brief(found) == [
        ("2025-09-03", "Quiz 1"),
        ("2025-09-10", "Quiz on roads"),
        ("2025-09-17", "Essay 1"),
        ("2025-09-17", "Midterm exam"),
    ]


def test_the_words_of_a_dated_line_may_stand_below_it() -> None:
    found = read(
        table(
            ("Week", "Date"),
            ("1", "Sep 1\nIntroduction\nSep 3\nMaps"),
            ("2", "Sep 8\nRoads\nSep 10\nQuiz on roads"),
            ("3", "Sep 15\nPorts"),
        )
    )

    assert brief(found) == [("2025-09-10", "Quiz on roads")]
    assert sessions(found)[:2] == [("2025-09-01", "Introduction"), ("2025-09-03", "Maps")]


def test_dates_without_words_below_each_other_share_what_stands_beside_them() -> None:
    found = read(
        table(
            ("Week", "Date", "Topic"),
            ("1", "Sep 1\nSep 3", "Maps"),
            ("2", "Sep 8\nSep 10", "Roads"),
            ("3", "Sep 15\nSep 17", "Ports"),
        )
    )

    assert sessions(found)[:4] == [
        ("2025-09-01", "Maps"),
        ("2025-09-03", "Maps"),
        ("2025-09-08", "Roads"),
        ("2025-09-10", "Roads"),
    ]


def test_a_later_line_with_an_earlier_date_is_no_day_of_its_own() -> None:
    found = read(
        table(
            ("Week", "Date", "Topic"),
            ("1", "Sep 10 Maps\nSep 3 was the last day to add", "Space"),
            ("2", "Sep 17 Roads", "Ways"),
            ("3", "Sep 24 Ports", "Trade"),
        )
    )

    assert [date for date, _ in sessions(found)] == ["2025-09-10", "2025-09-17", "2025-09-24"]


def test_a_month_holds_for_days_whose_weekday_stands_beside_their_number() -> None:
    found = read(
        table(
            ("Month", "Day", "Topic"),
            ("Sep", "Wed 3", "Light"),
            ("", "24 (Wed)", "Midterm exam"),
            ("Oct", "Wed. 1", "Sound"),
            ("", "Wed 8", "Quiz 2"),
        )
    )

    assert brief(found) == [("2025-09-24", "Midterm exam"), ("2025-10-08", "Quiz 2")]


def test_a_month_makes_no_dates_of_rooms() -> None:
    found = read(
        table(
            ("Month", "Day", "Topic"),
            ("Sep", "Room 3", "Light"),
            ("", "Room 24", "Midterm exam"),
            ("Oct", "Room 1", "Sound"),
        )
    )

    assert found.items == ()
    assert found.schedule == ()


def test_a_weekday_in_the_cell_after_a_date_is_held_against_it() -> None:
    found = read(
        table(
            ("Date", "Day", "Topic"),
            ("9/3", "Wed", "Light"),
            ("9/8", "Mon", "Midterm exam"),
            ("9/11", "Wed", "Quiz 1"),
            ("9/15", "Mon", "Heat"),
        )
    )

    assert [bool(i.needs_review) for i in found.items] == [False, True]
    assert '"Wed 9/11", but 11 September 2025 is a Thursday' in doubts(found)


def test_a_topic_in_the_cell_after_a_date_is_not_held_against_it() -> None:
    found = read(
        table(
            ("Date", "Topic"),
            ("9/3", "Monday, a short film"),
            ("9/8", "Midterm exam"),
            ("9/11", "Wednesdays in Rome; quiz 1"),
        )
    )

    assert doubts(found) == ""


ROWS = (("Sep 2", "Maps"), ("Sep 9", "Roads"), ("Sep 23", "Trade"), ("Sep 30", "Winds"), ("Oct 7", "Ships"))


def rising(date: str) -> Dated:
    """Weekly classes with an exam on ``date`` between those of 9 and 23 September."""
    return read(table(("Date", "Topic"), *ROWS[:2], (date, "Exam 1"), *ROWS[2:]))


def test_a_month_misprinted_in_a_rising_column_is_mended_and_that_is_said() -> None:
    found = rising("Aug 16")

    assert brief(found) == [("2025-09-16", "Exam 1")]
    assert '"Aug 16" between 9 September 2025 and 23 September 2025' in doubts(found)
    assert "16 September 2025 is taken" in doubts(found)


def test_a_date_out_of_order_that_no_other_month_mends_stays_and_is_doubted() -> None:
    found = rising("Sep 3")

    assert brief(found) == [("2025-09-03", "Exam 1")]
    assert "between 9 September 2025 and 23 September 2025" in doubts(found)
    assert "taken" not in doubts(found)


@pytest.mark.parametrize("date", ["Sep 16", "Sep 10", "Sep 22"])
def test_a_date_in_order_is_left_alone(date: str) -> None:
    found = rising(date)

    assert brief(found) == [(f"2025-09-{date.split()[1]}", "Exam 1")]
    assert doubts(found) == ""


def test_a_misprinted_month_whose_weekday_denies_the_mended_day_is_only_doubted() -> None:
    found = rising("Sat, Aug 16")

    assert brief(found) == [("2025-08-16", "Exam 1")]
    assert "taken" not in doubts(found)


def test_dates_of_a_list_in_no_order_are_not_mended() -> None:
    found = read(
        table(
            ("Date", "Work"),
            ("Oct 7", "Essay 1"),
            ("Sep 2", "Essay 2"),
            ("Nov 4", "Essay 3"),
            ("Sep 16", "Essay 4"),
            ("Oct 14", "Essay 5"),
        )
    )

    assert sorted(date for date, _ in brief(found)) == [
        "2025-09-02",
        "2025-09-16",
        "2025-10-07",
        "2025-10-14",
        "2025-11-04",
    ]
    assert "taken" not in doubts(found)


CLASSES = (("Sep 2", "Maps"), ("Sep 4", "Roads"), ("Sep 9", "Ports"))
LATER = (("Sep 16", "Trade"), ("Sep 18", "Winds"))


def test_a_recess_without_a_date_is_on_the_class_days_between_its_neighbours_and_doubted() -> None:
    found = read(table(("Date", "Topic"), *CLASSES, ("", "Fall break"), *LATER))

    assert brief(found) == [("2025-09-11", "Fall break")]
    assert "it stands between 9 September 2025 and 16 September 2025" in doubts(found)
    assert "2025-09-09" in {date for date, _ in sessions(found)}


def test_a_recess_of_a_week_ends_on_its_last_class_day() -> None:
    found = read(
        table(("Date", "Topic"), *CLASSES, ("Sep 11", "Ships"), ("", "Fall break"), ("Sep 23", "Trade"))
    )

    (recess,) = found.items
    assert (recess.date, recess.end_date) == (dt.date(2025, 9, 16), dt.date(2025, 9, 18))


def test_a_row_without_a_date_that_leaves_out_no_class_day_belongs_to_the_day_above_it() -> None:
    found = read(
        table(("Date", "Topic"), *CLASSES, ("Sep 11", "Ships"), ("", "Fall break follows: no class"), *LATER)
    )

    assert [date for date, _ in brief(found)] == ["2025-09-11"]


def test_a_row_without_a_date_in_a_gap_of_many_classes_is_no_recess_of_all_of_them() -> None:
    found = read(
        table(("Date", "Topic"), *CLASSES, ("", "No class"), ("Nov 18", "Trade"), ("Nov 20", "Winds"))
    )

    assert [i.end_date for i in found.items] == [None]


def test_a_row_without_a_date_and_with_a_topic_is_no_recess() -> None:
    found = read(table(("Date", "Topic"), *CLASSES, ("", "Breakwaters"), *LATER))

    assert found.items == ()
    assert "2025-09-11" not in {date for date, _ in sessions(found)}


def test_columns_of_class_days_with_the_days_numbers_are_a_calendar() -> None:
    found = read(
        heading("September"),
        table(
            ("Tuesday", "Thursday"),
            ("2 Maps", "4 Roads"),
            ("9 Ports", "11 Quiz 1"),
            ("16 Ships", "18 Trade"),
            ("23 Exam 1", "25 Winds"),
        ),
    )

    assert brief(found) == [("2025-09-11", "Quiz 1"), ("2025-09-23", "Exam 1")]
    assert [date for date, _ in sessions(found)][:4] == [
        "2025-09-02",
        "2025-09-04",
        "2025-09-09",
        "2025-09-11",
    ]


def test_columns_of_class_days_half_of_whose_cells_begin_with_counts_are_no_calendar() -> None:
    weeks = [(topic, f"{count} talks and quiz {count}") for count, topic in enumerate("ABCDEFGHI", start=2)]
    found = read(heading("September"), table(("Tuesday", "Thursday"), *weeks))

    assert found.items == ()
    assert found.schedule == ()


def above(words: str, *, left: float) -> Paragraph:
    return Paragraph((line(words, left=left, bold=True),), "heading", 1)


def test_the_words_of_a_heading_above_a_table_are_no_titles_of_its_columns() -> None:
    title = above("Dates and readings", left=150)
    body = table((), ("Sep 2 in the hall", "Maps"), ("Sep 4 in the hall", "Roads"))

    assert with_titles_above(body, title).header == ()


def test_words_far_apart_above_a_table_are_titles_of_its_columns() -> None:
    left, right = line("Class date", left=72), line("Due work", left=222)
    level = tuple(
        word._replace(box=word.box._replace(top=right.box.top, bottom=right.box.bottom))
        for word in left.words
    )
    titles = Paragraph((Line((*level, *right.words)),))
    body = table((), ("Sep 2 in the hall", "Maps"), ("Sep 4 in the hall", "Roads"))

    assert with_titles_above(body, titles).header == ("Class date", "Due work")


@pytest.mark.parametrize(
    "words",
    [
        "Essays: hand in at lecture. No electronic submission, please.",
        "Homework is due on the last date given for each topic:",
        "Due dates and topics may change; see the page of the course.",
    ],
)
def test_a_sentence_above_a_table_is_no_row_of_titles_however_wide_its_letters_stand(words: str) -> None:
    spaced = line(words)
    wide = Line(tuple(w._replace(size=8.0) for w in spaced.words))
    body = table((), ("Sep 2 in the hall", "Maps"), ("Sep 4 in the hall", "Roads"))

    assert with_titles_above(body, Paragraph((wide,))).header == ()


def test_dates_with_a_full_stop_alone_are_dates_where_the_title_says_so() -> None:
    rows = (("Homework 1", "9.8, noon"), ("Homework 2", "9.22, 11 am"), ("Homework 3", "10.6, noon"))

    assert brief(read(table(("Assignment", "When"), *rows))) == [
        ("2025-09-08", "Homework 1"),
        ("2025-09-22", "Homework 2"),
        ("2025-10-06", "Homework 3"),
    ]
    assert not read(table(("Topic", "Section"), ("Maps", "5.1"), ("Roads", "5.2"), ("Ports", "6.1"))).schedule


def test_numbers_with_a_full_stop_that_rise_on_class_days_are_dates_whatever_the_title() -> None:
    found = find_dated(
        sheet(
            table(
                ("Class on", "Topic", "Due"),
                ("9.2", "Tides", ""),
                ("9.9", "Waves", "Quiz 1"),
                ("9.16", "Ice", ""),
                ("9.23", "Salt", "Quiz 2"),
                ("9.30", "Fish", ""),
            )
        ),
        FALL,
    )

    assert [str(i.date)[5:] for i in found.items] == ["09-09", "09-23"]


def test_sections_of_a_book_are_no_dates_though_they_rise() -> None:
    found = find_dated(
        sheet(
            table(
                ("Section", "Topic", "Due"),
                ("9.1", "Tides", ""),
                ("9.2", "Waves", "Quiz 1"),
                ("9.3", "Ice", ""),
                ("9.4", "Salt", "Quiz 2"),
                ("10.1", "Fish", ""),
            )
        ),
        FALL,
    )

    assert all(i.date is None for i in found.items)


def test_a_day_of_the_week_behind_a_week_says_nothing_of_its_first_day() -> None:
    (mention,) = find_dates("Aug 24 - 28 Thursday", FALL, column=True)

    assert (mention.weekday, mention.doubts) == (None, ())


@pytest.mark.parametrize("title", ["Deadline", "Due date", "Due"])
def test_a_deadlines_hour_and_week_may_stand_before_its_date(title: str) -> None:
    found = read(
        table(
            ("Assessment", "Weighting", title),
            ("Book review", "20%", "12 noon, Monday of Week 6 (10 November 2025)"),
            ("Essay", "40%", "12 noon, Friday 12 December 2025"),
            ("Examination", "40%", "Midsummer examination period"),
        )
    )
    assert [(*one, str(i.time)[:5]) for one, i in zip(brief(found), found.items, strict=True)] == [
        ("2025-11-10", "Book review", "12:00"),
        ("2025-12-12", "Essay", "12:00"),
    ]


@pytest.mark.parametrize(
    "title", ["Date commencing", "W/C", "Week beg.", "Commencing", "Wk starting", "Starting date", "W/B"]
)
def test_dates_on_which_weeks_commence_are_no_deadlines(title: str) -> None:
    rows = [("1", "1 Sep", "Maps", ""), ("2", "8 Sep", "Winds", "Online quiz"), ("3", "15 Sep", "Rain", "")]
    found = read(table(("Week", title, "Topic", "Assessment due"), *rows, ("4", "22 Sep", "Snow", "Essay")))
    assert "only the week is printed" in doubts(found)


def test_a_list_of_deadlines_beats_the_week_of_a_plan_whose_column_says_due() -> None:
    plan = [("1", "1 Sep", "Maps", ""), ("2", "8 Sep", "Winds", "Online quiz"), ("3", "15 Sep", "Rain", "")]
    found = read(
        table(
            ("Item", "Weight", "Due"),
            ("Online quiz", "10%", "Friday of Week 2, 5pm"),
            ("Critical review", "30%", "Friday of Week 4, 5pm"),
        ),
        table(
            ("Week", "Commencing", "Topic", "Assessment due"),
            *plan,
            ("4", "22 Sep", "Snow", "Critical review"),
        ),
        meetings=(MONDAYS.model_copy(update={"days": ("MO",)}),),
    )
    assert brief(found) == [("2025-09-12", "Online quiz"), ("2025-09-26", "Critical review")]


@pytest.mark.parametrize(
    "names", [("Midterm test", "Research paper"), ("Midterm test 25%", "Research paper 15%")]
)
def test_shares_of_the_grade_make_dates_deadlines(names: tuple[str, str]) -> None:
    share = "" if "%" in names[0] else "25%"
    found = read(
        table(
            (),
            (names[0], share, "November 3"),
            (names[1], share, "November 17, by 4 pm"),
            ("Participation", "20%", "ongoing"),
        )
    )
    assert [i.time and f"{i.time:%H:%M}" for i in found.items if i.kind == "paper"] == ["16:00"]


def test_an_hour_near_midnight_beside_the_date_is_the_works() -> None:
    found = read(
        table(
            (),
            ("Fri 19 Sept 23.59", "Hand-in 1 (upload)"),
            ("Mon 22 Sept 10.15-12.00", "Lecture 3: Dialects"),
            ("Fri 3 Oct 23.59", "Hand-in 2"),
            ("Mon 6 Oct 10.15-12.00", "Lecture 4: Contact"),
        )
    )
    assert [(str(i.date)[5:], str(i.time)[:5]) for i in found.items] == [
        ("09-19", "23:59"),
        ("10-03", "23:59"),
    ]


def test_what_closes_is_due_when_it_closes_whatever_its_column_is_called() -> None:
    found = read(
        table(
            ("Unit", "Chapters", "Opens", "Closes (11:59 p.m.)"),
            ("Unit 1", "Ch. 1 & 2 - Discussion 1", "9/1", "9/7"),
            ("", "Unit 1 Exam", "9/15", "9/18"),
            ("Unit 2", "Article critique", "9/17", "9/30"),
        )
    )
    assert ("2025-09-18", "Unit 1 Exam") in brief(found)
    assert ("2025-09-30", "Article critique") in brief(found)
    assert {str(i.time)[:5] for i in found.items} == {"23:59"}


def test_a_learning_platforms_list_names_work_without_its_type() -> None:
    due = "due by 11:59pm"
    found = read(
        table(
            ("Date", "Details", "Due"),
            ("Fri Sep 5, 2025", "Assignment Library tour", due),
            ("Fri Sep 12, 2025", "Quiz Syllabus Quiz", due),
            ("Fri Sep 19, 2025", "Assignment Essay 1", due),
            ("Fri Sep 26, 2025", "Discussion Topic Maps and power", due),
        )
    )
    assert brief(found)[:3] == [
        ("2025-09-05", "Library tour"),
        ("2025-09-12", "Syllabus Quiz"),
        ("2025-09-19", "Essay 1"),
    ]


def test_the_classs_start_beside_the_date_is_the_hour() -> None:
    found = read(
        table(
            ("Component", "Value", "Date"),
            ("Midterm exam", "25%", "October 22 (in class)"),
            ("Policy brief", "25%", "November 12, start of class"),
            ("Essay", "25%", "November 21"),
        ),
        meetings=(MONDAYS,),
    )
    assert [str(i.time)[:5] for i in found.items] == ["09:00", "09:00", "None"]


def test_a_bracket_may_tell_what_another_day_is() -> None:
    rows = (
        ("Nov 18", "Kilns"),
        ("Nov 25 (Nov 27 is Thanksgiving)", "Glaze report due"),
        ("Dec 2", "Moulds"),
        ("Dec 9", "Ovens"),
    )
    assert brief(read(table(("Date", "Topic"), *rows))) == [
        ("2025-11-25", "Glaze report"),
        ("2025-11-27", "Thanksgiving"),
    ]


def test_a_bracket_may_hold_the_other_day_of_a_row() -> None:
    rows = (("Nov 18", "Kilns"), ("Nov 25 (and Dec 1)", "Glaze report due"), ("Dec 2", "Moulds"))
    assert [date for date, _ in brief(read(table(("Date", "Topic"), *rows)))] == ["2025-12-01"]


def test_hours_of_a_timetable_are_no_dates() -> None:
    timetable = table(
        ("Day", "Time", "Class"),
        ("Mon", "9-10", "Lecture"),
        ("Tue", "10-11", "Practical"),
        ("Thu", "3-4", "Quiz section"),
    )
    assert find_dated(sheet(timetable), FALL).items == ()
    dated = table(("Time", "Topic"), ("9-5", "Quiz 1"), ("9-19", "Quiz 2"), ("9-26", "Quiz 3"))
    assert len(find_dated(sheet(dated), FALL).items) == 3


def test_the_week_beside_a_day_is_no_work() -> None:
    found = find_dated(
        sheet(
            table(
                ("Task", "Hand out", "Hand in", ""),
                ("Essay", "Week 1", "Week 3", "(Monday September 15)"),
                ("Portfolio", "Week 3", "End of week 5", "(Monday September 29)"),
                ("Report", "Week 5", "wk 7 (Mon)", "(Monday October 13)"),
            )
        ),
        FALL,
    ).items
    assert [each.title for each in found] == ["Essay", "Portfolio", "Report"]


def _by_months(*days: str) -> list[str]:
    rows = (("October", "Unit 1"), *((day, f"Essay {n} due") for n, day in enumerate(days, start=1)))
    found = find_dated(sheet(table(("Date", "Activities"), *rows)), FALL).items
    return [f"{i.date:%m-%d}" for i in found if i.date]


def test_stretches_of_days_below_a_month_are_of_that_month() -> None:
    assert _by_months("6-7", "13-14", "20-21", "27-28") == ["10-06", "10-13", "10-20", "10-27"]


def test_months_and_days_below_a_month_stay_what_they_are() -> None:
    assert _by_months("10-14", "10-16", "10-21", "10-28") == ["10-14", "10-16", "10-21", "10-28"]
