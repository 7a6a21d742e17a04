from __future__ import annotations

from collections import defaultdict
from functools import singledispatch

import zmq

from alerts import AlertDesk
from events import DepthChanged, EndOfDay, Fill, LimitChanged

exposure: defaultdict[str, float] = defaultdict(float)
limits: dict[str, float] = {}


class Finished(Exception):
    pass


@singledispatch
def apply(event: object) -> None:
    raise TypeError(f"no rule for {type(event).__name__}")


@apply.register
def _(event: LimitChanged) -> None:
    limits[event.desk] = event.limit


@apply.register
def _(event: Fill) -> None:
    exposure[event.desk] += event.side.value * event.amount
    limit = limits.get(event.desk, float("inf"))
    if abs(exposure[event.desk]) > limit:
        AlertDesk.alert("breach", desk=event.desk, exposure=exposure[event.desk])


@apply.register
def _(event: DepthChanged) -> None:
    AlertDesk.socket.set(zmq.SNDHWM, event.depth)


@apply.register
def _(event: EndOfDay) -> None:
    raise Finished
