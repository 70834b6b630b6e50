"""Fixtures for the whole suite."""

from __future__ import annotations

import pytest
from hypothesis import settings

# No stopwatch: a busy machine must not fail an example that is only slow.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")


@pytest.fixture
def anyio_backend() -> str:
    """The SDK's transports are exercised on asyncio, which is what the product runs on."""
    return "asyncio"
