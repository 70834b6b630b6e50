"""Worker processes: warm, bounded, and mortal without harm."""

from __future__ import annotations

import os
import signal
import sys
import textwrap
from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import pytest

from servers import errors
from servers.errors import DamagedError, DocumentError, EncryptedError, SyllabusAgentError, TooLargeError
from servers.syllabus.workers import Reading, Workers

pytestmark = pytest.mark.anyio

PARSER = textwrap.dedent('''
    """A parser that does what its document says."""
    import ctypes, os, signal, sys, time
    from pathlib import Path
    from types import SimpleNamespace
    from servers.domain.syllabus import Item, Passage, Source, Syllabus
    from servers import errors

    def meet(folder, parties=2):
        """Wait until so many processes stand here at the same time."""
        folder = Path(folder)
        (folder / str(os.getpid())).touch()
        while len(list(folder.iterdir())) < parties:
            time.sleep(0.005)

    def parse(data, *, name, **arguments):
        exec(data.decode())
        source = Source(name=name, sha256="0" * 64, pages=1, parser_version="t")
        said = ",".join(f"{key}={value}" for key, value in sorted(arguments.items()))
        syllabus = Syllabus(id=f"pid-{os.getpid()}", course_title=said, source=source)
        return SimpleNamespace(syllabus=syllabus, passages=(Passage(page=1, heading=None, text="héllo ✓"),))
''')


@pytest.fixture
def parser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    # A name of its own for each test: workers import it afresh, and the parent never does.
    module = f"obedient_{tmp_path.name}"
    (tmp_path / f"{module}.py").write_text(PARSER, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return f"{module}:parse"


@pytest.fixture
async def one(parser: str) -> AsyncIterator[Workers]:
    workers = Workers(parser=parser, count=1, seconds=30)
    async with workers.open():
        yield workers


def runs(pid: str) -> bool:
    return Path(f"/proc/{pid}").exists()


async def do(workers: Workers, code: str = "pass") -> Reading:
    with anyio.fail_after(30):
        return await workers.parse(code.encode(), name="a.pdf")


async def test_the_arguments_arrive_and_the_result_comes_back_typed(one: Workers) -> None:
    reading = await one.parse(b"pass", name="héy.pdf", term="Fall 2026", timezone=None)
    assert reading.syllabus.course_title == "term=Fall 2026,timezone=None"
    assert reading.syllabus.source.name == "héy.pdf"
    assert reading.passages[0].text == "héllo ✓"


async def test_it_runs_in_another_process_which_is_used_again(one: Workers) -> None:
    first, second = await do(one), await do(one)
    assert first.syllabus.id == second.syllabus.id != f"pid-{os.getpid()}"


async def test_a_worker_is_replaced_after_so_many_documents(parser: str) -> None:
    workers = Workers(parser=parser, count=1, documents=1)
    async with workers.open():
        assert (await do(workers)).syllabus.id != (await do(workers)).syllabus.id


async def test_two_documents_are_parsed_at_the_same_time(parser: str, tmp_path: Path) -> None:
    workers = Workers(parser=parser, count=2)
    folder = tmp_path / "meeting"
    folder.mkdir()
    async with workers.open(), anyio.create_task_group() as group:
        for _ in range(2):
            group.start_soon(do, workers, f"meet({str(folder)!r})")
    assert len(list(folder.iterdir())) == 2


async def test_more_documents_than_workers_all_get_their_turn(parser: str) -> None:
    workers = Workers(parser=parser, count=2)
    seen: set[str] = set()

    async def parse() -> None:
        seen.add((await do(workers)).syllabus.id)

    async with workers.open(), anyio.create_task_group() as group:
        for _ in range(12):
            group.start_soon(parse)
    assert 1 <= len(seen) <= 2


async def test_every_error_of_the_tree_crosses_the_boundary(one: Workers) -> None:
    arrived: dict[str, tuple[type[Exception], str]] = {}
    kinds = [name for name in errors.__all__ if name != "StoreError"]
    for kind in kinds:
        with pytest.raises(SyllabusAgentError) as caught:
            await do(one, f"raise errors.{kind}('what é', 'mend')")
        arrived[kind] = (caught.type, str(caught.value))
    assert arrived == {kind: (getattr(errors, kind), "what é. mend") for kind in kinds}


async def test_an_error_class_that_we_do_not_know_arrives_as_its_nearest_known_base(one: Workers) -> None:
    with pytest.raises(EncryptedError, match="odd"):
        await do(one, "raise type('Odd', (errors.EncryptedError,), {})('odd', 'mend')")


async def test_a_bug_in_the_parser_costs_one_document_and_hides_its_text(one: Workers) -> None:
    with pytest.raises(DocumentError, match="KeyError") as caught:
        await do(one, "raise KeyError('secret words')")
    assert "secret" not in str(caught.value)
    await do(one)


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("os._exit(3)", "exit code 3"),
        ("ctypes.string_at(0)", "SIGSEGV"),
        ("os.abort()", "SIGABRT"),
        ("raise SystemExit(4)", "exit code 4"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
async def test_a_worker_that_dies_costs_its_own_call_alone(one: Workers, code: str, cause: str) -> None:
    with pytest.raises(DamagedError, match=cause):
        await do(one, code)
    assert (await do(one)).syllabus.id


async def test_a_worker_that_the_system_kills_is_reported_as_lack_of_memory(one: Workers) -> None:
    with pytest.raises(TooLargeError, match="memory"):
        await do(one, "os.kill(os.getpid(), signal.SIGKILL)")


async def test_a_neighbour_lives_on_when_a_worker_dies(parser: str, tmp_path: Path) -> None:
    workers = Workers(parser=parser, count=2)
    folder = tmp_path / "meeting"
    folder.mkdir()

    async def die() -> None:
        with pytest.raises(DamagedError):
            await do(workers, f"meet({str(folder)!r}); os._exit(1)")
        (folder / "dead").touch()

    async with workers.open(), anyio.create_task_group() as group:
        group.start_soon(die)
        group.start_soon(do, workers, f"meet({str(folder)!r}, parties=3)")


async def test_a_worker_that_died_while_idle_is_replaced_unseen(one: Workers) -> None:
    pid = int((await do(one)).syllabus.id.removeprefix("pid-"))
    os.kill(pid, signal.SIGKILL)
    assert (await do(one)).syllabus.id != f"pid-{pid}"


async def test_a_document_that_takes_too_long_is_stopped(parser: str) -> None:
    workers = Workers(parser=parser, count=1, seconds=4)
    async with workers.open():
        pid = (await do(workers)).syllabus.id.removeprefix("pid-")  # a worker that has started
        with pytest.raises(TooLargeError, match="longer than 4 s"):
            await do(workers, "time.sleep(60)")
        assert not runs(pid)


async def test_waiting_for_a_free_worker_does_not_count_as_time(parser: str) -> None:
    workers = Workers(parser=parser, count=1, seconds=3)
    async with workers.open(), anyio.create_task_group() as group:
        await do(workers)  # a worker's start does
        for _ in range(4):
            group.start_soon(do, workers, "time.sleep(0.8)")


async def test_a_document_that_takes_too_much_memory_is_stopped(parser: str) -> None:
    workers = Workers(parser=parser, count=1, megabytes=600)
    async with workers.open():
        with pytest.raises(TooLargeError, match="memory"):
            await do(workers, "bytearray(700 * 1024**2)")
        assert (await do(workers)).syllabus.id


async def test_a_cancelled_call_ends_its_worker_and_frees_its_place(one: Workers, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "started")

    async with anyio.create_task_group() as group:
        group.start_soon(
            do, one, f"open({str(tmp_path / 'started')!r}, 'w').write(str(os.getpid())); time.sleep(60)"
        )
        pid = await anyio.Path(tmp_path / "started").read_text()
        group.cancel_scope.cancel()
    assert not runs(pid)
    assert (await do(one)).syllabus.id


async def test_what_a_library_prints_does_not_land_among_the_replies(one: Workers) -> None:
    reading = await do(one, "print('noise'); os.write(1, b'noise'); ctypes.CDLL(None).puts(b'noise')")
    assert reading.syllabus.id


async def test_a_parser_that_reads_standard_input_gets_nothing(one: Workers) -> None:
    assert (await do(one, "assert sys.stdin.read() == '' and os.read(0, 1) == b''")).syllabus.id


async def test_the_last_holder_ends_the_workers(parser: str) -> None:
    workers = Workers(parser=parser, count=1)
    async with workers.open():
        async with workers.open():
            pid = (await do(workers)).syllabus.id.removeprefix("pid-")
        assert runs(pid)
    assert not runs(pid)


async def test_a_module_in_the_working_folder_is_not_imported(
    one: Workers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "json.py").write_text("raise SystemExit('hijacked')", encoding="utf-8")
    monkeypatch.chdir(folder)
    assert (await do(one)).syllabus.id


async def test_a_parser_that_cannot_be_imported_is_an_error_of_ours() -> None:
    workers = Workers(parser="no_such_module:parse", count=1)
    async with workers.open():
        with pytest.raises(SyllabusAgentError, match="ModuleNotFoundError"):
            await do(workers)


async def test_a_large_document_goes_through_whole(one: Workers) -> None:
    code = "assert len(data) == 5_000_000; pass #"
    assert (await do(one, code.ljust(5_000_000, "x"))).syllabus.id
