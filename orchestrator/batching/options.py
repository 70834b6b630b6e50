"""What a batch is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

from orchestrator.endpoint import Endpoint

__all__ = ["Options"]


@dataclass(frozen=True, kw_only=True)
class Options:
    """What a batch is asked for; see ``run_batch``."""

    folder: Path
    out: Path
    glob: tuple[str, ...] = ()
    manifest: Path | None = None
    jobs: int | None = None
    cluster: str | None = None
    share: Literal["content", "path"] = "content"
    resume: bool = False
    fresh: bool = False
    retry_failed: bool = False
    limit: int | None = None
    since: datetime | None = None
    fail_fast: bool = False
    timeout: float = 60.0
    timezone: str | None = None
    servers: Mapping[str, Endpoint] | None = None
    environ: Mapping[str, str] = field(default_factory=dict)
