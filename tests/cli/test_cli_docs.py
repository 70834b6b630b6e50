"""What docs/cli.md says is what the command knows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from orchestrator.run_agent import run_agent

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
TESTED = re.findall(r"^run_agent (.+?)(?:\s{2,}#.*)?$", PAGE, flags=re.MULTILINE)


def _options(command: click.Command) -> set[str]:
    return {
        name
        for one in command.params
        if isinstance(one, click.Option)
        for name in one.opts
        if name.startswith("--")
    }


def test_every_option_is_described_and_no_other() -> None:
    table = PAGE.split("## Options")[1].split("## The report")[0]
    described = set(re.findall(r"--[a-z][a-z-]*", table.replace("`--json` hold", "")))
    assert described == _options(run_agent.commands["run"]) | {"--version", "--help"}


def test_the_exit_codes_are_those_of_the_help() -> None:
    told = re.findall(r"^\| (\d+) \| (.+) \|$", PAGE, flags=re.MULTILINE)
    shown = run_agent.get_help(click.Context(run_agent, info_name="run_agent"))
    assert len(told) >= 8
    for code, meaning in told:
        assert re.search(rf"^ +{code} +{re.escape(meaning)}$", shown, flags=re.MULTILINE), code


@pytest.mark.parametrize("line", TESTED)
def test_every_example_is_a_command_that_can_be_read(line: str) -> None:
    args = shlex.split(line.partition(" > ")[0], comments=True)
    context = run_agent.make_context("run_agent", args)
    name, command, rest = run_agent.resolve_command(context, [*context._protected_args, *context.args])
    assert command is not None
    assert name is not None
    command.make_context(name, rest, parent=context)
