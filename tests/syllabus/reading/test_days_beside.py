"""Days side by side over short lists without lines between them: what stands below each day is of that day."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.reading.days_beside import with_days_beside
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.line import Line
from servers.syllabus.reading.table import Table
from tests.syllabus.finding.paper import line, text
from tests.syllabus.reading.test_reading_tables import drawn, put, texts


def test_a_short_list_beside_a_long_one_keeps_its_own_day() -> None:
    def page(canvas: Canvas) -> None:
        put(
            canvas,
            60,
            90,
            "Kilns and glazes are the matter of the weeks below, as the studio's plan has them.",
        )
        for week, top in enumerate((130, 220, 310)):
            put(canvas, 60, top, f"Tue 9/{2 + 7 * week}")
            put(canvas, 330, top, f"Thu 9/{4 + 7 * week}")
            put(
                canvas, 72, top + 20, "- Throwing small bowls", "- Trimming the feet of them", "- Cleaning up"
            )
            put(canvas, 342, top + 20, "- No class, kiln repair")
        put(
            canvas,
            60,
            400,
            "Clay is bought in the shop, and every student has a shelf of his own in the drying room.",
        )

    tables = [block for block in drawn(page).blocks if isinstance(block, Table)]
    cells = [cell for one in tables for row in texts(one) for cell in row]
    assert [cell for cell in cells if "No class" in cell and "Throwing" in cell] == []
    assert sum("No class" in cell for cell in cells) == 3


def _beside(*pairs: tuple[str, float], top: float) -> Line:
    return Line(tuple(word for words, left in pairs for word in line(words, left=left, top=top).words))


def test_a_line_of_days_and_what_is_below_become_two_rows() -> None:
    days = Paragraph((_beside(("Tue 10/14", 72), ("Thu 10/16", 330), top=100),), "heading", 3)
    below = Paragraph((_beside(("Glass", 80), ("No class", 340), top=116),))
    found = with_days_beside([days, below])
    assert len(found) == 1
    assert isinstance(found[0], Table)
    assert [[cell.flat for cell in row.cells] for row in found[0].rows] == [
        ["Tue 10/14", "Thu 10/16"],
        ["Glass", "No class"],
    ]


def test_a_line_that_runs_across_is_of_no_column() -> None:
    days = Paragraph((_beside(("Tue 10/14", 72), ("Thu 10/16", 330), top=100),))
    across = text(
        "Both sections meet in the large studio on the first floor of the old mill this week, bring an apron and a towel with you"
    )
    assert with_days_beside([days, across]) == [days, across]
