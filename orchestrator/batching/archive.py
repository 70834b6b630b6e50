"""PDFs in zip files, taken out one by one under limits: nothing that a zip says of itself is believed.

Members are never written under their own names' paths, so that ``../x`` leads nowhere (zip slip). How much comes out is
counted as it comes (zip bombs), and the list of members is bounded before it is read.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path
from typing import BinaryIO, Final

__all__ = ["BROKEN", "LARGEST", "Archive", "UnfitError", "is_archive"]

LARGEST: Final = 100 * 1024**2
"""Bytes of the largest document; the reader's own limit."""
#: Bytes of the list of members; at some 100 bytes each, 300,000 of them.
_LARGEST_LIST: Final = 32 * 1024**2
#: What may come out of one archive in all: so much, and so many times its own size. PDFs shrink to a third at best.
_ALLOWANCE: Final = 200 * 1024**2
_RATIO: Final = 50
_PIECE: Final = 256 * 1024
_END: Final = struct.Struct("<4s4H2LH")

BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    OSError,
    struct.error,
    ValueError,
)
"""What ``zipfile`` raises for archives that are damaged, encrypted or of an unknown method."""


class UnfitError(ValueError):
    """Something about an archive, or one of its members, that is not taken; the text says what."""


def is_archive(name: str) -> bool:
    """Whether a file is taken for a zip archive, by its name."""
    return name.lower().endswith(".zip")


class Archive:
    """An open zip archive."""

    def __init__(self, file: zipfile.ZipFile, size: int) -> None:
        self._file = file
        self._left = _ALLOWANCE + _RATIO * size

    @classmethod
    @contextmanager
    def open(cls, path: Path) -> Iterator[Archive]:
        """Open it.

        Raises:
            UnfitError: its list of members is too long.
            OSError: or another of ``BROKEN``: it cannot be read.
        """
        with path.open("rb") as stream:
            size = _check_list(stream)
            with zipfile.ZipFile(stream) as file:
                yield cls(file, size)

    def members(self) -> Iterator[zipfile.ZipInfo]:
        """The files in it, folders and hidden ones (``__MACOSX``, ``.x``) aside, in the archive's order."""
        for info in self._file.infolist():
            parts = info.filename.replace("\\", "/").split("/")
            if not info.is_dir() and not any(part.startswith(("._", "__MACOSX")) for part in parts):
                yield info

    def extract(self, member: zipfile.ZipInfo, target: Path) -> None:
        """Write a member to ``target``, which must not be there.

        Raises:
            UnfitError: it is too large, or too much has come out of this archive.
            OSError: or another of ``BROKEN``: it cannot be read.
        """
        with self._file.open(member) as source, target.open("xb") as sink:
            written = 0
            while piece := source.read(_PIECE):
                written += len(piece)
                self._left -= len(piece)
                _check(written, self._left)
                sink.write(piece)


def _check(written: int, left: int) -> None:
    if written > LARGEST:
        raise UnfitError(f"it is larger than the limit of {LARGEST // 1024**2} MB")
    if left < 0:
        raise UnfitError("too much comes out of this archive for its size, as of a zip bomb")


def _check_list(stream: BinaryIO) -> int:
    """The archive's size, after a look at how long its list of members is."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _END.size - 65535))
    tail = stream.read()
    at = tail.rfind(b"PK\x05\x06")
    if at >= 0 and len(tail) - at >= _END.size:
        length = _END.unpack_from(tail, at)[5]
        # Beyond 4 GB the true length stands elsewhere (zip64); the list lies before it in any case.
        longest = size if length == 0xFFFFFFFF and _list64(tail, at) is None else _list64(tail, at) or length
        if longest > _LARGEST_LIST:
            raise UnfitError("its list of members is too long")
    stream.seek(0)
    return size


def _list64(tail: bytes, end: int) -> int | None:
    """The length of the list as a zip64 record says, where there is one."""
    at = tail.rfind(b"PK\x06\x06", 0, end)
    if at < 0 or len(tail) < at + 48:
        return None
    length: int = struct.unpack_from("<Q", tail, at + 40)[0]
    return length
