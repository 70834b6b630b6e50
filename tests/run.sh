#!/usr/bin/env bash
# The checks: style, types, tests. Run it inside the environment (uv run tests/run.sh); arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

# The tests start hundreds of processes: without compiled modules each would compile every library again.
unset PYTHONDONTWRITEBYTECODE

ruff check
ruff format --check

# The types are checked beside the tests: from nothing that takes most of a minute on one core.
said=$(mktemp)
mypy >"$said" 2>&1 &
types=$!
trap 'kill "$types" 2>/dev/null || true; rm -f "$said"' EXIT

# Each of the two begins with a half of the tests, so that what a file or a folder shares is made once; whoever is done
# first takes over from the other.
failed=0
pytest -n 2 --dist worksteal "$@" || failed=$?
wait "$types" || failed=$?
cat "$said"
exit "$failed"
