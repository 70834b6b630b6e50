"""Tables whose first column is so narrow that each day's number stands over its month."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.syllabus.reading.test_reading_tables import drawn, only, put, texts

ROWS = (
    ("15\nJan", "Intro and review", "(Map 1, due\nJan. 17)"),
    ("17\nJan", "Hydrostatics and the\nvirial theorem", ""),
    ("22\nJan", "Scales", "(Map 2, due\nJan. 24)"),
)


def table(*rows: tuple[str, str, str]) -> list[list[str]]:
    def page(canvas: Canvas) -> None:
        for x, title in zip((60, 120, 320), ("Day", "Topic", "Assignments"), strict=True):
            put(canvas, x, 100, title, bold=True)
        for place, row in enumerate(rows):
            for x, cell in zip((60, 120, 320), row, strict=True):
                put(canvas, x, 120 + 30 * place, *cell.split("\n"))

    return texts(only(drawn(page)))


def test_each_day_and_its_month_are_one_row() -> None:
    assert table(*ROWS[:2]) == [
        ["15 Jan", "Intro and review", "(Map 1, due Jan. 17)"],
        ["17 Jan", "Hydrostatics and the virial theorem", ""],
    ]
    assert [row[0] for row in table(*ROWS)] == ["15 Jan", "17 Jan", "22 Jan"]


def test_one_such_row_below_a_title_of_days_is_one_too() -> None:
    assert table(("20\nJan", "Holiday, no\nclass", "")) == [["20 Jan", "Holiday, no class", ""]]


def test_a_month_that_heads_the_days_below_it_is_none_of_the_day_above() -> None:
    found = table(
        ("29", "Waves", "Quiz"),
        ("31", "Tides", "Essay"),
        ("Feb", "", ""),
        ("2", "Ice", "Log"),
        ("4", "Snow", "Map"),
    )
    assert [row[0] for row in found] == ["29", "31", "Feb", "2", "4"]


def test_weeks_written_with_hyphens_begin_rows_without_a_number_of_their_own() -> None:
    rows = (
        ("Week 1", "Mar-04 - Mar-08", "Waves"),
        ("", "Mar-11 - Mar-15", "Midterm week"),
        ("", "Mar-18 - Mar-22", "Break"),
        ("Week 2", "Mar-25 - Mar-29", "Tides"),
    )

    def page(canvas: Canvas) -> None:
        for place, row in enumerate((("Week", "Dates", "Topic"), *rows)):
            for x, cell in zip((60, 120, 320), row, strict=True):
                put(canvas, x, 100 + 20 * place, cell)

    assert texts(only(drawn(page))) == [list(row) for row in rows]
