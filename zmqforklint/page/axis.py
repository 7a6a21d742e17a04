"""Places events along an axis that keeps their order and shortens what lies between."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from zmqforklint.page.story import ENDS, Kind, Story, moment

_UNIT = 20e6
"""A pause of this many nanoseconds takes half a column; longer ones take little more."""
_ROOM_FOR_A_WORD = 3
_ROOM_FOR_A_COUNT = 2
_BETWEEN_TICKS = 4


@dataclass(frozen=True, slots=True)
class Axis:
    """``columns`` places each event, by its id, in columns from 0 to ``width``; a column has room for one sign."""

    columns: Mapping[str, float]
    ticks: Sequence[tuple[float, str]]
    width: float


def lay_out(story: Story) -> Axis:
    """Place all events of a run. Signs of one process keep a column between them, and time never runs backwards."""
    stuck = {line.process.token for line in story.lifelines if any(event.stuck for event in line.events)}
    forked_at: dict[str, str] = {}
    columns: dict[str, float] = {}
    last: dict[str, float] = {}
    counted: set[str] = set()  # the processes whose last sign bears a count
    ticks: list[tuple[float, str]] = []
    column, time = 0.0, story.run.began
    for event in story.events:
        if event.kind is Kind.START and event.process in forked_at:
            columns[event.id] = last[event.process] = columns[forked_at[event.process]]
            continue
        room = 1
        if event.kind in ENDS and event.process in stuck:
            room = _ROOM_FOR_A_WORD
        elif event.count > 1 or event.process in counted:
            room = _ROOM_FOR_A_COUNT
        (counted.add if event.count > 1 else counted.discard)(event.process)
        column = max(column + _stretch(event.time - time), last.get(event.process, column - room) + room)
        time = max(time, event.time)
        columns[event.id] = last[event.process] = column
        if event.child is not None:
            forked_at[event.child] = event.id
        if not ticks or column - ticks[-1][0] >= _BETWEEN_TICKS:
            ticks.append((column, moment(event.time - story.run.began)))
    if ticks and column > ticks[-1][0]:
        near = column - ticks[-1][0] < _BETWEEN_TICKS and len(ticks) > 1
        ticks = [*(ticks[:-1] if near else ticks), (column, moment(time - story.run.began))]
    return Axis(columns, ticks, column)


def _stretch(gap: int) -> float:
    return math.log2(1 + max(gap, 0) / _UNIT) / 2
