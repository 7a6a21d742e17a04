"""Shortens what a process did many times, and picks what a page of bounded size shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from zmqforklint.page.story import ENDS, Event, Kind, Lifeline


def merge_repeats(events: Iterable[Event]) -> tuple[Event, ...]:
    """Make one event of those of a process that say the same of the same place; it stands where the first stood."""
    merged: dict[tuple[object, ...], Event] = {}
    for number, event in enumerate(events):
        alone = number if event.stuck or event.child is not None else None
        key = (event.kind, event.title, event.stack, event.attached, event.outcome, event.facts, alone)
        first = merged.get(key)
        merged[key] = (
            replace(event, last=event.time)
            if first is None
            else replace(first, count=first.count + event.count, last=event.time)
        )
    return tuple(merged.values())


def most_telling(lines: Sequence[Lifeline], events: int, lifelines: int) -> tuple[list[Lifeline], list[str]]:
    """Keep at most so many lifelines, and about so many events; say in sentences what is left out.

    Hazards stay before all else, and every process that stays keeps its start and its end. A process stays with
    all of its ancestors, or else its descendants would hang in the air.
    """
    kept_lines = _keep_lines(lines, lifelines)
    ranked = sorted(
        (
            (_rank(event), event.time, number, index)
            for number, line in enumerate(kept_lines)
            for index, event in enumerate(line.events)
            if _may_go(event)
        ),
    )
    room = events - sum(not _may_go(event) for line in kept_lines for event in line.events)
    gone = {(number, index) for _, _, number, index in ranked[max(room, 0) :]}
    shortened = [
        replace(line, events=tuple(e for index, e in enumerate(line.events) if (number, index) not in gone))
        for number, line in enumerate(kept_lines)
    ]
    omitted = []
    if len(kept_lines) < len(lines):
        omitted.append(f"{len(lines) - len(kept_lines)} of {len(lines)} processes are not shown.")
    if gone:
        omitted.append(f"{len(gone)} events are not shown; what touches inherited objects is shown first.")
    return shortened, omitted


def _keep_lines(lines: Sequence[Lifeline], most: int) -> list[Lifeline]:
    if len(lines) <= most:
        return list(lines)
    by_token = {line.process.token: line for line in lines}
    kept: dict[str, None] = {}
    for line in sorted(lines, key=lambda line: min(map(_rank, line.events))):
        needed = []
        each: Lifeline | None = line
        while each is not None and each.process.token not in kept:
            needed.append(each.process.token)
            each = by_token.get(each.process.parent or "")
        if len(kept) + len(needed) <= most:
            kept.update(dict.fromkeys(needed))
    return [line for line in lines if line.process.token in kept]


def _may_go(event: Event) -> bool:
    return event.kind is not Kind.START and event.kind not in ENDS


def _rank(event: Event) -> int:
    if event.stuck:
        return 0
    return 1 if event.is_hazard else 2
