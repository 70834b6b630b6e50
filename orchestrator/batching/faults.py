"""What ends a batch before its time."""

from __future__ import annotations

from orchestrator.errors import OrchestratorError

__all__ = ["BatchStoppedError", "OutputError"]


class BatchStoppedError(OrchestratorError):
    """``fail_fast``: a file failed, and nothing more was begun."""

    def __init__(self, source: str, cause: str) -> None:
        self.source = source
        super().__init__(
            f"Stopped at {source}: {cause}", "Look at the file; --resume goes on with the others"
        )


class OutputError(OrchestratorError):
    """The outputs cannot be written: a full disk, a folder that may not be written to."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where} cannot be written ({why})", "Make room, then go on with --resume")
