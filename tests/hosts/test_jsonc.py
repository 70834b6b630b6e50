"""JSON with comments, edited in place."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from servers.errors import InvalidValueError
from servers.hosts import jsonc

OURS = {"command": "/opt/it", "args": ["a"], "env": {"X": "1"}}
PATH = ("servers", "ours")

COMMENTED = """\
// My servers. Keep the order!
{
    /* inputs first */
    "inputs": [{"id": "key", "type": "promptString",},],
    "servers": {
        // the old one: "ours": { }
        "zeta": {"url": "https://example.com//mcp"}, // do not touch
        "alpha": {
            "command": "x", /* why */
            "args": ["--a", "}{"],
        } // the last
    },
    "unrelated": 1.50,
}
"""


def test_a_new_entry_stands_behind_the_others_and_nothing_else_moves() -> None:
    text = jsonc.write(COMMENTED, PATH, OURS)
    assert list(jsonc.read(text)["servers"]) == ["zeta", "alpha", "ours"]
    assert jsonc.read(text)["servers"]["ours"] == OURS
    kept = [line for line in text.splitlines() if line in COMMENTED.splitlines()]
    changed = [line for line in COMMENTED.splitlines() if line not in kept]
    assert changed == ["        } // the last"]
    assert "        }, // the last" in text
    assert '        "ours": {\n            "command"' in text


@pytest.mark.parametrize(
    "text",
    [
        COMMENTED,
        '{"servers":{}}',
        '{ "servers": { "a": {} } }',
        "{}",
        '{\n\t"servers": {\n\t\t"a": {}\n\t}\n}\n',
        '{\r\n  "servers": {\r\n    "a": {},\r\n  },\r\n}\r\n',
        '{\n  "a": 1 // one\n}\n',
        "{\n  // nothing yet\n}",
        '{\n  "servers": {\n    // none so far\n  }\n}',
        '{"servers": {"a": [1, 2], "b": null}, "c": true}',
    ],
)  # fmt: skip
def test_taking_out_what_was_put_in_leaves_the_data_and_all_comments(text: str) -> None:
    before = jsonc.read(text)
    put = jsonc.write(text, PATH, OURS)
    assert jsonc.read(put) == {**before, "servers": {**before.get("servers", {}), "ours": OURS}}
    assert jsonc.write(put, PATH, OURS) == put
    back = jsonc.remove(put, PATH)
    assert jsonc.read(back) == {**before, "servers": before.get("servers", {})}
    for comment in (
        "Keep the order!",
        "do not touch",
        "why",
        "the last",
        "nothing yet",
        "none so far",
        "one",
    ):
        assert (comment in back) == (comment in text)
    if "\r\n" in text:
        assert "\n" not in put.replace("\r\n", "")
    else:
        assert "\r" not in put


def test_the_very_bytes_come_back_where_the_place_was_there() -> None:
    assert jsonc.remove(jsonc.write(COMMENTED, PATH, OURS), PATH).replace("},\n    },", "}\n    },") in {
        COMMENTED,
        COMMENTED.replace("}, // the last", "} // the last"),
    }


def test_an_entry_of_ours_is_brought_up_to_date_and_keeps_what_the_user_added() -> None:
    text = '{"servers": {"ours": {"command": "/old", "disabled": true, /* mine */ "env": {"TOKEN": "t"}}}}'
    fresh = jsonc.write(text, PATH, OURS)
    assert jsonc.read(fresh)["servers"]["ours"] == {
        "command": "/opt/it", "disabled": True, "env": {"TOKEN": "t", "X": "1"}, "args": ["a"],
    }  # fmt: skip
    assert "/* mine */" in fresh


def test_a_key_that_stands_twice_is_taken_out_twice() -> None:
    assert jsonc.read(jsonc.remove('{"ours": 1, "b": 2, "ours": 3}', ["ours"])) == {"b": 2}


@pytest.mark.parametrize("text", ["", "  \n", "// nothing\n"])
def test_a_file_without_anything_is_begun(text: str) -> None:
    written = jsonc.write(text, PATH, OURS)
    assert jsonc.read(written) == {"servers": {"ours": OURS}}
    assert written.startswith(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1', "line 1"),
        ('{\n"a": 1\n"b": 2}', "line 3"),
        ("{'a': 1}", "line 1"),
        ('{"a": tru}', "line 1"),
        ("{} {}", "line 1"),
        ("[1 2]", "line 1"),
        ('{"a": "\n"}', "line 1"),
        ("{/*", "line 1"),
    ],
)
def test_what_is_no_json_is_refused_with_its_line(text: str, line: str) -> None:
    with pytest.raises(InvalidValueError, match=line):
        jsonc.write(text, PATH, OURS)


def test_a_place_that_is_no_object_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="servers"):
        jsonc.write('{"servers": []}', PATH, OURS)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.text(max_size=4), json_values, max_size=4),
    st.sampled_from([None, 0, 2, "\t"]),
    st.booleans(),
)
def test_any_json_keeps_its_values_through_both_edits(
    data: dict[str, Any],
    indent: int | str | None,
    escaped: bool,  # noqa: FBT001  drawn
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=escaped)
    assert jsonc.read(text) == data
    put = jsonc.write(text, ("our servers", "ours"), OURS)
    assert json.loads(put) == {**data, "our servers": {"ours": OURS}}
    assert json.loads(jsonc.remove(put, ["our servers"])) == data
