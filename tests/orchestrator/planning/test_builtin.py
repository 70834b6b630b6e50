from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from orchestrator.catalog import Catalog
from orchestrator.check import check_plan
from orchestrator.errors import UsageError
from orchestrator.planning.builtin import BuiltinPlanner, build_proposal
from orchestrator.planning.planner import Proposal, Request

Asked = Callable[..., Request]


def _names(proposal: Proposal) -> list[str]:
    return [step.id for step in proposal.plan.steps]


def test_the_main_job_parses_imports_reminds_looks_and_exports(offered: Catalog, asked: Asked) -> None:
    proposal = build_proposal(asked(), offered)
    assert _names(proposal) == [
        "parse1", "read1", "parse2", "read2", "import1", "import2", "conflicts", "workload", "remind", "export",
    ]  # fmt: skip
    assert check_plan(proposal.plan, offered) == ()
    assert proposal.notes == ()


def test_each_document_goes_its_own_way(offered: Catalog, asked: Asked) -> None:
    plan = build_proposal(asked(), offered).plan
    assert plan.by_id["parse1"].needs == plan.by_id["parse2"].needs == ()
    assert plan.by_id["import2"].needs == ("parse2",)
    assert plan.by_id["import2"].arguments == {"syllabus_id": "$parse2.syllabus_id"}
    assert plan.on_error == "continue"


def test_what_looks_at_the_whole_waits_for_all_imports_and_runs_whatever_became_of_them(
    offered: Catalog, asked: Asked
) -> None:
    proposal = build_proposal(asked(), offered)
    assert proposal.plan.by_id["remind"].needs == ("import1", "import2")
    assert proposal.plan.by_id["export"].needs == ("import1", "import2", "remind")
    assert proposal.finishers == {"conflicts", "workload", "remind", "export"}


def test_reminders_are_a_week_and_a_day_before_exams_and_a_day_before_the_rest(
    offered: Catalog, asked: Asked
) -> None:
    rules = build_proposal(asked(), offered).plan.by_id["remind"].arguments["rules"]
    assert [(rule["minutes_before"], "exam" in rule["kinds"], "homework" in rule["kinds"]) for rule in rules] == [
        (10080, True, False), (1440, True, True),
    ]  # fmt: skip


def test_a_selection_reaches_the_import_and_the_reminders(offered: Catalog, asked: Asked) -> None:
    plan = build_proposal(asked("only exams, remind me 3 days before"), offered).plan
    assert plan.by_id["import1"].arguments["kinds"] == ["exam"]
    assert plan.by_id["remind"].arguments["rules"] == [{"kinds": ["exam"], "minutes_before": 4320}]


def test_what_is_left_out_is_the_rest_of_what_the_tool_offers(offered: Catalog, asked: Asked) -> None:
    plan = build_proposal(asked("everything except readings and office hours"), offered).plan
    assert plan.by_id["import1"].arguments["kinds"] == ["homework", "quiz", "exam", "class"]


@pytest.mark.parametrize(
    ("prompt", "gone", "there"),
    [
        ("no reminders", {"remind"}, {"export"}),
        ("don't write a file", {"export"}, {"remind"}),
        ("just parse them", {"import1", "remind", "export", "conflicts"}, {"parse1"}),
        ("what is the late policy?", {"import1", "remind", "export"}, {"ask1_1", "ask1_2"}),
        ("what is due next week?", {"remind", "export", "conflicts"}, {"import1", "import2", "list1"}),
        ("any conflicts?", {"remind", "export", "workload"}, {"conflicts"}),
        ("busiest weeks", {"remind", "export", "conflicts"}, {"workload"}),
        ("what do I need on the final to get a 90?", {"import1", "export"}, {"grade1", "grade2"}),
        ("only exams. What is the late policy?", set(), {"import1", "export", "ask1_1", "conflicts"}),
    ],
)
def test_a_request_gets_the_steps_it_asks_for(
    offered: Catalog, asked: Asked, prompt: str, gone: set[str], there: set[str]
) -> None:
    proposal = build_proposal(asked(prompt), offered)
    assert not gone & set(_names(proposal))
    assert there <= set(_names(proposal))
    assert check_plan(proposal.plan, offered) == ()


def test_a_question_waits_for_its_own_document_alone(offered: Catalog, asked: Asked) -> None:
    step = build_proposal(asked("what is the late policy?"), offered).plan.by_id["ask1_2"]
    assert step.needs == ("parse2",)
    assert step.arguments == {"syllabus_ids": ["$parse2.syllabus_id"], "question": "what is the late policy?"}


def test_a_file_named_on_the_command_line_is_written_even_if_the_prompt_only_asks(
    offered: Catalog, asked: Asked
) -> None:
    assert "export" in _names(build_proposal(asked("any conflicts?", out_given=True), offered))


def test_a_question_about_the_calendar_needs_no_document(offered: Catalog) -> None:
    request = Request(prompt="what is due next week?", today=dt.date(2026, 9, 16), out="/out/x.ics")
    proposal = build_proposal(request, offered)
    assert _names(proposal) == ["list1"]
    assert proposal.plan.steps[0].arguments["start"] == "2026-09-21"
    assert proposal.plan.steps[0].arguments["end"] == "2026-09-27"


def test_a_question_without_documents_goes_to_those_parsed_before(offered: Catalog) -> None:
    request = Request(prompt="what is the late policy?", today=dt.date(2026, 9, 16), out="/out/x.ics")
    plan = build_proposal(request, offered).plan
    assert plan.by_id["ask1"].arguments == {"question": "what is the late policy?"}
    assert check_plan(plan, offered) == ()


def test_nothing_to_do_is_said(offered: Catalog) -> None:
    with pytest.raises(UsageError, match="nothing to do"):
        build_proposal(Request(today=dt.date(2026, 9, 16), out="/out/x.ics"), offered)


def test_scores_reach_the_grade_calculator_by_component(offered: Catalog, asked: Asked) -> None:
    prompt = "I have 85 on homework and 90 on homework, what do I need on the final to get a 93?"
    step = build_proposal(asked(prompt), offered).plan.by_id["grade1"]
    assert step.arguments["scores"] == [{"component": "homework", "percents": [85.0, 90.0]}]
    assert step.arguments["target"] == 93


@pytest.mark.parametrize("name", ["$parse1.syllabus_id", "$x", "$$x", "plain"])
def test_words_that_look_like_references_stay_words(offered: Catalog, asked: Asked, name: str) -> None:
    step = build_proposal(asked("", name), offered).plan.by_id["parse1"]
    assert step.references == ()
    assert step.needs == ()


def test_a_tool_that_is_not_there_is_left_out_aloud(offered: Catalog, asked: Asked) -> None:
    proposal = build_proposal(asked(), offered.only(["syllabus", "calendar"]))
    assert "remind" not in _names(proposal)
    assert any("create_reminders" in note for note in proposal.notes)
    assert proposal.plan.by_id["export"].needs == ("import1", "import2")


def test_an_argument_that_a_tool_does_not_take_is_not_sent(offered: Catalog, asked: Asked) -> None:
    proposal = build_proposal(asked("only exams for BIO 330"), offered)
    assert proposal.plan.by_id["export"].arguments == {"path": "/out/semester.ics"}
    assert any("export_calendar takes no" in note for note in proposal.notes)


def test_a_tool_is_found_on_another_server_too(offered: Catalog, asked: Asked) -> None:
    moved = Catalog(tools=tuple(tool.model_copy(update={"server": "all"}) for tool in offered.tools))
    assert set(build_proposal(asked(), moved).plan.servers) == {"all"}


def test_the_term_reaches_every_parse(offered: Catalog, asked: Asked) -> None:
    plan = build_proposal(asked(term="Fall 2026"), offered).plan
    assert plan.by_id["parse2"].arguments == {
        "path": "/pdf/b.pdf",
        "term": "Fall 2026",
    }


@pytest.mark.anyio
async def test_the_planner_gives_the_same(offered: Catalog, asked: Asked) -> None:
    assert await BuiltinPlanner().plan(asked(), offered) == build_proposal(asked(), offered)


def test_only_documents_of_the_courses_asked_for_are_imported(offered: Catalog, asked: Asked) -> None:
    plan = build_proposal(asked("only exams for BIO 330"), offered).plan
    (condition,) = plan.by_id["import2"].when
    assert (condition.value, condition.test) == ("$parse2.course", "in")
    assert {"BIO 330", "BIO330", "Bio 330", "bio-330"} <= set(condition.other)
    assert plan.by_id["parse2"].when == ()
    assert check_plan(plan, offered) == ()
