"""What a batch does, and what its next run does no more."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import anyio
import icalendar
import pytest
from anyio import to_thread

from orchestrator.batch import Batch, FileResult
from orchestrator.batching.faults import BatchStoppedError, OutputError
from orchestrator.batching.ledger import Ledger
from orchestrator.batching.outputs import Shelf
from orchestrator.errors import ConnectError, UsageError
from tests.batch.conftest import document, outputs, put
from tests.batch.reader import Reader

pytestmark = pytest.mark.anyio
Run = Callable[..., Batch]


async def results_of(batch: Batch) -> dict[str, FileResult]:
    return {result.source: result async for result in batch}


async def settled() -> None:
    """Every task that can run has run, and the files' threads have had their turn."""
    for _ in range(20):
        await to_thread.run_sync(lambda: None)
        await anyio.wait_all_tasks_blocked()


def states(results: dict[str, FileResult]) -> dict[str, str]:
    return {source: result.state for source, result in sorted(results.items())}


async def test_each_document_gets_a_calendar_and_a_json_under_its_own_path(
    serve: Run, tmp_path: Path
) -> None:
    results = await results_of(serve())
    assert states(results) == {"bio.pdf": "done", "chem.pdf": "done", "more/art.pdf": "done"}
    assert sorted(outputs(tmp_path / "out")) == [
        "bio.ics", "bio.json", "chem.ics", "chem.json", "more/art.ics", "more/art.json",
    ]  # fmt: skip
    bio = results["bio.pdf"]
    assert (bio.course_code, bio.term, bio.timezone, bio.counts["items"]) == (
        "BIO 110",
        "Fall 2031",
        "America/Denver",
        1,
    )
    assert bio.ics is not None
    events = icalendar.Calendar.from_ical(bio.ics.read_bytes()).events
    assert [str(event["SUMMARY"]) for event in events] == ["BIO 110: Exam 1"]
    assert bio.syllabus()["items"][0]["title"] == "Exam 1"


async def test_the_summaries_tell_what_needs_a_person_and_why(run: Run, shelf: Path, tmp_path: Path) -> None:
    put(shelf / "odd.pdf", broken=True)
    batch = run()
    await results_of(batch)
    summary = batch.summary
    assert summary is not None
    assert (summary.files, summary.done, summary.failed, summary.to_review, summary.complete) == (
        4,
        3,
        1,
        1,
        True,
    )
    assert summary.reasons == {"the weekday does not fit": 1}
    assert summary.causes == {"it is damaged. Print it again": 1}
    with (tmp_path / "out" / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["file"]: row for row in csv.DictReader(file)}
    assert rows["chem.pdf"]["reasons"] == "Exam 2: the weekday does not fit"
    assert rows["odd.pdf"]["cause"] == "'odd.pdf' is damaged. Print it again"
    told = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert [one["file" if "file" in one else "source"] for one in told["files"]] == sorted(rows)
    assert told["totals"]["failed"] == 1


async def test_the_next_run_reads_nothing_again(
    run: Run, reader: Reader, shelf: Path, tmp_path: Path
) -> None:
    put(shelf / "odd.pdf", broken=True)
    await results_of(run())
    before = outputs(tmp_path / "out")
    reader.read.clear()
    batch = run(resume=True)
    results = await results_of(batch)
    assert states(results) == {
        "bio.pdf": "known", "chem.pdf": "known", "more/art.pdf": "known", "odd.pdf": "failed",
    }  # fmt: skip
    assert reader.read == []
    assert outputs(tmp_path / "out") == before
    assert results["chem.pdf"].review[0].why == "the weekday does not fit"
    assert batch.summary is not None
    assert (batch.summary.known, batch.summary.failed, batch.summary.to_review) == (3, 1, 1)


async def test_a_failed_document_is_tried_again_on_request(run: Run, reader: Reader, shelf: Path) -> None:
    put(shelf / "odd.pdf", broken=True)
    await results_of(run())
    reader.read.clear()
    await results_of(run(resume=True, retry_failed=True))
    assert reader.read == ["odd.pdf"]


async def test_what_a_killed_run_had_not_finished_is_done(run: Run, reader: Reader, tmp_path: Path) -> None:
    async for _ in run(limit=1):
        pass
    assert len(reader.read) == 1
    results = await results_of(run(resume=True))
    assert sorted(states(results).values()) == ["done", "done", "known"]
    assert sorted(reader.read) == ["art.pdf", "bio.pdf", "chem.pdf"]
    assert len(outputs(tmp_path / "out")) == 6


async def test_an_output_that_is_gone_is_made_again(run: Run, reader: Reader, tmp_path: Path) -> None:
    await results_of(run())
    before = outputs(tmp_path / "out")
    (tmp_path / "out" / "courses" / "chem.ics").unlink()
    reader.read.clear()
    await results_of(run(resume=True))
    assert reader.read == ["chem.pdf"]
    assert outputs(tmp_path / "out") == before


async def test_a_revised_document_takes_the_place_of_its_former_self(
    run: Run, reader: Reader, shelf: Path
) -> None:
    await results_of(run())
    reader.read.clear()
    put(shelf / "bio.pdf", course="BIO 110", title="revised")
    results = await results_of(run(resume=True))
    assert reader.read == ["bio.pdf"]
    assert results["bio.pdf"].syllabus()["course_title"] == "revised"
    assert results["bio.pdf"].json_file == (await results_of(run(resume=True)))["bio.pdf"].json_file


async def test_a_document_that_was_moved_is_known_by_its_content(
    run: Run, reader: Reader, shelf: Path
) -> None:
    await results_of(run())
    reader.read.clear()
    (shelf / "bio.pdf").rename(shelf / "more" / "biology.pdf")
    results = await results_of(run(resume=True))
    assert reader.read == []
    assert results["more/biology.pdf"].state == "known"


async def test_another_reader_reads_everything_anew(run: Run, reader: Reader) -> None:
    await results_of(run())
    newer = Reader(version="2")
    results = await results_of(run(resume=True, reader=newer))
    assert set(states(results).values()) == {"done"}
    assert sorted(newer.read) == sorted(reader.read)


async def test_an_earlier_run_is_not_touched_unless_that_is_said(run: Run, reader: Reader) -> None:
    await results_of(run())
    with pytest.raises(UsageError, match=r"holds an earlier run \(3 documents done\).*--resume"):
        await results_of(run())
    reader.read.clear()
    await results_of(run(fresh=True))
    assert len(reader.read) == 3


async def test_the_same_bytes_are_read_once(run: Run, reader: Reader, shelf: Path, tmp_path: Path) -> None:
    put(shelf / "copy.pdf", course="ART 3")
    results = await results_of(run())
    assert results["more/art.pdf"].state == "duplicate"
    assert results["more/art.pdf"].duplicate_of == "copy.pdf"
    assert len(reader.read) == 3
    assert "more/art.ics" not in outputs(tmp_path / "out")


async def test_two_courses_of_one_name_do_not_see_each_other(serve: Run, tmp_path: Path) -> None:
    folder = tmp_path / "alike"
    put(folder / "a.pdf", course="BIO 110", title="one", exams=[(), ()])
    put(folder / "b.pdf", course="BIO 110", title="two")
    put(folder / "c.pdf", course="BIO 110", title="three", exams=[(), (), ()])
    await results_of(serve(folder))
    await results_of(serve(folder, out=tmp_path / "alone", glob="c.pdf"))
    alone = outputs(tmp_path / "alone")
    assert sorted(alone) == ["c.ics", "c.json"]
    assert alone.items() <= outputs(tmp_path / "out").items()


async def test_many_at_once_give_the_same_as_one_after_the_other(
    run: Run, tmp_path: Path, reader: Reader
) -> None:
    folder = tmp_path / "many"
    for number in range(12):
        put(
            folder / f"{number}.pdf",
            course=f"C {number % 5}",
            title=str(number),
            exams=[()] * (number % 3 + 1),
        )
    await results_of(run(folder))
    assert reader.most_at_once == 1
    beside = Reader()
    beside.parties = 4
    await results_of(run(folder, jobs=4, out=tmp_path / "beside", reader=beside))
    assert beside.most_at_once == 4
    assert outputs(tmp_path / "out") == outputs(tmp_path / "beside")


async def test_a_document_without_an_end_costs_its_own_time_alone(
    serve: Run, shelf: Path, reader: Reader
) -> None:
    put(shelf / "endless.pdf", sleep=True)
    results = await results_of(serve(timeout=0.3, jobs=2))
    assert results["endless.pdf"].cause == "reading it took longer than 0.3 s"
    assert list(states(results).values()).count("done") == 3
    assert reader.at_once == 0


async def test_what_is_no_file_of_its_own_or_too_large_is_told(run: Run, shelf: Path) -> None:
    os.mkfifo(shelf / "pipe.pdf")
    (shelf / "gone.pdf").symlink_to(shelf / "nowhere")
    (shelf / "folder.pdf").mkdir()
    with (shelf / "huge.pdf").open("wb") as file:
        file.truncate(200 * 1024**2)
    results = await results_of(run())
    assert results["pipe.pdf"].cause == "it is not a regular file (a device, pipe or socket)"
    assert results["gone.pdf"].cause == "it cannot be read (No such file or directory)"
    assert results["huge.pdf"].cause == "it is larger than the limit of 100 MB"
    assert "folder.pdf" not in results


async def test_no_more_is_read_ahead_than_a_few_files(run: Run, tmp_path: Path, reader: Reader) -> None:
    folder = tmp_path / "many"
    for number in range(60):
        put(folder / f"{number:02}.pdf", title=str(number))
    second = anyio.Event()
    reader.on_read = lambda _: second.set() if len(reader.read) > 1 else None
    async with run(folder) as batch:
        stream = aiter(batch)
        await anext(stream)
        # Files are opened in threads, which a loop that has settled may still be waiting for.
        with anyio.fail_after(20):
            await second.wait()
        # The reading stands still once nobody takes the results, so no turn of the loop brings it further.
        before = -1
        while len(reader.read) != before:
            before = len(reader.read)
            await settled()
        assert 1 < len(reader.read) < 30


async def test_leaving_the_loop_ends_the_batch_and_keeps_what_is_done(
    run: Run, tmp_path: Path, reader: Reader
) -> None:
    batch = run()
    async with batch:
        async for _ in batch:
            break
    assert batch.summary is not None
    assert not batch.summary.complete
    results = await results_of(run(resume=True))
    assert set(states(results).values()) == {"known", "done"}
    assert len(reader.read) <= 4
    assert len(outputs(tmp_path / "out")) == 6


async def test_a_cancelled_batch_ends_what_it_reads(serve: Run, shelf: Path, reader: Reader) -> None:
    put(shelf / "aa.pdf", sleep=True)
    begun = anyio.Event()
    reader.on_read = lambda name: begun.set() if name == "aa.pdf" else None
    async with anyio.create_task_group() as group:
        group.start_soon(results_of, serve())
        with anyio.fail_after(20):
            await begun.wait()
        group.cancel_scope.cancel()
    assert reader.at_once == 0


def test_it_can_be_iterated_over_without_async(run: Run) -> None:
    batch = run()
    assert sorted(result.source for result in batch) == ["bio.pdf", "chem.pdf", "more/art.pdf"]
    assert batch.summary is not None
    assert batch.total == 3
    with run(resume=True) as again:
        for result in again:
            assert result.state == "known"
            break


async def test_fail_fast_stops_at_the_first_failure(run: Run, shelf: Path, reader: Reader) -> None:
    put(shelf / "aaa.pdf", broken=True)
    with pytest.raises(BatchStoppedError, match=r"Stopped at aaa\.pdf: 'aaa\.pdf' is damaged"):
        await results_of(run(fail_fast=True))
    assert len(reader.read) < 4


async def test_patterns_and_dates_choose_the_files(run: Run, shelf: Path) -> None:
    old = shelf / "chem.pdf"
    os.utime(old, (0, 0))
    since = datetime(2020, 1, 1, tzinfo=UTC)
    assert set(await results_of(run(since=since))) == {"bio.pdf", "more/art.pdf"}
    assert set(await results_of(run(resume=True, glob="more/*"))) == {"more/art.pdf"}
    assert set(await results_of(run(resume=True, glob=("B*.PDF", "c*")))) == {"bio.pdf", "chem.pdf"}


async def test_the_outputs_folder_is_not_walked(run: Run, shelf: Path) -> None:
    put(shelf / "out" / "courses" / "x.pdf")
    assert len(await results_of(run(out=shelf / "out"))) == 3


async def test_two_batches_do_not_share_an_output_folder(run: Run, tmp_path: Path) -> None:
    with Ledger(tmp_path / "out" / ".batch"), pytest.raises(UsageError, match="Another batch is writing to"):
        await results_of(run())


async def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Shelf.put

    def full(self: Shelf, name: str, *rest: object) -> None:
        if name == "chem":
            raise OutputError("chem.json", "No space left on device")
        whole(self, name, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(Shelf, "put", full)
        with pytest.raises(OutputError, match=r"chem\.json cannot be written \(No space left on device\)"):
            await results_of(run())
    assert not (tmp_path / "out" / "courses" / "chem.json").exists()
    results = await results_of(run(resume=True))
    assert results["chem.pdf"].state == "done"
    assert len(outputs(tmp_path / "out")) == 6


async def test_an_output_that_cannot_be_finished_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        Shelf(tmp_path).put("a/b", "a/b.pdf", {"not JSON": object()}, b"", ())
    assert outputs(tmp_path) == {}


async def test_servers_that_do_not_start_end_the_batch(serve: Run, reader: Reader) -> None:
    def broken(*_: object) -> None:
        raise OSError("no such server")

    whole, reader.make = reader.make, broken  # type: ignore[assignment,method-assign]
    with pytest.raises(ConnectError, match="no such server"):
        await results_of(serve())
    reader.make = whole  # type: ignore[method-assign]
    # Nothing has come of it, so nothing has to be said about it.
    assert len(await results_of(serve())) == 3


async def test_nothing_of_the_benches_stays(serve: Run, tmp_path: Path) -> None:
    await results_of(serve())
    assert sorted(path.name for path in (tmp_path / "out" / ".batch").iterdir()) == ["ledger.sqlite3", "lock"]


async def test_a_name_that_hides_a_separator_is_read_all_the_same(serve: Run, tmp_path: Path) -> None:
    folder = tmp_path / "names"
    names = ["a%2Fb.pdf", "~root.pdf", "x:y.pdf", "ü ✓.pdf", "-n.pdf", "'q\".pdf"]
    for number, name in enumerate(names):
        put(folder / name, title=str(number))
    results = await results_of(serve(folder))
    assert states(results) == dict.fromkeys(sorted(names), "done")
    assert document(title="0") == (folder / names[0]).read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [({"jobs": 0}, "jobs is 0"), ({"timeout": 0}, "timeout is 0"), ({"timezone": "Mars"}, "no zone 'Mars'")],
)
def test_a_wrong_option_is_told(run: Run, options: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        run(**options)
    with pytest.raises(UsageError, match="There is no folder"):
        run(Path("nowhere"))
