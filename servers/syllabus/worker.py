"""The child's side of a worker process: takes a document, parses it, answers; then the next one.

Frames in both directions are a length (8 bytes, big-endian) and as many bytes. A request is two frames, the
call as JSON and the document; the answer is one byte on receipt and then one frame, the result as JSON. Not pickles: a parser that a hostile document
has taken over must not gain the parent. The module imports nothing heavy before the first request.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import sys
import traceback
from collections.abc import Callable
from typing import Any, BinaryIO

from servers import errors
from servers.errors import DamagedError, DocumentError, SyllabusAgentError, TooLargeError

__all__ = ["RECEIVED", "frame", "main"]

#: Sent when a request has arrived whole: a worker that ends without it was dead before.
RECEIVED = b"\x06"

_LENGTH = struct.Struct(">Q")


def frame(data: bytes) -> bytes:
    """``data`` with its length before it."""
    return _LENGTH.pack(len(data)) + data


def main(entry: str, megabytes: int, seconds: int) -> None:
    """Answer requests until the parent closes the pipe.

    Args:
        entry: the parser, as ``package.module:function``.
        megabytes: the most address space this process may take (POSIX).
        seconds: the most processor time one request may take (POSIX): what stops an endless one whose parent
            was killed.
    """
    requests, replies = _private_pipes()
    # Ctrl+C in a terminal goes to the whole group; the parent decides when its workers end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory(megabytes)
    while (call := _received(requests)) is not None:
        document = _received(requests) or b""
        _send(replies, RECEIVED)
        _bound_time(seconds)
        reply, is_last = _answered(entry, json.loads(call), document)
        _send(replies, frame(reply))
        if is_last:
            return


def _private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The parent's pipes under other numbers: what a library prints to 1 must not land among the replies."""
    requests, replies = os.dup(0), os.dup(1)
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    os.dup2(2, 1)
    return os.fdopen(requests, "rb"), os.fdopen(replies, "wb")


def _send(replies: BinaryIO, data: bytes) -> None:
    try:
        replies.write(data)
        replies.flush()
    except BrokenPipeError:
        # The parent was killed: nobody waits for this.
        os._exit(0)


def _received(requests: BinaryIO) -> bytes | None:
    head = requests.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    return requests.read(length)


def _answered(entry: str, call: dict[str, Any], document: bytes) -> tuple[bytes, bool]:
    """The reply, and whether this process should end after it."""
    name = call["name"]
    try:
        parse = _loaded(entry)
        begun = time_used()
        parsed = parse(document, **call)
        return _result(parsed, time_used() - begun, begun), False
    except SyllabusAgentError as error:
        return _failure(error), False
    except MemoryError:
        return _failure(
            TooLargeError(
                f"Reading {name!r} needs more memory than allowed", "Give the syllabus's pages alone"
            )
        ), True
    except RecursionError:
        return _failure(DamagedError(f"{name!r} is nested too deeply", "Print it to PDF again")), False
    except Exception as error:  # noqa: BLE001  the edge of a process: a fault of the parser's costs one document
        traceback.print_exc(file=sys.stderr)
        return _failure(
            DocumentError(
                f"Reading {name!r} failed inside the parser ({type(error).__name__})",
                "Other documents are not affected; the server's log has the details",
            )
        ), False


def _loaded(entry: str) -> Callable[..., Any]:
    module, _, function = entry.partition(":")
    loaded: Callable[..., Any] = getattr(importlib.import_module(module), function)
    return loaded


def _result(parsed: Any, seconds: float, before: float) -> bytes:
    if isinstance(parsed, bytes):
        return parsed
    passages = ",".join(passage.model_dump_json() for passage in parsed.passages)
    given = getattr(parsed, "ground", None)  # not every parser has one to give
    ground = "null" if given is None else given.model_dump_json()
    told = f'"syllabus":{parsed.syllabus.model_dump_json()},"passages":[{passages}],"seconds":{seconds:.6f},"before":{before:.6f},"ground":{ground}'
    return f"{{{told}}}".encode()


def _failure(error: SyllabusAgentError) -> bytes:
    known = next(kind.__name__ for kind in type(error).__mro__ if kind.__name__ in errors.__all__)
    return json.dumps({"error": {"kind": known, "what": error.what, "mend": error.mend}}).encode()


def _bound_memory(megabytes: int) -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  POSIX only

        _lower(resource.RLIMIT_AS, megabytes * 1024**2)
        _lower(resource.RLIMIT_CORE, 0)


def _bound_time(seconds: int) -> None:
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  POSIX only

        _lower(resource.RLIMIT_CPU, int(time_used()) + seconds)


def time_used() -> float:
    """Seconds of processor time this process has used."""
    times = os.times()
    return times.user + times.system


def _lower(limit: int, value: int) -> None:
    """Set the soft limit, as far as the hard one allows."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  POSIX only

        _, hard = resource.getrlimit(limit)
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(limit, (soft, hard))
        except (OSError, ValueError):
            # macOS refuses some limits; the parent's own time limit still holds.
            return
