"""A whole term, as a student lives it: benchmarks/term.py on the six examples, and on real syllabi by hand."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from benchmarks.term import walk
from tests.calendar.readers import icaljs_missing, libical_path

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.pdf"))


@pytest.mark.usefixtures("inline_workers")
def test_a_term_of_six_is_imported_twice_exported_revised_undone_and_edited(tmp_path: Path) -> None:
    done = anyio.run(walk, EXAMPLES, tmp_path)
    assert done.faults == []
    readers = ["recurring-ical-events"]
    readers += ["ical.js"] if icaljs_missing() is None else []
    readers += ["libical"] if libical_path() else []
    for name in readers:
        assert any(line.startswith(f"{name}: ") and line.endswith(" instances") for line in done.told)
