from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from orchestrator.check import check_plan
from orchestrator.endpoint import read_endpoints
from orchestrator.plan import Plan, Step, read_plan

DOCS = Path(__file__).parent.parent / "docs"
ENVIRON = {"HOME": "/home/me", "NOTES_TOKEN": "n", "CAMPUS_TOKEN": "c", "workspaceFolder": "/work"}


def json_blocks(page: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(r"^```json\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def test_the_plan_in_the_docs_is_sound() -> None:
    (block,) = json_blocks("plans.md")
    assert check_plan(read_plan(block)) == ()


@pytest.mark.parametrize(
    ("page", "names"), [("servers.md", {"notes", "campus"}), ("clients.md", {"syllabus-agent"})]
)
def test_the_lists_of_servers_in_the_docs_can_be_read(page: str, names: set[str]) -> None:
    blocks = json_blocks(page)
    assert blocks
    for block in blocks:
        assert set(read_endpoints(block, ENVIRON)) == names


def test_every_field_of_a_step_and_of_a_plan_is_described() -> None:
    text = (DOCS / "plans.md").read_text(encoding="utf-8")
    fields = {*Step.model_fields, *Plan.model_fields}
    assert not {field for field in fields if f"`{field}`" not in text}


def test_every_page_that_the_code_points_to_is_there() -> None:
    root = DOCS.parent
    sources = [path for folder in ("servers", "orchestrator") for path in (root / folder).rglob("*.py")]
    named = {
        name
        for path in sources
        for name in re.findall(r"\bdocs/[\w-]+\.md", path.read_text(encoding="utf-8"))
    }
    assert named
    assert not {name for name in named if not (root / name).is_file()}


def test_the_json_blocks_of_all_pages_are_json() -> None:
    for page in sorted(DOCS.glob("*.md")):
        for block in json_blocks(page.name):
            json.loads(block)


def test_each_test_that_holds_a_threat_off_is_there() -> None:
    root = DOCS.parent
    named = re.findall(r"`(tests/[\w/-]+\.py)::(\w+)`", (DOCS / "security.md").read_text(encoding="utf-8"))
    assert len(named) > 30
    missing = [
        f"{file}::{test}"
        for file, test in named
        if not (root / file).is_file() or f"def {test}(" not in (root / file).read_text(encoding="utf-8")
    ]
    assert missing == []
