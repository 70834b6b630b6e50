"""``run_agent --report``: the page through the command line, over the project's own servers."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Agent = Callable[..., Result]


def test_the_report_holds_each_item_with_a_picture_of_its_place(
    agent: Agent, shelf: Path, tmp_path: Path
) -> None:
    result = agent(str(shelf / "botany.pdf"), "--report", "term.html")
    assert result.exit_code == 0, result.output
    page = (tmp_path / "term.html").read_text(encoding="utf-8")
    assert "The report is in" in result.stderr
    (data,) = re.findall(r'id="data">(.*?)</script>', page)
    (course,) = json.loads(data)["courses"]
    assert len(course["items"]) == 4
    assert all(item["picture"].startswith("data:image/png;base64,") for item in course["items"])
    assert course["file"] == "botany.pdf"


def test_a_report_that_cannot_be_named_so_is_refused_before_anything_is_read(
    agent: Agent, shelf: Path
) -> None:
    result = agent(str(shelf / "botany.pdf"), "--report", "term.docx")
    assert result.exit_code == 2
    assert ".html" in result.output
