"""The planner that asks a model, of whatever provider; imported only where one is configured.

The model sees the tools, the request and the command line, never a document. What it writes must have the type built
from the catalog, pass the plan's check, and take its paths from the command line; what is wrong goes back to it, three
tries in all. Then, or when it cannot be reached, the built-in planner's plan is offered, and a note says why.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pydantic_ai import Agent, ModelRetry, NativeOutput
from pydantic_ai.exceptions import AgentRunError, UnexpectedModelBehavior, UserError
from pydantic_ai.models import Model, infer_model

from orchestrator.catalog import Catalog
from orchestrator.check import check_plan
from orchestrator.errors import SettingsError
from orchestrator.plan import Plan
from orchestrator.planning.builtin import BuiltinPlanner
from orchestrator.planning.english import read_request
from orchestrator.planning.output import PlannedSteps, plan_type, to_plan
from orchestrator.planning.planner import Planner, Proposal, Request
from orchestrator.planning.prompt import choose_tools, render_instructions, render_request

__all__ = ["OLLAMA", "TRIES", "ModelPlanner", "open_model"]

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
        except UnexpectedModelBehavior as error:
            reason = f"gave no plan that holds in {TRIES} tries ({_last(error)})"
        except (AgentRunError, UserError) as error:
            reason = f"cannot be asked ({_last(error)})"
        return await self._fall_back(request, catalog, reason)

    async def _ask(self, request: Request, catalog: Catalog) -> Proposal:
        made = plan_type(catalog)
        agent: Agent[None, PlannedSteps] = Agent(
            self._model,
            output_type=self._output(made, template=False)
            if self._output is NativeOutput
            else self._output(made),
            instructions=render_instructions(catalog),
            retries={"output": TRIES - 1},
        )
        written: list[Plan] = []

        @agent.output_validator
        def _sound(planned: PlannedSteps) -> PlannedSteps:
            plan = to_plan(planned)
            faults = [*_path_faults(plan, request), *map(str, check_plan(plan, catalog))]
            if faults:
                raise ModelRetry(
                    "The plan has faults:\n" + "\n".join(f"- {fault}" for fault in faults[:_MOST_FAULTS])
                )
            written[:] = [plan]
            return planned

        result = await agent.run(render_request(request))
        return self._proposal(request, written[-1], result.output.not_understood)

    def _proposal(self, request: Request, plan: Plan, not_understood: list[str]) -> Proposal:
        return Proposal(
            plan=plan,
            intent=read_request(request.prompt, today=request.today),
            planner=self._model.model_name,
            notes=tuple(f'Not understood and left aside: "{words}".' for words in not_understood),
            finishers=frozenset(step.id for step in plan.steps if not step.inputs and step.depends_on),
        )

    async def _fall_back(self, request: Request, catalog: Catalog, reason: str) -> Proposal:
        other = await self._instead.plan(request, catalog)
        note = f"The model {self._model.model_name} {reason}; this is the {other.planner} plan instead."
        return Proposal(
            plan=other.plan,
            intent=other.intent,
            planner=other.planner,
            notes=(note, *other.notes),
            finishers=other.finishers,
        )


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
