"""PDF bytes to a document: with ``glyphs`` and ``drawing``, the one place that calls pdfium and pypdf.

pdfium is not thread safe: call this in a worker process, or from one thread only.
"""

from __future__ import annotations

import ctypes
import io
import logging
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pypdf
import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium_c  # type: ignore[import-untyped]

from servers.errors import DamagedError, EncryptedError, NotAPdfError, TooLargeError
from servers.syllabus.reading.affine import Affine, compose
from servers.syllabus.reading.document import Document
from servers.syllabus.reading.drawing import read_drawing
from servers.syllabus.reading.glyphs import read_glyphs
from servers.syllabus.reading.layout import compose as lay_out
from servers.syllabus.reading.ocr import Picture, Recognise, find_recogniser, words_of
from servers.syllabus.reading.sheet import Glyph, Sheet

__all__ = ["read_document"]

logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks on broken files are not for stderr

MAX_BYTES = 100 * 1024 * 1024
MAX_PAGES = 2000
MAX_SCAN_SECONDS = 150.0  # for a document's scanned pages together; those that follow are left unread
SCAN_SCALE, SCAN_SIDE = 2.5, 2000  # pixels a point, and pixels of the longer side, at most


def read_document(data: bytes, *, name: str, recognise: Recognise | None = None) -> Document:
    """Read a PDF.

    Args:
        data: the file's bytes.
        name: the file's name, for messages and for ``Document.name``.
        recognise: reads the pictures of scanned pages; by default RapidOCR or Tesseract, where one is installed.

    Raises:
        NotAPdfError: another kind of file, or an empty one.
        EncryptedError: the file needs a password.
        DamagedError: the file is cut off or broken beyond reading.
        TooLargeError: more than 100 MB or 2,000 pages.
    """
    _check(data, name)
    with _opened(data, name) as pages:
        return lay_out(_sheets(pages, _Scans(recognise)), name=name, metadata=_metadata(pages))


def _check(data: bytes, name: str) -> None:
    if not data:
        raise NotAPdfError(f"{name!r} is empty", "Give a PDF that holds pages.")
    if len(data) > MAX_BYTES:
        size = len(data) // (1024 * 1024)
        raise TooLargeError(
            f"{name!r} has {size} MB; the limit is {MAX_BYTES // (1024 * 1024)} MB",
            "Print only the syllabus's pages to a new PDF and give that.",
        )
    if b"%PDF-" not in data[:4096]:
        raise NotAPdfError(
            f"{name!r} is not a PDF ({_kind(data)})", "Save or print it as PDF and give that file."
        )


def _kind(data: bytes) -> str:
    signatures = {
        b"\x89PNG": "it is a PNG picture",
        b"\xff\xd8\xff": "it is a JPEG picture",
        b"PK\x03\x04": "it is a zip file, perhaps a Word document",
        b"\xd0\xcf\x11\xe0": "it is an old Office document",
        b"{\\rtf": "it is an RTF document",
        b"<": "it is a web page or XML",
    }
    return next(
        (kind for start, kind in signatures.items() if data.lstrip().startswith(start)),
        "no %PDF- mark at its start",
    )


# --- opening -------------------------------------------------------------------------------------------------


@contextmanager
def _opened(data: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    document = _open(data, name)
    with closing(document):
        if len(document) > MAX_PAGES:
            raise TooLargeError(
                f"{name!r} has {len(document)} pages; the limit is {MAX_PAGES}",
                "Print only the syllabus's pages to a new PDF and give that.",
            )
        yield document


def _open(data: bytes, name: str) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in {pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY}:
            raise EncryptedError(
                f"{name!r} needs a password",
                "Open it in a viewer, print it to a new PDF without one, and give that.",
            ) from error
        cause = error
    try:
        return pdfium.PdfDocument(_rewritten(data))
    except Exception as error:  # noqa: BLE001  pypdf raises whatever a broken file makes its code trip over
        raise DamagedError(
            f"{name!r} is cut off or broken", "Download it again, or open and print it to a new PDF."
        ) from (cause or error)


def _rewritten(data: bytes) -> bytes:
    writer = pypdf.PdfWriter()
    for page in pypdf.PdfReader(io.BytesIO(data), strict=False).pages:
        writer.add_page(page)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _metadata(document: pdfium.PdfDocument) -> dict[str, str]:
    return {key: str(value) for key, value in document.get_metadata_dict(skip_empty=True).items()}


# --- pages ---------------------------------------------------------------------------------------------------


class _Scans:
    """Reads pages that are pictures, as long as the document's time for that lasts."""

    def __init__(self, recognise: Recognise | None) -> None:
        self.recognise, self.asked, self.spent = recognise, recognise is not None, 0.0

    def read(self, page: Any, sheet: Sheet) -> Sheet:
        if not self.asked:
            self.recognise, self.asked = find_recogniser(), True
        if self.recognise is None or self.spent > MAX_SCAN_SECONDS:
            return sheet
        started = time.monotonic()
        picture = _picture(page)
        found = self.recognise(picture) if picture else ()
        self.spent += time.monotonic() - started
        if not found or picture is None:
            return sheet
        return replace(sheet, recognised=words_of(found, page=sheet.number, scale=picture.scale))


def _picture(page: Any) -> Picture | None:
    """The page in grey, no larger than a recogniser needs."""
    width, height = pdfium_c.FPDF_GetPageWidthF(page), pdfium_c.FPDF_GetPageHeightF(page)
    scale = min(SCAN_SCALE, SCAN_SIDE / max(width, height, 1.0))
    columns, rows = max(round(width * scale), 1), max(round(height * scale), 1)
    bitmap = pdfium_c.FPDFBitmap_CreateEx(columns, rows, pdfium_c.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        return None
    try:
        pdfium_c.FPDFBitmap_FillRect(bitmap, 0, 0, columns, rows, 0xFFFFFFFF)
        pdfium_c.FPDF_RenderPageBitmap(bitmap, page, 0, 0, columns, rows, 0, pdfium_c.FPDF_GRAYSCALE)
        stride = pdfium_c.FPDFBitmap_GetStride(bitmap)
        pixels = ctypes.string_at(pdfium_c.FPDFBitmap_GetBuffer(bitmap), stride * rows)
    finally:
        pdfium_c.FPDFBitmap_Destroy(bitmap)
    lines = (pixels[stride * row : stride * row + columns] for row in range(rows))
    return Picture(columns, rows, scale, b"".join(lines))


def _sheets(document: pdfium.PdfDocument, scans: _Scans) -> Iterator[Sheet]:
    for index in range(len(document)):
        page = pdfium_c.FPDF_LoadPage(document.raw, index)
        if not page:
            yield Sheet(index + 1, 612.0, 792.0, ())
            continue
        try:
            sheet = _sheet(page, index + 1)
            yield scans.read(page, sheet) if sheet.is_scan else sheet
        finally:
            pdfium_c.FPDF_ClosePage(page)


def _sheet(page: Any, number: int) -> Sheet:
    view, width, height = _view(page)
    glyphs = read_glyphs(page, view)
    styles = {id(glyph.style): glyph.style for glyph in glyphs}.values()
    turn = _turn(glyphs) if any(style.quarter for style in styles) else 0
    if turn:
        view, width, height = _turned(view, width, height, turn)
        glyphs = read_glyphs(page, view)
    drawing = read_drawing(page, view, outlined=any(style.hidden for style in styles))
    return Sheet(
        number,
        width,
        height,
        tuple(glyphs),
        tuple(drawing.rules),
        tuple(drawing.fills),
        tuple(drawing.pictures),
        tuple(drawing.outlines),
        tuple(drawing.dots),
    )


def _view(page: Any) -> tuple[Affine, float, float]:
    """The matrix from the page's space to points from the top left as seen, and the seen width and height."""
    box = pdfium_c.FS_RECTF()
    pdfium_c.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    width, height = right - left, top - bottom
    match pdfium_c.FPDFPage_GetRotation(page):
        case 1:
            return (0.0, 1.0, 1.0, 0.0, -bottom, -left), height, width
        case 2:
            return (-1.0, 0.0, 0.0, 1.0, right, -bottom), width, height
        case 3:
            return (0.0, -1.0, -1.0, 0.0, top, right), height, width
        case _:
            return (1.0, 0.0, 0.0, -1.0, -left, top), width, height


def _turned(view: Affine, width: float, height: float, turn: int) -> tuple[Affine, float, float]:
    """The view after turning the page clockwise by ``turn`` quarters, so that text of that direction stands upright."""
    match turn:
        case 1:
            return compose(view, (0.0, 1.0, -1.0, 0.0, height, 0.0)), height, width
        case 2:
            return compose(view, (-1.0, 0.0, 0.0, -1.0, width, height)), width, height
        case _:
            return compose(view, (0.0, -1.0, 1.0, 0.0, 0.0, width)), height, width


def _turn(glyphs: list[Glyph]) -> int:
    """The direction of most text, where that is not upright and clearly so."""
    counts = Counter(glyph.style.quarter for glyph in glyphs if not glyph.style.tilted)
    quarter, most = counts.most_common(1)[0] if counts else (0, 0)
    return quarter if most > 0.6 * counts.total() else 0
