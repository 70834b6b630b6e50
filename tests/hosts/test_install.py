"""Installing into clients' own files, and taking it out again."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import anyio
import pytest
from click.testing import CliRunner, Result
from mcp import Client, StdioServerParameters

from servers.hosts import jsonc
from servers.hosts.client import CLIENTS, Place, System, find_client
from servers.hosts.install import apply, plan_uninstall
from servers.serve import main

Run = Callable[..., Result]
HOME = "/Users/me"
ROAMING = r"C:\Users\me\AppData\Roaming"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, as a user with a home of their own and a working folder apart from it."""
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    for name in ("XDG_CONFIG_HOME", "APPDATA", "SYLLABUS_AGENT_FOLDERS", "SYLLABUS_AGENT_HOME"):
        monkeypatch.delenv(name, raising=False)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return invoke


def place(system: System) -> Place:
    if system == "win32":
        home = PureWindowsPath(r"C:\Users\me")
        return Place(
            system=system,
            home=home,
            config=home / ".config",
            roaming=PureWindowsPath(ROAMING),
            project=home / "w",
        )
    posix = PurePosixPath(HOME)
    return Place(
        system=system, home=posix, config=posix / ".config", roaming=posix / "x", project=posix / "w"
    )


MAC = f"{HOME}/Library/Application Support"


@pytest.mark.parametrize(
    ("client", "darwin", "win32", "linux"),
    [
        ("claude-desktop", f"{MAC}/Claude/claude_desktop_config.json", rf"{ROAMING}\Claude\claude_desktop_config.json",
         f"{HOME}/.config/Claude/claude_desktop_config.json"),
        ("claude-code", f"{HOME}/.claude.json", r"C:\Users\me\.claude.json", f"{HOME}/.claude.json"),
        ("vscode", f"{MAC}/Code/User/mcp.json", rf"{ROAMING}\Code\User\mcp.json", f"{HOME}/.config/Code/User/mcp.json"),
        ("cursor", f"{HOME}/.cursor/mcp.json", r"C:\Users\me\.cursor\mcp.json", f"{HOME}/.cursor/mcp.json"),
        ("windsurf", f"{HOME}/.codeium/windsurf/mcp_config.json", r"C:\Users\me\.codeium\windsurf\mcp_config.json",
         f"{HOME}/.codeium/windsurf/mcp_config.json"),
        ("zed", f"{HOME}/.config/zed/settings.json", rf"{ROAMING}\Zed\settings.json", f"{HOME}/.config/zed/settings.json"),
        ("goose", f"{HOME}/.config/goose/config.yaml", rf"{ROAMING}\Block\goose\config\config.yaml",
         f"{HOME}/.config/goose/config.yaml"),
        ("lm-studio", f"{HOME}/.lmstudio/mcp.json", r"C:\Users\me\.lmstudio\mcp.json", f"{HOME}/.lmstudio/mcp.json"),
    ],
)  # fmt: skip
def test_each_client_keeps_its_servers_in_its_own_place(
    client: str, darwin: str, win32: str, linux: str
) -> None:
    known = find_client(client)
    systems: tuple[System, ...] = ("darwin", "win32", "linux")
    assert [str(known.file(place(system), "user")) for system in systems] == [darwin, win32, linux]


def only_file(folder: Path) -> Path:
    (found,) = [path for path in folder.rglob("*") if path.is_file()]
    return found


def entry_of(text: str) -> dict[str, Any]:
    data = jsonc.read(text)
    (servers,) = [value for key, value in data.items() if key in {"mcpServers", "servers", "context_servers"}]
    found: dict[str, Any] = servers["syllabus-agent"]
    return found


@pytest.mark.parametrize("client", [one.id for one in CLIENTS])
def test_a_client_without_a_file_gets_one_and_loses_it_again(client: str, run: Run, tmp_path: Path) -> None:
    courses = tmp_path / "my courses"
    dry = run("install", client, "--folder", str(courses), "--dry-run")
    assert dry.exit_code == 0, dry.output
    assert f"+++ {tmp_path}" in dry.output
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
    arguments = ("install", client, "--folder", str(courses), "--timezone", "Europe/Berlin")
    done = run(*arguments)
    assert done.exit_code == 0, done.output
    file = only_file(tmp_path)
    assert str(file) in done.output
    text = file.read_text(encoding="utf-8")
    assert str(courses) in text
    assert str(Path(sys.executable).parent) in text
    assert "Nothing to change" in run(*arguments).output
    assert run("uninstall", client).exit_code == 0
    assert not file.exists()
    assert "Nothing to change" in run("uninstall", client).output


SETTINGS = """\
// Zed settings
{
  "theme": "One Dark", // at night
  "context_servers": {
    "other": {
      "command": "npx",
      "args": ["-y", "other",],
    },
  },
  "vim_mode": false,
}
"""


def test_other_entries_order_and_comments_stay_and_the_very_file_comes_back(run: Run, tmp_path: Path) -> None:
    file = tmp_path / ".config" / "zed" / "settings.json"
    file.parent.mkdir(parents=True)
    file.write_bytes(SETTINGS.encode())
    file.chmod(0o600)
    done = run("install", "Zed")
    backup = next(file.parent.glob("*.bak"))
    assert str(backup) in done.output
    assert backup.read_bytes() == SETTINGS.encode()
    text = file.read_text(encoding="utf-8")
    assert set(SETTINGS.splitlines()) <= set(text.splitlines())
    assert list(jsonc.read(text)) == ["theme", "context_servers", "vim_mode"]
    assert file.stat().st_mode & 0o777 == 0o600
    assert run("uninstall", "zed").exit_code == 0
    assert file.read_bytes() == SETTINGS.encode()


def test_what_was_changed_meanwhile_outlives_uninstalling(run: Run, tmp_path: Path) -> None:
    file = tmp_path / ".cursor" / "mcp.json"
    file.parent.mkdir()
    file.write_text('{"mcpServers": {"a": {"command": "a"}}}', encoding="utf-8")
    run("install", "cursor")
    file.write_text(file.read_text(encoding="utf-8").replace('"a": {', '"b": {}, "a": {'), encoding="utf-8")
    run("uninstall", "cursor")
    assert json.loads(file.read_text(encoding="utf-8")) == {"mcpServers": {"b": {}, "a": {"command": "a"}}}


def test_the_working_folders_own_file_is_meant_where_there_is_one(run: Run, tmp_path: Path) -> None:
    project = tmp_path / "work" / ".vscode" / "mcp.json"
    project.parent.mkdir()
    project.write_text('{"servers": {}, "inputs": []}', encoding="utf-8")
    assert str(project) in run("install", "vs code").output
    assert entry_of(project.read_text(encoding="utf-8"))["type"] == "stdio"
    user = tmp_path / ".config" / "Code" / "User" / "mcp.json"
    if sys.platform == "linux":
        assert str(user) in run("install", "vscode", "--scope", "user").output
    assert "no file in a project" in run("install", "windsurf", "--scope", "project").output


def test_a_file_may_be_named_and_a_link_is_followed(run: Run, tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.json", tmp_path / "link.json"
    real.write_bytes(b"\xef\xbb\xbf{}")
    link.symlink_to(real)
    assert run("install", "lm-studio", "--file", str(link)).exit_code == 0
    assert link.is_symlink()
    assert real.read_bytes().startswith(b"\xef\xbb\xbf{")
    assert entry_of(real.read_text(encoding="utf-8-sig"))["env"]["SYLLABUS_AGENT_FOLDERS"]


@pytest.mark.parametrize(
    ("content", "said"), [(b"{ broken", "not JSON"), (b"\xff\xfe{\0}\0", "UTF-8"), (b"[]", "no object")]
)
def test_a_file_that_cannot_be_read_is_named_and_left_alone(
    content: bytes, said: str, run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_bytes(content)
    result = run("install", "cursor", "--file", str(file))
    assert result.exit_code == 1
    assert said in result.output
    assert str(file) in result.output
    assert file.read_bytes() == content
    assert only_file(tmp_path) == file


def test_an_unknown_client_and_zone_are_said_with_those_that_are_known(run: Run) -> None:
    assert "claude-desktop" in run("install", "emacs").output
    assert "America/Denver" in run("install", "cursor", "--timezone", "Denver").output


def test_settings_that_are_given_go_along_as_absolute_paths(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SYLLABUS_AGENT_FOLDERS", "courses")
    run("install", "cursor", "--home", "store", "--out", "~/out", "--server", "calendar")
    entry = entry_of(only_file(tmp_path).read_text(encoding="utf-8"))
    work = tmp_path / "work"
    assert entry["env"] == {
        "SYLLABUS_AGENT_FOLDERS": str(work / "courses"),
        "SYLLABUS_AGENT_HOME": str(work / "store"),
        "SYLLABUS_AGENT_OUT": str(tmp_path / "out"),
    }
    assert entry["args"][-1] == "calendar"


def test_backups_of_one_second_do_not_overwrite_each_other(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    now = dt.datetime(2030, 1, 1, tzinfo=dt.UTC)
    names = set()
    for number in range(3):
        file.write_text(f'{{"n": {number}, "mcpServers": {{"syllabus-agent": {{}}}}}}', encoding="utf-8")
        names.add(apply(plan_uninstall(file, find_client("cursor")), now=now))
    assert len(names) == 3


@pytest.mark.anyio
async def test_what_is_written_starts_the_server_from_anywhere(run: Run, tmp_path: Path) -> None:
    run("install", "claude-desktop", "--home", str(tmp_path / "store"), "--server", "reminders")
    entry = entry_of(only_file(tmp_path).read_text(encoding="utf-8"))
    assert Path(entry["command"]).is_absolute()
    server = StdioServerParameters(
        command=entry["command"], args=entry["args"], env={**entry["env"], "PATH": "/usr/bin:/bin"}, cwd="/"
    )
    with anyio.fail_after(30):
        async with Client(server) as client:
            assert (await client.list_tools()).tools
