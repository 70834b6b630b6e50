"""A real CalDAV server on a free loopback port."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import httpx2
import pytest

USER, PASSWORD = "student", "correct horse"


@pytest.fixture(scope="session")
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Radicale's address; one user, who has to log in."""
    folder = tmp_path_factory.mktemp("radicale")
    (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        *(sys.executable, "-m", "radicale", "--config", "", "--server-hosts", f"127.0.0.1:{port}"),
        *("--auth-type", "htpasswd", "--auth-htpasswd-filename", str(folder / "users")),
        *("--auth-htpasswd-encryption", "plain", "--auth-delay", "0"),
        *("--storage-filesystem-folder", str(folder / "data"), "--logging-level", "warning"),
    ]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        _wait_for(port, process)
        yield f"http://127.0.0.1:{port}/"
        process.terminate()
        process.wait(timeout=10)


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    """Radicale does not say when it listens."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail("Radicale did not start")


@pytest.fixture
def dav_client(radicale: str) -> Iterator[httpx2.Client]:
    """The user's other device, which speaks plain HTTP."""
    with httpx2.Client(base_url=radicale, auth=(USER, PASSWORD), trust_env=False) as client:
        yield client
