"""Pages of a document as pictures, with what was read marked: drawn in a worker process, since PDFs may be hostile."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Sequence
from contextlib import closing
from typing import Final

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from servers.errors import DamagedError, EncryptedError, NotFoundError

__all__ = ["draw", "png"]

Box = Sequence[float]

#: The longest side of a picture in pixels, whatever the page's own size.
_LONGEST: Final = 1600
#: How a marker pen darkens white paper: each channel's value for each value of the paper.
_PEN: Final = tuple(bytes(value * ink // 255 for value in range(256)) for ink in (255, 232, 110))
_FRAME: Final = (214, 124, 0)


def draw(
    data: bytes,
    *,
    name: str,
    page: int,
    marks: Sequence[Box] = (),
    crop: Box | None = None,
    scale: float = 1.5,
) -> bytes:
    """A page as PNG.

    Args:
        data: the PDF.
        name: its name, for messages.
        page: 1-based.
        marks: boxes to mark (x0, top, x1, bottom in points from the page's top left).
        crop: the part of the page that is wanted; None: all of it.
        scale: pixels a point.

    Raises:
        NotFoundError: there is no such page.
        EncryptedError: it needs a password.
        DamagedError: it cannot be read.
    """
    with closing(_opened(data, name)) as document:
        if not 1 <= page <= len(document):
            raise NotFoundError(f"{name!r} has no page {page}", f"It has pages 1 to {len(document)}")
        sheet = document[page - 1]
        width, height = sheet.get_size()
        left, top, right, bottom = _within(crop or (0, 0, width, height), width, height)
        fitting = min(scale, _LONGEST / max(right - left, bottom - top))
        # The library crops from the page's edges, bottom and top counted upwards.
        bitmap = sheet.render(
            scale=fitting,
            crop=(left, height - bottom, width - right, top),
            rev_byteorder=True,
            force_bitmap_format=pdfium_c.FPDFBitmap_BGR,
            draw_annots=True,
        )
        rows = _rows(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    for mark in marks:
        _mark(
            rows,
            [
                (mark[0] - left) * fitting,
                (mark[1] - top) * fitting,
                (mark[2] - left) * fitting,
                (mark[3] - top) * fitting,
            ],
        )
    return png(rows)


def png(rows: Sequence[bytes | bytearray]) -> bytes:
    """Rows of RGB pixels as a PNG picture (ISO 15948: signature, IHDR, IDAT, IEND)."""
    head = struct.pack(">IIBBBBB", len(rows[0]) // 3, len(rows), 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + bytes(row) for row in rows))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _opened(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
            raise EncryptedError(f"{name!r} needs a password", "Print it to a PDF without one") from error
        raise DamagedError(f"{name!r} is cut off or broken", "Open it and print it to a new PDF") from error


def _within(box: Box, width: float, height: float) -> tuple[float, float, float, float]:
    """The part of a box that lies on the page, at least a point wide and high."""
    left, top = min(max(box[0], 0.0), width - 1), min(max(box[1], 0.0), height - 1)
    return left, top, max(min(box[2], width), left + 1), max(min(box[3], height), top + 1)


def _rows(pixels: bytes, width: int, height: int, stride: int) -> list[bytearray]:
    return [bytearray(pixels[at * stride : at * stride + width * 3]) for at in range(height)]


def _mark(rows: list[bytearray], box: Iterable[float]) -> None:
    """Draw over a box as with a marker pen, so that the words stay readable, with a frame for eyes that see no yellow."""
    width, height = len(rows[0]) // 3, len(rows)
    x0, y0, x1, y1 = (round(value) for value in box)
    left, right = max(0, x0 - 2), min(width, x1 + 3)
    top, bottom = max(0, y0 - 2), min(height, y1 + 3)
    if left >= right or top >= bottom:
        return
    for number in range(top, bottom):
        row = rows[number]
        for channel, table in enumerate(_PEN):
            part = slice(left * 3 + channel, right * 3, 3)
            row[part] = row[part].translate(table)
        edges = [left, right - 1] if top < number < bottom - 1 else range(left, right)
        for column in edges:
            row[column * 3 : column * 3 + 3] = bytes(_FRAME)
