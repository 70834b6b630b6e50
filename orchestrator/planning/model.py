"""The planner that asks a model, of whatever provider; imported only where one is configured.

The model sees the tools, the request and the command line, never a document. What it writes must have the type built
from the catalog, pass the plan's check, and take its paths from the command line; what is wrong goes back to it, three
tries in all. Then, or when it cannot be reached, the built-in planner's plan is offered, and a note says why.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any, Final

from pydantic import ValidationError
from pydantic_ai import Agent, AgentRunResultEvent, ModelRetry, NativeOutput
from pydantic_ai.exceptions import AgentRunError, UnexpectedModelBehavior, UserError
from pydantic_ai.messages import (
    ModelMessage,
    PartDeltaEvent,
    PartStartEvent,
    TextPart,
    TextPartDelta,
    ToolCallPart,
)
from pydantic_ai.models import Model, infer_model

from orchestrator.catalog import Catalog
from orchestrator.check import check_plan
from orchestrator.errors import SettingsError
from orchestrator.growth import Anew, Emission, Written
from orchestrator.outlook import Outlook
from orchestrator.plan import Plan, Step
from orchestrator.planning.anew import anew
from orchestrator.planning.builtin import BuiltinPlanner
from orchestrator.planning.english import read_request
from orchestrator.planning.output import PlannedSteps, plan_type, step_reader, to_plan, to_step
from orchestrator.planning.planner import Planner, Proposal, Request
from orchestrator.planning.prompt import choose_tools, render_instructions, render_outlook, render_request
from orchestrator.planning.scanner import StepScanner

__all__ = ["OLLAMA", "TRIES", "ModelPlanner", "ModelWriter", "open_model"]

#: How often a model may answer before the built-in plan is offered instead.
TRIES: Final = 3

#: Where Ollama listens unless told otherwise.
OLLAMA: Final = "http://127.0.0.1:11434/v1"

#: Faults told to the model at once; more only distract it.
_MOST_FAULTS: Final = 12


def open_model(name: str, *, base_url: str | None = None, api_key: str | None = None) -> Model:
    """The model called ``provider:name``.

    Args:
        name: such as ``openai:gpt-5-mini``, ``anthropic:claude-haiku-4-5``, ``google:gemini-2.5-flash``, ``ollama:qwen3``;
            with ``base_url`` the name alone, as the endpoint calls it.
        base_url: of an OpenAI-compatible endpoint.
        api_key: for that endpoint; None where it wants none.

    Raises:
        SettingsError: there is no such provider, its package or its key is missing.
    """
    if base_url is None and name.startswith("ollama:"):
        base_url = OLLAMA
    try:
        return _compatible(name, base_url, api_key) if base_url else infer_model(name)
    except (UserError, ImportError, ValueError) as error:
        raise SettingsError(f"The model {name!r} cannot be used: {error}", _MEND) from error


_MEND: Final = (
    "Give it as provider:name, install the provider's extra (such as syllabus-agent[anthropic]) and set its API key, "
    "or leave --model out for the built-in planner"
)


def _compatible(name: str, base_url: str, api_key: str | None) -> Model:
    from pydantic_ai.models.openai import OpenAIChatModel  # noqa: PLC0415  the openai package is half a second
    from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider  # noqa: PLC0415  the same

    plain = name.split(":", 1)[1] if name.startswith(("openai:", "openai-chat:", "ollama:")) else name
    return OpenAIChatModel(
        plain, provider=OpenAICompatibleProvider("configured", base_url=base_url, api_key=api_key or "none")
    )


class ModelPlanner:
    """Plans by asking a model; see the module."""

    def __init__(
        self, model: Model, *, instead: Planner | None = None, output: type[Any] | None = None
    ) -> None:
        """Ask ``model``, and offer the plan of ``instead`` (default: built-in) where it gives none.

        ``output`` is how structured output is asked for; None takes the provider's native way.
        """
        self._model = model
        self._instead = instead or BuiltinPlanner()
        self._output = output or NativeOutput

    async def plan(self, request: Request, catalog: Catalog) -> Proposal:
        """A plan by the model, or the other planner's with a note."""
        chosen = choose_tools(catalog, request)
        try:
            return await self._ask(request, chosen)
        except (AgentRunError, UserError) as error:
            return await self.fall_back(request, catalog, _reason(error))

    def writer(self, request: Request, catalog: Catalog) -> ModelWriter:
        """The same, step by step while the plan runs."""
        return ModelWriter(self, request, catalog)

    async def _ask(self, request: Request, catalog: Catalog) -> Proposal:
        agent = self.agent(request, catalog, plan_type(catalog), ())
        result = await agent.run(render_request(request))
        return self.proposal(request, to_plan(result.output), result.output.not_understood)

    def agent(
        self, request: Request, catalog: Catalog, made: type[PlannedSteps], before: Sequence[Step]
    ) -> Agent[None, PlannedSteps]:
        """An agent that writes plans of the type ``made``, which may refer to steps that there were ``before``."""
        native = self._output is NativeOutput
        agent: Agent[None, PlannedSteps] = Agent(
            self._model,
            output_type=self._output(made, template=False) if native else self._output(made),
            instructions=render_instructions(catalog),
            retries={"output": TRIES - 1},
        )

        @agent.output_validator
        def _sound(planned: PlannedSteps) -> PlannedSteps:
            if faults := list(_faults(to_plan(planned), before, request, catalog)):
                listed = "\n".join(f"- {fault}" for fault in faults[:_MOST_FAULTS])
                raise ModelRetry(f"The plan has faults:\n{listed}")
            return planned

        return agent

    def proposal(self, request: Request, plan: Plan, not_understood: Sequence[str]) -> Proposal:
        """What the model has written, with what it left aside."""
        return Proposal(
            plan=plan,
            intent=read_request(request.prompt, today=request.today),
            planner=self._model.model_name,
            notes=tuple(f'Not understood and left aside: "{words}".' for words in not_understood),
            finishers=frozenset(step.id for step in plan.steps if not step.inputs and step.depends_on),
        )

    async def fall_back(self, request: Request, catalog: Catalog, reason: str) -> Proposal:
        """The other planner's plan, with a note that says why."""
        other = await self._instead.plan(request, catalog)
        note = f"The model {self._model.model_name} {reason}; this is the {other.planner} plan instead."
        return Proposal(
            plan=other.plan,
            intent=other.intent,
            planner=other.planner,
            notes=(note, *other.notes),
            finishers=other.finishers,
        )


class ModelWriter:
    """Writes a plan with a model, step by step, and adds to it when it has seen what came of it.

    Attributes:
        proposal: the plan of the first round with its notes, once that has been written; the built-in planner's where the
            model gave none.
    """

    def __init__(self, planner: ModelPlanner, request: Request, catalog: Catalog) -> None:
        self.proposal: Proposal | None = None
        self._planner = planner
        self._request = request
        self._catalog = catalog
        self._chosen = choose_tools(catalog, request)
        self._history: list[ModelMessage] = []

    async def write(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
        """Each step that the model has closed and that holds by itself; at the end the plan, checked as a whole."""
        try:
            async for emission in self._round(outlook):
                yield emission
        except (AgentRunError, UserError) as error:
            yield await self._instead(outlook, error)

    async def _round(self, outlook: Outlook | None) -> AsyncIterator[Emission]:
        before = () if outlook is None else _steps_of(outlook)
        made = plan_type(self._chosen, least=1 if outlook is None else 0)
        agent = self._planner.agent(self._request, self._chosen, made, before)
        hearing = _Hearing(made, self._request)
        prompt = render_request(self._request) if outlook is None else render_outlook(outlook)
        async with agent.run_stream_events(prompt, message_history=self._history or None) as events:
            async for event in events:
                if isinstance(event, AgentRunResultEvent):
                    self._history = event.result.all_messages()
                    yield self._written(event.result.output, is_first=outlook is None)
                else:
                    for emission in hearing.hear(event):
                        yield emission

    def _written(self, planned: PlannedSteps, *, is_first: bool) -> Written:
        plan = to_plan(planned)
        if is_first:
            self.proposal = self._planner.proposal(self._request, plan, planned.not_understood)
        return Written(plan=plan, look=bool(planned.look_again), answer=planned.answer)

    async def _instead(self, outlook: Outlook | None, error: Exception) -> Written:
        """In the first round the other planner's plan; later nothing more."""
        if outlook is not None:
            return Written(plan=Plan(steps=()))
        self.proposal = await self._planner.fall_back(self._request, self._catalog, _reason(error))
        return Written(plan=self.proposal.plan)


class _Hearing:
    """What a model has said in one try: its closed steps, as long as each holds."""

    def __init__(self, made: type[PlannedSteps], request: Request) -> None:
        self._reader = step_reader(made)
        self._request = request
        self._scanner = StepScanner()
        self._steps: list[Step] = []
        self._holds = True

    def hear(self, event: object) -> Iterator[Emission]:
        if isinstance(event, PartStartEvent) and isinstance(event.part, TextPart | ToolCallPart):
            if self._steps:
                yield Anew()
            self._scanner, self._steps, self._holds = StepScanner(), [], True
        for text in self._scanner.feed(_said(event)):
            step = self._step(text)
            if step is not None:
                self._steps.append(step)
                yield step

    def _step(self, text: str) -> Step | None:
        """After a step that does not hold, none is given: the order of the later ones would not be known."""
        try:
            step = to_step(self._reader.validate_json(text), self._steps) if self._holds else None
        except ValidationError:
            step = None
        self._holds = step is not None and not any(_path_faults(Plan(steps=(step,)), self._request))
        return step if self._holds else None


def _said(event: object) -> str:
    part: object = getattr(event, "part", None) if isinstance(event, PartStartEvent) else None
    if isinstance(event, PartDeltaEvent):
        part = event.delta
    if isinstance(part, TextPart):
        return part.content
    if isinstance(part, TextPartDelta):
        return part.content_delta
    arguments = getattr(part, "args", None) or getattr(part, "args_delta", None)
    return arguments if isinstance(arguments, str) else ""


def _steps_of(outlook: Outlook) -> tuple[Step, ...]:
    """Stand-ins for the steps that there are: what refers to one is checked against its tool's result."""
    parts = ((line.id, *line.tool.split(".", 1)) for line in outlook.steps)
    return tuple(Step(id=name, server=server, tool=tool) for name, server, tool in parts)


def _faults(plan: Plan, before: Sequence[Step], request: Request, catalog: Catalog) -> Iterator[str]:
    yield from _path_faults(plan, request)
    own = {step.id for step in plan.steps}
    known = tuple(step for step in before if step.id not in own)
    if plan.steps or not before:
        whole = anew(plan, steps=(*known, *plan.steps))
        yield from (
            str(fault) for fault in check_plan(whole, catalog) if fault.step in own or fault.step is None
        )


def _reason(error: Exception) -> str:
    if isinstance(error, UnexpectedModelBehavior):
        return f"gave no plan that holds in {TRIES} tries ({_last(error)})"
    return f"cannot be asked ({_last(error)})"


def _path_faults(plan: Plan, request: Request) -> Iterator[str]:
    """Files that nobody named: a plan reads and writes what the command line gave."""
    allowed = {*request.documents, request.out}
    for step in plan.steps:
        for text in _texts(step.arguments):
            if text.lower().endswith((".pdf", ".ics")) and text not in allowed:
                yield f"step {step.id!r}: {text!r} is neither one of the documents nor the calendar file. Copy a path as it stands"


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)


def _last(error: BaseException) -> str:
    """The innermost reason, on one line."""
    while error.__cause__ is not None:
        error = error.__cause__
    return " ".join(str(error).split())[:300]
