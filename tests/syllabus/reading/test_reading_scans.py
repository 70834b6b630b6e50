"""Pages that are pictures are read by the recogniser that is installed, and told of where there is none."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import pytest
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from servers.syllabus.parse import parse
from servers.syllabus.reading import pdf
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.ocr import Picture, Recognised, find_recogniser, words_of
from servers.syllabus.reading.pdf import read_document
from servers.syllabus.reading.table import Table


def printed(*lines: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.setFont("Helvetica", 12)
    for index, line in enumerate(lines):
        canvas.drawString(72, 700 - 20 * index, line)
    canvas.save()
    return buffer.getvalue()


def scanned(*lines: str) -> bytes:
    """The page as a picture, and a second page of text."""
    page = pdfium.PdfDocument(printed(*lines))[0]
    picture = page.render(scale=150 / 72, grayscale=True).to_pil()
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    canvas.drawImage(ImageReader(picture), 0, 0, 612, 792)
    canvas.showPage()
    canvas.drawString(72, 700, "Text.")
    canvas.save()
    return buffer.getvalue()


def seen(*lines: Recognised) -> Sequence[Recognised]:
    return lines


def test_what_a_recogniser_sees_goes_the_way_of_printed_words() -> None:
    shown: list[Picture] = []

    def recognise(picture: Picture) -> Sequence[Recognised]:
        shown.append(picture)
        rows = [("Sep 2", "Sets"), ("Sep 9", "Maps"), ("Sep 16", "Trees"), ("Sep 23", "Paths")]
        return [
            Recognised(
                text, 200 + 400 * column, 300 + 40 * row, 200 + 400 * column + 14 * len(text), 330 + 40 * row
            )
            for row, texts in enumerate(rows)
            for column, text in enumerate(texts)
        ]

    document = read_document(scanned("anything"), name="scan.pdf", recognise=recognise)
    assert (document.scanned_pages, document.unread_pages) == ((1,), ())
    (picture,) = shown
    assert len(picture.pixels) == picture.width * picture.height
    assert min(picture.pixels) < 128 < max(picture.pixels)
    (table,) = (block for block in document.blocks if isinstance(block, Table))
    assert [[cell.flat for cell in row.cells] for row in table.rows][1] == ["Sep 9", "Maps"]


def test_a_page_on_which_nothing_is_recognised_is_listed_as_not_read() -> None:
    document = read_document(scanned("anything"), name="scan.pdf", recognise=lambda _: ())
    assert (document.scanned_pages, document.unread_pages) == ((), (1,))


def test_without_a_recogniser_the_page_is_listed_as_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_recogniser", lambda: None)
    document = read_document(scanned("anything"), name="scan.pdf")
    assert (document.scanned_pages, document.unread_pages) == ((), (1,))


def test_pages_are_left_unread_once_the_time_for_a_document_is_spent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_SCAN_SECONDS", -1.0)
    document = read_document(
        scanned("anything"), name="scan.pdf", recognise=lambda _: seen(Recognised("x", 1, 1, 9, 9))
    )
    assert document.unread_pages == (1,)


def test_pieces_of_one_line_stand_on_one_level_and_share_its_width_by_their_letters() -> None:
    words = words_of(
        seen(Recognised("Due May 4", 100, 100, 190, 125), Recognised("noon", 400, 103, 440, 127)),
        page=3,
        scale=2.0,
    )
    assert [word.text for word in words] == ["Due", "May", "4", "noon"]
    assert len({word.box.middle for word in words}) == 1
    assert [word.box.x0 for word in words] == [50, 70, 90, 200]
    assert {word.page for word in words} == {3}


def test_the_syllabus_warns_of_pages_that_were_not_read_and_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf, "find_recogniser", lambda: None)
    (warning,) = [
        text for text in parse(scanned("x"), name="scan.pdf").syllabus.warnings if "picture" in text
    ]
    assert warning.startswith("page 1 is only a picture and not read")
    assert "pip install 'syllabus-agent[ocr]'" in warning


@pytest.mark.skipif(
    find_recogniser() is None, reason="neither rapidocr (the extra ocr) nor tesseract is installed"
)
def test_the_installed_recogniser_reads_a_picture_of_print() -> None:
    document = read_document(scanned("The final exam is on Friday, May 4, at noon."), name="scan.pdf")
    flat = " ".join(block.flat for block in document.blocks if isinstance(block, Paragraph))
    assert "final exam" in flat
    assert "May 4" in flat
    assert document.scanned_pages == (1,)
