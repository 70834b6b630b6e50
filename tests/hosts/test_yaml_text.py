"""Goose's YAML, edited in place."""

from __future__ import annotations

import pytest

from servers.errors import InvalidValueError
from servers.hosts.yaml_text import has_entry, remove_entry, write_entry

VALUES = {"enabled": True, "cmd": "/a b/it", "args": ["x: y"], "envs": {"K": "C:\\v"}, "timeout": 300}
WRITTEN = """\
  ours:
    enabled: true
    cmd: "/a b/it"
    args: ["x: y"]
    envs:
      K: "C:\\\\v"
    timeout: 300
"""

GOOSE = """\
# my goose
GOOSE_MODEL: some-model  # fast
extensions:
  developer:   # keep
    enabled: true
    type: builtin

  # below: mine
  other:
    type: stdio
    cmd: npx
    envs: {}

OTHER_KEY: |
  extensions:
    not this one
"""


def test_the_entry_stands_at_the_end_of_its_block_and_nothing_else_moves() -> None:
    assert write_entry(GOOSE, "extensions", "ours", VALUES) == GOOSE.replace(
        "    envs: {}\n", f"    envs: {{}}\n{WRITTEN}"
    )


@pytest.mark.parametrize(
    "text",
    [
        GOOSE,
        "a: 1\nextensions:\n    developer:\n        enabled: true\nb: 2\n",
        "extensions: {}\n",
        "extensions: {}  # none yet\nb: 2\n",
        "a: 1\r\nextensions:\r\n  developer:\r\n    enabled: true\r\n",
        "---\nextensions:\n  developer:\n    enabled: true\n",
        'extensions:\n  developer:\n    instructions: |\n      several\n\n      lines\n  "x y": {type: builtin}\n',
    ],
)
def test_taking_it_out_again_gives_the_very_file(text: str) -> None:
    put = write_entry(text, "extensions", "ours", VALUES)
    assert has_entry(put, "extensions", "ours")
    assert not has_entry(text, "extensions", "ours")
    assert write_entry(put, "extensions", "ours", VALUES) == put
    assert remove_entry(put, "extensions", "ours") == text
    if "\r\n" in text:
        assert "\n" not in put.replace("\r\n", "")


def test_a_file_without_the_block_gets_it_at_its_end() -> None:
    assert write_entry("a: 1", "extensions", "ours", VALUES) == f"a: 1\nextensions:\n{WRITTEN}"
    assert (
        write_entry("a: 1\n---\nb: 2\n", "extensions", "ours", VALUES)
        == f"a: 1\nextensions:\n{WRITTEN}---\nb: 2\n"
    )
    assert write_entry("", "extensions", "ours", VALUES) == f"extensions:\n{WRITTEN}"


def test_an_older_entry_is_replaced_where_it_stands() -> None:
    old = "extensions:\n  'ours':\n    cmd: old\n  # about z\n  z:\n    cmd: z\n"
    fresh = write_entry(old, "extensions", "ours", VALUES)
    assert fresh == f"extensions:\n{WRITTEN}  # about z\n  z:\n    cmd: z\n"


def test_a_block_in_one_line_is_refused_rather_than_broken() -> None:
    for text in ("extensions: {a: {b: 1}}\n", "extensions: &x\n  a: 1\n", "extensions: [a]\n"):
        with pytest.raises(InvalidValueError, match="extensions"):
            write_entry(text, "extensions", "ours", VALUES)


def test_nothing_is_taken_out_of_a_file_that_has_it_not() -> None:
    assert remove_entry(GOOSE, "extensions", "ours") == GOOSE
    assert remove_entry("a: 1\n", "extensions", "ours") == "a: 1\n"
