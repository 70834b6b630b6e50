"""What must hold of a schedule after every answer. Tests ask after each event; a run does not."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from orchestrator.lanes import Lanes
from orchestrator.node import Node

__all__ = ["broken"]


def broken(nodes: Collection[Node], lanes: Lanes, unended: int) -> list[str]:
    """What does not hold, in words; empty where all is well.

    Args:
        nodes: every step and element.
        lanes: the limits that they run under.
        unended: how many of them the schedule takes to be left.
    """
    left = sum(node.state != "ended" for node in nodes)
    return [
        *_broken_lanes(nodes, lanes),
        *([f"{unended} steps are left, not {left}"] if left != unended else []),
        *(told for node in nodes for told in _broken_node(node)),
    ]


def _broken_lanes(nodes: Collection[Node], lanes: Lanes) -> Iterator[str]:
    running = {lane: 0 for node in nodes for lane in node.lane.upwards()}
    for node in nodes:
        if node.state == "running":
            for lane in node.lane.upwards():
                running[lane] += 1
    for lane, count in running.items():
        if lane.running != count:
            yield f"{lane.name} counts {lane.running}, not {count}"
        if count > lane.limit and not lanes.is_adaptive(lane):
            yield f"{lane.name} runs {count} of {lane.limit}"


def _broken_node(node: Node) -> Iterator[str]:
    if node.state in {"ready", "running", "resting", "spread"} and any(map(_is_under_way, node.needs)):
        yield f"{node.id} is {node.state} before what it needs"
    if node.state == "ready" and all(lane.running < lane.limit for lane in node.lane.upwards()):
        yield f"{node.id} is ready, and nothing holds it back"
    if node.state == "waiting" and node.left <= 0:
        yield f"{node.id} waits for nothing"
    if (node.state == "ended") != bool(node.ending):
        yield f"{node.id} is {node.state}, and its ending is {node.ending}"
    if node.state == "spread" and node.left != sum(child.state != "ended" for child in node.children):
        yield f"{node.id} counts {node.left} elements that are left, and is wrong"


def _is_under_way(needed: Node) -> bool:
    return needed.last_resort().state != "ended"
