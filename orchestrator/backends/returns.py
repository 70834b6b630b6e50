"""What the parts of a plan have come to, put together: for the steps that join them, and for whoever asked for the plan."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from orchestrator.backends.backend import Report
from orchestrator.backends.parts import Part
from orchestrator.entries import CallCopy
from orchestrator.errors import OrchestratorError
from orchestrator.journal import idempotency_key
from orchestrator.outcome import Ending, PlanOutcome, StepOutcome
from orchestrator.plan import Plan, Step
from orchestrator.ports import Recorder

__all__ = ["EndedElsewhereError", "Returns"]


class EndedElsewhereError(OrchestratorError):
    """A step has ended in its part, without a result; it is not called again."""

    def __init__(self, error: Exception | None) -> None:
        super().__init__(str(error or "it ended without a result"), "")


class Returns:
    """Takes the parts' reports, and is the recorder of the run that joins them.

    Args:
        run: names the run.
        recorder: where all is written down.

    Attributes:
        before: every result so far, by step (and element) id.
        steps: the outcomes of the parts' steps.
        stopped_by: the step whose failure stops the plan.
    """

    def __init__(self, run: str, recorder: Recorder | None) -> None:
        self.run = run
        self.before: dict[str, Any] = {} if recorder is None else dict(recorder.before)
        self.steps: dict[str, StepOutcome] = {}
        self.stopped_by: str | None = None
        self._recorder = recorder

    def take(self, part: Part, report: Report, now: float) -> None:
        """A part has ended, or was cancelled; ``now`` on the clock of the whole."""
        if self._recorder is not None:
            self._recorder.adopt(report.calls)
        if report.outcome is None:
            self._take_steps(_pieced(part, report, self.before))
            return
        _shift(report.outcome, now - report.outcome.ended)
        self._take_steps(report.outcome.steps)
        self.stopped_by = self.stopped_by or report.outcome.stopped_by

    def refuse(self, outcome: PlanOutcome, error: Exception) -> None:
        """Nobody has ended a part; what came of running it without anybody, and why."""
        for step in outcome.steps.values():
            for one in (step, *step.elements):
                one.error = error if isinstance(one.error, EndedElsewhereError) else one.error
        self._take_steps(outcome.steps)
        self.stopped_by = self.stopped_by or outcome.stopped_by

    def _take_steps(self, steps: Mapping[str, StepOutcome]) -> None:
        self.steps.update(steps)
        for step in steps.values():
            self.before.update({one.id: one.result for one in (*step.elements, step) if one.state == "done"})

    def left(self, plan: Plan) -> Plan:
        """The plan, to be run under this as its recorder: no step that has ended without a result is tried again."""
        ended = {name for name, step in self.steps.items() if step.state != "done"}
        return plan.model_copy(
            update={
                "steps": tuple(
                    step.model_copy(update={"retry": None}) if step.id in ended else step
                    for step in plan.steps
                )
            }
        )

    def joined(self, plan: Plan, rest: PlanOutcome, started: float) -> PlanOutcome:
        """The outcome of the whole."""
        steps = {step.id: self.steps.get(step.id, rest.steps[step.id]) for step in plan.steps}
        return PlanOutcome(steps, started, rest.ended, rest.stopped_by, plan, rest.answer)

    def stopped(self, plan: Plan, started: float, ended: float) -> PlanOutcome:
        """The outcome of a plan that a part has stopped."""
        steps = {step.id: self._known(step.id) for step in plan.steps}
        for step in steps.values():
            if step.state == "skipped" and step.because is None and step.id not in self.steps:
                step.because = (self.stopped_by or "").partition("[")[0]
        return PlanOutcome(steps, started, ended, self.stopped_by, plan)

    def _known(self, name: str) -> StepOutcome:
        if name in self.steps:
            return self.steps[name]
        done = name in self.before
        return StepOutcome(name, "done" if done else "skipped", self.before.get(name))

    # As the recorder of what is left

    def intend(self, name: str, step: Step, arguments: Mapping[str, Any]) -> str:
        """As of ``Recorder``.

        Raises:
            EndedElsewhereError: the step has ended in its part.
        """
        ended = self.steps.get(step.id)
        if ended is not None:
            raise EndedElsewhereError(ended.error)
        if self._recorder is not None:
            return self._recorder.intend(name, step, arguments)
        return idempotency_key(self.run, name, json.dumps(arguments, default=str))

    def extend(self, steps: Iterable[Step]) -> None:
        """As of ``Recorder``."""
        if self._recorder is not None:
            self._recorder.extend(steps)

    def done(self, name: str, result: Any) -> None:
        """As of ``Recorder``."""
        if self._recorder is not None:
            self._recorder.done(name, result)

    def failed(self, name: str, error: str) -> None:
        """As of ``Recorder``."""
        if self._recorder is not None:
            self._recorder.failed(name, error)

    def adopt(self, calls: Iterable[CallCopy]) -> None:
        """As of ``Recorder``."""
        if self._recorder is not None:
            self._recorder.adopt(calls)


def _pieced(part: Part, report: Report, before: Mapping[str, Any]) -> dict[str, StepOutcome]:
    """The outcomes of a part that was cancelled, out of the calls that were made."""
    done = {call.step: json.loads(call.result or "null") for call in report.calls if call.state == "done"}
    begun = {call.step.partition("[")[0] for call in report.calls}
    results = {**before, **done}
    pieced = {}
    for step in part.plan.steps:
        ending: Ending = "done" if step.id in results else "cancelled" if step.id in begun else "skipped"
        pieced[step.id] = StepOutcome(step.id, ending, results.get(step.id))
    return pieced


def _shift(outcome: PlanOutcome, seconds: float) -> None:
    """To another clock."""
    for step in outcome.steps.values():
        for one in (step, *step.elements):
            one.started = None if one.started is None else one.started + seconds
            one.ended = None if one.ended is None else one.ended + seconds
            for attempt in one.attempts:
                attempt.started += seconds
                attempt.ended += seconds
