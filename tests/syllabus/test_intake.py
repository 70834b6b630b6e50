"""What may be read, and what is said where it may not."""

from __future__ import annotations

import hashlib
import os
import socket
from pathlib import Path

import pytest

from servers.errors import (
    DocumentError,
    InvalidValueError,
    NotAPdfError,
    NotFoundError,
    RefusedError,
    SyllabusAgentError,
    TooLargeError,
)
from servers.syllabus.intake import take_in

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "allowed"
    made.mkdir()
    (made / "history.pdf").write_bytes(PDF)
    return made


def refusal(path: str, folder: Path, error: type[SyllabusAgentError] = RefusedError) -> str:
    with pytest.raises(error) as caught:
        take_in(path, folders=(folder,))
    return str(caught.value)


def test_a_pdf_in_an_allowed_folder_comes_with_its_hash(folder: Path) -> None:
    taken = take_in(str(folder / "history.pdf"), folders=(folder,))
    assert (taken.data, taken.sha256) == (PDF, hashlib.sha256(PDF).hexdigest())
    assert taken.path == (folder / "history.pdf").resolve()


def test_a_relative_path_is_looked_for_in_each_folder(folder: Path, tmp_path: Path) -> None:
    assert take_in("history.pdf", folders=(tmp_path / "missing", folder)).path.name == "history.pdf"


def test_a_relative_path_that_fits_two_files_is_asked_about(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "history.pdf").write_bytes(PDF)
    with pytest.raises(InvalidValueError, match="fits several files"):
        take_in("history.pdf", folders=(folder, other))


def test_junk_before_the_header_is_accepted(folder: Path) -> None:
    (folder / "mailed.pdf").write_bytes(b"\r\n" * 400 + PDF)
    assert take_in("mailed.pdf", folders=(folder,)).data.endswith(PDF)


def test_a_header_after_the_first_kilobyte_is_no_pdf(folder: Path) -> None:
    (folder / "late.pdf").write_bytes(b" " * 1025 + PDF)
    assert "plain text" in refusal("late.pdf", folder, NotAPdfError)


def test_a_file_outside_is_refused_with_the_folders_and_the_setting(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_bytes(PDF)
    message = refusal(str(tmp_path / "secret.pdf"), folder)
    assert str(folder) in message
    assert "SYLLABUS_AGENT_FOLDERS" in message


def test_a_refusal_does_not_tell_whether_the_file_exists(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PDF)
    present, absent = refusal(str(tmp_path / "a.pdf"), folder), refusal(str(tmp_path / "b.pdf"), folder)
    assert present.replace("a.pdf", "") == absent.replace("b.pdf", "")


def test_a_folder_whose_name_begins_like_an_allowed_one_is_outside(folder: Path, tmp_path: Path) -> None:
    twin = tmp_path / "allowed-not"
    twin.mkdir()
    (twin / "x.pdf").write_bytes(PDF)
    assert "outside" in refusal(str(twin / "x.pdf"), folder)


def test_a_link_out_of_the_folder_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.pdf").write_bytes(PDF)
    (folder / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    (folder / "away").symlink_to(tmp_path)
    assert "outside" in refusal(str(folder / "link.pdf"), folder)
    assert "outside" in refusal(str(folder / "away" / "secret.pdf"), folder)


def test_a_link_within_the_folder_is_followed(folder: Path) -> None:
    (folder / "link.pdf").symlink_to(folder / "history.pdf")
    assert take_in(str(folder / "link.pdf"), folders=(folder,)).path.name == "history.pdf"


def test_a_loop_of_links_is_an_error_and_not_a_hang(folder: Path) -> None:
    (folder / "a.pdf").symlink_to(folder / "b.pdf")
    (folder / "b.pdf").symlink_to(folder / "a.pdf")
    refusal(str(folder / "a.pdf"), folder, SyllabusAgentError)


@pytest.mark.parametrize(
    "path",
    [
        "../allowed/history.pdf",
        "sub/../history.pdf",
        "..\\history.pdf",
        "..%2fhistory.pdf",
        "%2e%2e/history.pdf",
        "a%5Cb.pdf",
        "history.pdf%00.txt",
        "history.pdf\0.txt",
        "\\\\server\\share\\history.pdf",
        "//server/share/history.pdf",
        "\\\\.\\COM1",
        "\\\\?\\C:\\history.pdf",
        "file:///etc/passwd",
        "https://example.org/history.pdf",
    ],
)
def test_a_disguised_path_is_refused(path: str, folder: Path) -> None:
    refusal(path, folder)


@pytest.mark.parametrize("path", ["", "   "])
def test_no_path_is_an_invalid_value(path: str, folder: Path) -> None:
    refusal(path, folder, InvalidValueError)


def test_a_device_is_refused_even_where_its_folder_is_allowed() -> None:
    with pytest.raises(RefusedError, match="not a regular file"):
        take_in("/dev/zero", folders=(Path("/dev"),))


def test_a_fifo_is_refused_without_waiting_for_a_writer(folder: Path) -> None:
    os.mkfifo(folder / "pipe.pdf")
    assert "not a regular file" in refusal(str(folder / "pipe.pdf"), folder)


def test_a_socket_is_refused(folder: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(folder / "s.pdf"))
        refusal(str(folder / "s.pdf"), folder, SyllabusAgentError)


def test_a_folder_is_refused_with_the_mend(folder: Path) -> None:
    assert "one PDF file" in refusal(str(folder), folder)


def test_a_missing_file_names_near_ones(folder: Path) -> None:
    assert "history.pdf" in refusal(str(folder / "histroy.pdf"), folder, NotFoundError)


def test_a_name_that_is_too_long_is_an_error_of_ours(folder: Path) -> None:
    refusal(str(folder / ("x" * 5000)), folder, SyllabusAgentError)


def test_an_unknown_home_is_an_error_of_ours(folder: Path) -> None:
    refusal("~no-such-user-here/x.pdf", folder, NotFoundError)


def test_without_any_folder_everything_is_refused(folder: Path) -> None:
    with pytest.raises(RefusedError, match="none are set"):
        take_in(str(folder / "history.pdf"), folders=())


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission_is_refused(folder: Path) -> None:
    (folder / "history.pdf").chmod(0)
    assert "permit" in refusal("history.pdf", folder)


def test_a_file_over_the_limit_is_refused_without_being_read(folder: Path) -> None:
    with (folder / "huge.pdf").open("wb") as file:
        file.truncate(200 * 1024**2)
    assert "100 MB" in refusal("huge.pdf", folder, TooLargeError)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "PNG"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "JPEG"),
        (b"PK\x03\x04" + b"\0" * 20 + b"word/document.xml", "Word"),
        (b"PK\x03\x04" + b"\0" * 20 + b"xl/workbook.xml", "Office"),
        (b"PK\x03\x04" + b"\0" * 20 + b"notes.txt", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "web page"),
        (b"{\\rtf1 hello}", "rich text"),
        ("Schedule — week 1".encode(), "plain text"),
        (b"\0\1\2\3\xff\xfe", "no kind"),
    ],
)
def test_what_is_not_a_pdf_is_named(data: bytes, kind: str, folder: Path) -> None:
    (folder / "renamed.pdf").write_bytes(data)
    message = refusal("renamed.pdf", folder, NotAPdfError)
    assert kind in message
    assert "renamed.pdf" in message


def test_a_wrong_document_is_the_documents_fault_and_not_the_callers() -> None:
    assert issubclass(NotAPdfError, DocumentError)
