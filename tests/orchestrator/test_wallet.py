from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from orchestrator.wallet import Keyring


def test_what_is_written_is_read_until_it_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    held: dict[tuple[str, str], str] = {}
    monkeypatch.setitem(sys.modules, "keyring", SimpleNamespace(
        get_password=lambda *key: held.get(key),
        set_password=lambda service, name, secret: held.update({(service, name): secret}),
        delete_password=lambda *key: held.pop(key),
    ))  # fmt: skip
    keyring = Keyring()
    assert keyring.read("https://a") is None
    assert keyring.write("https://a", "x")
    assert keyring.read("https://a") == "x"
    assert set(held) == {("syllabus-agent/oauth", "https://a")}
    assert keyring.forget("https://a")
    assert not keyring.forget("https://a")


@pytest.mark.parametrize("library", [None, SimpleNamespace()])
def test_without_a_keyring_that_works_nothing_is_kept_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, library: Any
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", library)
    keyring = Keyring()
    assert keyring.read("https://a") is None
    assert not keyring.write("https://a", "x")
    assert not keyring.forget("https://a")
