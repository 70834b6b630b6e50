"""Plans and limits at random, for Hypothesis."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from orchestrator.limits import Limits
from orchestrator.plan import Fallback, ForEach, Plan, Step


def step(name: str, *needs: str, server: str = "s", tool: str = "t", **more: Any) -> Step:
    return Step(id=name, server=server, tool=tool, arguments={"of": [f"${need}" for need in needs]}, **more)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Random dependencies, tools, limits, fan-outs, conditions and fallbacks; in any order, without circles."""
    count = draw(st.integers(1, 14))
    spare = set(draw(st.lists(st.integers(0, count - 1), max_size=2, unique=True)))
    steps: list[Step] = []
    free = sorted(spare)
    for number in range(count):
        earlier = [f"n{other}" for other in range(number) if other not in spare]
        needs = draw(st.lists(st.sampled_from(earlier), max_size=3, unique=True)) if earlier else []
        after = draw(st.lists(st.sampled_from(earlier), max_size=1)) if earlier else []
        more: dict[str, Any] = {"depends_on": tuple(after)}
        if number in spare:
            needs, more = [], {}
        elif len(free) > 0 and draw(st.booleans()):
            more["on_error"] = Fallback(fallback=f"n{free.pop()}")
        else:
            more["on_error"] = draw(st.sampled_from([None, None, "fail", "continue"]))
            if draw(st.integers(0, 4)) == 0:
                more["for_each"] = ForEach(
                    over=list(range(draw(st.integers(0, 4)))), limit=draw(st.sampled_from([None, 1, 2]))
                )
            if draw(st.integers(0, 4)) == 0:
                more["when"] = ({"value": draw(st.booleans())},)
        priority = draw(st.sampled_from([0, 0, 0, 1, -1]))
        server, tool = draw(st.sampled_from("ST")), draw(st.sampled_from("xy"))
        steps.append(step(f"n{number}", *needs, server=server, tool=tool, priority=priority, **more))
    shuffled = draw(st.permutations(steps))
    most = draw(st.one_of(st.none(), st.integers(1, 4)))
    return Plan(
        steps=tuple(shuffled), max_concurrent=most, on_error=draw(st.sampled_from(["fail", "continue"]))
    )


LIMITS = st.builds(
    Limits,
    total=st.one_of(st.none(), st.integers(1, 5)),
    per_server=st.one_of(st.none(), st.integers(1, 3)),
    tools=st.dictionaries(st.sampled_from(["S.x", "T.y"]), st.integers(1, 2), max_size=2),
)
