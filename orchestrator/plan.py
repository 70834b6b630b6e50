"""A plan: calls of tools, which of them need which, and what holds for each.

A step starts when what it needs is there. What its arguments (or ``for_each``, or ``when``) refer to it needs without
saying so; ``depends_on`` adds order alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import BeforeValidator, Field, ValidationError

from orchestrator.errors import Fault, PlanError
from orchestrator.frozen import Frozen, once
from orchestrator.reference import ITEM, Reference, Template, find_references, is_reference

__all__ = [
    "Condition",
    "Fallback",
    "ForEach",
    "OnError",
    "Plan",
    "Retry",
    "Step",
    "Test",
    "Timeout",
    "read_plan",
]

Test = Literal["is_true", "is_false", "==", "!=", "<", "<=", ">", ">=", "in", "contains"]


class Condition(Frozen):
    """``value`` tested against ``other``; both may be or hold references.

    Attributes:
        value: what is tested; ``is_true`` is false for false, null, 0, "", [] and {}.
        test: how.
        other: what it is tested against; unused for ``is_true`` and ``is_false``.
    """

    value: Any
    test: Test = "is_true"
    other: Any = None


class Timeout(Frozen):
    """How long one attempt may take.

    Attributes:
        idle: seconds without a sign of progress; each progress message starts them again.
        total: seconds in all.
    """

    idle: float | None = Field(default=None, gt=0)
    total: float | None = Field(default=None, gt=0)


class Retry(Frozen):
    """When and how often a failed call is made again.

    Attributes:
        attempts: calls in all, the first included.
        first: the longest wait before the second call, in seconds; each further one may be twice as long, and
            what is waited is drawn evenly between 0 and that (full jitter).
        longest: no wait is drawn from more than this many seconds.
        on: ``lost`` repeats what never got an answer (time-outs, a lost server) and what the server asks to
            repeat; ``any`` repeats tool errors as well.
        unsafe: repeat also a tool that is annotated neither read-only nor idempotent.
    """

    attempts: int = Field(default=3, ge=1, le=100)
    first: float = Field(default=0.5, ge=0)
    longest: float = Field(default=30.0, ge=0)
    on: Literal["lost", "any"] = "any"
    unsafe: bool = False


class ForEach(Frozen):
    """Makes a step's call once for each element; ``$item`` in the arguments is the element, the result a list.

    Attributes:
        over: a list, or a reference to one.
        limit: at most this many of the step's calls at once.
    """

    over: Any
    limit: int | None = None


class Fallback(Frozen):
    """The step that runs in a failed one's place, and only then; its result stands for the failed step's."""

    fallback: str


OnError = Literal["fail", "continue"] | Fallback


def _as_timeout(value: Any) -> Any:
    return {"total": value} if isinstance(value, int | float) and not isinstance(value, bool) else value


def _as_retry(value: Any) -> Any:
    return {"attempts": value} if isinstance(value, int) and not isinstance(value, bool) else value


def _as_for_each(value: Any) -> Any:
    return {"over": value} if isinstance(value, list) or is_reference(value) else value


def _as_conditions(value: Any) -> Any:
    if isinstance(value, Condition | dict | str):
        value = (value,)
    if not isinstance(value, list | tuple):
        return value
    return tuple({"value": one} if is_reference(one) else one for one in value)


class Step(Frozen):
    """One call of a tool.

    Attributes:
        id: names the step within the plan: a letter or ``_``, then letters, digits, ``_`` and ``-``.
        server: the server's configured name.
        tool: the tool's name on that server.
        arguments: the tool's arguments; references at any depth (see ``orchestrator.reference``).
        depends_on: steps that must be done before, besides those that are referred to.
        timeout: of each attempt; a plain number is the total in seconds.
        retry: a plain number is ``attempts``; None repeats only safe calls that got no answer.
        for_each: a list or a reference to one.
        when: conditions that must all hold, or the step is skipped; a plain reference must be true.
        on_error: what its failure does to the plan; None leaves it to the plan's ``on_error``.
        priority: among steps that are ready, higher goes first.
    """

    id: str
    server: str
    tool: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    depends_on: tuple[str, ...] = ()
    timeout: Annotated[Timeout | None, BeforeValidator(_as_timeout)] = None
    retry: Annotated[Retry | None, BeforeValidator(_as_retry)] = None
    for_each: Annotated[ForEach | None, BeforeValidator(_as_for_each)] = None
    when: Annotated[tuple[Condition, ...], BeforeValidator(_as_conditions)] = ()
    on_error: OnError | None = None
    priority: int = 0

    @property
    def full_name(self) -> str:
        """``server.tool``."""
        return f"{self.server}.{self.tool}"

    @property
    def template(self) -> Template:
        """The arguments, read for their references."""
        return self._wiring.template

    @property
    def references(self) -> tuple[Reference, ...]:
        """What the step refers to: arguments, then ``for_each``, then ``when``; ``$item`` is not among them."""
        return self._wiring.references

    @property
    def inputs(self) -> tuple[str, ...]:
        """The ids of the steps whose results it uses, each once, in order."""
        return self._wiring.inputs

    @property
    def needs(self) -> tuple[str, ...]:
        """The ids of all steps that must be done before: ``inputs``, then ``depends_on``."""
        return self._wiring.needs

    @once
    def _wiring(self) -> _Wiring:
        template = Template(self.arguments)
        references = template.references
        if self.for_each is not None:
            inside = (ref for ref in references if ref.step != ITEM)
            references = (*inside, *find_references(self.for_each.over))
        for condition in self.when:
            references += (*find_references(condition.value), *find_references(condition.other))
        inputs = tuple(dict.fromkeys([ref.step for ref in references]))
        needs = tuple(dict.fromkeys((*inputs, *self.depends_on))) if self.depends_on else inputs
        return _Wiring(template, references, inputs, needs)


class _Wiring(NamedTuple):
    """What a step needs, read once."""

    template: Template
    references: tuple[Reference, ...]
    inputs: tuple[str, ...]
    needs: tuple[str, ...]


class Plan(Frozen):
    """Steps, and what holds for all of them.

    Attributes:
        steps: in the order of preference where nothing else decides.
        max_concurrent: at most this many calls at once; None sets no limit of the plan's own.
        on_error: ``fail`` stops the plan at the first failure; ``continue`` skips only what depends on it.
    """

    steps: tuple[Step, ...]
    max_concurrent: int | None = None
    on_error: Literal["fail", "continue"] = "fail"

    @cached_property
    def by_id(self) -> dict[str, Step]:
        """The steps by id; of doubled ids the last."""
        return {step.id: step for step in self.steps}

    @property
    def servers(self) -> tuple[str, ...]:
        """The servers that the plan uses, each once, in order."""
        return tuple(dict.fromkeys(step.server for step in self.steps))

    def to_json(self, *, indent: int | None = 2) -> str:
        """JSON that ``read_plan`` reads back; what is left at its default is left out."""
        return self.model_dump_json(exclude_defaults=True, indent=indent)


_READ_MEND: Final = "A step has id, server, tool, arguments and depends_on; see docs/plans.md"


def read_plan(source: Plan | Mapping[str, Any] | str | bytes) -> Plan:
    """A plan from JSON, or from what JSON gave.

    Raises:
        PlanError: it is not JSON, or not of a plan's form; the faults name the step where there is one.
    """
    if isinstance(source, Plan):
        return source
    try:
        data = json.loads(source) if isinstance(source, str | bytes) else source
        return Plan.model_validate(data)
    except json.JSONDecodeError as error:
        fault = Fault(
            None, "malformed", f"it is not JSON: {error}", "Write one JSON object with a list of steps"
        )
        raise PlanError([fault]) from error
    except ValidationError as error:
        raise PlanError([_fault(data, one) for one in error.errors(include_url=False)]) from error


def _fault(data: Any, error: Any) -> Fault:
    path = list(error["loc"])
    step = _step_id(data, path)
    inside = path[2:] if step is not None else path
    where = ".".join(str(part) for part in inside) or "it"
    return Fault(step, "malformed", f"{where}: {error['msg']}", _READ_MEND)


def _step_id(data: Any, path: list[Any]) -> str | None:
    if len(path) < 2 or path[0] != "steps" or not isinstance(path[1], int):
        return None
    step = data["steps"][path[1]]
    name = step.get("id") if isinstance(step, Mapping) else None
    return name if isinstance(name, str) else f"number {path[1] + 1}"
