"""A list of due work that ends where the next work is handed out."""

from __future__ import annotations

import pytest

from servers.syllabus.finding.items import find_dated
from tests.syllabus.finding.paper import FALL, sheet, text

#: As wide as the column: the shorter lines below it were broken on purpose.
WIDE = ("We draw what we see, and " * 5, "then we draw what we know, " * 4, "and at last what we wish " * 5)


def dated(*lines: str) -> list[tuple[str, str, str]]:
    blocks = (text(*WIDE), text("September 2", "Hedges"), text(*lines), text("September 16", "Fences"))
    return [(str(i.date)[5:], i.kind, i.title) for i in find_dated(sheet(*blocks), FALL).items]


@pytest.mark.parametrize("says", ["Introduce", "Begin", "Hand out", "Assign"])
def test_what_is_handed_out_behind_due_work_is_not_due(says: str) -> None:
    found = dated("September 9", "DUE: Project 1 Clay", f"{says} Project 2 Wire", "Plans and models")
    assert [title for _, _, title in found] == ["Project 1 Clay"]


def test_what_is_due_or_held_behind_it_is_still_told() -> None:
    found = dated("September 9", "DUE: Project 1 Clay", "Introduce Project 2 Wire", "Quiz 1")
    assert ("09-09", "quiz", "Quiz 1") in found
    assert not any("Project 2" in title for _, _, title in found)
