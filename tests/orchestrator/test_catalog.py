from __future__ import annotations

from orchestrator.catalog import Catalog, Tool


def tool(server: str, name: str, **more: object) -> Tool:
    return Tool.model_validate({"server": server, "name": name, "input_schema": {"type": "object"}, **more})


CATALOG = Catalog(
    tools=(
        tool(
            "syllabus",
            "parse_syllabus",
            description="Read a syllabus.\n\nMore words.",
            input_schema={
                "type": "object",
                "properties": {
                    "path": {"type": "string"},
                    "kinds": {"type": "array", "items": {"$ref": "#/$defs/Kind"}},
                    "day": {"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]},
                },
                "required": ["path"],
                "$defs": {"Kind": {"enum": ["exam", "quiz"]}},
            },
            output_schema={"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
        ),
        tool("calendar", "list_events"),
    ),
    others=("reminders",),
)


def test_a_signature_says_arguments_and_result_on_one_line() -> None:
    assert CATALOG.tools[0].signature == (
        'syllabus.parse_syllabus(path: string, kinds?: ["exam"|"quiz"], day?: string:date|null) -> {id: string}'
    )


def test_rendering_gives_each_tool_its_signature_and_first_line() -> None:
    assert CATALOG.render().splitlines() == [
        CATALOG.tools[0].signature,
        "    Read a syllabus.",
        "calendar.list_events()",
    ]


def test_a_recursive_schema_is_cut_off() -> None:
    node = {"type": "object", "properties": {"next": {"$ref": "#/$defs/Node"}}}
    recursive = tool(
        "s",
        "t",
        input_schema={
            "type": "object",
            "properties": {"n": {"$ref": "#/$defs/Node"}},
            "$defs": {"Node": node},
        },
    )
    assert recursive.signature == "s.t(n?: {next?: object})"


def test_near_names_are_found_within_a_server_and_across() -> None:
    assert CATALOG.near("parse_sylabus") == ("syllabus.parse_syllabus",)
    assert CATALOG.near("parse_syllabus", server="calendar") == ()


def test_servers_that_are_not_connected_are_named_too() -> None:
    assert CATALOG.servers == ("syllabus", "calendar", "reminders")
    assert CATALOG.only(["calendar"]).servers == ("calendar",)
