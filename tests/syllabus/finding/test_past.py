"""Days on which something was, or is put somewhere: no day to be ready by."""

import pytest

from servers.syllabus.finding.past import is_past


@pytest.mark.parametrize(
    "before",
    [
        "Topics posted ",
        "Topics posted on ",
        "Topics posted on Canvas on ",
        "The brief is released via Moodle at noon on ",
        "Take-home final: questions online on Canvas on ",
        "The prompt is handed out in class on ",
    ],
)
def test_the_day_on_which_something_is_put_somewhere_is_told_with_its_place(before: str) -> None:
    assert is_past(f"{before}Sept 4", len(before))


def test_the_day_on_which_it_is_due_is_none() -> None:
    before = "Topics posted on Canvas, due on "
    assert not is_past(f"{before}Sept 4", len(before))
