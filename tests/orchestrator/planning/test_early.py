from __future__ import annotations

from typing import Any

import pytest

from orchestrator.catalog import Catalog, Hints, Tool
from orchestrator.plan import Step
from orchestrator.planning.early import is_asked_for

DOCUMENTS = ("/home/ada/bio.pdf",)
KEEPS = Hints(idempotent=True, destructive=False, open_world=False)


def catalog(hints: Hints = KEEPS) -> Catalog:
    return Catalog(tools=(Tool(server="syllabus", name="parse_syllabus", input_schema={}, hints=hints),))


def reading(server: str = "syllabus", tool: str = "parse_syllabus", **arguments: Any) -> Step:
    return Step(id="p", server=server, tool=tool, arguments=arguments)


def test_a_document_of_the_command_line_may_be_read_at_once() -> None:
    assert is_asked_for(reading(path="/home/ada/bio.pdf"), DOCUMENTS, catalog())


@pytest.mark.parametrize(
    "step",
    [
        reading(path="/home/ada/other.pdf"),
        reading(path="$found.path"),
        reading(path="/home/ada/bio.pdf", term="$found.term"),
        reading(),
        reading(tool="import_syllabus", path="/home/ada/bio.pdf"),
        reading(server="elsewhere", path="/home/ada/bio.pdf"),
    ],
)
def test_nothing_else_may(step: Step) -> None:
    assert not is_asked_for(step, DOCUMENTS, catalog())


@pytest.mark.parametrize(
    "hints",
    [
        Hints(),
        Hints(idempotent=True, destructive=True, open_world=False),
        Hints(idempotent=True, destructive=False),
    ],
)
def test_a_tool_that_promises_less_waits_for_the_plan(hints: Hints) -> None:
    assert not is_asked_for(reading(path="/home/ada/bio.pdf"), DOCUMENTS, catalog(hints))
