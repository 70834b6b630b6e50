"""What word processors set: bullets far from their text, and small tables of two columns below the headings of weeks."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import drawn, put, tables, texts


def test_bullets_two_letters_from_their_text_make_a_list_and_no_table() -> None:
    def page(canvas: Canvas) -> None:
        top = 100.0
        for heading, *points in (
            ("May 4", "Hang the prints", "Label the frames"),
            ("May 8 to 12", "Doors open"),
            ("May 13", "Take down the prints", "Return the frames"),
        ):
            put(canvas, 72, top, heading, bold=True)
            for point in points:
                top += 13
                put(canvas, 84, top, "•")
                put(canvas, 108.5, top, point)
            top += 30

    document = drawn(page)
    items = [block.flat for block in document.blocks if isinstance(block, Paragraph) and block.role == "item"]
    assert not tables(document)
    assert items[-1].endswith("Return the frames")


WEEK = (
    ("Readings", "Assignments"),
    ("Monday: Ruskin, On Drawing:", "Monday: First sketch."),
    ("letter one", ""),
    ("Wednesday: Klee, Notebooks", "Wednesday: Crit."),
    ("Friday: Albers, On Colour:", "Friday: Second sketch."),
    ("plates", ""),
)


def test_titles_of_readings_that_end_in_colons_are_no_labels() -> None:
    def page(canvas: Canvas) -> None:
        for index, row in enumerate(WEEK):
            for x, text in zip((72, 300), row, strict=True):
                put(canvas, x, 100 + 13 * index, text)

    (table,) = tables(drawn(page))
    assert table.header == ("Readings", "Assignments")
    assert [row[1] for row in texts(table) if row[1]] == [row[1] for row in WEEK[1:] if row[1]]


def test_labels_that_wrap_are_labels() -> None:
    lines = (
        ("Instructor:", "R. Stone"),
        ("Office and", "Elm Hall 219"),
        ("hours:", ""),
        ("Mail:", "stone"),
        ("Times of", "Monday mornings"),
        ("class:", ""),
    )

    def page(canvas: Canvas) -> None:
        for index, row in enumerate(lines):
            for x, text in zip((72, 160), row, strict=True):
                put(canvas, x, 100 + 13 * index, text)

    document = drawn(page)
    found = [block.flat for block in document.blocks if isinstance(block, Paragraph)]
    assert not tables(document)
    assert "Instructor: R. Stone" in found


def test_topics_set_askew_beside_dates_are_a_table_below_its_titles() -> None:
    topics = ("Topic", "Moss", "Ferns and their kin", "Pine cones", "Grasses", "A walk to the fen", "Sedge")
    dates = ("Date", "March 2", "March 9", "March 16", "March 23", "March 30", "April 6")

    def page(canvas: Canvas) -> None:
        for index, (date, topic) in enumerate(zip(dates, topics, strict=True)):
            put(canvas, 72, 100 + 13 * index, date)
            put(canvas, 300 + 11 * (index * 3 % 7), 100 + 13 * index, topic)

    (table,) = tables(drawn(page))
    assert [row[0] for row in texts(table)] == list(dates[1:])
