"""A model that writes its plan while it runs."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from orchestrator.catalog import Catalog
from orchestrator.growth import Anew, Emission, Written
from orchestrator.outlook import Outlook, OutlookLine
from orchestrator.plan import Step
from orchestrator.planning.planner import Request

pytest.importorskip("pydantic_ai", reason="the extra [model] is not installed")

from pydantic_ai import models
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.messages import ModelMessage
from pydantic_ai.models.function import AgentInfo, FunctionModel
from pydantic_ai.profiles import ModelProfile

from orchestrator.planning.model import ModelPlanner, ModelWriter

pytestmark = pytest.mark.anyio
Asked = Callable[..., Request]


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    with models.override_allow_model_requests(allow_model_requests=False):
        yield


class Streaming:
    """A model that says scripted texts, seven characters at a time; keeps what it was told."""

    def __init__(self, *texts: str) -> None:
        self.texts = list(texts)
        self.told: list[list[ModelMessage]] = []

    async def say(self, messages: list[ModelMessage], _: AgentInfo) -> AsyncIterator[str]:
        self.told.append(messages)
        text = self.texts.pop(0)
        for at in range(0, len(text), 7):
            yield text[at : at + 7]

    def writer(self, request: Request, catalog: Catalog) -> ModelWriter:
        model = FunctionModel(
            stream_function=self.say, profile=ModelProfile(supports_json_schema_output=True)
        )
        return ModelPlanner(model).writer(request, catalog)


def step(name: str, tool: str, **arguments: Any) -> dict[str, Any]:
    server, _, plain = tool.partition(".")
    return {"id": name, "server": server, "tool": plain, "arguments": arguments}


def plan(*steps: dict[str, Any], **more: Any) -> str:
    return json.dumps({"steps": steps, "not_understood": [], **more})


PARSE = step("p", "syllabus.parse_syllabus", path="/pdf/a.pdf")
IMPORT = step("i", "calendar.import_syllabus", syllabus_id="$p.syllabus_id")
LIST = step("l", "calendar.find_conflicts")


async def all_of(writer: ModelWriter, outlook: Outlook | None = None) -> list[Emission]:
    return [emission async for emission in writer.write(outlook)]


def told(emissions: list[Emission]) -> list[str]:
    return [one.id if isinstance(one, Step) else type(one).__name__ for one in emissions]


async def test_each_step_is_given_when_it_is_closed_and_then_the_plan(offered: Catalog, asked: Asked) -> None:
    writer = Streaming(plan(PARSE, IMPORT, LIST)).writer(asked(), offered)
    given = await all_of(writer)
    assert told(given) == ["p", "i", "l", "Written"]
    assert isinstance(given[2], Step)
    assert given[2].depends_on == ("i",), "what looks at everything comes after what changes something"
    assert isinstance(given[-1], Written)
    assert given[-1].plan.steps == tuple(one for one in given if isinstance(one, Step))
    assert writer.proposal is not None
    assert writer.proposal.finishers == {"l"}


async def test_a_model_that_starts_over_says_so(offered: Catalog, asked: Asked) -> None:
    faulty = plan(PARSE, step("x", "calendar.import_syllabus", syllabus_id="$nowhere.id"))
    given = await all_of(Streaming(faulty, plan(PARSE, IMPORT)).writer(asked(), offered))
    assert told(given) == ["p", "x", "Anew", "p", "i", "Written"]


@pytest.mark.parametrize(
    "bad",
    [
        step("bad", "calendar.burn"),
        step("bad", "syllabus.parse_syllabus", path="/etc/secret.pdf"),
        step("bad", "syllabus.parse_syllabus", path=3),
    ],
)
async def test_after_a_step_that_does_not_hold_none_is_given(
    offered: Catalog, asked: Asked, bad: dict[str, Any]
) -> None:
    given = await all_of(Streaming(plan(PARSE, bad, LIST), plan(PARSE)).writer(asked(), offered))
    assert told(given) == ["p", "Anew", "p", "Written"]


async def test_outcomes_are_shown_as_data_and_later_steps_may_refer_to_earlier_ones(
    offered: Catalog, asked: Asked
) -> None:
    model = Streaming(plan(PARSE, look_again=True), plan(IMPORT, answer="done"))
    writer = model.writer(asked(), offered)
    (*_, first) = await all_of(writer)
    assert isinstance(first, Written)
    assert first.look
    line = OutlookLine(id="p", tool="syllabus.parse_syllabus", state="done", found={"syllabus_id": "s-1"})
    (*_, second) = await all_of(writer, Outlook(steps=(line,), rounds_left=2))
    assert isinstance(second, Written)
    assert [one.needs for one in second.plan.steps] == [("p",)]
    assert second.answer == "done"
    shown = repr(model.told[1][-1])
    assert "s-1" in shown
    assert len(model.told[1]) == 3, "the model sees what it said before"


async def test_in_a_later_round_a_model_that_fails_adds_nothing(offered: Catalog, asked: Asked) -> None:
    writer = Streaming(plan(PARSE), *["no JSON"] * 3).writer(asked(), offered)
    await all_of(writer)
    (last,) = await all_of(writer, Outlook(steps=(), rounds_left=1))
    assert isinstance(last, Written)
    assert last.plan.steps == ()


async def test_a_model_that_cannot_be_reached_leaves_the_built_in_plan(
    offered: Catalog, asked: Asked
) -> None:
    async def fail(messages: list[ModelMessage], _: AgentInfo) -> AsyncIterator[str]:
        if messages:
            raise ModelHTTPError(503, "scripted", "overloaded")
        yield ""

    writer = ModelPlanner(FunctionModel(stream_function=fail)).writer(asked(), offered)
    given = await all_of(writer)
    assert told([one for one in given if not isinstance(one, Anew)]) == ["Written"]
    assert writer.proposal is not None
    assert writer.proposal.planner == "built-in"
    assert "cannot be asked" in writer.proposal.notes[0]
