"""A step's arguments against its tool's JSON schema, where any part may be a reference to a result."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from jsonschema import Draft202012Validator, ValidationError, validators
from jsonschema.exceptions import best_match
from jsonschema.protocols import Validator

from orchestrator.catalog import Catalog, Tool
from orchestrator.errors import Fault
from orchestrator.plan import Plan, Step
from orchestrator.reference import ITEM, Each, Key, Reference, parse_reference
from orchestrator.shape import Shape, follow, kinds

__all__ = ["ArgumentChecker"]


class Promise:
    """Stands in the arguments for a value that a reference will give; ``kinds`` are its JSON types, if known."""

    __slots__ = ("kinds", "reference")

    def __init__(self, reference: Reference, kinds: frozenset[str] | None) -> None:
        self.reference = reference
        self.kinds = kinds

    def __repr__(self) -> str:
        return str(self.reference)


class ArgumentChecker:
    """Checks the arguments of a plan's steps; keeps one validator a tool."""

    def __init__(self, plan: Plan, catalog: Catalog) -> None:
        self._plan = plan
        self._catalog = catalog
        self._validators: dict[str, Validator] = {}
        self._met: set[tuple[str, Any]] = set()
        self._shapes: dict[tuple[str, tuple[Key, ...], bool], Shape | str | None] = {}

    def faults(self, step: Step, tool: Tool) -> Iterator[Fault]:
        """Missing, unknown and wrong arguments; a reference fits wherever the tool it refers to does not rule it out."""
        yield from _unknown_arguments(step, tool)
        promised = step.template.fill(lambda reference: Promise(reference, self._kinds(step, reference)))
        known = (
            promised if tool.is_open else {key: promised[key] for key in promised if key in tool.properties}
        )
        form = (tool.full_name, _form(known))
        if form in self._met:
            return
        faults = [_fault(step, tool, error) for error in self._validator(tool).iter_errors(known)]
        yield from faults
        if not faults:
            self._met.add(form)

    def _validator(self, tool: Tool) -> Validator:
        validator = self._validators.get(tool.full_name)
        if validator is None:
            validator = self._validators[tool.full_name] = _PromiseValidator(dict(tool.input_schema))
        return validator

    def follow(self, reference: Reference) -> tuple[Tool, Shape | str | None] | None:
        """The tool that a reference's result comes from, and where its output schema leads; None where nothing is known."""
        step = self._plan.by_id.get(reference.step)
        tool = None if step is None else self._catalog.get(step.server, step.tool)
        if step is None or tool is None or tool.output_schema is None:
            return None
        place = (tool.full_name, reference.path, step.for_each is not None)
        if place not in self._shapes:
            self._shapes[place] = follow(tool.output_schema, reference.path, listed=place[2])
        return tool, self._shapes[place]

    def _kinds(self, step: Step, reference: Reference) -> frozenset[str] | None:
        if reference.step == ITEM and step.for_each is not None:
            over = parse_reference(step.for_each.over)
            return (
                None
                if over is None
                else self._kinds_of(Reference(over.step, (*over.path, 0, *reference.path)))
            )
        return self._kinds_of(reference)

    def _kinds_of(self, reference: Reference) -> frozenset[str] | None:
        found = self.follow(reference)
        if found is None:
            return None
        if Each.EACH in reference.path:
            return frozenset({"array"})
        return kinds(found[1]) if isinstance(found[1], Shape) else None


def _form(value: Any) -> Any:
    """What the validator sees of a value, to compare: arguments of one form are right or wrong together."""
    if isinstance(value, dict):
        return ("object", *((key, _form(inner)) for key, inner in value.items()))
    if isinstance(value, list | tuple):
        return ("list", *map(_form, value))
    return (Promise, value.kinds) if isinstance(value, Promise) else (type(value), value)


def _unknown_arguments(step: Step, tool: Tool) -> Iterator[Fault]:
    if tool.is_open:
        return
    for name in step.arguments:
        if name not in tool.properties:
            close = difflib.get_close_matches(name, tool.properties, n=1)
            mend = (
                f"Did you mean {close[0]!r}?"
                if close
                else f"It takes {', '.join(tool.properties) or 'no arguments'}"
            )
            yield Fault(step.id, "unknown_argument", f"{tool.full_name} takes no argument {name!r}", mend)


def _fault(step: Step, tool: Tool, error: ValidationError) -> Fault:
    place = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in error.absolute_path
    ).lstrip(".")
    if error.validator == "required" and not place:
        missing = error.message.split("'")[1]
        what = f"{tool.full_name} needs the argument {missing!r}"
        return Fault(step.id, "missing_argument", what, _described(tool, missing))
    told = best_match([error]) if error.context else error
    inside = "".join(
        f"[{part}]" if isinstance(part, int) else f".{part}" for part in told.absolute_path
    ).lstrip(".")
    what = f"argument {inside or '(all)'}: {_shortened(told.message)}"
    return Fault(step.id, "wrong_argument", what, _described(tool, str(next(iter(error.absolute_path), ""))))


def _described(tool: Tool, name: str) -> str:
    if name not in tool.properties:
        return f"Call it as {tool.signature}"
    return f"{tool.full_name} takes {name}: {tool.render_argument(name)}"


def _shortened(message: str, most: int = 300) -> str:
    return message if len(message) <= most else f"{message[:most]}..."


# The validator: a promise meets whatever its types allow.

_Keyword = Callable[[Validator, Any, Any, Mapping[str, Any]], Iterator[ValidationError] | None]
_BRANCHING: Final = frozenset({"$ref", "$dynamicRef", "allOf", "anyOf", "oneOf"})


def _promise_type(
    _: Validator, types: Any, instance: Any, __: Mapping[str, Any]
) -> Iterator[ValidationError]:
    wanted = {types} if isinstance(types, str) else set(types)
    if instance.kinds is not None and not any(_fits(kind, wanted) for kind in instance.kinds):
        given = " or ".join(sorted(instance.kinds))
        yield ValidationError(f"{instance} gives {given}, where {' or '.join(sorted(wanted))} is wanted")


def _fits(kind: str, wanted: set[str]) -> bool:
    return kind in wanted or (kind in {"integer", "number"} and bool(wanted & {"integer", "number"}))


def _aware(name: str, plain: _Keyword, any_of: _Keyword) -> _Keyword:
    """``plain``, but for promises: their types are compared, and what else is asked of them is taken as met."""

    def keyword(validator: Validator, value: Any, instance: Any, schema: Mapping[str, Any]) -> Any:
        if not isinstance(instance, Promise):
            chosen = any_of if name == "oneOf" and _holds_promise(instance) else plain
            return chosen(validator, value, instance, schema)
        if name == "type":
            return _promise_type(validator, value, instance, schema)
        if name in _BRANCHING:
            return (any_of if name == "oneOf" else plain)(validator, value, instance, schema)
        return None

    return keyword


def _holds_promise(value: Any) -> bool:
    if isinstance(value, dict):
        return any(_holds_promise(inner) for inner in value.values())
    return isinstance(value, Promise) or (
        isinstance(value, list) and any(_holds_promise(inner) for inner in value)
    )


def _promise_validator() -> type[Validator]:
    plain = Draft202012Validator.VALIDATORS
    aware = {name: _aware(name, keyword, plain["anyOf"]) for name, keyword in plain.items()}
    extended: type[Validator] = validators.extend(Draft202012Validator, validators=aware)  # type: ignore[no-untyped-call]
    return extended


_PromiseValidator: Final = _promise_validator()
