"""Files that are not what they should be get a clear error, or what can still be read of them."""

from __future__ import annotations

import io
import tracemalloc

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from servers.errors import DamagedError, DocumentError, EncryptedError, NotAPdfError, TooLargeError
from servers.syllabus.reading import glyphs, pdf
from servers.syllabus.reading.document import Paragraph
from servers.syllabus.reading.pdf import read_document


def plain_pdf(text: str = "The exam is on May 4.", pages: int = 1) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for _ in range(pages):
        canvas.drawString(72, 700, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def locked_pdf(user: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain_pdf()))
    writer.encrypt(user_password=user, algorithm="AES-128")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def first_text(data: bytes) -> str:
    block = read_document(data, name="made.pdf").blocks[0]
    assert isinstance(block, Paragraph)
    return block.flat


def test_an_empty_file_is_not_a_pdf_and_the_error_names_it() -> None:
    with pytest.raises(NotAPdfError, match=r"'nothing\.pdf' is empty"):
        read_document(b"", name="nothing.pdf")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "PNG"),
        (b"PK\x03\x04" + b"0" * 50, "zip"),
        (b"<html></html>", "web page"),
        (b"just words", "no %PDF- mark"),
    ],
)
def test_another_kind_of_file_is_named_for_what_it_is(data: bytes, kind: str) -> None:
    with pytest.raises(NotAPdfError, match=kind):
        read_document(data, name="renamed.pdf")


def test_an_empty_user_password_opens_the_file() -> None:
    assert first_text(locked_pdf("")) == "The exam is on May 4."


def test_a_password_is_asked_for_where_one_is_needed() -> None:
    with pytest.raises(EncryptedError, match=r"'made\.pdf' needs a password"):
        read_document(locked_pdf("secret"), name="made.pdf")


def test_a_file_without_its_end_is_still_read() -> None:
    data = plain_pdf()
    assert first_text(data[: data.rindex(b"xref")]) == "The exam is on May 4."


def test_a_file_cut_off_early_is_damaged() -> None:
    with pytest.raises(DamagedError, match=r"'made\.pdf' is cut off or broken"):
        read_document(plain_pdf()[:60], name="made.pdf")


def test_a_header_without_pages_is_damaged() -> None:
    with pytest.raises(DamagedError):
        read_document(b"%PDF-1.4\n%%EOF\n", name="made.pdf")


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 2)
    with pytest.raises(TooLargeError, match="3 pages; the limit is 2"):
        read_document(plain_pdf(pages=3), name="made.pdf")


def test_too_many_bytes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_BYTES", 100)
    with pytest.raises(TooLargeError):
        read_document(plain_pdf(), name="made.pdf")


def test_form_objects_that_hold_themselves_end() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(plain_pdf()))
    form = pypdf.generic.StreamObject()
    form.set_data(b"/Fm Do")
    form.update(
        {
            pypdf.generic.NameObject("/Type"): pypdf.generic.NameObject("/XObject"),
            pypdf.generic.NameObject("/Subtype"): pypdf.generic.NameObject("/Form"),
            pypdf.generic.NameObject("/BBox"): pypdf.generic.ArrayObject(
                [pypdf.generic.NumberObject(n) for n in (0, 0, 9, 9)]
            ),
        }
    )
    reference = writer._add_object(form)
    resources = pypdf.generic.DictionaryObject(
        {
            pypdf.generic.NameObject("/XObject"): pypdf.generic.DictionaryObject(
                {pypdf.generic.NameObject("/Fm"): reference}
            )
        }
    )
    form[pypdf.generic.NameObject("/Resources")] = resources
    page = writer.pages[0]
    page[pypdf.generic.NameObject("/Resources")] = resources
    contents = pypdf.generic.StreamObject()
    contents.set_data(b"/Fm Do")
    page[pypdf.generic.NameObject("/Contents")] = writer._add_object(contents)
    buffer = io.BytesIO()
    writer.write(buffer)
    assert read_document(buffer.getvalue(), name="loop.pdf").blocks == ()


def test_a_page_with_very_many_glyphs_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "MAX_GLYPHS", 50)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(612, 792))
    for index in range(40):
        canvas.drawString(72, 760 - 12 * index, "word and word and word")
    canvas.save()
    document = read_document(buffer.getvalue(), name="made.pdf")
    letters = sum(
        len(line.text) for block in document.blocks if isinstance(block, Paragraph) for line in block.lines
    )
    assert 0 < letters <= 50


def test_pages_are_freed_as_they_are_read() -> None:
    data = plain_pdf(text="A line of text that stands on every page.", pages=60)
    tracemalloc.start()
    read_document(data, name="long.pdf")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 20_000_000


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_file_with_changed_bytes_is_read_or_refused_with_a_document_error(data: st.DataObject) -> None:
    original = bytearray(plain_pdf())
    for _ in range(data.draw(st.integers(1, 12))):
        original[data.draw(st.integers(8, len(original) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(20, len(original)))
    try:
        document = read_document(bytes(original[:cut]), name="fuzzed.pdf")
    except DocumentError as error:
        assert "fuzzed.pdf" in str(error)  # noqa: PT017  either outcome is right, and each is checked
    else:
        assert document.page_count >= 1
