"""A document of one line, read before the others: it tells whether reading works at all, and the reader's version."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Final

from orchestrator.batching.crew import Crew
from orchestrator.batching.errand import Errand
from orchestrator.errors import ServerError

__all__ = ["reader_version"]

_LINE: Final = b"BT /F 12 Tf 72 720 Td (TEST 101: A Line to Read, Fall 2031) Tj ET"
_OBJECTS: Final = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    b"<</Length %d>>stream\n%s\nendstream" % (len(_LINE), _LINE),
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
)


async def reader_version(crew: Crew, folder: Path, *, by_path: bool) -> str:
    """The version of the reader that a crew has.

    Args:
        crew: who reads.
        folder: where the document is put if it travels by path.
        by_path: whether it does.

    Raises:
        ServerError: it cannot be read, so nothing can.
    """
    content = _document()
    path = folder / "probe.pdf"
    if by_path:
        path.write_bytes(content)
    try:
        outcome = await crew.do(
            Errand(
                name="probe.pdf",
                path=str(path),
                sha256=hashlib.sha256(content).hexdigest(),
                content=None if by_path else content,
            )
        )
    finally:
        path.unlink(missing_ok=True)
    if outcome.syllabus is None:
        raise ServerError("syllabus", f"cannot read even a plain line: {outcome.cause}", "Look at the cause")
    return str(outcome.syllabus["source"]["parser_version"])


def _document() -> bytes:
    """ISO 32000-1, 7.5: header, objects, cross-reference table, trailer."""
    body = bytearray(b"%PDF-1.4\n")
    places = []
    for number, content in enumerate(_OBJECTS, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    lines = [b"0000000000 65535 f \n", *(b"%010d 00000 n \n" % place for place in places)]
    body += b"xref\n0 %d\n%s" % (len(lines), b"".join(lines))
    body += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(lines), start)
    return bytes(body)
