"""What a warden tells of a run that it has watched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from zmqforklint.witness.warden.ending import Statuses
from zmqforklint.witness.warden.tail import Tail
from zmqforklint.witness.warden.watch import Watch


def report_of(
    pid: int,
    times: tuple[int, int],
    stopped: str | None,
    statuses: Statuses,
    tail: Tail,
    watch: Watch,
    *,
    survivors: Sequence[int],
    killed: Sequence[int] = (),
    left: Sequence[int] = (),
    output: str = "",
) -> dict[str, Any]:
    """Give the report as plain data. ``times`` are when the run began and was over, in monotonic nanoseconds."""
    began, over = times
    return {
        "pid": pid,
        "began": began,
        "over": over,
        "stopped": stopped,
        "statuses": [[each, status, taken] for each, (status, taken) in sorted(statuses.items())],
        "open": [[touch.token, touch.number, touch.seen, touch.running] for touch in tail.open.values()],
        "unrecorded": watch.unrecorded(),
        "survivors": survivors,
        "killed": killed,
        "left": left,
        "output": output,
    }
