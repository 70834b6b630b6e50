"""The desktop bundle's manifest and the registry's entry say what the project is. Their own validators: packaging/build.sh."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def read(name: str) -> dict[str, Any]:
    read_: dict[str, Any] = json.loads((ROOT / "packaging" / name).read_text(encoding="utf-8"))
    return read_


@pytest.mark.parametrize("name", ["manifest.json", "server.json"])
def test_name_and_version_are_the_projects(name: str) -> None:
    said = read(name)
    assert said["version"] == PROJECT["version"]
    assert said["name"].rsplit("/", 1)[-1] == PROJECT["name"]


def test_the_bundle_is_started_by_uv_with_what_the_user_chose() -> None:
    manifest = read("manifest.json")
    server = manifest["server"]
    assert (manifest["manifest_version"], server["type"]) == ("0.4", "uv")
    assert (ROOT / server["entry_point"]).is_file()
    assert server["mcp_config"]["args"][-1] in PROJECT["scripts"]
    used = set(re.findall(r"\$\{user_config\.(\w+)\}", json.dumps(server)))
    assert used == set(manifest["user_config"])


def test_every_setting_that_is_named_is_one_of_the_servers() -> None:
    known = set(
        re.findall(r"SYLLABUS_AGENT_[A-Z_]+", (ROOT / "servers" / "settings.py").read_text(encoding="utf-8"))
    )
    for name in ("manifest.json", "server.json"):
        assert set(re.findall(r"SYLLABUS_AGENT_[A-Z_]+", json.dumps(read(name)))) <= known


def test_the_registry_finds_the_package_and_the_package_names_the_registrys_entry() -> None:
    server = read("server.json")
    (package,) = server["packages"]
    assert (package["registryType"], package["identifier"], package["version"]) == (
        "pypi", PROJECT["name"], PROJECT["version"],
    )  # fmt: skip
    assert len(server["description"]) <= 100
    assert f"<!-- mcp-name: {server['name']} -->" in (ROOT / "README.md").read_text(encoding="utf-8")


#: What the registry's schema of 2025-12-11 asks of the parts that server.json has.
ENTRY: dict[str, Any] = {
    "type": "object",
    "required": ["$schema", "name", "description", "version", "packages"],
    "properties": {
        "$schema": {"const": "https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json"},
        "name": {
            "type": "string",
            "minLength": 3,
            "maxLength": 200,
            "pattern": "^[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+$",
        },
        "title": {"type": "string", "minLength": 1, "maxLength": 100},
        "description": {"type": "string", "minLength": 1, "maxLength": 100},
        "version": {"type": "string", "pattern": r"^\d+\.\d+\.\d+", "maxLength": 255},
        "packages": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["registryType", "identifier", "transport"],
                "properties": {
                    "transport": {"properties": {"type": {"const": "stdio"}}, "required": ["type"]},
                    "version": {"type": "string", "minLength": 1, "not": {"const": "latest"}},
                    "runtimeArguments": {
                        "items": {
                            "oneOf": [
                                {"properties": {"type": {"const": "named"}}, "required": ["type", "name"]},
                                {
                                    "properties": {"type": {"const": "positional"}},
                                    "required": ["type", "value"],
                                },
                            ]
                        }
                    },
                    "environmentVariables": {
                        "items": {
                            "required": ["name"],
                            "properties": {
                                "isRequired": {"type": "boolean"},
                                "format": {"enum": ["string", "number", "boolean", "filepath"]},
                            },
                        }
                    },
                },
                "dependentRequired": {"runtimeArguments": ["runtimeHint"]},
            },
        },
    },
    "additionalProperties": False,
}


def test_the_registrys_entry_has_the_form_that_the_registry_asks_for() -> None:
    assert [fault.message for fault in Draft202012Validator(ENTRY).iter_errors(read("server.json"))] == []
