"""The files that a batch is about, one after the other, in an order that is always the same."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZipInfo

from orchestrator.batching.archive import BROKEN, LARGEST, Archive, is_archive

__all__ = ["Found", "Walk", "digest_of"]

_PIECE: Final = 1024**2


@dataclass(frozen=True, slots=True)
class Found:
    """A file that was met.

    Attributes:
        source: its name: relative to the folder, with ``/``; of a zip's member ``archive.zip/member.pdf``.
        path: the file, or the archive that it is in.
        stamp: what tells that it is the same as before without reading it: size, time of change, a member's checksum.
        size: in bytes.
        member: the member of an archive.
        archive: the open archive; of use only until the walk goes on.
        cause: why it cannot be read, where that is known already.
    """

    source: str
    path: str
    stamp: str = ""
    size: int = 0
    member: ZipInfo | None = None
    archive: Archive | None = None
    cause: str | None = None

    @contextmanager
    def at(self, spool: Path) -> Iterator[Path]:
        """Where its bytes are: itself, or a file in ``spool`` that is the caller's to remove."""
        if self.member is None or self.archive is None:
            yield Path(self.path)
            return
        spool.mkdir(parents=True)
        target = spool / _safe(self.source.rpartition("/")[2])
        self.archive.extract(self.member, target)
        yield target


@dataclass(frozen=True)
class Walk:
    """A folder (or one zip file, or one PDF) and what is wanted of it.

    Attributes:
        root: the folder or file.
        wanted: whether a relative path is meant.
        since: files that have changed before are left out (seconds since 1970; of a zip's members the zip's own change).
        skip: a folder that is not entered: the outputs'.
    """

    root: Path
    wanted: Callable[[str], bool]
    since: float | None = None
    skip: Path | None = None

    def files(self) -> Iterator[Found]:
        """The files, folder by folder, by name; hidden ones and links to folders aside."""
        if self.root.is_dir():
            yield from self._folder(str(self.root), "")
        else:
            yield from self._file(str(self.root), self.root.name, always=True)

    def count(self) -> int:
        """How many there are."""
        return sum(1 for _ in self.files())

    def _folder(self, folder: str, prefix: str) -> Iterator[Found]:
        try:
            with os.scandir(folder) as entries:
                names = sorted(
                    (entry.name, entry.is_dir(follow_symlinks=False))
                    for entry in entries
                    if not entry.name.startswith(".")
                )
        except OSError as error:
            yield Found(prefix or ".", folder, cause=f"the folder cannot be read ({error.strerror})")
            return
        skipped = str(self.skip)
        for name, is_folder in names:
            path = os.path.join(folder, name)  # noqa: PTH118  a Path for each file would take most of a walk
            if not is_folder:
                yield from self._file(path, prefix + name)
            elif path != skipped:
                yield from self._folder(path, f"{prefix}{name}/")

    def _file(self, path: str, source: str, *, always: bool = False) -> Iterator[Found]:
        if not is_archive(source) and not (always or self.wanted(source)):
            return
        try:
            status = os.stat(path)  # noqa: PTH116  as above
        except OSError as error:
            yield Found(source, path, cause=f"it cannot be read ({error.strerror})")
            return
        if stat.S_ISDIR(status.st_mode) or (self.since is not None and status.st_mtime < self.since):
            return
        stamp = f"{status.st_size}-{status.st_mtime_ns}"
        if not stat.S_ISREG(status.st_mode):
            yield Found(source, path, cause="it is not a regular file (a device, pipe or socket)")
        elif is_archive(source):
            yield from self._archive(path, source, stamp)
        else:
            yield Found(source, path, stamp, status.st_size, cause=_too_large(status.st_size))

    def _archive(self, path: str, source: str, stamp: str) -> Iterator[Found]:
        try:
            with Archive.open(Path(path)) as archive:
                taken: Counter[str] = Counter()
                for member in archive.members():
                    name = f"{source}/{_tame(member.filename)}"
                    taken[name] += 1
                    if taken[name] > 1:
                        name = f"{name[:-4]} ({taken[name]}){name[-4:]}"
                    yield from self._member(name, path, stamp, archive, member)
        except BROKEN as error:
            yield Found(source, path, stamp, cause=f"the zip file cannot be read ({error})")

    def _member(self, name: str, path: str, stamp: str, archive: Archive, member: ZipInfo) -> Iterator[Found]:
        own = f"{stamp}-{member.CRC:08x}-{member.file_size}-{member.header_offset}"
        if is_archive(name):
            yield Found(
                name, path, own, cause="a zip file in a zip file is not opened; unpack it beside the other"
            )
        elif self.wanted(name):
            cause = _too_large(member.file_size)
            yield Found(name, path, own, member.file_size, member, archive, cause=cause)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's content, in hexadecimal.

    Raises:
        OSError: it cannot be read.
    """
    sha = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        while piece := file.read(_PIECE):
            sha.update(piece)
    return sha.hexdigest()


def _too_large(size: int) -> str | None:
    return f"it is larger than the limit of {LARGEST // 1024**2} MB" if size > LARGEST else None


def _tame(name: str) -> str:
    """A member's name without what leads elsewhere."""
    parts = [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."}]
    return "/".join(map(_safe, parts)) or "unnamed"


def _safe(part: str) -> str:
    """A name that every file system takes."""
    kept = "".join("_" if ord(letter) < 32 or letter in '<>:"|?*\\/' else letter for letter in part)
    stem, dot, ending = kept.strip(" ").rpartition(".")
    while len(f"{stem}{dot}{ending}".encode()) > 200 and stem:
        stem = stem[:-1]
    return f"{stem}{dot}{ending}"[:200] or "unnamed"
