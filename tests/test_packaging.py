"""The desktop bundle's manifest and the registry's entry say what the project is. Their own validators: packaging/build.sh."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

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
