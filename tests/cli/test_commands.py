"""Options, errors and the other commands."""

from __future__ import annotations

import importlib.metadata
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Agent = Callable[..., Result]


def _python(code: str, **environ: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **environ}
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=env, check=False, timeout=60
    )


def test_help_tells_options_commands_and_exit_codes(agent: Agent) -> None:
    result = agent("--help")
    assert result.exit_code == 0
    for word in ("--prompt", "--dry-run", "--json", "--version", "completion", "Exit codes", "130"):
        assert word in result.stdout


def test_the_version_is_the_packages(agent: Agent) -> None:
    assert agent("--version").stdout == f"run_agent {importlib.metadata.version('syllabus-agent')}\n"


def test_help_and_version_load_nothing_heavy() -> None:
    code = (
        "import sys\nfrom orchestrator.run_agent import run_agent\n"
        "try: run_agent.main(['--help'])\nexcept SystemExit: pass\n"
        "print([name for name in ('mcp', 'pydantic', 'rich', 'anyio', 'pydantic_ai') if name in sys.modules], file=sys.stderr)"
    )
    assert _python(code).stderr.strip() == "[]"


@pytest.fixture(scope="module")
def unaided(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> subprocess.CompletedProcess[bytes]:
    """A run in a process of its own that tells what it imports, without a model, on a terminal without Unicode."""
    home = tmp_path_factory.mktemp("unaided")
    command = [sys.executable, "-X", "importtime", "-m", "orchestrator.run_agent", str(shelf / "botany.pdf")]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    places = ["--out", str(home / "a.ics"), "--home", str(home)]
    return subprocess.run([*command, *places], capture_output=True, check=False, env=env, timeout=120)


def test_a_run_without_a_model_or_a_login_loads_no_library_for_either(
    unaided: subprocess.CompletedProcess[bytes],
) -> None:
    assert unaided.returncode == 0, unaided.stderr
    lines = [line for line in unaided.stderr.decode().splitlines() if line.startswith("import time:")]
    loaded = {line.rpartition("|")[2].strip() for line in lines}
    libraries = {name.partition(".")[0] for name in loaded}
    assert {"mcp", "orchestrator", "servers"} <= libraries
    assert "orchestrator.sessions" in loaded
    assert not libraries & {"pydantic_ai", "openai", "anthropic"}
    assert not loaded & {"orchestrator.oauth", "mcp.client.auth"}


def test_nothing_at_all_shows_the_help_and_is_a_usage_error(agent: Agent) -> None:
    result = agent()
    assert result.exit_code == 2
    assert "--prompt" in result.stderr + result.stdout


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["nowhere.pdf"], 1, "nowhere.pdf: there is no such file or folder"),
        (["SHELF/empty"], 1, "there is no PDF in this folder"),
        (["SHELF/*.doc"], 1, "the pattern matches no PDF"),
        (["SHELF/botany.pdf", "--out", "x.txt"], 2, "does not end in .ics"),
        (["SHELF/botany.pdf", "--out", "no/such/x.ics"], 2, "no folder"),
        (["SHELF/botany.pdf", "--timezone", "Mars/Olympus"], 2, "no zone 'Mars/Olympus'"),
        (["SHELF/botany.pdf", "--max-concurrent", "0"], 2, "max-concurrent"),
        (["SHELF/botany.pdf", "--model", "no-such:model"], 2, "no-such"),
        (["SHELF/botany.pdf", "--servers", "none.json"], 2, "none.json"),
        (["SHELF/botany.pdf", "-v", "-q"], 2, "exclude"),
        (["SHELF/botany.pdf", "--frobnicate"], 2, "frobnicate"),
        (["--plan", "none.json"], 2, "none.json"),
        (["--prompt", "hello"], 2, "nothing to do"),
        (["tools", "calendar.list_evnts"], 2, "Did you mean calendar.list_events"),
        (["call", "calendar.list_events", "start"], 2, "key=value"),
        (["call", "calendar.list_events", "kinds:=[exam"], 2, "not JSON"),
        (["call", "calendar.list_events", "colour=red"], 3, "colour"),
        (["call", "syllabus.get_syllabus", "syllabus_id=nope"], 1, "nope"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_with_its_exit_code(
    agent: Agent, shelf: Path, args: list[str], code: int, told: str
) -> None:
    result = agent(*(arg.replace("SHELF", str(shelf)) for arg in args))
    assert result.exit_code == code
    assert told in " ".join(result.stderr.split())
    assert "Traceback" not in result.stderr


def test_a_plan_with_a_fault_names_the_step_and_the_mend(agent: Agent, tmp_path: Path) -> None:
    step = {"id": "a", "server": "calendar", "tool": "list_evnts", "arguments": {}}
    (tmp_path / "plan.json").write_text(json.dumps({"steps": [step]}), encoding="utf-8")
    result = agent("--plan", "plan.json", "--yes")
    assert result.exit_code == 3
    assert "step 'a'" in result.stderr
    assert "list_events" in result.stderr


def test_a_plan_that_deletes_needs_approval(agent: Agent, tmp_path: Path) -> None:
    step = {"id": "a", "server": "calendar", "tool": "delete_events", "arguments": {"uids": ["x"]}}
    (tmp_path / "plan.json").write_text(json.dumps({"steps": [step]}), encoding="utf-8")
    result = agent("--plan", "plan.json")
    assert result.exit_code == 2
    assert "approval" in result.stderr
    assert agent("--plan", "plan.json", "--yes").exit_code == 1


def test_a_dry_run_draws_the_plan_and_runs_nothing(agent: Agent, shelf: Path, tmp_path: Path) -> None:
    result = agent(
        shelf / "botany.pdf", shelf / "optics.pdf", "--dry-run", "--prompt", "only exams, in purple"
    )
    assert result.exit_code == 0
    assert "Nothing was run" in result.stdout
    assert "parse2" in result.stdout
    assert "after import1, import2" in result.stdout
    assert "purple" in result.stdout
    assert not list(tmp_path.glob("*.ics"))


def test_the_plan_as_a_mermaid_graph(agent: Agent, shelf: Path) -> None:
    lines = agent(shelf / "botany.pdf", "--mermaid").stdout.splitlines()
    assert lines[0] == "flowchart LR"
    assert any("-->" in line for line in lines)


def test_tools_are_listed_and_described(agent: Agent) -> None:
    listed = agent("tools").stdout
    assert "syllabus.parse_syllabus" in listed
    assert "reminders.create_reminders" in listed
    one = agent("tools", "calendar.import_syllabus").stdout
    assert "syllabus_id" in one
    assert "Gives" in one


def test_tools_as_json_carry_their_schemas(agent: Agent) -> None:
    tools = json.loads(agent("tools", "calendar", "--json").stdout)
    assert {tool["server"] for tool in tools} == {"calendar"}
    assert all("properties" in tool["input_schema"] for tool in tools)


def test_options_of_all_commands_may_stand_before_the_command(agent: Agent, tmp_path: Path) -> None:
    assert json.loads(agent("--json", "--home", tmp_path / "h", "tools", "calendar").stdout)


def test_a_call_reads_its_values_by_the_schema(agent: Agent) -> None:
    event = '[{"title": "Study", "date": "2031-09-03"}]'
    assert agent("call", "calendar.create_events", f"events:={event}").exit_code == 0
    listed = agent(
        "call", "calendar.list_events", "start=2031-09-01", "end=2031-09-30", "limit=5", "kinds=personal,exam"
    )
    assert listed.exit_code == 0, listed.stderr
    assert [one["title"] for one in json.loads(listed.stdout)["events"]] == ["Study"]


def test_a_call_may_read_what_it_names(agent: Agent, shelf: Path) -> None:
    result = agent("call", "syllabus.parse_syllabus", f"path={shelf / 'optics.pdf'}")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["course"] == "PHY 318"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(agent: Agent, shell: str) -> None:
    result = agent("completion", shell)
    assert result.exit_code == 0
    assert "_RUN_AGENT_COMPLETE" in result.stdout


def test_a_file_named_like_a_command_can_be_given_as_a_path(
    agent: Agent, tmp_path: Path, shelf: Path
) -> None:
    (tmp_path / "tools").write_bytes((shelf / "optics.pdf").read_bytes())
    assert "parse1" in agent("./tools", "--dry-run").stdout


def test_other_servers_of_an_mcp_json_that_do_not_start_take_no_part(
    agent: Agent, tmp_path: Path, shelf: Path
) -> None:
    servers = {"mcpServers": {"broken": {"command": str(tmp_path / "no-such-program")}}}
    (tmp_path / "mcp.json").write_text(json.dumps(servers), encoding="utf-8")
    result = agent(shelf / "optics.pdf", "--dry-run", "--servers", "mcp.json")
    assert result.exit_code == 0
    assert "broken" in result.stdout


def test_a_terminal_without_unicode_gets_ascii(unaided: subprocess.CompletedProcess[bytes]) -> None:
    assert unaided.returncode == 0, unaided.stderr
    assert unaided.stdout.isascii()
    assert b"====" in unaided.stdout
