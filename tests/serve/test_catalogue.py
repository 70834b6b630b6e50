"""What a client sees of the servers: tools that are few, described, annotated, and cheap to list."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from mcp import Client

from servers.serve import NAMES, create

pytestmark = pytest.mark.anyio

EXPECTED = {
    "syllabus": {
        "parse_syllabus", "list_syllabi", "get_syllabus", "correct_item", "ask_syllabus", "grade_needed",
    },
    "calendar": {
        "import_syllabus", "undo_import", "create_events", "list_events", "update_event", "delete_events", "find_conflicts",
        "show_workload", "find_free_time", "export_calendar",
        "sync_calendar",
    },
    "reminders": {
        "plan_reminders", "create_reminders", "list_reminders", "complete_reminder", "snooze_reminder",
    },
}  # fmt: skip
#: A rough count: four characters a token.
BUDGET = 6000


def environ(folder: Path) -> dict[str, str]:
    return {"SYLLABUS_AGENT_HOME": str(folder), "SYLLABUS_AGENT_FOLDERS": str(folder)}


async def listed(name: str, folder: Path) -> list[dict[str, Any]]:
    async with Client(create(name, environ(folder))) as client:
        tools = (await client.list_tools()).tools
    return [tool.model_dump(mode="json", by_alias=True, exclude_none=True) for tool in tools]


@pytest.mark.parametrize("name", NAMES)
async def test_each_server_has_its_own_tools(name: str, tmp_path: Path) -> None:
    assert {tool["name"] for tool in await listed(name, tmp_path)} == EXPECTED[name]


async def test_all_in_one_has_the_tools_of_the_three(tmp_path: Path) -> None:
    names = [tool["name"] for tool in await listed("all", tmp_path)]
    assert sorted(names) == sorted(name for tools in EXPECTED.values() for name in tools)
    assert len(names) <= 22


async def test_the_whole_list_costs_less_than_the_budget(tmp_path: Path) -> None:
    size = len(json.dumps(await listed("all", tmp_path), separators=(",", ":"), ensure_ascii=False)) / 4
    assert size < BUDGET


async def test_every_tool_is_described_annotated_and_typed(tmp_path: Path) -> None:
    for tool in await listed("all", tmp_path):
        name = tool["name"]
        assert re.fullmatch(r"[a-z][a-z0-9_]*", name), name
        assert tool["title"], name
        assert len(tool["description"]) > 20, name
        assert tool["annotations"]["readOnlyHint"] in {True, False}, name
        assert tool["outputSchema"]["type"] == "object", name
        assert tool["inputSchema"]["type"] == "object", name


async def test_every_argument_is_described_and_no_unknown_one_is_taken(tmp_path: Path) -> None:
    for tool in await listed("all", tmp_path):
        schema = tool["inputSchema"]
        assert schema["additionalProperties"] is False, tool["name"]
        for argument, description in schema.get("properties", {}).items():
            assert description.get("description"), f"{tool['name']}.{argument}"


async def test_no_argument_needs_a_union_which_some_clients_cannot_fill(tmp_path: Path) -> None:
    assert not [
        tool["name"] for tool in await listed("all", tmp_path) if "anyOf" in json.dumps(tool["inputSchema"])
    ]


async def test_what_only_reads_says_so_and_what_writes_does_not(tmp_path: Path) -> None:
    reading = {tool["name"] for tool in await listed("all", tmp_path) if tool["annotations"]["readOnlyHint"]}
    assert reading == {
        "list_syllabi", "get_syllabus", "ask_syllabus", "grade_needed", "list_events", "find_conflicts",
        "show_workload", "find_free_time", "plan_reminders", "list_reminders",
    }  # fmt: skip


async def test_all_in_one_offers_the_resources_too(tmp_path: Path) -> None:
    async with Client(create("all", environ(tmp_path))) as client:
        templates = (await client.list_resource_templates()).resource_templates
    assert "syllabus://{syllabus_id}" in [template.uri_template for template in templates]


@pytest.mark.parametrize("name", [*NAMES, "all"])
async def test_a_server_says_who_it_is_and_how_to_use_it(name: str, tmp_path: Path) -> None:
    async with Client(create(name, environ(tmp_path))) as client:
        assert client.server_info is not None
        assert client.server_info.name == (name if name in NAMES else "syllabus-agent")
        assert client.server_info.version
        assert client.instructions


def test_an_unknown_server_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        create("weather", environ(tmp_path))
