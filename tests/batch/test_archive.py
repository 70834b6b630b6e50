"""Zip files: read in place, and never believed."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from orchestrator.batch import Batch, FileResult
from orchestrator.batching import archive
from orchestrator.batching.archive import Archive, UnfitError
from tests.batch.conftest import document, outputs
from tests.batch.reader import Reader

pytestmark = pytest.mark.anyio
Run = Callable[..., Batch]


def packed(path: Path, members: dict[str, bytes], *, method: int = zipfile.ZIP_DEFLATED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", method) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def files_called(word: str, folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if word in path.name}


async def results_of(batch: Batch) -> dict[str, FileResult]:
    return {result.source: result async for result in batch}


async def test_the_documents_in_a_zip_file_are_read_and_known_again(
    run: Run, tmp_path: Path, reader: Reader
) -> None:
    folder = tmp_path / "zips"
    packed(
        folder / "fall.zip",
        {
            "bio/a.pdf": document(title="a"),
            "B.PDF": document(title="b"),
            "notes.txt": b"",
            "__MACOSX/bio/._a.pdf": b"x",
        },
    )
    results = await results_of(run(folder))
    assert {source: result.state for source, result in results.items()} == {
        "fall.zip/bio/a.pdf": "done",
        "fall.zip/B.PDF": "done",
    }
    assert sorted(outputs(tmp_path / "out")) == [
        "fall.zip/B.ics", "fall.zip/B.json", "fall.zip/bio/a.ics", "fall.zip/bio/a.json",
    ]  # fmt: skip
    reader.read.clear()
    again = await results_of(run(folder / "fall.zip", resume=True))
    assert {result.state for result in again.values()} == {"known"}
    assert reader.read == []


@pytest.mark.parametrize(
    "name",
    ["../../evil.pdf", "/etc/evil.pdf", "a/../../evil.pdf", "..\\..\\evil.pdf", "C:\\evil.pdf", "./evil.pdf"],
)
async def test_a_member_stays_inside_whatever_its_name(run: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "deep" / "zips"
    packed(folder / "x.zip", {name: document(title="evil")})
    (result,) = (await results_of(run(folder))).values()
    assert result.state == "done"
    assert (
        files_called("evil", tmp_path)
        == files_called("evil", tmp_path / "out" / "courses" / "x.zip")
        != set()
    )


async def test_two_members_of_one_name_are_two_documents(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "zips"
    folder.mkdir()
    with zipfile.ZipFile(folder / "x.zip", "w") as file:
        file.writestr("a.pdf", document(title="one"))
        with pytest.warns(UserWarning, match="Duplicate name"):
            file.writestr("a.pdf", document(title="two"))
    results = await results_of(run(folder))
    titles = {source: result.course_title for source, result in results.items()}
    assert titles == {"x.zip/a.pdf": "one", "x.zip/a (2).pdf": "two"}


async def test_what_cannot_be_unpacked_costs_itself_alone(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "zips"
    packed(folder / "good.zip", {"a.pdf": document(title="a"), "inner.zip": b"PK"})
    (folder / "text.zip").write_text("no zip at all")
    whole = packed(folder / "cut.zip", {"a.pdf": document(title="cut")}).read_bytes()
    (folder / "cut.zip").write_bytes(whole[:-30])
    flipped = bytearray(packed(folder / "bits.zip", {"a.pdf": hashlib.shake_128().digest(5000)}).read_bytes())
    flipped[2000] ^= 255
    (folder / "bits.zip").write_bytes(flipped)
    locked = bytearray(packed(folder / "locked.zip", {"a.pdf": document(title="l")}).read_bytes())
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        locked[locked.index(signature) + place] |= 1
    (folder / "locked.zip").write_bytes(locked)
    results = await results_of(run(folder))
    causes = {source: result.cause or "" for source, result in results.items()}
    assert results["good.zip/a.pdf"].state == "done"
    assert "is not opened" in causes["good.zip/inner.zip"]
    assert "not a zip file" in causes["text.zip"]
    assert "not a zip file" in causes["cut.zip"]
    assert "it cannot be read" in causes["bits.zip/a.pdf"]
    assert "encrypted" in causes["locked.zip/a.pdf"]


def test_a_member_that_says_it_is_small_is_cut_off_where_it_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "LARGEST", 1000)
    path = packed(tmp_path / "x.zip", {"a.pdf": bytes(5000)})
    with Archive.open(path) as opened:
        (member,) = opened.members()
        with pytest.raises(UnfitError, match="larger than the limit"):
            opened.extract(member, tmp_path / "a.pdf")


def test_what_comes_out_of_one_archive_is_bounded_by_its_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "_ALLOWANCE", 70_000)
    path = packed(tmp_path / "x.zip", {f"{n}.pdf": bytes(60_000) for n in range(4)})
    with Archive.open(path) as opened:
        first, second, *_ = opened.members()
        opened.extract(first, tmp_path / "first")
        with pytest.raises(UnfitError, match="zip bomb"):
            opened.extract(second, tmp_path / "second")


@pytest.mark.parametrize("large", [False, True])
def test_a_list_of_members_without_end_is_not_read(tmp_path: Path, *, large: bool) -> None:
    claimed = 0xFFFFFFFF if large else 2**30
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 9, 9, claimed, 0, 0)
    zip64 = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, 9, 9, 2**40, 0) if large else b""
    (tmp_path / "x.zip").write_bytes(zip64 + end)
    with pytest.raises(UnfitError, match="list of members is too long"), Archive.open(tmp_path / "x.zip"):
        pass


def test_any_archive_that_python_writes_is_opened(tmp_path: Path) -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("a.pdf", b"x")
        with file.open("b.pdf", "w", force_zip64=True) as member:
            member.write(b"y")
        file.comment = b"of the fall term"
    (tmp_path / "x.zip").write_bytes(content.getvalue())
    with Archive.open(tmp_path / "x.zip") as opened:
        assert [member.filename for member in opened.members()] == ["a.pdf", "b.pdf"]
