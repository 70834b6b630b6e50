from __future__ import annotations

import subprocess
import sys

import pytest

import orchestrator
from orchestrator.execute import execute_plan
from orchestrator.plan import Plan


def test_the_public_names_are_those_of_their_modules() -> None:
    assert orchestrator.execute_plan is execute_plan
    assert orchestrator.Plan is Plan
    assert all(getattr(orchestrator, name) is not None for name in orchestrator.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = orchestrator.nothing


def test_a_pure_part_does_not_import_the_sdk() -> None:
    script = "import sys, orchestrator.check, orchestrator.schedule; print('mcp' in sys.modules, 'anyio' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
