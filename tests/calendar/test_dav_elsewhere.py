"""A calendar server that sends its visitor elsewhere: into the house, to another host, or past the encryption."""

from __future__ import annotations

import httpx2
import pytest
from pydantic import SecretStr

from servers.calendar.dav import Dav
from servers.errors import SyllabusAgentError
from servers.settings import Account

HOME = "https://dav.example.org/"
ACCOUNT = Account(url=HOME, user="me", password=SecretStr("hunter2"))


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://192.168.1.1/",
        "https://evil.example.com/",
        "https://dav.example.org.evil.example.com/",
        "https://me:pw@dav.example.org/",
        "http://dav.example.org/",
        "http://cal.example.org/",
        "file:///etc/passwd",
        "//evil.example.com/",
    ],
)
def test_a_redirection_to_another_place_is_not_followed(target: str) -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(301, headers={"Location": target})

    with (
        Dav(ACCOUNT, transport=httpx2.MockTransport(answer)) as dav,
        pytest.raises(SyllabusAgentError) as caught,
    ):
        dav.collection(HOME)
    assert asked == [HOME]
    assert "hunter2" not in str(caught.value)


def test_a_server_that_leads_in_circles_is_left() -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(302, headers={"Location": f"{HOME}{len(asked)}"})

    with (
        Dav(ACCOUNT, transport=httpx2.MockTransport(answer)) as dav,
        pytest.raises(SyllabusAgentError, match="leads nowhere"),
    ):
        dav.collection(HOME)
    assert len(asked) < 10
