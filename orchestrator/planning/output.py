"""The type that a model's plan must have, built from the catalog: what is not there cannot be named.

One class for each (server, tool) with ``Literal`` names and the tool's own arguments, each a value or a reference to
an earlier step's result. Limits that a provider's strict mode does not know (lengths, ranges, formats) are left to
the plan's check, which comes after.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final, Literal, Union, get_args

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    create_model,
    model_validator,
)

from orchestrator.catalog import Catalog, Tool
from orchestrator.plan import Plan, Step
from orchestrator.planning.anew import anew
from orchestrator.reference import NAME
from orchestrator.shape import definition

__all__ = ["MOST_STEPS", "PlannedSteps", "plan_type", "step_reader", "to_plan", "to_step"]

#: More steps than this no request of a person needs; a model that runs on is stopped.
MOST_STEPS: Final = 200

_DEPTH: Final = 6
_REFERENCE: Final = rf"^\${NAME}((\.{NAME})|(\[-?[0-9]+\])|(\[\*\]))*$"

Reference = Annotated[
    str, Field(pattern=_REFERENCE, description="an earlier step's result, such as $STEP_ID.FIELD")
]


class _Strict(BaseModel):
    """What a model writes: every field is there, null where it has nothing to say."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _absent_is_null(cls, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        absent = {
            field.alias or name for name, field in cls.model_fields.items() if _nullable(field.annotation)
        }
        return {**dict.fromkeys(absent), **data}


class Entry(_Strict):
    """One entry of a map, whose keys the tool leaves open."""

    key: str
    value: str | float | bool | None


class PlannedSteps(_Strict):
    """A plan as a model writes it."""

    steps: list[Any]
    not_understood: list[str] = Field(
        description="parts of the request that no tool can do, in the user's words"
    )
    look_again: bool | None = Field(
        description="true to be shown what came of these steps, and then to add others; else null"
    )
    answer: str | None = Field(description="a last word to the user, once the outcomes are known; else null")


class PlannedStep(_Strict):
    """One step as a model writes it."""

    id: str = Field(pattern=f"^{NAME}$", description="a name of its own")
    server: str
    tool: str
    arguments: BaseModel


def plan_type(catalog: Catalog, *, least: int = 1) -> type[PlannedSteps]:
    """The class of plans of at least so many steps over the tools of ``catalog``, which must have at least one."""
    kinds = [_step_type(tool, number) for number, tool in enumerate(catalog.tools)]
    tagged = tuple(
        Annotated[kind, Tag(tool.full_name)] for kind, tool in zip(kinds, catalog.tools, strict=True)
    )
    union: Any = Annotated[Union[tagged], Discriminator(_full_name)]  # noqa: UP007  built from a list
    listed: Any = list[kinds[0] if len(kinds) == 1 else union]  # type: ignore[misc]
    described = Field(
        min_length=least, max_length=MOST_STEPS, description="in an order in which they could run"
    )
    made: type[PlannedSteps] = create_model("Plan", __base__=PlannedSteps, steps=(listed, described))
    return made


def to_plan(planned: PlannedSteps) -> Plan:
    """The plan that a model has written, its order derived.

    A step needs what it refers to. One that refers to nothing (it looks at a server's whole state) needs every
    earlier step of another tool, since only the order of the list says that it comes later.
    """
    steps: list[Step] = []
    for written in planned.steps:
        steps.append(to_step(written, steps))
    return Plan(steps=tuple(steps), on_error="continue")


def to_step(written: Any, earlier: Sequence[Step]) -> Step:
    """One step as a model has written it, after ``earlier`` ones."""
    arguments = _plain(written.arguments)
    step = Step(id=written.id, server=written.server, tool=written.tool, arguments=arguments)
    return step if step.inputs else anew(step, depends_on=_before(step, earlier))


def step_reader(planned: type[PlannedSteps]) -> TypeAdapter[Any]:
    """Reads a single step of such a plan."""
    (kind,) = get_args(planned.model_fields["steps"].annotation)
    return TypeAdapter(kind)


def _before(step: Step, earlier: Sequence[Step]) -> tuple[str, ...]:
    others = [other for other in earlier if other.full_name != step.full_name]
    needed = {name for other in others for name in other.needs}
    return tuple(other.id for other in others if other.id not in needed)


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        if value and all(isinstance(entry, Entry) for entry in value):
            return {entry.key: entry.value for entry in value}
        return [_plain(inner) for inner in value]
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return {fields[key].alias or key: _plain(inner) for key, inner in value if inner is not None}
    return value


def _full_name(value: Any) -> str:
    if isinstance(value, Mapping):
        return f"{value.get('server')}.{value.get('tool')}"
    return f"{getattr(value, 'server', None)}.{getattr(value, 'tool', None)}"


def _nullable(annotation: Any) -> bool:
    return type(None) in getattr(annotation, "__args__", ())


# A tool's JSON schema as a type


def _step_type(tool: Tool, number: int) -> type[BaseModel]:
    name = re.sub(r"\W", "_", tool.full_name)
    arguments = _object_type(tool.input_schema, tool.input_schema, f"Arguments_{number}_{name}", 0)
    server: Any = Literal[tool.server]
    called: Any = Literal[tool.name]
    made: type[BaseModel] = create_model(
        f"Step_{number}_{name}",
        __base__=PlannedStep,
        __doc__=tool.summary or tool.full_name,
        server=(server, ...),
        tool=(called, ...),
        arguments=(arguments, ...),
    )
    return made


def _object_type(
    schema: Mapping[str, Any], root: Mapping[str, Any], name: str, depth: int
) -> type[BaseModel]:
    required = set(schema.get("required", ()))
    fields: dict[str, Any] = {}
    for number, (key, inner) in enumerate(schema.get("properties", {}).items()):
        kind = _type_of(inner, root, f"{name}_{number}", depth + 1)
        kind = kind if key in required else kind | None
        description = inner.get("description") if isinstance(inner, Mapping) else None
        field_name, alias = (key, None) if _usable(key) else (f"field_{number}", key)
        fields[field_name] = (kind, Field(alias=alias, description=description))
    made: type[BaseModel] = create_model(name, __base__=_Strict, **fields)
    return made


def _usable(key: str) -> bool:
    return key.isidentifier() and not key.startswith(("_", "model_"))


def _type_of(schema: Any, root: Mapping[str, Any], name: str, depth: int) -> Any:
    """The type of a value or, where the value is no string anyway, of a reference to one."""
    if not isinstance(schema, Mapping) or depth > _DEPTH:
        return str
    if isinstance(target := schema.get("$ref"), str):
        return _type_of(definition(target, root), root, name, depth + 1)
    if branches := schema.get("anyOf") or schema.get("oneOf") or schema.get("allOf"):
        kinds = [_type_of(one, root, f"{name}_{at}", depth + 1) for at, one in enumerate(branches)]
        return Union[tuple(kinds)]  # noqa: UP007  built from a list
    if "const" in schema or "enum" in schema:
        values = tuple(schema.get("enum", [schema.get("const")]))
        return Literal[values] | Reference
    kind = schema.get("type", "string")
    if isinstance(kind, list):
        return Union[tuple(_type_of({**schema, "type": one}, root, name, depth) for one in kind)]  # noqa: UP007
    return _typed(kind, schema, root, name, depth)


def _typed(kind: str, schema: Mapping[str, Any], root: Mapping[str, Any], name: str, depth: int) -> Any:
    simple: dict[str, Any] = {"string": str, "null": type(None)}
    numbers: dict[str, Any] = {"integer": int, "number": float, "boolean": bool}
    if kind in simple:
        return simple[kind]
    if kind in numbers:
        return numbers[kind] | Reference
    if kind == "array":
        return list[_type_of(schema.get("items", {}), root, name, depth + 1)] | Reference  # type: ignore[misc]
    if schema.get("properties"):
        return _object_type(schema, root, name, depth) | Reference
    return list[Entry] | Reference
