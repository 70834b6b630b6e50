#!/usr/bin/env bash
# The checks: style, types, tests. Run it inside the environment (uv run tests/run.sh); arguments go to pytest.
set -euo pipefail
cd "$(dirname "$0")/.."

# The tests start hundreds of processes: without compiled modules each would compile every library again.
unset PYTHONDONTWRITEBYTECODE

ruff check
ruff format --check
mypy
pytest -n 2 "$@"
