from __future__ import annotations

from orchestrator.outcome import Ending, PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.planning.finishing import finishing, joined


def _step(name: str, *after: str, uses: str | None = None) -> Step:
    arguments = {} if uses is None else {"id": f"${uses}.id"}
    return Step(id=name, server="s", tool="t", arguments=arguments, depends_on=after)


PLAN = Plan(
    steps=(
        _step("parse1"),
        _step("parse2"),
        _step("import1", uses="parse1"),
        _step("import2", uses="parse2"),
        _step("remind", "import1", "import2"),
        _step("export", "import1", "import2", "remind"),
        _step("mail", uses="import2"),
    )
)
FINISHERS = {"remind", "export"}


def _outcome(**endings: Ending) -> PlanOutcome:
    return PlanOutcome({step.id: StepOutcome(step.id, endings.get(step.id, "done")) for step in PLAN.steps})


def test_one_broken_document_does_not_cost_the_others_their_calendar() -> None:
    outcome = _outcome(parse2="failed", import2="skipped", remind="skipped", export="skipped", mail="skipped")
    rest = finishing(PLAN, outcome, FINISHERS)
    assert rest is not None
    assert [(step.id, step.depends_on) for step in rest.steps] == [("remind", ()), ("export", ("remind",))]
    assert [step.needs for step in rest.steps] == [(), ("remind",)]


def test_there_is_nothing_to_finish_where_all_went_well() -> None:
    assert finishing(PLAN, _outcome(), FINISHERS) is None


def test_there_is_nothing_to_finish_where_no_document_went_well() -> None:
    gone: dict[str, Ending] = dict.fromkeys([step.id for step in PLAN.steps], "skipped")
    assert finishing(PLAN, _outcome(**gone), FINISHERS) is None


def test_what_failed_itself_is_not_tried_again() -> None:
    rest = finishing(
        PLAN, _outcome(parse2="failed", import2="skipped", remind="failed", export="skipped"), FINISHERS
    )
    assert rest is not None
    assert [step.id for step in rest.steps] == ["export"]


def test_two_runs_count_as_one() -> None:
    first = PlanOutcome({"a": StepOutcome("a", "done"), "b": StepOutcome("b", "skipped")}, 1.0, 2.0)
    whole = joined(first, PlanOutcome({"b": StepOutcome("b", "done")}, 2.5, 4.0))
    assert {name: step.state for name, step in whole.steps.items()} == {"a": "done", "b": "done"}
    assert (whole.started, whole.ended) == (1.0, 4.0)
