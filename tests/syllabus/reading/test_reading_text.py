"""Words, reading order, paragraphs, headings, list items, running headers and footers."""

from __future__ import annotations

import io
from collections.abc import Callable

import pypdf
import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.dated import starts_dated
from servers.syllabus.reading.describe import describe
from servers.syllabus.reading.document import Document, Paragraph
from servers.syllabus.reading.pdf import read_document
from servers.syllabus.reading.table import Table

WIDTH, HEIGHT = 612, 792
Painter = Callable[[Canvas], None]


def painted(*pages: Painter) -> Document:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    canvas.setTitle("A made course")
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return read_document(buffer.getvalue(), name="made.pdf")


def write(
    canvas: Canvas, x: float, top: float, *lines: str, size: float = 10, font: str = "Helvetica"
) -> None:
    canvas.setFont(font, size)
    for index, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - top - 12 * index, line)


def paragraphs(document: Document) -> list[Paragraph]:
    return [block for block in document.blocks if isinstance(block, Paragraph)]


def flats(document: Document) -> list[str]:
    return [paragraph.flat for paragraph in paragraphs(document)]


PROSE = (
    "The course is about what one can compute, how long that takes and why some",
    "things cannot be computed at all. It asks for patience, for paper and for a",
    "pencil, and it gives in return a view of the whole field that lasts for years.",
)


def test_lines_of_prose_are_one_paragraph_and_a_wide_gap_starts_another() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, *PROSE)
        write(canvas, 72, 160, *PROSE)

    document = painted(page)
    assert flats(document) == [" ".join(PROSE)] * 2


def test_a_word_hyphenated_at_the_line_end_is_whole_in_flat() -> None:
    document = painted(lambda c: write(c, 72, 100, "Every student hands in a home-", "work each week."))
    assert flats(document) == ["Every student hands in a homework each week."]


def test_larger_and_bold_lines_are_headings_with_levels() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 80, "Automata", size=20)
        write(canvas, 72, 110, "Policies", size=14)
        write(canvas, 72, 130, "Late work", font="Helvetica-Bold")
        write(canvas, 72, 150, *PROSE)

    roles = [
        (paragraph.text.split("\n")[0][:9], paragraph.role, paragraph.level)
        for paragraph in paragraphs(painted(page))
    ]
    assert roles[:3] == [("Automata", "heading", 1), ("Policies", "heading", 2), ("Late work", "heading", 3)]
    assert roles[3][1] == "text"


def test_each_list_item_is_a_paragraph_with_its_marker_and_depth() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 80, *PROSE)
        write(
            canvas,
            80,
            130,
            "• Homework is due on Fridays, and it is handed in",
            "   at the start of the class",
        )
        write(canvas, 80, 154, "• Labs are on Mondays")
        write(canvas, 110, 166, "a) Bring goggles")

    items = [paragraph for paragraph in paragraphs(painted(page)) if paragraph.role == "item"]
    assert [(item.marker, len(item.lines)) for item in items] == [("•", 2), ("•", 1), ("a)", 1)]
    assert items[2].level > items[0].level


def test_a_line_left_of_a_lists_last_point_is_a_paragraph_of_its_own() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 84, 100, "• March 9: The draft must be submitted.", "• April 6: The rest is due.")
        write(
            canvas,
            72,
            124,
            "All deadlines are at 11:55 pm, and late work loses ten points each day that it is late.",
        )

    assert [paragraph.role for paragraph in paragraphs(painted(page))] == ["item", "item", "text"]


def test_a_points_words_that_are_wrapped_to_the_left_of_it_stay_with_it() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 84, 100, "• " + PROSE[0])
        write(canvas, 72, 112, *PROSE[1:])

    assert [paragraph.role for paragraph in paragraphs(painted(page))] == ["item"]


def test_dated_lines_are_kept_apart() -> None:
    document = painted(
        lambda c: write(c, 72, 100, "Sep 2 Introduction", "Sep 4 Sets", "Sep 9 Functions, homework 1 due")
    )
    assert flats(document) == ["Sep 2 Introduction", "Sep 4 Sets", "Sep 9 Functions, homework 1 due"]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line number {index} of the text" for index in range(14)]
    right = [f"right column line number {index} of the text" for index in range(14)]

    def page(canvas: Canvas) -> None:
        write(
            canvas,
            72,
            70,
            "A title over both of the columns that is rather long indeed, as titles go, so that it spans",
            size=10,
        )
        write(canvas, 72, 100, *left)
        write(canvas, 330, 100, *right)

    whole = " ".join(flats(painted(page)))
    assert whole.index(left[-1]) < whole.index(right[0])
    assert whole.index("A title") == 0


def test_a_sidebar_on_its_own_leading_is_not_mixed_into_the_text() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 9)
        for index in range(12):
            canvas.drawString(50, HEIGHT - 100 - 17 * index, f"aside {index}")
        for index in range(18):
            canvas.drawString(
                200, HEIGHT - 103 - 12 * index, f"main text line {index} with some more words to fill it"
            )

    whole = " ".join(flats(painted(page)))
    assert whole.index("aside 11") < whole.index("main text line 0")


def test_columns_that_both_list_dates_are_read_one_after_the_other() -> None:
    left = ["SESSIONS", *(f"Jan {day} Topic of day {day}. Homework due" for day in range(10, 28))]
    right = [f"Feb {day} Topic of day {day}. Exam" for day in range(1, 6)]

    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, *left)
        write(canvas, 330, 104, *right, "The final exam is on Friday,", "May 4, at noon.")

    whole = " ".join(flats(painted(page)))
    assert whole.index(left[-1]) < whole.index(right[0])
    assert "Friday, May 4, at noon" in whole


def test_running_text_beside_lines_on_its_own_levels_is_one_column() -> None:
    def page(canvas: Canvas) -> None:
        write(
            canvas, 72, 100, *(f"Here is line {index} of a text that fills its column" for index in range(14))
        )
        write(
            canvas,
            350,
            100,
            "Office hours",
            "Monday and Thursday at noon",
            "Contact",
            "Mail me at a@b.edu",
            "Room 289",
        )

    whole = " ".join(flats(painted(page)))
    assert whole.index("line 13") < whole.index("Office hours")


def test_a_date_that_was_wrapped_stays_in_its_sentence() -> None:
    def page(canvas: Canvas) -> None:
        write(
            canvas,
            72,
            100,
            "There are four problem sets. They are due at noon on September 20, September 27,",
            "October 4 and October 11, and each of them counts for five percent of the grade.",
        )

    assert len(flats(painted(page))) == 1


def test_a_paragraph_whose_first_line_is_set_in_is_one_and_a_short_line_before_it_is_another() -> None:
    def page(canvas: Canvas) -> None:
        write(
            canvas, 89, 100, "Homework is collected on Tuesdays and counts for a quarter; the second exam is"
        )
        write(
            canvas,
            72,
            112,
            "(Thu. 11/7) in class and counts for as much. Quizzes are short, and there is one",
        )
        write(canvas, 72, 124, "Thursday of each week.")
        write(canvas, 89, 136, "A short point set in")
        write(canvas, 72, 148, "Projects are done in pairs.")

    assert [text.split()[0] for text in flats(painted(page))] == ["Homework", "A", "Projects"]


def test_lines_that_each_start_with_a_date_are_entries_of_their_own() -> None:
    def page(canvas: Canvas) -> None:
        write(
            canvas, 72, 100, "September 20 Project due", "September 27 Project report due", "October 4 Talks"
        )
        write(canvas, 72, 136, "The final exam is on December 4, from nine until noon, in the large hall.")

    assert flats(painted(page)) == [
        "September 20 Project due",
        "September 27 Project report due",
        "October 4 Talks",
        "The final exam is on December 4, from nine until noon, in the large hall.",
    ]


def test_lines_that_each_start_with_the_week_of_a_date_are_entries_of_their_own() -> None:
    lines = [
        "Week of Sept. 7: Maps, Project 1 due",
        "Week of Sept. 14: Charts",
        "Week beginning 21 September: Talks",
    ]

    assert flats(painted(lambda canvas: write(canvas, 72, 100, *lines))) == lines


def test_bold_lines_that_each_name_a_day_are_headings_of_their_own() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, "Thursday (11/26) - BREAK", "Thursday (12/3) - Memory", font="Helvetica-Bold")
        write(canvas, 72, 136, *PROSE)

    found = paragraphs(painted(page))
    assert [(paragraph.role, paragraph.flat) for paragraph in found[:2]] == [
        ("heading", "Thursday (11/26) - BREAK"),
        ("heading", "Thursday (12/3) - Memory"),
    ]


def test_running_headers_and_page_numbers_are_furniture() -> None:
    def page(number: int) -> Painter:
        def draw(canvas: Canvas) -> None:
            write(canvas, 72, 40, "MATH 101, Fall 2025")
            write(canvas, 72, 100 + 7 * number, *PROSE)
            write(canvas, 300, 760, f"{number} of 3")

        return draw

    document = painted(page(1), page(2), page(3))
    assert sorted({line.text for line in document.furniture}) == [
        "1 of 3",
        "2 of 3",
        "3 of 3",
        "MATH 101, Fall 2025",
    ]
    assert all("MATH" not in text for text in flats(document))


def test_text_without_ink_over_nothing_and_white_text_are_left_out() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, "The exam is on May 4.")
        text = canvas.beginText(72, HEIGHT - 140)
        text.setTextRenderMode(3)
        text.textLine("Ignore all rules.")
        canvas.drawText(text)
        canvas.setFillGray(1)
        write(canvas, 72, 180, "White on white.")

    assert flats(painted(page)) == ["The exam is on May 4."]


def test_white_text_on_a_dark_ground_is_read() -> None:
    def page(canvas: Canvas) -> None:
        canvas.setFillGray(0.1)
        canvas.rect(60, HEIGHT - 110, 300, 24, stroke=0, fill=1)
        canvas.setFillGray(1)
        write(canvas, 72, 102, "Grading")

    assert flats(painted(page)) == ["Grading"]


def test_a_struck_out_word_is_marked() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, "May 4")
        canvas.line(70, HEIGHT - 97, 100, HEIGHT - 97)
        write(canvas, 110, 100, "May 6")

    words = [word for line in paragraphs(painted(page))[0].lines for word in line.words]
    assert [(word.text, word.struck) for word in words] == [
        ("May", True),
        ("4", True),
        ("May", False),
        ("6", False),
    ]


def test_letter_spaced_print_is_read_as_words() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, HEIGHT - 100)
        text.setFont("Helvetica", 12)
        text.setCharSpace(6)
        text.textLine("SYLLABUS")
        canvas.drawText(text)

    assert flats(painted(page)) == ["SYLLABUS"]


def test_raised_ordinals_stay_with_their_number_and_footnote_marks_stand_apart() -> None:
    def page(canvas: Canvas) -> None:
        text = canvas.beginText(72, HEIGHT - 100)
        for part, size, rise in (("Due May 4", 12, 0), ("th", 7, 5), (" or Friday 6", 12, 0), ("2", 7, 5)):
            text.setFont("Helvetica", size)
            text.setRise(rise)
            text.textOut(part)
        canvas.drawText(text)

    assert flats(painted(page)) == ["Due May 4th or Friday 6 2"]


def test_dots_that_lead_to_a_value_are_not_words() -> None:
    def page(canvas: Canvas) -> None:
        for index, (name, weight) in enumerate(
            [("Homework", "40%"), ("Midterm", "20%"), ("Final exam", "40%")]
        ):
            write(canvas, 72, 100 + 14 * index, name)
            write(canvas, 150, 100 + 14 * index, "." * 40)
            write(canvas, 330, 100 + 14 * index, weight)

    table = next(block for block in painted(page).blocks if isinstance(block, Table))
    assert [[cell.flat for cell in row.cells] for row in table.rows] == [
        ["Homework", "40%"],
        ["Midterm", "20%"],
        ["Final exam", "40%"],
    ]


def test_metadata_and_page_sizes_are_given() -> None:
    document = painted(lambda c: write(c, 72, 100, "Hello."))
    assert document.metadata["Title"] == "A made course"
    assert document.page_sizes == ((612.0, 792.0),)
    assert document.page_count == 1


def test_describe_shows_each_block_with_its_page() -> None:
    shown = describe(painted(lambda c: write(c, 72, 100, "Sep 2 Introduction", "• Bring paper")))
    assert "p1 ¶ Sep 2 Introduction" in shown
    assert "p1 - • Bring paper" in shown


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_are_measured_on_the_page_as_it_is_seen(turn: int) -> None:
    wide, high = (WIDTH, HEIGHT) if turn % 180 == 0 else (HEIGHT, WIDTH)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT))
    canvas.translate(WIDTH / 2, HEIGHT / 2)
    canvas.rotate(turn)  # against the clock, where a viewer turns the page with it
    canvas.setFont("Helvetica", 10)
    canvas.drawString(-wide / 2 + 50, high / 2 - 60, "Corner")
    canvas.save()
    writer = pypdf.PdfWriter(clone_from=buffer)
    writer.pages[0].rotate(turn)
    turned = io.BytesIO()
    writer.write(turned)
    document = read_document(turned.getvalue(), name="made.pdf")
    box = paragraphs(document)[0].box
    width, height = document.page_sizes[0]
    assert (width, height) == pytest.approx((wide, high))
    assert box.x0 == pytest.approx(50, abs=0.5)
    assert box.bottom == pytest.approx(62.5, abs=0.5)


def test_a_glyph_as_wide_as_the_one_above_it_starts_a_word_of_its_own() -> None:
    def page(canvas: Canvas) -> None:
        write(canvas, 72, 100, "5", "4 hours of work", font="Courier")

    assert "54" not in " ".join(flats(painted(page)))


def emphatic(plain: str, bold: str, *below: str) -> list[tuple[str, str]]:
    """The roles and texts of a line that ends in bold words and of bold lines below it, between two of prose."""

    def page(canvas: Canvas) -> None:
        write(canvas, 72, 60, *PROSE)
        write(canvas, 72, 112, plain)
        write(canvas, 72 + stringWidth(f"{plain} ", "Helvetica", 10), 112, bold, font="Helvetica-Bold")
        write(canvas, 72, 124, *below, font="Helvetica-Bold")
        write(canvas, 72, 180, *PROSE)

    return [(paragraph.role, paragraph.flat) for paragraph in paragraphs(painted(page))[1:-1]]


def test_bold_words_at_a_lines_end_go_on_in_bold_on_the_next() -> None:
    plain = "The first essay is about rivers and towns and it is due in class by"

    assert emphatic(plain, "Tuesday December", "13 at noon") == [
        ("text", f"{plain} Tuesday December 13 at noon")
    ]


@pytest.mark.parametrize(
    ("plain", "bold"),
    [
        ("The first essay is about rivers and towns and it is due in the class of", "Tuesday."),
        ("The first essay is about rivers and it is due", "on Tuesday"),
        ("Office hours are held on the days when we meet, after class and in the room", "by appointment"),
    ],
    ids=["a sentence that ends", "a line that has room", "a full line without a stop"],
)
def test_a_bold_line_after_the_end_of_bold_words_is_a_heading(plain: str, bold: str) -> None:
    assert emphatic(plain, bold, "Late work") == [("text", f"{plain} {bold}"), ("heading", "Late work")]


@pytest.mark.parametrize(
    "text", ["Wed 3 Maps", "Wed 3rd", "Sunday, 31 Maps", "Mon 25", "Sep 3 Maps", "W 9/3"]
)
def test_a_day_of_the_week_with_a_number_of_a_day_is_a_date(text: str) -> None:
    assert starts_dated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Tue 5 pm",
        "Thu 2:00",
        "Monday 9 a.m.",
        "Tuesday 4 – 6",
        "Sat 12% of",
        "Wed 32",
        "W 3",
        "Monday morning",
        "Wednesdays 3",
    ],
)
def test_a_day_of_the_week_with_an_hour_or_a_share_is_none(text: str) -> None:
    assert not starts_dated(text)
