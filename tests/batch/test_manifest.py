"""What a registrar knows of each file, against what the document says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from orchestrator.batch import Batch, FileResult
from orchestrator.batching.agreement import disagreements, further_arguments, reviews_of
from orchestrator.batching.entry import Entry
from orchestrator.batching.manifest import read_manifest
from orchestrator.batching.pattern import matcher
from orchestrator.errors import UsageError
from tests.batch.reader import Reader

Run = Callable[..., Batch]


def manifest(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "courses.csv"
    path.write_bytes(text.encode())
    return path


async def results_of(batch: Batch) -> dict[str, FileResult]:
    return {result.source: result async for result in batch}


@pytest.mark.anyio
async def test_a_disagreement_is_for_a_person_and_what_is_not_printed_is_filled_in(
    serve: Run, tmp_path: Path, reader: Reader
) -> None:
    courses = manifest(
        tmp_path,
        "file,course_code,term,section,timezone\n"
        "bio.pdf,BIO 111,Spring 2031,,America/New_York\n"
        "chem.pdf,chem-2,Fall 2031,4,America/Chicago\n"
        "absent.pdf,X 1,,,\n",
    )
    batch = serve(manifest=courses)
    results = await results_of(batch)
    told = [(one.title, one.why) for one in results["bio.pdf"].review if one.part == "manifest"]
    assert told == [
        ("course_code", "the manifest says 'BIO 111', the document says 'BIO 110'"),
        ("term", "the manifest says 'Spring 2031', the document says 'Fall 2031'"),
        ("timezone", "the manifest says 'America/New_York', the document says 'America/Denver'"),
    ]
    chem = results["chem.pdf"]
    assert (chem.term, chem.section, chem.timezone) == ("Fall 2031", "4", "America/Chicago")
    assert not [one for one in chem.review if one.part == "manifest"]
    assert reader.read.count("bio.pdf") == 1
    assert batch.summary is not None
    assert batch.summary.unmatched == ("absent.pdf",)


@pytest.mark.anyio
async def test_another_word_of_the_manifest_has_the_document_read_again(
    run: Run, tmp_path: Path, reader: Reader
) -> None:
    await results_of(run(manifest=manifest(tmp_path, "file,term\nart.pdf,Fall 2031\n")))
    reader.read.clear()
    await results_of(run(manifest=manifest(tmp_path, "file;term\r\nart.pdf;Fall 2032\r\n"), resume=True))
    assert reader.read == ["art.pdf"]


SYLLABUS = {
    "course_code": "BIO 110 / ENV 110",
    "course_title": "Life",
    "term": "Fall Semester 2031",
    "year_basis": "stated",
    "section": "02",
    "timezone": "America/Denver",
    "timezone_basis": "institution",
}


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ({"course_code": "bio-110"}, []),
        ({"course_code": "ENV110"}, []),
        ({"course_code": "BIO 11"}, ["course_code"]),
        ({"term": "Fall 2031"}, []),
        ({"term": "FA31"}, []),
        ({"term": "2031 Autumn"}, []),
        ({"term": "Fall 2030"}, ["term"]),
        ({"term": "Spring 2031"}, ["term"]),
        ({"section": "2"}, []),
        ({"section": "3"}, ["section"]),
        ({"timezone": "America/Denver"}, []),
        ({"timezone": "Europe/Paris"}, ["timezone"]),
        ({}, []),
    ],
)
def test_what_agrees_and_what_does_not(said: dict[str, str], fields: list[str]) -> None:
    told = list(disagreements(Entry(file="x.pdf", **said), SYLLABUS))
    assert [one.title for one in told] == fields


@pytest.mark.parametrize(
    ("changes", "asked"),
    [
        ({}, {}),
        ({"year_basis": "none", "term": "Fall"}, {"term": "Fall 2031"}),
        ({"timezone_basis": "assumed"}, {"timezone": "America/New_York"}),
        ({"section": None}, {"section": "2"}),
        ({"meetings": [{"section": "1"}, {"section": "2"}]}, {"section": "2"}),
        ({"section": "9", "meetings": [{"section": "1"}, {"section": "9"}]}, {}),
    ],
)
def test_only_what_the_document_leaves_open_is_asked_again(
    changes: dict[str, Any], asked: dict[str, str]
) -> None:
    entry = Entry(file="x.pdf", term="Fall 2031", section="2", timezone="America/New_York")
    assert further_arguments(entry, {**SYLLABUS, **changes}) == asked


def test_every_doubt_of_the_reader_is_listed_and_an_empty_document_is_one() -> None:
    doubt = {"title": "Exam", "needs_review": ["a", "b"], "page": 2, "date": "2031-09-01"}
    told = list(
        reviews_of(
            {"items": [doubt], "warnings": ["w"], "grading": [{"component": "Labs", "needs_review": ["c"]}]}
        )
    )
    assert [(one.part, one.title, one.why, one.page) for one in told] == [
        ("document", "the document", "w", None),
        ("items", "Exam", "a", 2),
        ("items", "Exam", "b", 2),
        ("grading", "Labs", "c", None),
    ]
    assert [one.why for one in reviews_of({})] == ["nothing dated was found in it"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name,term\na,b\n", "no column 'file'"),
        ("", "no column 'file'"),
        ("file,timezone\na.pdf,Mars/One\n", "Line 2 of courses.csv: there is no zone 'Mars/One'"),
        ("file,term\n,Fall 2031\n", "Line 2 of courses.csv names no file"),
    ],
)
def test_a_wrong_manifest_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        list(read_manifest(manifest(tmp_path, text)))


@pytest.mark.anyio
async def test_a_file_named_twice_is_an_error(run: Run, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"names 'bio\.pdf' twice"):
        await results_of(run(manifest=manifest(tmp_path, "file\nbio.pdf\nbio.pdf\n")))


def test_spreadsheets_csv_is_read(tmp_path: Path) -> None:
    path = manifest(tmp_path, '\ufeffFile;Notes;Term\r\n".\\a.pdf";"x;y";Fall 2031\r\n;;\r\n')
    assert list(read_manifest(path)) == [Entry(file="a.pdf", term="Fall 2031")]


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("*.pdf", "a/b.PDF", True),
        ("a/*.pdf", "a/b.pdf", True),
        ("a/*.pdf", "a/b/c.pdf", False),
        ("a/**/c.pdf", "a/c.pdf", True),
        ("a/**", "a/b/c.pdf", True),
        ("[ab]?.pdf", "b1.pdf", True),
        ("[!ab]*", "b1.pdf", False),
        ("x+(1).pdf", "x+(1).pdf", True),
        ("*", "a.docx", True),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str, *, meant: bool) -> None:
    assert matcher([pattern])(path) is meant
