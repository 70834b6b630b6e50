from __future__ import annotations

from orchestrator.catalog import Catalog, Tool
from orchestrator.plan import Plan, Step
from orchestrator.planning.approval import needs_approval

OWN = {"syllabus", "calendar", "reminders"}


def _asked(offered: Catalog, *names: str) -> list[str]:
    steps = [
        Step(id=f"s{at}", server=name.split(".")[0], tool=name.split(".")[1]) for at, name in enumerate(names)
    ]
    return [step.full_name for step in needs_approval(Plan(steps=tuple(steps)), offered, own=OWN)]


def test_the_main_job_needs_no_approval(offered: Catalog) -> None:
    assert (
        _asked(offered, "syllabus.parse_syllabus", "calendar.import_syllabus", "calendar.export_calendar")
        == []
    )


def test_what_deletes_needs_approval(offered: Catalog) -> None:
    assert _asked(offered, "calendar.list_events", "calendar.delete_events") == ["calendar.delete_events"]


def test_whatever_leaves_the_projects_own_servers_needs_approval(offered: Catalog) -> None:
    other = Tool.model_validate(
        {"server": "mail", "name": "list_events", "input_schema": {}, "hints": {"read_only": True}}
    )
    catalog = Catalog(tools=(*offered.tools, other))
    assert _asked(catalog, "mail.list_events") == ["mail.list_events"]


def test_a_server_that_the_user_has_approved_is_asked_about_where_it_may_destroy(offered: Catalog) -> None:
    tools = [
        Tool.model_validate({"server": "mail", "name": name, "input_schema": {}, "hints": hints})
        for name, hints in (
            ("read", {"read_only": True}),
            ("import_syllabus", {}),
            ("add", {"destructive": False}),
        )
    ]
    catalog = Catalog(tools=(*offered.tools, *tools))
    steps = tuple(Step(id=tool.name, server="mail", tool=tool.name) for tool in tools)
    asked = needs_approval(Plan(steps=steps), catalog, own=OWN, approved={"mail"})
    assert [step.tool for step in asked] == ["import_syllabus"], (
        "a name of ours on another server means nothing"
    )
