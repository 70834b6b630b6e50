"""Rules that are drawn cell by cell tell the columns; text and titles around rules stay where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.joints import joint_edges
from servers.syllabus.reading.rules import MOST_EDGES, Edge
from tests.syllabus.reading.test_reading_tables import HEIGHT, Drawer, drawn, only, put, tables, texts

XS = (72, 104, 142, 330, 540)
#: The second column's texts stand as close to the third's as words do.
ROWS = (
    ("Week", "Date", "Topic", "Due"),
    ("1", "Sept 22", "Sets and functions", "Essay"),
    ("2", "Sept 24", "Graphs", "Quiz 1"),
    ("3", "Sept 29", "Trees", ""),
)
STARTS = (74, 106, 144, 332)


def pieces(canvas: Canvas, y: float, xs: Sequence[float] = XS) -> None:
    for left, right in pairwise(xs):
        canvas.line(left, HEIGHT - y, right, HEIGHT - y)


def page(
    rows: Sequence[Sequence[str]], *, above: bool = False, below: bool = True, top: float = 100
) -> Drawer:
    """Rows with rules in pieces above or below each of them."""

    def draw(canvas: Canvas) -> None:
        for index, row in enumerate(rows):
            y = top + 20 * index
            if above:
                pieces(canvas, y)
            for x, words in zip(STARTS, row, strict=True):
                put(canvas, x, y + 14, words)
            if below:
                pieces(canvas, y + 20)

    return draw


def headed(document: Document) -> list[list[str]]:
    table = only(document)
    return [list(table.header), *texts(table)] if table.header else texts(table)


def test_where_a_rules_pieces_meet_a_column_ends_though_the_texts_stand_close() -> None:
    assert headed(drawn(page(ROWS))) == [list(row) for row in ROWS]


def test_the_last_row_under_rules_that_stand_above_rows_is_in_the_table() -> None:
    assert headed(drawn(page(ROWS, above=True, below=False))) == [list(row) for row in ROWS]


def test_a_paragraph_before_the_first_rule_is_not_in_the_table() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 96, "All of the dates in this table may still change, so look at it every week.")
        page(ROWS, above=True)(canvas)

    document = drawn(draw)

    assert headed(document) == [list(row) for row in ROWS]
    assert [b.flat for b in document.blocks if isinstance(b, Paragraph)] == [
        "All of the dates in this table may still change, so look at it every week."
    ]


def test_a_cell_over_two_columns_stays_whole() -> None:
    def draw(canvas: Canvas) -> None:
        page(ROWS, above=True)(canvas)
        for x, words in zip(
            (74, 106, 144),
            ("4", "Oct 1", "Fall break, there is no class in this week nor any work to hand in"),
            strict=True,
        ):
            put(canvas, x, 194, words)
        pieces(canvas, 200, (72, 104, 142, 540))

    assert headed(drawn(draw))[-1] == [
        "4",
        "Oct 1",
        "Fall break, there is no class in this week nor any work to hand in",
    ]


def test_two_rules_in_pieces_are_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 90, "Name of the student and of the section")
        pieces(canvas, 100)
        pieces(canvas, 140)

    assert tables(drawn(draw)) == []


def test_text_between_two_tables_of_the_same_width_parts_them() -> None:
    def lines(canvas: Canvas, rows: Sequence[Sequence[str]], top: float) -> None:
        for index, row in enumerate(rows):
            for x, words in zip((74, 200, 400), row, strict=True):
                put(canvas, x, top + 20 * index + 14, words)
            canvas.line(72, HEIGHT - top - 20 * index - 20, 540, HEIGHT - top - 20 * index - 20)

    def draw(canvas: Canvas) -> None:
        people = [
            ("Ann Roe", "Tu 2:00-3:00", "Hall 2"),
            ("Bo Lund", "W 1:30-2:00", "Hall 4"),
            ("Cy Ng", "F 9-10", "B 1"),
        ]
        lines(canvas, people, 100)
        put(
            canvas,
            72,
            190,
            "Write to us at any time of the day and the week, we will answer within two working days at most,",
            "and if we do not, then write to us again, since some of the mails to our offices do get lost.",
        )
        schedule = [
            ("Date", "Topic", "Due"),
            ("Sep 2", "Sets", "Essay"),
            ("Sep 4", "Maps", "Quiz 1"),
            ("Sep 9", "Trees", ""),
        ]
        lines(canvas, schedule, 222)

    found = tables(drawn(draw))

    assert [table.columns for table in found] == [3, 3]
    assert [[*found[1].header], *texts(found[1])][-3:] == [
        ["Sep 2", "Sets", "Essay"],
        ["Sep 4", "Maps", "Quiz 1"],
        ["Sep 9", "Trees", ""],
    ]


def test_bold_words_above_the_first_rule_are_the_titles() -> None:
    def draw(canvas: Canvas) -> None:
        for x, words in zip((74, 300), ("Where", "Who brings it"), strict=True):
            put(canvas, x, 94, words, bold=True)
        for index, row in enumerate((("Kitchen", "Ann"), ("Garden", "Bo"), ("Cellar", "Cy"))):
            for x, words in zip((74, 300), row, strict=True):
                put(canvas, x, 114 + 20 * index, words)
            canvas.line(72, HEIGHT - 100 - 20 * index, 540, HEIGHT - 100 - 20 * index)
        canvas.line(72, HEIGHT - 160, 540, HEIGHT - 160)

    table = only(drawn(draw))

    assert table.header == ("Where", "Who brings it")
    assert texts(table) == [["Kitchen", "Ann"], ["Garden", "Bo"], ["Cellar", "Cy"]]


def test_a_heading_between_tables_of_one_shape_parts_them() -> None:
    def draw(canvas: Canvas) -> None:
        page(ROWS[1:])(canvas)
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(72, HEIGHT - 190, "Laboratory")
        page([("Week", "Date", "Topic", "Due"), *ROWS[1:]], top=200)(canvas)

    found = tables(drawn(draw))

    assert [texts(table) for table in found] == [[list(row) for row in ROWS[1:]]] * 2
    assert found[1].header == ("Week", "Date", "Topic", "Due")


def test_a_table_of_another_shape_between_two_of_one_shape_parts_them() -> None:
    def draw(canvas: Canvas) -> None:
        page(ROWS[1:])(canvas)
        for index, (left, right) in enumerate((("Essays", "40 %"), ("Quizzes", "20 %"), ("Final", "40 %"))):
            put(canvas, 74, 200 + 20 * index + 14, left)
            put(canvas, 302, 200 + 20 * index + 14, right)
            pieces(canvas, 200 + 20 * index + 20, (72, 300, 540))
        page(ROWS[1:], top=300)(canvas)

    assert [table.columns for table in tables(drawn(draw))] == [4, 2, 4]


def test_more_rules_in_pieces_than_any_table_has_are_a_drawing() -> None:
    def edges(count: int) -> list[Edge]:
        return [Edge(4.0 * n, x, x + 40.0) for n in range(count) for x in (72.0, 112.0, 152.0)]

    assert joint_edges(edges(20), [], [])[1]
    assert joint_edges(edges(MOST_EDGES + 1), [], []) == ([], [])


def test_a_rule_that_begins_at_a_joint_parts_rows_under_one_first_cell() -> None:
    rows = (
        ("Sun Jan 15", "Discussion: Welcome", "due by 11pm", 1),
        ("", "Contour drawing", "due by 11pm", 1),
        ("", "Quiz on lines", "due by 11pm", 0),
        ("Tue Jan 17", "Office hour", "5pm to 6pm", 0),
        ("Sun Jan 22", "Blind drawing", "due by 11pm", 1),
        ("", "Upside down", "due by 11pm", 1),
        ("", "Glossary", "due by 11pm", 0),
    )

    def draw(canvas: Canvas) -> None:
        pieces(canvas, 100, (72, 180, 400, 540))
        for index, (date, name, due, first) in enumerate(rows):
            y = 100 + 22 * index
            for x, words in zip((76, 184, 404), (date, name, due), strict=True):
                put(canvas, x, y + 14, words)
            pieces(canvas, y + 22, (72, 180, 400, 540)[first:])

    found = texts(only(drawn(draw)))
    assert [row[0] for row in found] == ["Sun Jan 15"] * 3 + ["Tue Jan 17"] + ["Sun Jan 22"] * 3
    assert [row[1] for row in found] == [row[1] for row in rows]
