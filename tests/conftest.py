"""Fixtures for the whole suite."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Generator, Iterator
from typing import Any

import pytest
from hypothesis import settings

from servers.loading import loading

# No stopwatch: a busy machine must not fail an example that is only slow. Thirty examples, since each run draws others.
settings.register_profile("suite", deadline=None, max_examples=30)
settings.load_profile("suite")

# As in run.sh: each worker would compile every test again, and each process that a test starts every library.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """As in run.sh: each of several workers begins with a part of its own, so that what a file shares is made once."""
    if config.getoption("numprocesses", None) and config.option.dist == "no":
        config.option.dist = "worksteal"


@pytest.hookimpl
def pytest_sessionstart(session: pytest.Session) -> None:
    """A worker tells xdist's own process of a test that it passed, without when it began, was set up and ended.

    These were four of six messages a test, for which ten thousand tests of a few milliseconds wait.
    """
    config = session.config
    worker: Any = next(
        (one for one in config.pluginmanager.get_plugins() if type(one).__name__ == "WorkerInteractor"), None
    )
    if worker is None or config.option.verbose > 0 or config.option.xmlpath or config.option.durations:
        return
    send = worker.sendevent

    def send_what_matters(name: str, **told: Any) -> None:
        if name in {"logstart", "logfinish"} or (name == "testreport" and _goes_without_saying(told["data"])):
            return
        send(name, **told)

    worker.sendevent = send_what_matters


def _goes_without_saying(report: dict[str, Any]) -> bool:
    return report["outcome"] == "passed" and report["when"] != "call" and not report["sections"]


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported and collected stays to the end: the garbage collector never looks at it."""
    with loading():
        return (yield)


class _Faults(logging.Handler):
    """A parser that reads on past a fault of its own keeps a student's dates; here the fault is what is looked for."""

    def emit(self, record: logging.LogRecord) -> None:
        raise AssertionError(record.getMessage())


@pytest.fixture(scope="session", autouse=True)
def _no_fault_is_passed_over() -> Generator[None, None, None]:
    logger, faults = logging.getLogger("servers.syllabus.set_aside"), _Faults()
    logger.addHandler(faults)
    yield
    logger.removeHandler(faults)


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """The SDK's transports are exercised on asyncio, which is what the product runs on."""
    return "asyncio"


@pytest.fixture
def inline_workers() -> Iterator[None]:
    """Servers that this test makes in this process read in it, without worker processes."""
    yield from _inline()


@pytest.fixture(scope="module")
def inline_workers_for_all() -> Iterator[None]:
    """The same for what a whole module shares."""
    yield from _inline()


def _inline() -> Iterator[None]:
    from tests.inline import Inline  # noqa: PLC0415  as below

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("servers.syllabus.server.Workers", Inline)
        yield


@pytest.fixture(scope="module")
def tools_made_once() -> Iterator[None]:
    """Servers that this module's tests make share the schemas of their tools with those before."""
    from tests.made_once import OnceMade  # noqa: PLC0415  xdist's own process, before all others, needs no SDK

    with pytest.MonkeyPatch.context() as patch:
        for name in ("syllabus", "calendar", "reminders"):
            patch.setattr(f"servers.{name}.server.Toolbox", OnceMade)
        yield
