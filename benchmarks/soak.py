"""Eight clients with eight calls each in flight, over HTTP, for five minutes: errors, and what the server's memory does.

Run: uv run python -m benchmarks.soak [--seconds 300]

The server is a process of its own (all three servers, ``--http``), with the six examples read and imported. Half of the
clients speak the newer revision, half the older with its sessions. The calls are the everyday ones: lists, questions,
conflicts, a page as a picture, an event that is changed, an import that finds nothing new. Memory is the resident set of
the server and its workers, once a second; growth is the slope of a line through what the server alone had after a third
of the time.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import IO, Any, cast

import anyio
from mcp import Client

__all__ = ["main"]

CLIENTS, IN_FLIGHT = 8, 8
Call = Callable[[Client], Awaitable[str]]
"""A call that tells its name."""


class Tally:
    """What came of the calls, and how long they took (s)."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, list[float]] = defaultdict(list)
        self.errors: Counter[str] = Counter()
        self.memory: list[tuple[float, float, float]] = []


def tool(name: str, **arguments: Any) -> Call:
    async def call(client: Client) -> str:
        result = await client.call_tool(name, arguments)
        if result.is_error:
            raise RuntimeError(f"{name}: {result.content}")
        return name

    return call


def read(uri: str) -> Call:
    async def call(client: Client) -> str:
        await client.read_resource(uri)
        return "a page's picture" if "/page/" in uri else "a resource"

    return call


async def prepared(url: str, documents: Sequence[str]) -> list[Call]:
    """Read and import the examples; the calls that the clients take turns with."""
    async with Client(url) as client:
        ids = []
        for each in documents:
            parsed = (await client.call_tool("parse_syllabus", {"path": each})).structured_content or {}
            ids.append(parsed["syllabus_id"])
            await client.call_tool("import_syllabus", {"syllabus_id": ids[-1]})
        listed = (await client.call_tool("list_events", {"limit": 5})).structured_content or {}
        uid = listed["events"][0]["uid"]
    return [
        tool("list_syllabi"),
        tool("get_syllabus", syllabus_id=ids[0]),
        tool("ask_syllabus", question="Is late work accepted?"),
        tool("list_events", start="2027-02-01", end="2027-02-28"),
        tool("find_conflicts"),
        tool("show_workload"),
        tool("import_syllabus", syllabus_id=ids[1]),
        tool("update_event", uid=uid, location="Room 1"),
        tool("parse_syllabus", path=documents[0]),
        tool("plan_reminders", rules=[{"kinds": ["exam"], "days_before": 7}]),
        read(f"syllabus://{ids[2]}/page/1"),
        read(f"syllabus://{ids[3]}"),
    ]


async def caller(client: Client, calls: Sequence[Call], seed: int, until: float, tally: Tally) -> None:
    """One call after the other, until the time is over."""
    drawn = random.Random(seed)  # noqa: S311  a load, no secret
    while time.monotonic() < until:
        started, name = time.monotonic(), "failed"
        try:
            name = await drawn.choice(calls)(client)
        except Exception as error:  # noqa: BLE001  every error counts
            tally.errors[f"{type(error).__name__}: {error}"[:200]] += 1
        tally.seconds[name].append(time.monotonic() - started)


async def client(url: str, number: int, calls: Sequence[Call], until: float, tally: Tally) -> None:
    mode = "auto" if number % 2 else "legacy"
    async with Client(url, mode=mode) as connected, anyio.create_task_group() as group:
        for each in range(IN_FLIGHT):
            group.start_soon(caller, connected, calls, number * IN_FLIGHT + each, until, tally)


def resident(pid: int) -> float:
    """Megabytes."""
    try:
        told = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+) kB", told)
    return int(found[1]) / 1024 if found else 0.0


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(each) for each in listed.split()]


async def watch(pid: int, tally: Tally) -> None:
    started = time.monotonic()
    for second in itertools.count(1):
        await anyio.sleep(max(0.0, started + second - time.monotonic()))
        tally.memory.append((time.monotonic() - started, resident(pid), sum(map(resident, children(pid)))))


async def soak(url: str, pid: int, documents: Sequence[str], seconds: float) -> Tally:
    """The load, for that long."""
    tally = Tally()
    calls = await prepared(url, documents)
    until = time.monotonic() + seconds
    async with anyio.create_task_group() as watching:
        watching.start_soon(watch, pid, tally)
        async with anyio.create_task_group() as group:
            for number in range(CLIENTS):
                group.start_soon(client, url, number, calls, until, tally)
        watching.cancel_scope.cancel()
    return tally


def report(tally: Tally, seconds: float) -> None:
    """Print what came of it."""
    count = sum(map(len, tally.seconds.values()))
    print(f"{count} calls, {count / seconds:.0f} a second, {CLIENTS * IN_FLIGHT} in flight")
    print(f"errors: {sum(tally.errors.values())} {dict(tally.errors.most_common(5)) or ''}")
    for name, took in sorted(tally.seconds.items()):
        took.sort()
        middle, late = took[len(took) // 2], took[int(len(took) * 0.99)]
        print(
            f"{name:20} {len(took):6}: {middle:.3f} s (median), {late:.3f} s (99 of 100), {took[-1]:.3f} s (longest)"
        )
    for share in (0.1, 0.33, 0.67, 1.0):
        second, server, workers = tally.memory[max(0, round(len(tally.memory) * share) - 1)]
        print(f"after {second:4.0f} s: server {server:.1f} MB, workers {workers:.1f} MB")
    settled = tally.memory[len(tally.memory) // 3 :]
    slope = statistics.linear_regression([at for at, _, _ in settled], [mb for _, mb, _ in settled]).slope
    print(f"growth of the server after a third of the time: {slope * 60:+.2f} MB a minute")


def main() -> int:
    """Start the server, load it, tell; 1 where a call failed or the server did not end cleanly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=300.0)
    seconds = parser.parse_args().seconds
    folder = Path("examples").absolute()
    documents = sorted(map(str, folder.glob("*.pdf")))
    with tempfile.TemporaryDirectory() as home:
        command = [
            sys.executable,
            "-m",
            "servers",
            "all",
            "--http",
            "--port",
            "0",
            "--home",
            home,
            "--folder",
            str(folder),
        ]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            told = cast("IO[str]", process.stderr).readline()
            url = told.rsplit(maxsplit=1)[-1]
            try:
                tally = anyio.run(soak, url, process.pid, documents, seconds)
            except BaseException:
                print(f"the server: {process.poll()}")  # None: it runs on
                raise
            finally:
                process.send_signal(signal.SIGTERM)
            ended = process.wait(timeout=30)
            rest = cast("IO[str]", process.stderr).read()
    report(tally, seconds)
    print(f"the server ended with {ended} {rest[-2000:]}")
    return 1 if tally.errors or ended else 0


if __name__ == "__main__":
    sys.exit(main())
