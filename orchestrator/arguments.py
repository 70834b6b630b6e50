"""A step's arguments against its tool's JSON schema, where any part may be a reference to a result."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, NamedTuple

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
    """Checks the arguments of a plan's steps; arguments of one form are right or wrong together, and are looked at once."""

    def __init__(self, plan: Plan, catalog: Catalog) -> None:
        self._steps = plan.by_id
        self._catalog = catalog
        self._validators: dict[tuple[str, str], tuple[Validator, bool]] = {}
        self._met: set[Any] = set()
        self._shapes: dict[tuple[str, str, tuple[Key, ...], bool], _Led | None] = {}
        self.has_missing = False
        """Whether any reference that has been looked at names what is not there."""

    def faults(self, step: Step, tool: Tool) -> Iterator[Fault]:
        """Missing, unknown and wrong arguments; a reference fits wherever the tool it refers to does not rule it out."""
        place = (step.server, step.tool)
        if place not in self._validators:
            self._validators[place] = (
                _PromiseValidator(dict(tool.input_schema)),
                _is_loose(tool.input_schema),
            )
        validator, loose = self._validators[place]
        form = (place, self._form(step, loose=loose))
        if form in self._met:
            return
        faults = [*_unknown_arguments(step, tool), *self._wrong(step, tool, validator)]
        yield from faults
        if not faults:
            self._met.add(form)

    def _wrong(self, step: Step, tool: Tool, validator: Validator) -> Iterator[Fault]:
        promised = step.template.fill(lambda reference: Promise(reference, self._kinds(step, reference)))
        known = (
            promised if tool.is_open else {key: promised[key] for key in promised if key in tool.properties}
        )
        return (_fault(step, tool, error) for error in validator.iter_errors(known))

    def _form(self, step: Step, *, loose: bool) -> tuple[Any, ...]:
        """What the validator sees of the arguments, to compare; of words and numbers only the type, where the schema asks no more."""
        form: list[Any] = []
        self._add_form(form, step, step.arguments, loose)
        return tuple(form)

    def _add_form(self, form: list[Any], step: Step, value: Any, loose: bool) -> None:  # noqa: FBT001  private, and hot
        """One value's part: what is in a list or an object comes after their length, so that no two forms run into each other."""
        kind = type(value)
        if kind is str:
            if value[:1] == "$" and (reference := parse_reference(value)) is not None:
                form += (Promise, self._kinds(step, reference))
            else:
                form.append(str if loose else value)
        elif kind is dict:
            if len(value) == 1 and "$ref" in value and (reference := parse_reference(value)) is not None:
                form += (Promise, self._kinds(step, reference))
                return
            form += (dict, len(value))
            for key, inner in value.items():
                form.append(key)
                self._add_form(form, step, inner, loose)
        elif kind is list or kind is tuple:
            form += (list, len(value))
            for inner in value:
                self._add_form(form, step, inner, loose)
        else:
            form.append(kind if loose else (kind, value))

    def missing(self, reference: Reference) -> tuple[Tool, str] | None:
        """What a reference names and its tool's result does not have, in a sentence; None where all is well."""
        led = self._follow(reference)
        return None if led is None or led.missing is None else (led.tool, led.missing)

    def _follow(self, reference: Reference) -> _Led | None:
        """Where a reference leads in its tool's output schema; None where nothing is known."""
        step = self._steps.get(reference.step)
        if step is None:
            return None
        place = (step.server, step.tool, reference.path, step.for_each is None)
        led = self._shapes.get(place, _UNSEEN)
        if led is _UNSEEN:
            led = self._shapes[place] = self._lead(step, reference.path)
            self.has_missing = self.has_missing or (led is not None and led.missing is not None)
        return led

    def _lead(self, step: Step, path: tuple[Key, ...]) -> _Led | None:
        tool = self._catalog.get(step.server, step.tool)
        if tool is None or tool.output_schema is None:
            return None
        return _lead(tool, tool.output_schema, path, listed=step.for_each is not None)

    def _kinds(self, step: Step, reference: Reference) -> frozenset[str] | None:
        if reference.step == ITEM and step.for_each is not None:
            over = parse_reference(step.for_each.over)
            if over is None:
                return None
            reference = Reference(over.step, (*_element(over.path), *reference.path))
        led = self._follow(reference)
        return None if led is None else led.kinds


class _Led(NamedTuple):
    """Where a path leads: the JSON types that are there, if known, or what is missing."""

    tool: Tool
    kinds: frozenset[str] | None
    missing: str | None


_UNSEEN: Final = _Led(Tool(server="", name="", input_schema={}), None, None)
"""Stands for a path that has not been followed yet."""


def _lead(tool: Tool, schema: Mapping[str, Any], path: tuple[Key, ...], *, listed: bool) -> _Led:
    found = follow(schema, path, listed=listed)
    missing = found if isinstance(found, str) else None
    if Each.EACH in path:
        return _Led(tool, frozenset({"array"}), missing)
    return _Led(tool, kinds(found) if isinstance(found, Shape) else None, missing)


def _element(path: tuple[Key, ...]) -> tuple[Key, ...]:
    """The path to one element of the list that ``path`` gives; ``[*]`` makes a list, of which the first stands outermost."""
    if Each.EACH not in path:
        return (*path, 0)
    at = path.index(Each.EACH)
    return (*path[:at], 0, *path[at + 1 :])


#: Keywords that look at a word's or a number's value, and not only at its type.
_STRICT: Final = frozenset(
    {
        *("enum", "const", "pattern", "format", "minLength", "maxLength", "contentEncoding", "contentSchema"),
        *(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "uniqueItems",
            "contains",
        ),
        *("not", "if", "oneOf", "propertyNames", "$dynamicRef"),
    }
)


def _is_loose(schema: Any) -> bool:
    """Whether arguments whose values have the same types are right or wrong together."""
    if isinstance(schema, Mapping):
        return not schema.keys() & _STRICT and all(map(_is_loose, schema.values()))
    return not isinstance(schema, list) or all(map(_is_loose, schema))


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
