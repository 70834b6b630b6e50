"""``kill -9`` at random moments of real runs, then ``run_agent resume``: is everything there, and nothing twice?

    uv run python -m benchmarks.killed [TIMES] [SEED]

Each round runs ``run_agent`` over the examples in a home of its own, kills the whole process group at a random moment, resumes
(every third round is killed once more while it resumes), and compares calendar, reminders and file with those of a run that
nobody disturbed. Not part of the suite: fifty rounds take minutes. The programs are copied first, so that whoever works on them
meanwhile disturbs nothing.

A call that failed is told: after one, the steps that look at everything are done again when there is more to look at,
which is right (``tests/orchestrator/test_stage.py``), and is counted apart.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted(map(str, (ROOT / "examples").glob("*.pdf")))
CALLS = 21
"""A little less than the plan has."""
AGENT = (sys.executable, "-m", "orchestrator.run_agent")


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)  # noqa: S311  the same moments in every run
    with tempfile.TemporaryDirectory() as folder:
        for name in ("orchestrator", "servers"):
            shutil.copytree(ROOT / name, _programs(Path(folder)) / name)
        calm = Path(folder, "calm")
        length = _calm(calm)
        wanted = _left_behind(calm)
        print(f"undisturbed: {length:.1f} s, {len(wanted['events'])} events, {wanted['reminders']} reminders")
        told: Counter[str] = Counter()
        for number in range(times):
            home = Path(folder, str(number))
            done = _disturbed(home, chance, again=number % 3 == 2)
            found = _left_behind(home)
            same = found == wanted
            doubled, errors = _doubled(home), _errors(home)
            told["as undisturbed" if same else "different"] += 1
            told["with a finished call made again"] += bool(doubled) and not errors
            told["with a call that failed"] += bool(errors)
            told["killed before the first call"] += done == 0
            print(
                f"{number + 1:>3}: killed after {done:>2} calls; {'same' if same else 'DIFFERENT'} {doubled or ''} {errors}",
                flush=True,
            )
    print(", ".join(f"{count} {words}" for words, count in told.items()))
    sys.exit(told["different"] + told["with a finished call made again"] > 0)


def _programs(folder: Path) -> Path:
    """Where the copy is, which a program started there imports before what is installed."""
    return folder / "programs"


def _calm(home: Path) -> float:
    """A run that nobody disturbs; how long it takes."""
    home.mkdir()
    began = time.perf_counter()
    _agent(home, "run", *EXAMPLES, "--out", str(home / "out.ics"), "-q").check_returncode()
    return time.perf_counter() - began


def _disturbed(home: Path, chance: random.Random, *, again: bool) -> int:
    """Run and kill, then resume to the end; how many calls had been done at the first kill."""
    home.mkdir()
    _killed(home, ("run", *EXAMPLES, "--out", str(home / "out.ics"), "-q"), chance)
    done = _calls_done(home)
    if again:
        _killed(home, ("resume", "-q"), chance)
    for _ in range(3):
        if _agent(home, "resume", "-q").returncode == 0:
            break
        if not _runs(home):
            _agent(home, "run", *EXAMPLES, "--out", str(home / "out.ics"), "-q")
    return done


def _killed(home: Path, args: tuple[str, ...], chance: random.Random) -> None:
    """Start it, and kill it and all its children a random while after a random call has begun."""
    process = subprocess.Popen(
        [*AGENT, *args, "--home", str(home)],
        cwd=_programs(home.parent), start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    wanted = _calls_begun(home) + chance.randint(0, CALLS)
    while process.poll() is None and _calls_begun(home) < wanted:
        time.sleep(0.002)
    time.sleep(chance.choice((0.0, chance.uniform(0.0, 0.3))))
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _agent(home: Path, *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*AGENT, *args, "--home", str(home)],
        cwd=_programs(home.parent),
        capture_output=True,
        text=True,
        check=False,
    )


def _runs(home: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(_agent(home, "runs", "--json").stdout)
    return found


def _left_behind(home: Path) -> dict[str, Any]:
    """What stands in the calendar, and the file without the moments at which it was written."""
    listed = _agent(
        home, "call", "calendar.list_events", "start=2020-01-01", "end=2040-01-01", "limit=5000", "--json"
    )
    events = [
        (one.get("calendar"), one.get("title"), one.get("date"), one.get("start"), one.get("kind"))
        for one in json.loads(listed.stdout)["events"]
    ]
    reminders = json.loads(
        _agent(
            home, "call", "reminders.list_reminders", "start=2020-01-01", "end=2040-01-01", "--json"
        ).stdout
    )
    lines = (home / "out.ics").read_text(encoding="utf-8").splitlines()
    kept = sorted(
        line for line in lines if not line.startswith(("DTSTAMP", "LAST-MODIFIED", "CREATED", "SEQUENCE"))
    )
    return {
        "events": sorted(map(str, events)),
        "reminders": len(next(value for value in reminders.values() if isinstance(value, list))),
        "file": kept,
    }


def _calls_done(home: Path) -> int:
    return int(_ask(home, "SELECT count(*) FROM calls WHERE state = 'done'", 0))


def _calls_begun(home: Path) -> int:
    return int(_ask(home, "SELECT count(*) FROM calls", 0))


def _doubled(home: Path) -> str:
    """Steps that have given their result more than once."""
    query = "SELECT group_concat(step) FROM (SELECT step FROM calls WHERE state = 'done' GROUP BY run, step HAVING count(*) > 1)"
    return str(_ask(home, query, "") or "")


def _errors(home: Path) -> str:
    """Why calls have failed, if any have: nothing here should."""
    return str(
        _ask(
            home, "SELECT group_concat(DISTINCT step || ': ' || error) FROM calls WHERE state = 'failed'", ""
        )
        or ""
    )


def _ask(home: Path, query: str, otherwise: Any) -> Any:
    path = home / "runs.sqlite3"
    if not path.exists():
        return otherwise
    with sqlite3.connect(path) as db:
        try:
            return db.execute(query).fetchone()[0]
        except sqlite3.OperationalError:
            return otherwise


if __name__ == "__main__":
    main()
