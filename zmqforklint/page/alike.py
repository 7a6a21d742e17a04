"""Finds the children of a process that all did the same, such as the workers of a pool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from zmqforklint.page.story import Event, Lifeline

_FEWEST = 3
"""How many further processes must be alike before they are told of as one."""


def bundle(lines: Iterable[Lifeline]) -> list[Lifeline]:
    """Leave out childless processes that did what an elder sibling did, and count them there."""
    lines = list(lines)
    parents = {line.process.parent for line in lines}
    groups: dict[tuple[object, ...], list[Lifeline]] = defaultdict(list)
    for line in lines:
        alone = line.process.token if line.process.token in parents or line.process.fork is None else None
        groups[alone, line.process.parent, line.fate, tuple(_deed(event, line.name) for event in line.events)].append(
            line
        )
    alike: dict[str, tuple[Lifeline, ...]] = {}
    gone: set[str] = set()
    for eldest, *others in groups.values():
        if len(others) >= _FEWEST:
            alike[eldest.process.token] = tuple(others)
            gone.update(line.process.token for line in others)
    return [
        replace(
            line,
            alike=tuple(each.process for each in alike.get(line.process.token, ())),
            events=tuple(_without(event, gone) for event in line.events),
        )
        for line in lines
        if line.process.token not in gone
    ]


def _deed(event: Event, name: str) -> tuple[object, ...]:
    """Say what was done, whatever the names of the process's own objects are."""
    things = tuple(
        (thing.kind, thing.stack, "own" if thing.owner == name else thing.owner, thing.count) for thing in event.things
    )
    return (
        event.kind,
        event.operation,
        things,
        event.stack,
        event.outcome,
        event.facts[1:] if event.kind == "start" else event.facts,
    )


def _without(event: Event, gone: set[str]) -> Event:
    if event.child in gone:
        return replace(event, child=None, title="forks a process that does what its sibling does")
    return event
