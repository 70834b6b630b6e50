"""Paths that are something else than the plain name of a file: URLs, encoded separators, network and device paths."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import PureWindowsPath

from servers.errors import InvalidValueError, RefusedError

__all__ = ["PLAIN", "refuse_disguises"]

PLAIN = "Give the plain path of a file, such as /home/me/Documents/syllabus.pdf"

_ENCODED = re.compile(r"%(2f|5c|00|2e%2e)", re.IGNORECASE)
_URL = re.compile(r"^[a-z][a-z0-9+.-]+:/", re.IGNORECASE)
_WINDOWS_DEVICES = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$", re.IGNORECASE)

_DISGUISES: tuple[tuple[Callable[[str], bool], str, str], ...] = (
    (lambda path: "\0" in path, "holds a NUL character", PLAIN),
    (lambda path: _URL.match(path) is not None, "is a URL, and only files are read and written", "Download it first, then give its path"),
    (lambda path: _ENCODED.search(path) is not None, "holds an encoded separator", PLAIN),
    (lambda path: path[:2] in {"\\\\", "//", "\\/", "/\\"}, "is a network or device path", PLAIN),
    (lambda path: ".." in PureWindowsPath(path).parts, "holds '..'", "Give the path without it"),
    (
        lambda path: os.name == "nt" and _WINDOWS_DEVICES.match(PureWindowsPath(path).name) is not None,
        "is a device",
        PLAIN,
    ),
)  # fmt: skip


def refuse_disguises(path: str) -> None:
    """Let plain paths alone pass, before the system is asked anything about it: on Windows a network path would call there.

    Raises:
        InvalidValueError: it is empty.
        RefusedError: it is a disguise.
    """
    if not path.strip():
        raise InvalidValueError("The path is empty", "Give the path of a file")
    for is_one, what, mend in _DISGUISES:
        if is_one(path):
            raise RefusedError(f"{path!r} {what}", mend)
