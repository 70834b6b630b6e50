"""Tables are read from their borders, from rules alone, from white space, and over page breaks."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import pypdf
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.pdf import read_document
from servers.syllabus.reading.table import Table

WIDTH, HEIGHT = 612, 792
Drawer = Callable[[Canvas], None]


def drawn(*pages: Drawer, size: tuple[float, float] = (WIDTH, HEIGHT), turned: int = 0) -> Document:
    return read_document(pdf_of(*pages, size=size, turned=turned), name="made.pdf")


def pdf_of(*pages: Drawer, size: tuple[float, float] = (WIDTH, HEIGHT), turned: int = 0) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size)
    for page in pages:
        canvas.setFont("Helvetica", 10)
        page(canvas)
        canvas.showPage()
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=buffer)
    for made in writer.pages:
        made.rotate(turned)
    turned_buffer = io.BytesIO()
    writer.write(turned_buffer)
    return turned_buffer.getvalue()


def put(canvas: Canvas, x: float, top: float, *lines: str, bold: bool = False) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
    for index, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - top - 12 * index, line)


def ruled(canvas: Canvas, xs: Sequence[float], ys: Sequence[float], rows: Sequence[Sequence[str]]) -> None:
    for y in ys:
        canvas.line(xs[0], HEIGHT - y, xs[-1], HEIGHT - y)
    for x in xs:
        canvas.line(x, HEIGHT - ys[0], x, HEIGHT - ys[-1])
    for y, row in zip(ys, rows, strict=False):
        for x, text in zip(xs, row, strict=False):
            put(canvas, x + 4, y + 13, *text.split("\n"))


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def texts(table: Table) -> list[list[str]]:
    return [[cell.flat for cell in row.cells] for row in table.rows]


def only(document: Document) -> Table:
    found = tables(document)
    assert len(found) == 1
    return found[0]


SCHEDULE = [
    ["Week", "Date", "Topic", "Due"],
    ["1", "Sep 2", "Sets and\nfunctions", ""],
    ["2", "Sep 9", "Relations", "Homework 1"],
    ["3", "Sep 16", "Graphs", "Quiz"],
]


def test_drawn_borders_make_the_cells_and_the_first_row_the_header() -> None:
    document = drawn(lambda c: ruled(c, [72, 120, 200, 400, 540], [100, 120, 150, 170, 190], SCHEDULE))
    table = only(document)
    assert table.basis == "ruled"
    assert table.header == ("Week", "Date", "Topic", "Due")
    assert texts(table) == [
        ["1", "Sep 2", "Sets and functions", ""],
        ["2", "Sep 9", "Relations", "Homework 1"],
        ["3", "Sep 16", "Graphs", "Quiz"],
    ]


def test_a_cell_over_several_rows_is_the_same_object_in_each() -> None:
    def page(canvas: Canvas) -> None:
        ruled(
            canvas,
            [150, 250, 450],
            [100, 120, 140, 160],
            [["Date", "Topic"], ["Sep 2", "Sets"], ["Sep 4", "Maps"]],
        )
        for y in (100, 120, 160):
            canvas.line(72, HEIGHT - y, 150, HEIGHT - y)
        canvas.line(72, HEIGHT - 100, 72, HEIGHT - 160)
        put(canvas, 76, 113, "Week")
        put(canvas, 76, 143, "1")

    table = only(drawn(page))
    assert table.rows[0].cells[0] is table.rows[1].cells[0]
    assert table.rows[0].cells[0].row_span == 2
    assert [row.cells[1].flat for row in table.rows] == ["Sep 2", "Sep 4"]


def test_a_cell_over_several_columns_tells_its_span() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, [72, 200, 400], [100, 120, 140], [["Date", "Topic"], ["Sep 2", "Sets"]])
        canvas.line(72, HEIGHT - 160, 400, HEIGHT - 160)
        canvas.line(72, HEIGHT - 140, 72, HEIGHT - 160)
        canvas.line(400, HEIGHT - 140, 400, HEIGHT - 160)
        put(canvas, 100, 153, "Spring break, no classes at all")

    last = only(drawn(page)).rows[-1]
    assert [(cell.flat, cell.column_span) for cell in last.cells] == [("Spring break, no classes at all", 2)]


def test_a_table_goes_on_over_the_page_and_its_repeated_header_is_left_out() -> None:
    xs = [72, 200, 400]
    document = drawn(
        lambda c: ruled(
            c, xs, [600, 620, 640, 660], [["Date", "Topic"], ["Sep 2", "Sets"], ["Sep 4", "Maps"]]
        ),
        lambda c: ruled(c, xs, [150, 170, 190], [["Date", "Topic"], ["Sep 9", "Graphs"]]),
    )
    assert texts(only(document)) == [["Sep 2", "Sets"], ["Sep 4", "Maps"], ["Sep 9", "Graphs"]]
    assert [row.page for row in only(document).rows] == [1, 1, 2]


def test_a_row_cut_by_the_page_break_is_put_together() -> None:
    xs = [72, 200, 400]
    document = drawn(
        lambda c: ruled(
            c, xs, [600, 620, 640, 660], [["Date", "Topic"], ["Sep 2", "Sets"], ["Sep 4", "Maps between"]]
        ),
        lambda c: ruled(c, xs, [150, 170, 190], [["", "finite sets"], ["Sep 9", "Graphs"]]),
    )
    assert texts(only(document)) == [
        ["Sep 2", "Sets"],
        ["Sep 4", "Maps between finite sets"],
        ["Sep 9", "Graphs"],
    ]


def test_rules_above_and_below_with_columns_of_white_space_are_a_table() -> None:
    def page(canvas: Canvas) -> None:
        for y in (100, 118, 160):
            canvas.line(72, HEIGHT - y, 400, HEIGHT - y)
        for top, row in (
            (113, ("Component", "Weight")),
            (131, ("Homework", "40%")),
            (143, ("Labs", "20%")),
            (155, ("Final exam", "40%")),
        ):
            put(canvas, 76, top, row[0])
            put(canvas, 300, top, row[1])

    table = only(drawn(page))
    assert table.header == ("Component", "Weight")
    assert texts(table) == [["Homework", "40%"], ["Labs", "20%"], ["Final exam", "40%"]]


def test_a_dated_list_with_wrapped_topics_is_a_table_of_two_columns() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "8/25")
        put(canvas, 130, 100, "Introduction to the course and a first look", "at the tools that we shall use")
        put(canvas, 72, 130, "8/27")
        put(canvas, 130, 130, "Probability")
        put(canvas, 72, 148, "9/1")
        put(canvas, 130, 148, "Random variables, and what they are", "good for; homework 1 is due")

    table = only(drawn(page))
    assert table.basis == "aligned"
    assert texts(table) == [
        ["8/25", "Introduction to the course and a first look at the tools that we shall use"],
        ["8/27", "Probability"],
        ["9/1", "Random variables, and what they are good for; homework 1 is due"],
    ]


def test_lines_across_a_borderless_table_become_rows_over_all_columns() -> None:
    def page(canvas: Canvas) -> None:
        for top, row in (
            (100, ("Sep 2", "Sets", "Quiz 1")),
            (116, ("Sep 4", "Maps", "Lab 1")),
            (148, ("Sep 9", "Graphs", "Lab 2")),
            (164, ("Sep 11", "Trees", "Quiz 2")),
        ):
            for x, text in zip((72, 160, 300), row, strict=True):
                put(canvas, x, top, text)
        put(canvas, 90, 132, "Labor Day on the seventh of September, no class")

    table = only(drawn(page))
    assert [cell.column_span for cell in table.rows[2].cells] == [3]
    assert len(table.rows) == 5


def test_a_month_grid_has_a_column_for_each_weekday() -> None:
    days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    weeks = [["", "", "1", "2", "3\nQuiz 1", "4", "5"], ["6", "7\nHoliday", "8", "9", "10", "11", "12"]]
    xs = [40 + 75 * index for index in range(8)]
    table = only(drawn(lambda c: ruled(c, xs, [100, 120, 180, 240], [days, *weeks])))
    assert table.header == tuple(days)
    assert table.columns == 7
    assert table.rows[0].cells[4].flat == "3 Quiz 1"
    assert table.rows[1].cells[1].flat == "7 Holiday"


def test_a_box_around_a_paragraph_is_not_a_table() -> None:
    def page(canvas: Canvas) -> None:
        canvas.rect(60, HEIGHT - 150, 480, 60)
        put(
            canvas,
            72,
            110,
            "Late work loses ten per cent a day, and after three days",
            "it is not accepted at all.",
        )

    assert tables(drawn(page)) == []


def test_labels_with_values_are_paragraphs_not_a_table() -> None:
    def page(canvas: Canvas) -> None:
        for index, (label, value) in enumerate(
            [
                ("Instructor:", "Ada Lovelace"),
                ("Office:", "Room 12"),
                ("Phone:", "555-0100"),
                ("Email:", "ada@example.edu"),
            ]
        ):
            put(canvas, 72, 100 + 14 * index, label, bold=True)
            put(canvas, 180, 100 + 14 * index, value)

    document = drawn(page)
    assert tables(document) == []
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.flat == "Instructor: Ada Lovelace"


def test_shading_over_two_layers_adds_no_cells() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillGray(0.85)
        canvas.rect(72, HEIGHT - 120, 328, 20, stroke=0, fill=1)
        canvas.rect(76, HEIGHT - 116, 60, 12, stroke=0, fill=1)
        canvas.setFillGray(0)
        ruled(canvas, [72, 200, 400], [100, 120, 140], [["Date", "Topic"], ["Sep 2", "Sets"]])

    table = only(drawn(page))
    assert table.columns == 2
    assert texts(table) == [["Sep 2", "Sets"]]


def test_a_sideways_table_on_an_upright_page_is_read_upright() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.translate(0, WIDTH - HEIGHT)
        ruled(canvas, [72, 200, 400], [250, 270, 290], [["Date", "Topic"], ["Sep 2", "Sets"]])

    assert texts(only(drawn(page))) == [["Sep 2", "Sets"]]


def test_a_page_turned_in_its_dictionary_is_read_as_it_is_seen() -> None:
    def page(canvas: Canvas) -> None:
        canvas.translate(WIDTH, 0)
        canvas.rotate(90)
        canvas.translate(0, WIDTH - HEIGHT)
        ruled(canvas, [72, 200, 400], [250, 270, 290], [["Date", "Topic"], ["Sep 2", "Sets"]])

    document = drawn(page, turned=90)
    assert texts(only(document)) == [["Sep 2", "Sets"]]
    assert document.page_sizes == ((HEIGHT, WIDTH),)


def test_titles_right_above_the_borders_are_the_header() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 76, 95, "Date")
        put(canvas, 204, 95, "Topic")
        ruled(canvas, [72, 200, 400], [100, 120, 140], [["Sep 2", "Sets"], ["Sep 4", "Maps"]])

    table = only(drawn(page))
    assert table.header == ("Date", "Topic")
    assert texts(table) == [["Sep 2", "Sets"], ["Sep 4", "Maps"]]


def test_a_borderless_schedule_goes_on_over_the_page() -> None:
    def page(*rows: tuple[str, str]) -> Drawer:
        def draw(canvas: Canvas) -> None:
            for index, (date, topic) in enumerate(rows):
                put(canvas, 72, 100 + 18 * index, date)
                put(canvas, 160, 100 + 18 * index, topic)

        return draw

    document = drawn(
        page(("Sep 2", "Sets"), ("Sep 4", "Maps between sets"), ("Sep 9", "Graphs")),
        page(("Sep 11", "Trees"), ("Sep 16", "Midterm exam"), ("Sep 18", "Flows")),
    )
    assert [row.cells[0].flat for row in only(document).rows] == [
        "Sep 2",
        "Sep 4",
        "Sep 9",
        "Sep 11",
        "Sep 16",
        "Sep 18",
    ]


def test_a_span_of_dates_over_two_lines_is_one_cell() -> None:
    def page(canvas: Canvas) -> None:
        for index, (date, more) in enumerate(
            [("May 24 -", "May 31"), ("Jun 1 -", "Jun 7"), ("Jun 8 -", "Jun 14")]
        ):
            put(canvas, 72, 100 + 30 * index, f"{index + 1}")
            put(canvas, 100, 100 + 30 * index, date, more)
            put(canvas, 200, 100 + 30 * index, "Chapter one and", "chapter two")

    assert [row.cells[1].flat for row in only(drawn(page)).rows] == [
        "May 24 - May 31",
        "Jun 1 - Jun 7",
        "Jun 8 - Jun 14",
    ]


def test_a_box_around_a_word_in_a_cell_does_not_split_it() -> None:
    def page(canvas: Canvas) -> None:
        ruled(canvas, [72, 300, 520], [100, 140, 180], [["Aug 28", "Aug 30"], ["Sep 4", "Sep 6"]])
        canvas.rect(74, HEIGHT - 115, 38, 14)

    table = only(drawn(page))
    assert table.columns == 2
    assert texts(table) == [["Aug 28", "Aug 30"], ["Sep 4", "Sep 6"]]


def test_a_column_with_few_texts_on_the_levels_of_its_rows_belongs_to_the_table() -> None:
    topics = [f"{number}. Monday, June {number}, and then a topic" for number in range(1, 21)]

    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, *topics)
        for row in (3, 6, 9, 14, 17):
            put(canvas, 400, 100 + 12 * row, f"Homework {row}")

    rows = texts(only(drawn(page)))
    assert all([topics[row], f"Homework {row}"] in rows for row in (3, 6, 9, 14, 17))


def test_a_word_broken_by_a_narrow_cell_is_one_word_again() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 76, 113, "Da", "y")
        put(canvas, 76, 143, "1", "0")
        put(canvas, 94, 113, "Topic")
        put(canvas, 94, 143, "Homework", "due")
        for y in (100, 130, 160):
            canvas.line(72, HEIGHT - y, 152, HEIGHT - y)
        for x in (72, 90, 152):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 160)

    table = only(drawn(page))
    assert table.header == ("Day", "Topic")
    assert [cell.text for cell in table.rows[0].cells] == ["10", "Homework\ndue"]


def test_numbers_that_count_rows_without_lines_between_them_are_no_broken_number() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 76, 113, "0", "1", "2", "3")
        put(canvas, 94, 113, "Limits", "Series", "Maps", "Roads")
        for y in (100, 160):
            canvas.line(72, HEIGHT - y, 152, HEIGHT - y)
        for x in (72, 90, 152):
            canvas.line(x, HEIGHT - 100, x, HEIGHT - 160)

    words = {
        word for row in only(drawn(page)).printed_rows for cell in row.cells for word in cell.text.split()
    }
    assert {"0", "1", "2", "3"} <= words


def test_a_row_after_a_page_break_with_a_date_of_its_own_is_no_rest_of_the_row_before() -> None:
    xs = [72, 120, 200, 400]
    first = [["No.", "Date", "Topic"], ["1", "Oct 3", "Sets"], ["2", "Oct 5", "Maps"]]
    second = [["", "Oct 10", "No class"], ["3", "Oct 12", "Graphs"]]
    document = drawn(
        lambda c: ruled(c, xs, [680, 700, 720, 740], first), lambda c: ruled(c, xs, [60, 80, 100], second)
    )
    assert texts(only(document)) == [*first[1:], *second]


def test_a_column_that_is_mostly_empty_does_not_tell_that_a_row_goes_on_after_a_page_break() -> None:
    xs = [72, 120, 200, 400]
    first = [["Month", "Day", "Topic"], ["Oct", "3", "Sets"], ["", "5", "Maps"], ["", "10", "Graphs"]]
    second = [["", "12", "Trees"], ["", "17", "Paths"]]
    document = drawn(
        lambda c: ruled(c, xs, [660, 680, 700, 720, 740], first),
        lambda c: ruled(c, xs, [60, 80, 100], second),
    )
    assert texts(only(document)) == [*first[1:], *second]


def test_a_page_number_beside_a_table_is_no_column_of_it() -> None:
    def page(canvas: Canvas) -> None:
        for index in range(8):
            put(canvas, 120, 200 + 12 * index, f"Sep {2 + index}")
            put(canvas, 250, 200 + 12 * index, f"Topic {index}")
        put(canvas, 40, 224, "1")

    document = drawn(page)
    assert only(document).columns == 2
    assert [line.text for line in document.furniture] == ["1"]


def test_a_date_below_other_words_of_its_cell_starts_no_row() -> None:
    def page(canvas: Canvas) -> None:
        weeks = [
            ("1", "Jan 21"),
            ("2", "Jan 28"),
            ("3", "In person,\nFeb 7"),
            ("4", "Feb 11"),
            ("5", "Feb 18"),
        ]
        top = 100.0
        for week, date in weeks:
            put(canvas, 72, top, week)
            put(canvas, 120, top, *date.split("\n"))
            put(canvas, 250, top, f"Topic {week}", f"and more of {week}")
            top += 24

    rows = texts(only(drawn(page)))
    assert ["3", "In person, Feb 7", "Topic 3 and more of 3"] in rows
    assert len(rows) == 5


def test_a_month_that_is_printed_only_once_does_not_join_the_rows_of_its_days() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 88, "Month")
        put(canvas, 130, 88, "Day")
        put(canvas, 190, 88, "Topic")
        put(canvas, 400, 88, "Due")
        days = [("Aug", 25), ("", 27), ("", 30), ("Sep", 1), ("", 3), ("", 8), ("", 10), ("", 13)]
        for index, (month, day) in enumerate(days):
            top = 104 + 12 * index
            put(canvas, 72, top, month)
            put(canvas, 130, top, str(day))
            put(canvas, 190, top, f"Topic of day {index}")
            put(canvas, 400, top, f"Problem set {index}" if index % 3 == 1 else "")

    rows = texts(only(drawn(page)))
    assert ["", "27", "Topic of day 1", "Problem set 1"] in rows
    assert ["Sep", "1", "Topic of day 3", ""] in rows
    assert len(rows) == 8


DUE = (
    ("Assessment", "Format", "When"),
    ("Field log one", "on paper", "Friday, September 26 by 5pm"),
    ("Source analysis one", "on paper", "Monday, September 29 by 9am"),
    ("Hour exam the first", "in class", "Wednesday, October 8"),
    ("Field log two", "as a file", "Friday, October 10 by 5pm"),
    ("Field log three", "as a file", "Friday, October 24 by 5pm"),
    ("Hour exam the second", "in class", "Monday, October 27"),
    ("Field log four", "on paper", "Friday, November 7 by 9am"),
    ("Hour exam the third", "in class", "Monday, November 17"),
    ("Field log five", "on paper", "Friday, November 21 by 5pm"),
    ("Field log six", "on paper", "Friday, December 5 by 5pm"),
    ("Final exam, all of it", "in person", "Monday, December 8"),
)


def listed(canvas: Canvas, top: float, rows: Sequence[Sequence[str]]) -> None:
    for index, row in enumerate(rows):
        for x, text in zip((72, 190, 260), row, strict=False):
            put(canvas, x, top + 13 * index, text, bold=not index and len(rows) > 2)


def test_dates_beside_names_are_one_table_and_no_columns_of_text() -> None:
    table = only(drawn(lambda c: listed(c, 100, DUE)))
    assert table.header == ("Assessment", "Format", "When")
    assert [row[2] for row in texts(table)] == [row[2] for row in DUE[1:]]


def test_a_heading_and_its_table_below_the_cells_of_another_stand_apart() -> None:
    def page(canvas: Canvas) -> None:
        listed(canvas, 100, [["A 92-100", "B 81-91", "C 70-80"], ["D 60-69", "F below 60"]])
        put(canvas, 72, 131, "WHAT IS DUE WHEN", bold=True)
        listed(canvas, 148, DUE)

    document = drawn(page)
    assert tables(document)[-1].header == ("Assessment", "Format", "When")
    assert "WHAT IS DUE WHEN" in [block.flat for block in document.blocks if isinstance(block, Paragraph)]


def test_rules_of_two_tables_with_a_heading_between_them_are_two_stacks() -> None:
    def page(canvas: Canvas) -> None:
        first = [("Part", "Notes", "Share"), ("Logs", "six of them", "40 %"), ("Exams", "three", "60 %")]
        for y in (88, 104, 131):
            canvas.line(72, HEIGHT - y, 420, HEIGHT - y)
        listed(canvas, 100, first)
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawString(72, HEIGHT - 152, "3")
        canvas.drawString(92, HEIGHT - 152, "Due dates and exams")
        for y in (160, 176, 176 + 13 * len(DUE)):
            canvas.line(72, HEIGHT - y, 420, HEIGHT - y)
        listed(canvas, 172, DUE)

    found = tables(drawn(page))
    assert [table.header for table in found] == [("Part", "Notes", "Share"), ("Assessment", "Format", "When")]
    assert [len(table.rows) for table in found] == [2, len(DUE) - 1]


def test_a_table_whose_left_half_fills_its_width_is_no_text_in_columns() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 300, 60, "Readings and")
        put(canvas, 72, 72, "Week")
        put(canvas, 120, 72, "Dates")
        put(canvas, 220, 72, "Content")
        put(canvas, 300, 72, "Due")
        for week in range(14):
            put(canvas, 72, 90 + 24 * week, str(week + 1))
            put(canvas, 120, 90 + 24 * week, f"{week % 9 + 1}/{10 + week} & {week % 9 + 1}/{12 + week}")
            put(canvas, 220, 90 + 24 * week, "Health", "of a town")
            put(canvas, 300, 90 + 24 * week, f"Journal number {week} is due on", "Thursday")

    assert only(drawn(page)).columns == 4


def test_a_single_dot_on_a_page_with_leading_dots_leads_the_eye_too() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 72, "Test 1 . . . . . . . . . Friday, Sept. 23", "Thanksgiving break . Nov. 23")

    assert [
        line.text for block in drawn(page).blocks if isinstance(block, Paragraph) for line in block.lines
    ] == [
        "Test 1 Friday, Sept. 23",
        "Thanksgiving break Nov. 23",
    ]


def test_long_names_with_their_dates_at_the_end_of_the_line_are_a_table() -> None:
    def page(canvas: Canvas) -> None:
        for place, name in enumerate(
            ["Take-home exercise number two", "Report on the first project", "Review of a chosen book"]
        ):
            put(canvas, 72, 72 + 14 * place, f"[ ] {name}")
            put(canvas, 480, 72 + 14 * place, f"6/{20 + place}")

    assert texts(only(drawn(page)))[0] == ["[ ] Take-home exercise number two", "6/20"]


def test_a_first_row_with_a_date_or_a_bullet_holds_no_titles() -> None:
    def page(canvas: Canvas) -> None:
        for place in range(5):
            put(canvas, 72, 72 + 14 * place, f"\u2022 Homework {place + 1}")
            put(canvas, 400, 72 + 14 * place, f"Due Fri., Feb. {5 + place}")

    made = only(drawn(page))
    assert (made.header, len(made.rows)) == ((), 5)


def test_a_bracket_that_is_not_closed_goes_on_below_whatever_stands_beside_it() -> None:
    def page(canvas: Canvas) -> None:
        for place, weeks in enumerate(
            [("Week 1 (8-12", "Oct)"), ("Week 2 (15-19", "Oct)"), ("Week 3 (22-26", "Oct)")]
        ):
            put(canvas, 72, 72 + 24 * place, *weeks)
            put(canvas, 200, 72 + 24 * place, f"Topic number {place}")
            put(canvas, 350, 72 + 24 * place, f"Exercise sheet {place},", "Friday noon")

    assert texts(only(drawn(page)))[1] == [
        "Week 2 (15-19 Oct)",
        "Topic number 1",
        "Exercise sheet 1, Friday noon",
    ]


def test_dates_below_the_names_of_rows_belong_to_them() -> None:
    def page(canvas: Canvas) -> None:
        for number, (day, topic) in enumerate(
            [
                ("Mon. Aug. 22", "Capture"),
                ("Wed. Aug. 24", "Creation"),
                ("Fri. Aug. 26", "Finders"),
                ("Mon. Aug. 29", "Gifts"),
            ]
        ):
            top = 100 + 28 * number
            put(canvas, 72, top, f"Lesson name {'abcd'[number]}", day)
            put(canvas, 220, top, f"{topic} and the law of it")

    found = only(drawn(page))

    assert [row[0] for row in texts(found)] == [
        "Lesson name a Mon. Aug. 22",
        "Lesson name b Wed. Aug. 24",
        "Lesson name c Fri. Aug. 26",
        "Lesson name d Mon. Aug. 29",
    ]


def test_sections_of_a_book_in_later_columns_start_no_rows_of_their_own() -> None:
    weeks = [
        ("1 : Jan 14-19", ("1.3 Lines", "1.4 Slopes", "HW 0 Due"), ("1.5 Planes", "Quiz 1")),
        ("2 : Jan 21-26", ("2.1 Input", "2.2 Domain", "HW 1 Due"), ("2.3 Range", "2.4 Limits", "Quiz 2")),
        ("3 : Jan 28-Feb 2", ("2.5 Growth", "2.6 Decay", "HW 2 Due"), ("3.1 Logs", "Quiz 3")),
    ]

    def page(canvas: Canvas) -> None:
        for x, title in zip((60, 180, 330), ("Week", "Tuesday", "Thursday"), strict=True):
            put(canvas, x, 60, title, bold=True)
        for top, (week, *days) in zip((84, 140, 196), weeks, strict=True):
            put(canvas, 60, top, week)
            for x, lines in zip((180, 330), days, strict=True):
                put(canvas, x, top, *lines)

    table = only(drawn(page))
    assert [row.cells[0].flat for row in table.rows] == [week for week, *_ in weeks]
    assert table.rows[0].cells[1].flat == "1.3 Lines 1.4 Slopes HW 0 Due"


def test_numbered_clauses_are_a_list_and_no_table() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "4. Assessment", bold=True)
        put(canvas, 72, 114, "4.1", "4.2", "4.3")
        put(canvas, 110, 114, "Essay 1 is due on 9 September.", "Test 1 is on 16 September.", "Marks follow.")
        put(canvas, 72, 152, "5. Programme", bold=True)
        put(canvas, 72, 166, "5.1", "5.2")
        put(canvas, 110, 166, "2 September: Tides", "9 September: Waves")

    found = drawn(page)

    assert tables(found) == []
    assert [block.flat for block in found.blocks if isinstance(block, Paragraph)][1:3] == [
        "4.1 Essay 1 is due on 9 September.",
        "4.2 Test 1 is on 16 September.",
    ]


def test_numbers_that_do_not_count_on_are_a_column() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "1.2", "1.4", "3.1", "2.5")
        put(canvas, 140, 100, "Limits", "Lines", "Rates", "Sums")

    assert [texts(table)[0] for table in tables(drawn(page))] == [["1.2", "Limits"]]


def test_hours_below_dates_in_a_short_table_under_titles_are_no_blocks_side_by_side() -> None:
    def page(canvas: Canvas) -> None:
        for x, title in zip((72, 230, 320, 410), ("Name", "Released", "Due", "Late until"), strict=True):
            put(canvas, x, 100, title, bold=True)
        for n, day in enumerate(("06", "13", "20")):
            top = 122 + 34 * n
            put(canvas, 72, top, f"Homework {n + 1}")
            put(canvas, 230, top, f"Sept {day}", "at 9:00AM")
            put(canvas, 320, top, f"Sept {int(day) + 3}", "at 11:59PM")
            put(canvas, 410, top, f"Sept {int(day) + 5}", "at 11:59PM")

    assert texts(only(drawn(page))) == [
        ["Homework 1", "Sept 06 at 9:00AM", "Sept 9 at 11:59PM", "Sept 11 at 11:59PM"],
        ["Homework 2", "Sept 13 at 9:00AM", "Sept 16 at 11:59PM", "Sept 18 at 11:59PM"],
        ["Homework 3", "Sept 20 at 9:00AM", "Sept 23 at 11:59PM", "Sept 25 at 11:59PM"],
    ]


def test_a_long_table_of_cells_in_two_lines_under_titles_is_no_two_columns_of_text() -> None:
    def page(canvas: Canvas) -> None:
        for x, title in zip(
            (72, 230, 330, 410, 500), ("Name", "Released", "Due", "Late until", "Points"), strict=True
        ):
            put(canvas, x, 100, title, bold=True)
        for n in range(7):
            top = 122 + 34 * n
            put(canvas, 72, top, f"Homework {n + 1}: Recursion")
            for x, day in ((230, 3), (330, 6), (410, 8)):
                put(canvas, x, top, f"Sept {day + 3 * n:02d}", "at 11:59PM")
            put(canvas, 500, top, "20")

    table = only(drawn(page))
    assert table.header == ("Name", "Released", "Due", "Late until", "Points")
    assert [len(row.cells) for row in table.rows] == [5] * 7


def test_two_instructors_with_their_hours_stay_blocks_side_by_side() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Ana Reyes", "reyes@example.edu", "Office: Hall 12", "Mon 1:00-2:00 pm")
        put(canvas, 330, 100, "Jon Lee", "lee@example.edu", "Office: Hall 14", "Tue 3:00-4:00 pm")

    assert tables(drawn(page)) == []


def test_days_numbers_and_months_in_a_first_column_each_begin_a_row() -> None:
    listed = [
        ("15", "Opening"), ("20-22", "A comedy"), ("27", "The event"), ("February", ""), ("3", "Stages"),
        ("24-26", "A critique"), ("March", ""), ("5", "First paper"), ("31", "Costumes"), ("April", ""), ("2 -7", "Light"),
    ]  # fmt: skip

    def page(canvas: Canvas) -> None:
        for number, row in enumerate(listed):
            put(canvas, 72, 100 + 13.5 * number, row[0])
            if row[1]:
                put(canvas, 160, 100 + 13.5 * number, row[1])

    table = only(drawn(page))
    assert [row[0] for row in texts(table)] == [row[0] for row in listed]


def test_names_left_of_the_rules_part_the_tables_below_them() -> None:
    weeks = (
        ("Module 1 (9/1 - 9/7) Catalogs", (("Read packet 29", "–"), ("Discussion post 1", "Thursday"))),
        ("Module 2 (9/8 - 9/14) Names", (("Read packet 30", "–"), ("Brief 1", "Sunday"))),
        ("Module 3 (9/15 - 9/21) Subjects", (("Read packet 31", "–"), ("Quiz 1", "Sunday"))),
    )

    def page(canvas: Canvas) -> None:
        top = 80.0
        for name, rows in weeks:
            put(canvas, 60, top, name, bold=True)
            put(canvas, 100, top + 18, "Task", bold=True)
            put(canvas, 380, top + 18, "By", bold=True)
            canvas.line(96, HEIGHT - top - 22, 500, HEIGHT - top - 22)
            for number, (task, day) in enumerate(rows, 1):
                put(canvas, 100, top + 18 + 18 * number, task)
                put(canvas, 380, top + 18 + 18 * number, day)
                canvas.line(96, HEIGHT - top - 22 - 18 * number, 500, HEIGHT - top - 22 - 18 * number)
            top += 90

    document = drawn(page)
    assert [table.header for table in tables(document)] == [("Task", "By")] * 3
    assert [texts(table) for table in tables(document)] == [[list(row) for row in rows] for _, rows in weeks]
    names = [block.flat for block in document.blocks if isinstance(block, Paragraph)]
    assert names == [name for name, _ in weeks]
