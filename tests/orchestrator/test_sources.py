from __future__ import annotations

import os
from pathlib import Path

import pytest

from orchestrator.sources import Sources, find_sources


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    for name in (
        "a.pdf",
        "b.PDF",
        "notes.txt",
        "more/week 10.pdf",
        "more/week 2.pdf",
        "more/.hidden/x.pdf",
        "empty/readme.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"%PDF-1.4")
    return tmp_path


def _names(found: Sources, base: Path) -> list[str]:
    return [str(path.relative_to(base)) for path in found.documents]


def test_files_folders_and_patterns_become_documents_in_order(shelf: Path) -> None:
    found = find_sources(["more", "*.pdf", "b.PDF"], base=shelf)
    assert _names(found, shelf) == ["more/week 2.pdf", "more/week 10.pdf", "a.pdf", "b.PDF"]
    assert found.problems == ()


def test_a_folder_stands_for_all_in_it_but_what_is_hidden(shelf: Path) -> None:
    assert _names(find_sources(["."], base=shelf), shelf) == [
        "a.pdf",
        "b.PDF",
        "more/week 2.pdf",
        "more/week 10.pdf",
    ]


def test_what_is_named_twice_is_taken_once(shelf: Path) -> None:
    (shelf / "link.pdf").symlink_to(shelf / "a.pdf")
    found = find_sources(["a.pdf", "./a.pdf", str(shelf / "a.pdf"), "more/../a.pdf", "link.pdf"], base=shelf)
    assert _names(found, shelf) == ["a.pdf"]


def test_a_file_is_taken_whatever_it_is_called(shelf: Path) -> None:
    assert _names(find_sources(["notes.txt"], base=shelf), shelf) == ["notes.txt"]


@pytest.mark.parametrize(
    ("name", "cause"),
    [
        ("gone.pdf", "there is no such file or folder"),
        ("empty", "there is no PDF in this folder"),
        ("*.doc", "the pattern matches no PDF"),
        ("empty/*", "the pattern matches no PDF"),
        ("", "an empty name"),
        ("bad\0name.pdf", "no such file"),
        ("x" * 5000, "too long"),
    ],
)
def test_what_gives_no_document_is_named_with_its_cause(shelf: Path, name: str, cause: str) -> None:
    found = find_sources([name, "a.pdf"], base=shelf)
    assert _names(found, shelf) == ["a.pdf"]
    assert [problem.name for problem in found.problems] == [name]
    assert cause in found.problems[0].cause


def test_something_that_is_neither_file_nor_folder_is_refused(shelf: Path) -> None:
    os.mkfifo(shelf / "pipe.pdf")
    assert "neither" in find_sources(["pipe.pdf"], base=shelf).problems[0].cause


def test_a_name_with_pattern_letters_is_a_name_where_there_is_such_a_file(shelf: Path) -> None:
    (shelf / "syllabus [v2].pdf").write_bytes(b"%PDF-1.4")
    assert _names(find_sources(["syllabus [v2].pdf"], base=shelf), shelf) == ["syllabus [v2].pdf"]


def test_the_folders_of_a_link_and_of_what_it_leads_to_are_both_known(shelf: Path) -> None:
    (shelf / "link.pdf").symlink_to(shelf / "more" / "week 2.pdf")
    assert set(find_sources(["link.pdf"], base=shelf).folders) == {shelf, shelf / "more"}
