"""Opens what a command's plan is run on: the servers, the user's leave, the guard, and a cluster if one is asked for."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from orchestrator.backends.backend import Backend
from orchestrator.backends.extra import ensure_engine
from orchestrator.desk import Desk
from orchestrator.endpoint import Endpoint
from orchestrator.journal import Journal
from orchestrator.leave import Leave
from orchestrator.live import Volume, starting
from orchestrator.login import logins_of
from orchestrator.serving import connect_all, endpoints_of, guard_of, open_sessions, own_servers
from orchestrator.settings import Settings
from orchestrator.stage import Stage

__all__ = ["Staging", "open_stage"]

#: What a worker is told of our environment: where things are, and nothing that is secret.
_SHARED = (
    "SYLLABUS_AGENT_HOME",
    "SYLLABUS_AGENT_FOLDERS",
    "SYLLABUS_AGENT_OUT",
    "SYLLABUS_AGENT_TIMEZONE",
)


@dataclass(frozen=True, kw_only=True)
class Staging:
    """What the command line says of it.

    Attributes:
        environ: the servers' environment.
        servers: the file of further servers.
        volume: how much is told.
        max_concurrent: calls at once.
        sequential: one call at a time.
        yes: whether every call has leave.
        cluster: where the plan's parts are run; None for here.
    """

    environ: Mapping[str, str]
    servers: str | None
    volume: Volume
    max_concurrent: int | None
    sequential: bool
    yes: bool
    cluster: str | None


@asynccontextmanager
async def open_stage(
    desk: Desk, settings: Settings, journal: Journal, staging: Staging
) -> AsyncIterator[tuple[Stage, list[str]]]:
    """A stage over servers that are connected, and why others are not.

    Raises:
        ServerError: one of the project's own servers is not there.
        UsageError: the file of further servers cannot be read, or a cluster is asked for and the extra is not there.
    """
    endpoints = endpoints_of(staging.servers, settings, desk)
    logins = logins_of(desk, settings)
    async with open_sessions(endpoints, staging.environ, settings, logins) as sessions:
        with starting(desk.err, volume=staging.volume):
            catalog, notes = await connect_all(sessions)
        leave = Leave(
            desk,
            catalog,
            own=own_servers(endpoints),
            approved=settings.approved_servers,
            yes=staging.yes,
        )
        stage = Stage(
            desk=desk,
            settings=settings,
            sessions=sessions,
            catalog=catalog,
            volume=staging.volume,
            max_concurrent=staging.max_concurrent,
            sequential=staging.sequential,
            durations=journal.durations(),
            leave=leave,
            guard=guard_of(staging.environ, desk, settings),
            backend=_backend(staging, endpoints, settings.parts),
        )
        yield stage, notes


def _backend(staging: Staging, endpoints: Mapping[str, Endpoint], parts: Path) -> Backend | None:
    if staging.cluster is None:
        return None
    ensure_engine()
    from orchestrator.backends.dask import DaskBackend  # noqa: PLC0415  the extra may not be there

    told = {name: staging.environ[name] for name in _SHARED if name in staging.environ}
    return DaskBackend(staging.cluster, servers=endpoints, environ=told, journal=parts)
