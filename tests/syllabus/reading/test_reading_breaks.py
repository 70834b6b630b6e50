"""What a break cuts: tables and cells over page breaks, bold words over line breaks."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.continued import join_pages
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import table, text
from tests.syllabus.reading.test_reading_tables import drawn, only, put, ruled, texts

COLUMNS = (72, 160, 400, 540)
ROWS = [
    ["Date", "Topic", "Due"],
    ["Sep 2", "Sets", ""],
    ["Sep 4", "Maps", "Essay"],
    ["Sep 9", "Graphs and", "Lab 1"],
]
POLICY = "Late work loses ten per cent a day, and after three days it is not accepted at all by anyone."


def after_the_table(x: float, *lines: str) -> tuple[list[str], list[str]]:
    """The last row of a table at a page's foot, and the texts after it, with lines at ``x`` on the next page."""

    def following(canvas: Canvas) -> None:
        put(canvas, x, 72, *lines)
        put(canvas, 72, 130, POLICY)

    document = drawn(lambda c: ruled(c, COLUMNS, [660, 680, 700, 720, 740], ROWS), following)
    others = [block.flat for block in document.blocks if isinstance(block, Paragraph)]
    return texts(only(document))[-1], others


def test_what_stands_in_one_column_alone_on_the_next_page_is_the_rest_of_the_cell() -> None:
    row, others = after_the_table(164, "trees that are drawn", "with a pencil")

    assert row == ["Sep 9", "Graphs and trees that are drawn with a pencil", "Lab 1"]
    assert others == [POLICY]


def test_the_rest_of_the_last_column_is_its_own() -> None:
    row, _ = after_the_table(404, "and a reading", "log")

    assert row == ["Sep 9", "Graphs and", "Lab 1 and a reading log"]


def test_a_line_over_several_columns_on_the_next_page_is_no_rest_of_a_cell() -> None:
    row, others = after_the_table(164, "A line that begins in the second column and ends in the third one")

    assert row == ["Sep 9", "Graphs and", "Lab 1"]
    assert len(others) == 2


def test_what_begins_at_the_tables_left_edge_on_the_next_page_is_no_rest_of_a_cell() -> None:
    row, others = after_the_table(72, "Grading")

    assert row == ["Sep 9", "Graphs and", "Lab 1"]
    assert others[0] == "Grading"


def test_what_stands_far_inside_a_column_on_the_next_page_is_no_rest_of_a_cell() -> None:
    row, others = after_the_table(310, "Grading")

    assert row == ["Sep 9", "Graphs and", "Lab 1"]
    assert others[0] == "Grading"


def test_a_heading_centred_over_the_next_page_is_no_rest_of_the_middle_column() -> None:
    def following(canvas: Canvas) -> None:
        put(
            canvas,
            306 - stringWidth("Course policies", "Helvetica-Bold", 10) / 2,
            72,
            "Course policies",
            bold=True,
        )
        put(canvas, 72, 130, POLICY)

    document = drawn(lambda c: ruled(c, (72, 200, 412, 540), [660, 680, 700, 720, 740], ROWS), following)

    assert texts(only(document))[-1] == ["Sep 9", "Graphs and", "Lab 1"]
    assert [block.role for block in document.blocks if isinstance(block, Paragraph)] == ["heading", "text"]


def joined(*rest: tuple[str, str, str]) -> list[list[str]]:
    """A table without borders and its ``rest`` on the next page."""
    above = table(
        ("Date", "Topic", "Due"), ("Sep 2", "Maps", ""), ("Sep 4", "Roads and", "Essay"), basis="aligned"
    )
    below = table((), *rest, page=2, basis="aligned")
    (whole,) = join_pages([[above], [below]])
    assert isinstance(whole, Table)
    return texts(whole)


def test_titles_that_a_page_repeats_are_no_row() -> None:
    assert joined(("Date", "Topic", "Due"), ("Sep 9", "Ports", "")) == [
        ["Sep 2", "Maps", ""],
        ["Sep 4", "Roads and", "Essay"],
        ["Sep 9", "Ports", ""],
    ]


def paged(*rest: tuple[str, str]) -> list[list[list[str]]]:
    """The tables of a schedule without borders and of ``rest``, in fewer columns, on the next page."""
    rows = (("Sep 2", "Maps", ""), ("Sep 4", "Roads", "Essay"), ("Sep 9", "Ports", ""))
    above = table(("Date", "Topic", "Due"), *rows, basis="aligned")
    below = table((), *rest, page=2, basis="aligned")
    return [texts(block) for block in join_pages([[above], [below]]) if isinstance(block, Table)]


def test_rows_that_leave_the_last_columns_empty_go_on_with_the_schedule() -> None:
    assert paged(("Sep 11", "Projects"), ("Sep 16", "Projects")) == [
        [
            ["Sep 2", "Maps", ""],
            ["Sep 4", "Roads", "Essay"],
            ["Sep 9", "Ports", ""],
            ["Sep 11", "Projects", ""],
            ["Sep 16", "Projects", ""],
        ]
    ]


def test_another_table_in_fewer_columns_does_not_go_on_with_the_schedule() -> None:
    assert len(paged(("Essays", "40 %"), ("Final", "60 %"))) == 2


def test_what_stands_right_below_repeated_titles_is_the_rest_of_the_row_above() -> None:
    assert joined(("DATE", "Topic\nthe sea", "Due"), ("Sep 9", "Ports", ""))[1] == [
        "Sep 4",
        "Roads and the sea",
        "Essay",
    ]


def test_a_row_right_below_repeated_titles_is_a_row() -> None:
    assert joined(("Date\nSep 7", "Topic\nthe sea", "Due\nLab 1"), ("Sep 9", "Ports", ""))[2] == [
        "Sep 7",
        "the sea",
        "Lab 1",
    ]


def test_a_row_that_opens_with_other_words_than_the_titles_stays_whole() -> None:
    assert joined(("Date", "Topic of the day", "Due"), ("Sep 9", "Ports", ""))[2] == [
        "Date",
        "Topic of the day",
        "Due",
    ]


def test_titles_with_the_rest_of_a_row_above_another_tables_rows_are_repeated_titles() -> None:
    above = table(
        ("Date", "Topic", "Due"), ("Sep 2", "Maps", ""), ("Sep 4", "Roads and", "Essay"), basis="aligned"
    )
    below = table(("Date", "Topic\nthe sea", "Due"), ("Sep 9", "Ports", ""), page=2, basis="aligned")

    (whole,) = join_pages([[above], [below]])

    assert isinstance(whole, Table)
    assert texts(whole)[1:] == [["Sep 4", "Roads and the sea", "Essay"], ["Sep 9", "Ports", ""]]


def test_a_line_that_repeats_the_titles_is_none_of_the_text() -> None:
    above = table(("Date", "Topic", "Due"), ("Sep 2", "Maps", ""), ("Sep 4", "Roads", "Essay"))
    below = table((), ("Sep 9", "Ports", ""), page=2)

    (whole,) = join_pages([[above], [text("Date Topic Due", page=2), below]])

    assert isinstance(whole, Table)
    assert texts(whole)[2] == ["Sep 9", "Ports", ""]


def test_another_line_between_two_tables_stays() -> None:
    above = table(("Date", "Topic", "Due"), ("Sep 2", "Maps", ""), ("Sep 4", "Roads", "Essay"))
    below = table((), ("Sep 9", "Ports", ""), page=2)

    assert len(join_pages([[above], [text("Dates of the lab", page=2), below]])) == 3


def wrapped(first: str, second: str, *, width: float = 440) -> list[str]:
    """A paragraph set in two lines that fill the page's width, and what is read of it."""
    start = stringWidth(first, "Helvetica", 10)

    def draw(canvas: Canvas) -> None:
        put(
            canvas,
            72,
            100,
            first,
            second,
            "which is the same for all of the sections, and for all who are in them.",
        )
        canvas.drawString(72, 500, "x" * int(max(start, width) / stringWidth("x", "Helvetica", 10)))

    return [block.flat for block in drawn(draw).blocks if isinstance(block, Paragraph)][:-1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The homework that is listed below a date (so, for instance, what stands there under Monday, February",
            "15) will be due on the course's page by the start of the next class period,",
        ),
        (
            "What is handed in late, and that means later than at noon of the day which is named in chapter",
            "2. of the rules of the college, is worth less than what is handed in on time,",
        ),
    ],
)
def test_a_number_that_was_wrapped_starts_no_list(first: str, second: str) -> None:
    assert len(wrapped(first, second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "There are two of them (see below for what each of them is worth to you in the end of the term):",
            "1) the essay on what you have read,",
        ),
        ("Read this.", "2. Write the essay on what you have read in the week before, and bring it along,"),
    ],
)
def test_a_number_that_was_not_wrapped_starts_a_list(first: str, second: str) -> None:
    assert len(wrapped(first, second)) == 2


def borderless(*rows: tuple[str, ...]) -> list[list[str]]:
    """The rows of a table whose columns only white space parts."""

    def page(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            for x, words in zip((72, 130, 190, 400), row, strict=False):
                put(canvas, x, 104 + 12 * number, words)

    return texts(only(drawn(page)))


def test_a_letter_for_the_weekday_beside_a_days_number_starts_a_row() -> None:
    days = ("25 M", "27 W", "30 S", "1 M", "3 (W)", "8 M", "10 (W)", "13 S")
    months = {"25 M": "Aug", "1 M": "Sep"}
    rows = borderless(
        *((months.get(day, ""), day, f"Topic of {day}", "Lab" if "W" in day else "") for day in days)
    )

    assert [row[1] for row in rows] == list(days)


def test_words_beside_a_number_start_no_row() -> None:
    rows = borderless(
        ("Sep 2", "3 ways", "Maps", "Lab"),
        ("", "4 winds", "and roads", ""),
        ("Sep 3", "5 ports", "Ports", "Lab"),
        ("", "6 gates", "and ships", ""),
        ("Sep 4", "7 hills", "Trade", "Lab"),
        ("", "8 towns", "and tolls", ""),
    )

    assert [row[1] for row in rows] == ["3 ways 4 winds", "5 ports 6 gates", "7 hills 8 towns"]
