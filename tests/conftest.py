"""Fixtures for the whole suite."""

from __future__ import annotations

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """The SDK's transports are exercised on asyncio, which is what the product runs on."""
    return "asyncio"
