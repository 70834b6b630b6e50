from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from reportlab.lib.pagesizes import LETTER
from reportlab.pdfgen.canvas import Canvas

from orchestrator.run_agent import run_agent

Agent = Callable[..., Result]

BOTANY = (
    "BOT 210: Plant Biology",
    "Fall 2031",
    "Instructor: Dana Weller",
    "Lecture: Monday and Wednesday 10:00 am - 10:50 am, Green Hall 12",
    "Late policy: late homework loses ten per cent a day.",
    "Grading: Homework 40%, Midterm Exam 25%, Final Exam 35%",
    "Homework 1 is due Tuesday, September 16, 2031 at 5:00 pm",
    "Homework 2 is due Tuesday, September 30, 2031 at 5:00 pm",
    "Midterm Exam: Wednesday, October 15, 2031",
    "Final Exam: Monday, December 15, 2031, 9:00 am - 11:00 am",
)
OPTICS = (
    "PHY 318: Optics",
    "Fall 2031",
    "Quiz 1: Thursday, October 2, 2031",
    "Lab report 1 is due Friday, October 10, 2031",
)


def write_pdf(path: Path, lines: Sequence[str]) -> Path:
    """A one-page PDF of ``lines``."""
    canvas = Canvas(str(path), pagesize=LETTER)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(lines):
        canvas.drawString(72, 720 - 18 * number, line)
    canvas.save()
    return path


@pytest.fixture(scope="module", autouse=True)
def made_once(tools_made_once: None) -> None:
    """Nearly every run here makes the three servers."""


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two syllabi, one twice over a link, and a file that only pretends."""
    folder = tmp_path_factory.mktemp("shelf")
    write_pdf(folder / "botany.pdf", BOTANY)
    write_pdf(folder / "optics.pdf", OPTICS)
    (folder / "fake.pdf").write_text("no PDF at all")
    (folder / "empty").mkdir()
    return folder


@pytest.fixture(scope="module", autouse=True)
def every_command_reads_inline(inline_workers_for_all: None) -> None:
    """A run in a process of its own starts real workers, as the README's do."""


@pytest.fixture
def agent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Agent:
    """Calls the command in a folder and a home of its own."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str | Path, **environ: str) -> Result:
        runner = CliRunner(
            env={
                "SYLLABUS_AGENT_HOME": str(tmp_path / "home"),
                "TZ": "America/New_York",
                "COLUMNS": "80",
                **environ,
            }
        )
        return runner.invoke(run_agent, [str(arg) for arg in args], catch_exceptions=False)

    return call
