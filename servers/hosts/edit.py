"""A client's file with our entry, and without it: text in, text out."""

from __future__ import annotations

from typing import Any

from servers.errors import InvalidValueError
from servers.hosts import jsonc, yaml_text
from servers.hosts.client import NAME, Client, Entry

__all__ = ["is_vacant", "says_the_same", "with_entry", "without_entry"]


def with_entry(text: str, client: Client, entry: Entry) -> str:
    """The file with our server in it; what else stands there stays, character by character.

    Raises:
        InvalidValueError: the file is not in the client's language.
    """
    values = client.shape(entry)
    if client.language == "yaml":
        return yaml_text.write_entry(text, client.key, NAME, values)
    path = (client.key, NAME)
    known = _entry_in(text, client)
    if known is not None and not (
        isinstance(known, dict) and {"command"} <= known.keys() and "url" not in known
    ):
        # It is another kind of entry under our name: its keys would contradict ours.
        text = jsonc.remove(text, path)
    return jsonc.write(text, path, values)


def without_entry(text: str, client: Client) -> str:
    """The file without our server.

    Raises:
        InvalidValueError: the file is not in the client's language.
    """
    if client.language == "yaml":
        return yaml_text.remove_entry(text, client.key, NAME)
    return jsonc.remove(text, (client.key, NAME))


def is_vacant(text: str, client: Client) -> bool:
    """Whether nothing is in the file, not even a comment, but the place for servers."""
    if client.language == "yaml":
        return text.strip() in {"", f"{client.key}: {{}}"}
    if "//" in text or "/*" in text:
        return False
    try:
        return bool(jsonc.read(text) in ({}, {client.key: {}}))
    except InvalidValueError:
        return False


def says_the_same(one: str, two: str, client: Client) -> bool:
    """Whether two texts differ in nothing but an empty place for servers and the white space around it."""
    if client.language == "yaml":
        return _without_empty_block(one, client.key) == _without_empty_block(two, client.key)
    try:
        left, right = (_without_vacancy(jsonc.read(text), client.key) for text in (one, two))
        return bool(left == right)
    except InvalidValueError:
        return False


def _entry_in(text: str, client: Client) -> Any:
    data = jsonc.read(text)
    place = data.get(client.key) if isinstance(data, dict) else None
    return place.get(NAME) if isinstance(place, dict) else None


def _without_vacancy(data: Any, key: str) -> Any:
    if isinstance(data, dict) and data.get(key) == {}:
        return {name: value for name, value in data.items() if name != key}
    return data


def _without_empty_block(text: str, key: str) -> list[str]:
    return [line for line in text.splitlines() if line.rstrip() not in {"", f"{key}:", f"{key}: {{}}"}]
