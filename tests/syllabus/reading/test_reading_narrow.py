"""Columns too narrow for their dates, which break over lines or stick out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.open_date import goes_on
from servers.syllabus.reading.table import Table
from tests.syllabus.reading.test_reading_breaks import wrapped
from tests.syllabus.reading.test_reading_tables import drawn, put, ruled, tables

Lines = Sequence[tuple[str, ...]]


def narrow(lines: Lines, *, xs: Sequence[float] = (50, 120, 360), pitch: float = 13.0) -> list[list[str]]:
    """The rows read from lines of a borderless table, evenly spaced; empty texts are left out."""

    def page(canvas: Canvas) -> None:
        for number, texts in enumerate(lines):
            for x, text in zip(xs, texts, strict=False):
                if text:
                    put(canvas, x, 60 + pitch * number, text)
        put(canvas, 50, 700, "The schedule may change in the course of the term.")

    (found,) = tables(drawn(page))
    return [[cell.flat for cell in row.cells] for row in [*filter(None, (found.header_row,)), *found.rows]]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Thursday,", "September 11th, 2025"),
        ("Thursday, September", "11th, 2025"),
        ("Thursday", "Sept."),
        ("September", "8"),
        ("September 8,", "2025"),
        ("Tue, Sep", "9"),
    ],
)
def test_a_date_goes_on_below_until_it_has_its_day_and_year(above: str, below: str) -> None:
    assert goes_on(above, below)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Thursday", "Friday"),
        ("September", "October"),
        ("September 8", "10"),
        ("September 8", "September 15"),
        ("Sep 8", "2 problems"),
        ("Monday", "Reading"),
    ],
)
def test_what_is_whole_or_begins_another_date_does_not_go_on(above: str, below: str) -> None:
    assert not goes_on(above, below)


def test_a_date_over_three_lines_is_one_row_where_its_topic_takes_two() -> None:
    assert narrow(
        [
            ("Date", "Topic", "Due"),
            ("Tuesday,", "Welfare", ""),
            ("September", "", ""),
            ("9th, 2025", "", ""),
            ("Thursday,", "Taxes and the costs of taxation:", "Quiz 1"),
            ("September", "who bears them", ""),
            ("11th, 2025", "", ""),
            ("Tuesday,", "Production", ""),
            ("September", "", ""),
            ("16th, 2025", "", ""),
        ]
    ) == [
        ["Date", "Topic", "Due"],
        ["Tuesday, September 9th, 2025", "Welfare", ""],
        ["Thursday, September 11th, 2025", "Taxes and the costs of taxation: who bears them", "Quiz 1"],
        ["Tuesday, September 16th, 2025", "Production", ""],
    ]


def test_a_month_alone_names_the_days_below_it() -> None:
    assert narrow(
        [
            ("September", "", ""),
            ("8", "Welfare of consumers", "Quiz 1"),
            ("10", "Production", ""),
            ("15", "Costs", "Quiz 2"),
            ("17", "Monopoly", ""),
        ]
    )[-4:] == [
        ["8", "Welfare of consumers", "Quiz 1"],
        ["10", "Production", ""],
        ["15", "Costs", "Quiz 2"],
        ["17", "Monopoly", ""],
    ]


def test_a_month_that_sticks_out_of_its_column_is_parted_from_the_topic() -> None:
    assert narrow(
        [
            ("1", "Aug", "Introduction", "Reading"),
            ("", "26th", "", ""),
            ("2", "September", "Welfare", "Quiz 1"),
            ("", "2nd", "", ""),
            ("3", "September", "Production and", ""),
            ("", "9th", "its costs", ""),
            ("4", "September", "Monopoly", "Quiz 2"),
            ("", "16th", "", ""),
        ],
        xs=(20, 40, 94, 300),
    ) == [
        ["1", "Aug 26th", "Introduction", "Reading"],
        ["2", "September 2nd", "Welfare", "Quiz 1"],
        ["3", "September 9th", "Production and its costs", ""],
        ["4", "September 16th", "Monopoly", "Quiz 2"],
    ]


def test_a_list_of_dates_is_not_parted_where_words_happen_to_stand_below_each_other() -> None:
    def page(canvas: Canvas) -> None:
        put(
            canvas,
            72,
            100,
            "September Session, at a glance:",
            "September Exams begin on the 8th.",
            "September Grades are posted.",
            "September Leave ends on the 30th.",
        )

    assert tables(drawn(page)) == []


def test_the_end_of_a_span_of_ordinals_goes_on_below() -> None:
    assert narrow(
        [
            ("Week 1", "March 3rd -", "Inference"),
            ("", "March 21st", ""),
            ("Week 4", "March 24th -", "Spring Break"),
            ("", "March 28th", ""),
            ("Week 5", "March 31st -", "Tests"),
            ("", "April 18th", ""),
        ]
    ) == [
        ["Week 1", "March 3rd - March 21st", "Inference"],
        ["Week 4", "March 24th - March 28th", "Spring Break"],
        ["Week 5", "March 31st - April 18th", "Tests"],
    ]


def test_a_day_goes_on_with_its_month() -> None:
    assert goes_on("Thurs 29", "Aug.")
    assert goes_on("Tuesday, Septem-", "ber 9")
    assert goes_on("Novem-", "ber 4, 2025")
    assert not goes_on("29", "August")
    assert not goes_on("Take-", "home 9")
    assert narrow(
        [
            ("Tues 3", "Marsh study design", "Quiz 1"),
            ("Sept.", "", "Bring your notes"),
            ("Thurs 5", "Plots", ""),
            ("Sept.", "and transects", ""),
            ("Tues 10", "Data", "Quiz 2"),
            ("Sept.", "", "on paper"),
        ]
    ) == [
        ["Tues 3 Sept.", "Marsh study design", "Quiz 1 Bring your notes"],
        ["Thurs 5 Sept.", "Plots and transects", ""],
        ["Tues 10 Sept.", "Data", "Quiz 2 on paper"],
    ]


def bordered(*columns: Sequence[tuple[float, str]]) -> list[list[str]]:
    """The rows read from a table whose borders part only its columns and its titles."""
    xs = [50 + 120 * number for number in range(len(columns) + 1)]

    def page(canvas: Canvas) -> None:
        ruled(canvas, xs, [60, 80, 300], [[column[0][1] for column in columns]])
        for x, column in zip(xs, columns, strict=False):
            for top, words in column[1:]:
                put(canvas, x + 4, top, words)

    (found,) = tables(drawn(page))
    return [[cell.flat for cell in row.cells] for row in found.rows]


def test_rows_without_borders_are_parted_by_the_numbers_or_the_dates_in_front() -> None:
    due = [(0, "Due"), (96, "Essay 1"), (144, "Quiz 1")]
    weeks = [(0, "Week"), (96, "1"), (120, "2"), (144, "3"), (156, "4")]
    topics = [(0, "Topic"), (96, "Welfare and its"), (108, "measures"), (120, "Taxes"), (132, "and costs")]
    topics += [(144, "Trade"), (156, "Money")]
    dates = [(0, "Date"), (96, "Monday,"), (108, "September 8"), (120, "Monday, Sep-"), (132, "tember 15")]
    dates += [(144, "Sept. 22 -"), (156, "Sept. 24"), (168, "Sept. 29")]

    assert bordered(weeks, topics, due) == [
        ["1", "Welfare and its measures", "Essay 1"],
        ["2", "Taxes and costs", ""],
        ["3", "Trade", "Quiz 1"],
        ["4", "Money", ""],
    ]
    assert [row[0] for row in bordered(dates, topics, due)] == [
        "Monday, September 8",
        "Monday, September 15",
        "Sept. 22 - Sept. 24",
        "Sept. 29",
    ]


def test_a_cell_with_years_or_pages_is_not_parted() -> None:
    pages = [(0, "Pages"), (96, "12"), (108, "40"), (120, "41"), (132, "77")]
    topics = [(0, "Topic"), (96, "Welfare and its"), (108, "measures, and the rest")]

    assert bordered(pages, topics)[-1:] == [["12 40 41 77", "Welfare and its measures, and the rest"]]


def test_hyphenated_words_of_cells_are_whole() -> None:
    dates = [(0, "Date"), (96, "Septem-"), (108, "ber 8")]
    due = [(0, "Due"), (96, "Home-"), (108, "work 3 and the take-"), (120, "home quiz"), (132, "on regres-")]
    due += [(144, "sion, auto-"), (156, "graded; not graded; 3-"), (168, "5")]

    assert bordered(dates, due)[-1:] == [
        ["September 8", "Homework 3 and the take-home quiz on regression, auto-graded; not graded; 3- 5"]
    ]


def test_the_last_dot_of_a_leader_is_no_part_of_the_date() -> None:
    def page(canvas: Canvas) -> None:
        for top, name, date in ((100, "Midterm", ".6/19"), (114, "Final", "7/3"), (128, "Essay", ".6/28")):
            put(canvas, 72, top, name)
            for number in range(20):
                put(canvas, 150 + 6 * number, top, ".")
            put(canvas, 270, top, date)

    words = [
        word
        for block in drawn(page).blocks
        for row in (block.printed_rows if isinstance(block, Table) else ())
        for cell in row.cells
        for word in cell.flat.split()
    ]
    assert words == ["Midterm", "6/19", "Final", "7/3", "Essay", "6/28"]


def test_a_leader_that_stands_close_to_what_it_leads_from_and_to_parts_them() -> None:
    def page(canvas: Canvas) -> None:
        lines = ("Quiz 1..........September 11", "Ethnography....December 4", "See pages 3...5")
        for number, line in enumerate(lines):
            put(canvas, 72, 100 + 14 * number, line)

    paragraphs = [block for block in drawn(page).blocks if isinstance(block, Paragraph)]
    words = [word.text for block in paragraphs for line in block.lines for word in line.words]
    assert words == [
        *("Quiz", "1", "September", "11", "Ethnography", "December", "4"),
        *("See", "pages", "3...5"),
    ]


def test_a_week_may_stand_before_a_date_that_goes_on_below() -> None:
    assert goes_on("Week 5 February", "24th")
    assert narrow(
        [
            ("Week 5 February", "Lecture: activating the room", ""),
            ("24th", "with sound", ""),
            ("Week 6 March 3rd", "Open performance", ""),
            ("Week 6 March 3rd", "Guests", ""),
            ("Week 7 March 10th", "Lecture", ""),
        ],
        xs=(50, 160, 360),
    ) == [
        ["Week 5 February 24th", "Lecture: activating the room with sound"],
        ["Week 6 March 3rd", "Open performance"],
        ["Week 6 March 3rd", "Guests"],
        ["Week 7 March 10th", "Lecture"],
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The second assignment of the term will be set on Tuesday in the lecture, and it is handed in on Thurs",
            "9/18 at noon in class.",
        ),
        (
            "The homework that is listed under any one date of the schedule (for example the exercises under Mon",
            "2/15) is due at the next class.",
        ),
    ],
)
def test_a_date_that_a_sentence_wraps_to_begins_no_paragraph(first: str, second: str) -> None:
    assert wrapped(first, second)[0].startswith(f"{first} {second}")


def test_bold_words_of_a_sentence_go_on_in_bold() -> None:
    plain, bold = "The third task is handed in on Sunday. It asks all of you to ", "write down your Methods"

    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, plain)
        put(canvas, 72 + stringWidth(plain, "Helvetica", 10), 100, bold, bold=True)
        put(canvas, 72, 112, "Description and Results.", bold=True)

    assert [block.flat for block in drawn(page).blocks if isinstance(block, Paragraph)] == [
        f"{plain}{bold} Description and Results."
    ]


def test_dates_in_numbers_that_a_cell_breaks_at_their_signs_are_whole() -> None:
    dates = [
        (0, "Date"),
        (96, "2025-09-"),
        (108, "03"),
        (120, "Quiz"),
        (132, "2025-"),
        (144, "10-"),
        (156, "04"),
    ]
    due = [(0, "Due"), (96, "9/12/"), (108, "2025 and"), (120, "pages 3/"), (132, "4 or 2025-"), (144, "new")]

    assert bordered(dates, due)[-1:] == [
        ["2025-09-03 Quiz 2025-10-04", "9/12/2025 and pages 3/ 4 or 2025- new"]
    ]


def test_a_day_of_the_week_stays_with_its_month_above_the_day() -> None:
    assert narrow(
        [
            ("Wednesday, January", "Signals", "Lab 1"),
            ("28", "and noise", ""),
            ("Monday, February 2", "Interrupts", ""),
            ("Wednesday, February", "Converters", "Lab 2"),
            ("4", "of all kinds", ""),
        ],
        xs=(50, 180, 360),
    ) == [
        ["Wednesday, January 28", "Signals and noise", "Lab 1"],
        ["Monday, February 2", "Interrupts", ""],
        ["Wednesday, February 4", "Converters of all kinds", "Lab 2"],
    ]


def test_the_last_rows_date_in_numbers_goes_on_below_the_table() -> None:
    assert goes_on("2025-09-", "08")
    assert goes_on("2025-", "09-08")
    assert not goes_on("2025-09-", "Sets")
    assert not goes_on("2025-", "30")
    assert narrow(
        [
            ("2025-09-01", "Sets", "Quiz 1"),
            ("2025-09-03", "Maps", ""),
            ("2025-09-05", "Graphs", "Quiz 2"),
            ("2025-09-", "Exam", ""),
            ("08", "", ""),
        ]
    )[-1] == ["2025-09-08", "Exam", ""]


def test_a_month_alone_over_its_days_is_a_row_of_its_own() -> None:
    rows = narrow(
        (
            ("Thurs", "28", "Sources and methods"),
            ("September", "", ""),
            ("Tues", "2", "The Black Death"),
            ("", "", "Reading: Boccaccio"),
            ("Thurs", "25", "First hour exam"),
            ("October", "", ""),
            ("Thurs", "2", "Luther"),
            ("Tues", "7", "Calvin"),
        )
    )
    assert [row for row in rows if row[0] in {"September", "October"}] == [
        ["September", "", ""],
        ["October", "", ""],
    ]
    assert ["Tues", "2", "The Black Death Reading: Boccaccio"] in rows


def test_a_month_that_a_narrow_column_broke_off_stays_with_its_day() -> None:
    rows = narrow(
        (
            ("Thursday,", "Exam 1", "Chapters 1 to 4"),
            ("September", "", ""),
            ("11th", "", ""),
            ("Thursday,", "Exam 2", "Chapters 5 to 8"),
            ("October", "", ""),
            ("16th", "", ""),
            ("Tuesday,", "Exam 3", "Chapters 9 to 12"),
            ("November", "", ""),
            ("18th", "", ""),
        )
    )
    assert [row[0] for row in rows] == ["Thursday, September 11th", "Thursday, October 16th", "Tuesday, November 18th"]  # fmt: skip
