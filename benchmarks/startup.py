"""How long a server takes to answer its first ``tools/list`` over stdio, against an empty MCPServer script.

Run: uv run python -m benchmarks.startup [--rounds 15]

The commands take turns, so that whatever else the machine does meets all of them; each round starts every process
once, from its start to the line that answers. Told are medians, the quickest of each, and their ratios to the empty
script of the same run; the aim is 1.25.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from typing import IO, cast

__all__ = ["main"]

EMPTY = "from mcp.server import MCPServer\nMCPServer('empty').run()\n"
MESSAGES = (
    {
        "jsonrpc": "2.0",
        "id": 1,
        "method": "initialize",
        "params": {
            "protocolVersion": "2025-11-25",
            "capabilities": {},
            "clientInfo": {"name": "benchmark", "version": "1"},
        },
    },
    {"jsonrpc": "2.0", "method": "notifications/initialized"},
    {"jsonrpc": "2.0", "id": 2, "method": "tools/list", "params": {}},
)


def answered(command: Sequence[str]) -> float:
    """Seconds from the start of ``command`` to its list of tools."""
    sent = "".join(json.dumps(message) + "\n" for message in MESSAGES)
    started = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        given, told = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
        given.write(sent)
        given.flush()
        for line in told:
            if json.loads(line).get("id") == 2:
                break
        seconds = time.perf_counter() - started
        given.close()
    return seconds


def main() -> None:
    """Measure, and print a row for each command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as home:
        commands = {"empty": [sys.executable, "-c", EMPTY]}
        commands |= {
            name: [sys.executable, "-m", "servers", name, "--home", home]
            for name in ("all", "syllabus", "calendar", "reminders")
        }
        taken: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(answered(command))
    empty = taken["empty"]
    for name, seconds in taken.items():
        middle, least = statistics.median(seconds), min(seconds)
        print(
            f"{name:10} median {middle:.3f} s  {middle / statistics.median(empty):.2f}x"
            f"   quickest {least:.3f} s  {least / min(empty):.2f}x"
        )


if __name__ == "__main__":
    main()
