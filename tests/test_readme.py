from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SYLLABUS_AGENT_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("SYLLABUS_AGENT_OUT", str(tmp_path))
    monkeypatch.setenv("SYLLABUS_AGENT_FOLDERS", str(ROOT))
    monkeypatch.chdir(ROOT)
    return tmp_path


@pytest.mark.parametrize("number", range(len(blocks("python"))))
def test_each_python_block_of_the_readme_runs(number: int, own_home: Path) -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(blocks("python")[number], f"README.md block {number + 1}", "exec"), {})  # noqa: S102  our own README
    assert printed.getvalue().strip()
    assert list(own_home.rglob("*.ics"))


def test_the_first_two_commands_are_one_line_each_and_set_up_what_they_need() -> None:
    commands = blocks("bash")[:2]
    assert len(commands) == 2
    for command in commands:
        assert len(command.splitlines()) == 1
        assert command.startswith("python3 -m pip install")
    assert "run_agent" in commands[0]
    assert "tests/run.sh" in commands[1]


def test_every_relative_link_leads_to_a_file() -> None:
    for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))):
        links = re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text(encoding="utf-8"))
        missing = [link for link in links if not (page.parent / link).exists()]
        assert not missing, f"{page.name}: {missing}"


@pytest.mark.parametrize("settings", ["servers/settings.py", "orchestrator/settings.py"])
def test_every_setting_is_named(settings: str) -> None:
    names = set(re.findall(r"SYLLABUS_AGENT_[A-Z_]+", (ROOT / settings).read_text(encoding="utf-8")))
    assert names
    assert not {name for name in names if name not in README}


def test_every_module_named_in_a_command_is_there() -> None:
    text = "\n".join(
        page.read_text(encoding="utf-8") for page in (ROOT / "README.md", ROOT / "CONTRIBUTING.md")
    )
    for module in set(re.findall(r"python -m ((?:benchmarks|examples)\.\w+)", text)):
        assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
