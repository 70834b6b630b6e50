"""What a bench is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from orchestrator.endpoint import Embedded, Endpoint

__all__ = ["Setting"]


@dataclass(frozen=True)
class Setting:
    """What a bench is given; it travels to other machines as it is.

    Attributes:
        servers: where the servers are; None for the project's own, in this process.
        environ: the servers' environment; a bench adds its own folders.
        timezone: the zone (IANA) assumed where a document tells none; None for none.
    """

    servers: Mapping[str, Endpoint] | None = None
    environ: Mapping[str, str] = field(default_factory=dict)
    timezone: str | None = None

    @property
    def moves(self) -> bool:
        """Whether a process of its own gains anything: the servers' work is done where the bench is, and they can be made there."""
        servers = (self.servers or {}).values()
        return all(isinstance(one, Embedded) and isinstance(one.make, str) for one in servers)
