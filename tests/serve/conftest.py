from __future__ import annotations

import pytest


@pytest.fixture(scope="module", autouse=True)
def made_once(tools_made_once: None) -> None:
    """Nearly every test here makes a server or three."""
