"""A place where documents are read one after the other: servers of its own, over folders of its own."""

from __future__ import annotations

import re
import shutil
from contextlib import AsyncExitStack
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from anyio import CancelScope, to_thread

from orchestrator.batching.errand import UNWANTED, Errand, Outcome
from orchestrator.batching.reading import read_document
from orchestrator.batching.setting import Setting
from orchestrator.sessions import Sessions

__all__ = ["Bench"]

#: After so many documents the servers are begun anew over empty folders, so that their store cannot fill the disk.
_DOCUMENTS: Final = 1000
#: Readers refuse paths that may hide a separator.
_ENCODED: Final = re.compile(r"%(?=2f|5c|00|2e)", re.IGNORECASE)


class Bench:
    """Servers for one document at a time; use as an async context manager, in one task.

    One at a time, since the servers keep what they read under the course's name: two versions of one course would take each
    other's place between the calls.

    Args:
        folder: its own; emptied at the start, and removed at the end.
        setting: what it is given.
    """

    def __init__(self, folder: Path, setting: Setting) -> None:
        self._folder = folder
        self._setting = setting
        self._stack: AsyncExitStack | None = None
        self._sessions: Sessions
        self._read = 0

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._close()

    async def reader(self) -> str | None:
        """The reader's version, if its server tells it.

        Raises:
            ServerError: the servers do not start.
        """
        if self._stack is None:
            await self._open()
        tool = (await self._sessions.connect(("syllabus",))).get("syllabus", "parse_syllabus")
        return None if tool is None else tool.version

    async def do(self, errand: Errand, scope: CancelScope) -> Outcome:
        """Read a document, unless ``scope`` is cancelled.

        Raises:
            ServerError: the servers do not start.
            OSError: its bytes cannot be put into the bench's folder.
        """
        if self._stack is None:
            await self._open()
        inbox = self._folder / "in"
        document = inbox / _ENCODED.sub("_", errand.name)
        outcome = UNWANTED
        try:
            with scope:
                await to_thread.run_sync(_put, errand, document)
                outcome = await read_document(errand, document, self._folder / "out", self._sessions)
        finally:
            await to_thread.run_sync(_empty, inbox)
        self._read += 1
        if not outcome.clean or self._read >= _DOCUMENTS:
            await self._close()
        return outcome

    async def _open(self) -> None:
        await to_thread.run_sync(_make, self._folder)
        environ = {
            **self._setting.environ,
            "SYLLABUS_AGENT_HOME": str(self._folder / "home"),
            "SYLLABUS_AGENT_FOLDERS": str(self._folder / "in"),
            "SYLLABUS_AGENT_OUT": str(self._folder / "out"),
            "SYLLABUS_AGENT_TIMEZONE": self._setting.timezone or "",
        }
        stack = AsyncExitStack()
        self._sessions = await stack.enter_async_context(
            Sessions(self._setting.servers, environ=environ, read_timeout=None)
        )
        self._stack, self._read = stack, 0

    async def _close(self) -> None:
        stack, self._stack = self._stack, None
        if stack is not None:
            await stack.aclose()
        shutil.rmtree(self._folder, ignore_errors=True)


def _make(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("home", "in", "out"):
        (folder / name).mkdir(parents=True)


def _put(errand: Errand, document: Path) -> None:
    """The bytes themselves, so that what was counted as known is what is read, whatever becomes of the file."""
    if errand.content is not None:
        document.write_bytes(errand.content)
        return
    shutil.copyfile(errand.path, document)


def _empty(inbox: Path) -> None:
    for path in inbox.iterdir():
        path.unlink(missing_ok=True)
