"""What a server loads before it is asked anything: nothing that only some calls need."""

from __future__ import annotations

import gc
import platform
import subprocess
import sys

import pytest

from servers.loading import loading

#: Libraries that some tools use, each worth more than a hundredth of a server's start.
RARE = (
    "icalendar", "pypdf", "pypdfium2", "apprise", "keyring", "numpy", "rapidocr", "distributed", "pydantic_ai",
)  # fmt: skip


def test_a_server_that_lists_its_tools_has_loaded_none_of_the_rare_libraries() -> None:
    code = f"import sys; from servers.serve import create; create('all', {{}}); print([m for m in {RARE} if m in sys.modules])"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "[]"


def test_the_collector_rests_while_something_is_loaded_and_works_again_after() -> None:
    assert gc.isenabled()
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with loading():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="glibc's heaps")
def test_the_threads_of_a_server_over_http_share_one_heap() -> None:
    code = "from servers.loading import one_heap; print(one_heap())"
    told = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout.strip() == "True"
