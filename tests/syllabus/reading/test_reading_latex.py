"""What LaTeX draws: borders broken off at a row across all columns, groups of days in one row, text in two columns."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import HEIGHT, drawn, put, tables, texts

XS = (72.0, 140.0, 240.0, 340.0, 440.0)


def rows(canvas: Canvas, lines: Sequence[Sequence[str]]) -> None:
    for number, line in enumerate(lines):
        for x, text in zip(XS, line, strict=False):
            put(canvas, x + 4, 110 + 14 * number, text)


def test_a_row_across_all_columns_breaks_borders_and_not_the_table() -> None:
    def page(canvas: Canvas) -> None:
        for top in (100, 114, 142, 170, 198, 226):
            canvas.line(XS[0], HEIGHT - top, XS[-1], HEIGHT - top)
        for x in (XS[0], XS[1], XS[-1]):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 226)
        for x in XS[2:4]:
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 170)
            canvas.line(x, HEIGHT - 184, x, HEIGHT - 226)
        rows(
            canvas,
            (
                ("Date", "Topic", "Reading", "Due"),
                ("M 2/2", "Sand", "1.1", "HW 1"),
                ("W 2/4", "Mud", "1.2", "HW 2"),
                ("M 2/9", "Clay", "1.3", "HW 3"),
                ("W 2/11", "Silt", "1.4", "HW 4"),
                ("M 2/16", "Founders day, no class"),
                ("W 2/18", "Ash", "1.6", "HW 5"),
                ("M 2/23", "Peat", "1.7", "HW 6"),
                ("W 2/25", "Loam", "1.8", "HW 7"),
            ),
        )

    (table,) = tables(drawn(page))

    assert table.header == ("Date", "Topic", "Reading", "Due")
    assert ["W 2/18", "Ash", "1.6", "HW 5"] in texts(table)
    assert ["M 2/23", "Peat", "1.7", "HW 6"] in texts(table)
    assert ["M 2/16", "Founders day, no class"] in texts(table)


def test_words_over_columns_of_dates_are_their_titles() -> None:
    def page(canvas: Canvas) -> None:
        lines = (("", "Begun", "In"), ("Sheet 1", "13 Sept", "27 Sept"), ("Sheet 2", "27 Sept", "11 Oct"))
        rows(canvas, (*lines, ("Sheet 3", "11 Oct", "1 Nov")))

    (table,) = tables(drawn(page))

    assert table.header == ("", "Begun", "In")


LEFT = (
    "Homework is due each Friday at five in the",
    "afternoon, in the box outside of the office,",
    "except for the weeks in which there is an",
    "exam or a break, and it is returned one week",
    "later. Of the nine sets the lowest one counts",
    "for nothing.",
    "Exams",
    "There are two exams in the evening, of which",
    "the first is on the twenty-second of February",
    "and the second on the fifth of April; the final",
    "is set by the registrar and lasts three hours.",
    "Grading",
    "Homework 20%",
)
RIGHT = tuple(f"{n} ({date}) Topic {n}" for n, date in enumerate(
    ("1/23", "1/30", "2/6", "2/13", "2/20", "2/27", "3/6", "3/20", "3/27", "4/3", "4/10", "4/17", "4/24"), start=1
))  # fmt: skip


def test_text_in_one_half_of_the_page_and_a_list_in_the_other_are_two_columns() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, *LEFT)
        put(canvas, 316, 100, *RIGHT)

    document = drawn(page)
    flat = [block.flat for block in document.blocks if isinstance(block, Paragraph)]

    assert not tables(document)
    assert flat[0].startswith("Homework is due each Friday at five in the afternoon")


def test_wrapped_topics_beside_dates_are_a_table() -> None:
    def page(canvas: Canvas) -> None:
        for number, date in enumerate(("Jan 23", "Jan 30", "Feb 6", "Feb 13", "Feb 20", "Feb 27")):
            put(
                canvas,
                72,
                100 + 36 * number,
                "Sand and its movement over the dunes in the",
                "wind of the winter, and what it leaves",
            )
            put(canvas, 316, 100 + 36 * number, date)

    (table,) = tables(drawn(page))

    assert len(table.rows) == 6


def test_a_sentence_runs_on_into_a_line_that_begins_with_a_day() -> None:
    def page(canvas: Canvas) -> None:
        put(
            canvas,
            72,
            100,
            "The first midterm is given in the evening, and the second one will be given",
            "Thursday, April 5 (7-9 pm). Bring a pencil.",
        )

    document = drawn(page)

    assert len(document.blocks) == 1


def test_a_date_at_the_end_of_a_title_is_of_the_lines_below_it() -> None:
    def page(canvas: Canvas) -> None:
        days = ("Jan 24", "Jan 26", "Jan 31", "Feb 2", "Feb 7")
        for number, (title, date) in enumerate(
            zip(("Sand", "Mud", "Clay", "Silt", "Ash"), days, strict=True)
        ):
            put(canvas, 72, 100 + 24 * number, title)
            put(canvas, 480, 100 + 24 * number, date)
            put(canvas, 88, 112 + 24 * number, f"Reader, chapter {number}")

    (table,) = tables(drawn(page))

    assert texts(table)[1] == ["Mud Reader, chapter 1", "Jan 26"]


def test_a_row_of_two_days_is_parted_as_the_others_though_work_stands_beside_one_only() -> None:
    def page(canvas: Canvas) -> None:
        for top in (100, 114, 142, 170, 198):
            canvas.line(XS[0], HEIGHT - top, XS[3], HEIGHT - top)
        for x in XS[:4]:
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 198)
        rows(
            canvas,
            (
                ("Date", "Topic", "Work"),
                ("Jan 16", "Sand", "HW 0 due"),
                ("Jan 18", "Mud", "HW 1 out"),
                ("Jan 23", "Clay", "HW 1 due"),
                ("Jan 25", "Silt", "HW 2 out"),
                ("Jan 30", "Ash", "HW 2 due"),
                ("Feb 1", "Peat"),
            ),
        )

    (table,) = tables(drawn(page))

    assert ["Jan 30", "Ash", "HW 2 due"] in texts(table)
    assert ["Feb 1", "Peat"] in [[text for text in row if text] for row in texts(table)]
