"""What word processors set: bullets far from their text, and small tables of two columns below the headings of weeks."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Paragraph
from tests.syllabus.reading.test_reading_tables import HEIGHT, drawn, put, tables, texts


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


def put_rows(canvas: Canvas, lines: tuple[tuple[str, ...], ...], lefts: tuple[int, ...]) -> None:
    for index, row in enumerate(lines):
        for x, text in zip(lefts, row, strict=True):
            put(canvas, x, 100 + 13 * index, text)


DAYS = (
    ("Week 1", "March 2", "Moss", "Sketch a cushion"),
    ("Week 2", "March 9", "Ferns", "Press a frond"),
    ("Week 3", "March 16", "Conifers", "Key out a cone"),
    ("Week 4", "March 23", "Grasses", "Measure a plot"),
    ("Week 5", "March 30", "Sedges", "Write up the plot"),
)


def test_titles_of_two_lines_are_one_row() -> None:
    lines = (("Week", "Date", "Topic", "Activity"), ("Number", "", "", "Due following Sunday"), *DAYS)
    (table,) = tables(drawn(lambda canvas: put_rows(canvas, lines, (72, 140, 220, 340))))
    assert table.header == ("Week Number", "Date", "Topic", "Activity Due following Sunday")
    assert texts(table)[0] == list(DAYS[0])


def test_a_row_without_a_date_below_the_titles_stays_a_row() -> None:
    lines = (
        ("Week", "Date", "Topic", "Activity"),
        ("Before", "by mail", "Welcome", "Fill in the form"),
        *DAYS,
    )
    (table,) = tables(drawn(lambda canvas: put_rows(canvas, lines, (72, 140, 220, 340))))
    assert texts(table)[0] == list(lines[1])


def test_a_day_that_breaks_at_its_hyphen_is_whole() -> None:
    lines = (
        ("Class", "Date", "Topic"),
        *(
            row
            for day, topic in ((1, "Moss"), (8, "Ferns"), (15, "Cones"), (22, "Sedges"))
            for row in (
                (f"{day // 7 + 1}", f"{day:02d}-", topic),
                ("", "Sep", ""),
            )
        ),
    )
    (table,) = tables(drawn(lambda canvas: put_rows(canvas, lines, (72, 140, 220))))
    assert [row[1] for row in texts(table)] == ["01-Sep", "08-Sep", "15-Sep", "22-Sep"]


def test_work_whose_number_begins_a_line_is_whole() -> None:
    lines = (
        "Exam 1 February 5 (covering the first four chapters of the reader) Exam 2 March 12 (the next four) Exam",
        "3 April 23 (the last four chapters)",
    )

    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for index, line in enumerate(lines):
            put(canvas, 72, 100 + 12 * index, line)

    (paragraph,) = drawn(page).blocks
    assert isinstance(paragraph, Paragraph)
    assert "Exam 3 April 23" in paragraph.flat


def test_thick_rules_drawn_by_their_outlines_are_no_borders() -> None:
    weeks = [(f"Week {n}", f"Poster {n} is shown.", f"Bring slide {n} along.") for n in range(1, 6)]

    def page(canvas: Canvas) -> None:
        for index, lines in enumerate(weeks):
            top = 100 + 66 * index
            for line, text in enumerate(lines):
                put(canvas, 72, top + 13 * line, text, bold=not line)
            if index in (1, 3):
                put(canvas, 72, top + 39, "All")
                canvas.drawRightString(
                    304.5, HEIGHT - top - 39, "of us will read what Jenny Saville says of her own"
                )
                put(canvas, 307.5, top + 39, "colours, and of the way she lays them on.")
            low, high = HEIGHT - top - 48, HEIGHT - top - 46.5
            for x0, y0, x1, y1 in (
                (72, low, 306, low),
                (306, low, 540, low),
                (72, high, 540, high),
                (72, low, 72, high),
                (540, low, 540, high),
            ):
                canvas.line(x0, y0, x1, y1)

    document = drawn(page)
    assert not tables(document)
    found = [block.flat for block in document.blocks if isinstance(block, Paragraph)]
    assert "Week 3" in found


def test_the_end_of_a_cell_below_repeated_titles_is_of_that_cell() -> None:
    titles = ("Week", "Date", "Topic", "Activity")
    lefts = (72, 140, 220, 340)
    cut = ("Week 6", "April 6", "Rushes", "Hand in the herbarium by")

    def last(canvas: Canvas) -> None:
        put_rows(canvas, (titles,), lefts)
        put(canvas, 340, 113, "noon on 4/9")

    (table,) = tables(drawn(lambda canvas: put_rows(canvas, (titles, *DAYS, cut), lefts), last))
    assert texts(table)[-1] == [*cut[:3], "Hand in the herbarium by noon on 4/9"]
