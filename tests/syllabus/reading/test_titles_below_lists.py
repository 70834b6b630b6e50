"""Short lines below a point of a list: the next title stands apart, the rest of the point does not."""

from __future__ import annotations

import pytest

from servers.syllabus.reading.line import Line
from servers.syllabus.reading.paragraphs import Norms, join_paragraphs
from tests.syllabus.finding.paper import line


def joined(*lines: Line) -> list[str]:
    return [paragraph.flat for paragraph in join_paragraphs(lines, Norms(10.0))]


WIDE = "In this course you will read, write and talk about rivers, dunes and what people made of them"


@pytest.mark.parametrize("left", [72.0, 76.0])
def test_a_title_at_a_point_s_marker_is_a_paragraph_of_its_own(left: float) -> None:
    assert joined(
        line(WIDE), line("• Submit by September 16", left=76.0), line("Reflection 3", left=left)
    ) == [WIDE, "• Submit by September 16", "Reflection 3"]


def test_a_line_that_the_one_above_asks_for_goes_on_with_it() -> None:
    assert joined(line(WIDE), line("• Submit this by the", left=76.0), line("Friday after", left=76.0)) == [
        WIDE,
        "• Submit this by the Friday after",
    ]
