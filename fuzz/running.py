"""Runs programs under the witness, many in one run, and gives each its part of the record."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from zmqforklint.witness import Limits, Record, Stack, run

DRIVER = Path(__file__).with_name("driver.py")
_SECONDS = 1.5
"""How long a program may run. Then its open touches are stuck; one without any was slow and gets more time."""
_SIDE_BY_SIDE = 4
_MOST_RERUNS = 5


@dataclass(frozen=True, slots=True)
class Ran:
    """What running a program has shown. ``status`` is its wait status, None when it had to be ended."""

    record: Record
    status: int | None
    output: str

    @property
    def is_whole(self) -> bool:
        """Whether the run shows all that the program does: nothing got stuck, and nothing failed."""
        statuses = [process.status for process in self.record.processes.values()]
        return self.status == 0 and not any(statuses) and not any(touch.stuck for touch in self.record.touches)


def run_all(folder: Path) -> dict[str, Ran]:
    """Run the programs in the folders of ``folder``, by name; again past every touch that got stuck.

    Raises what :func:`zmqforklint.witness.run` raises.
    """
    waiting = {path.name: path for path in sorted(folder.iterdir()) if path.is_dir()}
    ran: dict[str, Ran] = {}
    proven: frozenset[tuple[str, int]] = frozenset()
    for number in range(1 + _MOST_RERUNS):
        for name, each in _run(folder, list(waiting.values()), proven, _SECONDS * 2**number).items():
            ran[name] = _and_then(ran[name], each) if name in ran else each
            stuck = _stuck_places(each.record)
            if each.status is not None or (stuck and stuck <= proven):
                del waiting[name]
            proven |= stuck
        if not waiting:
            break
    return ran


def _and_then(ran: Ran, again: Ran) -> Ran:
    """What two runs have shown. A first one that was only slow shows nothing that the second does not."""
    if not _stuck_places(ran.record):
        return again
    return replace(ran, record=ran.record.and_then(again.record))


def _run(
    folder: Path, programs: Sequence[Path], step_over: frozenset[tuple[str, int]], seconds: float
) -> dict[str, Ran]:
    """Run some of the programs once; the driver finds them by links in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="zmqforklint-fuzz-") as name:
        batch = Path(name)
        for path in programs:
            batch.joinpath(path.name).symlink_to(path)
        record = run(
            (sys.executable, str(DRIVER), name, str(seconds), str(_SIDE_BY_SIDE)),
            cwd=folder,
            analysed=programs,
            limits=Limits(seconds=len(programs) * seconds + 10),
            step_over=step_over,
        )
        ended: Mapping[str, tuple[int, int | None]] = json.loads(batch.joinpath("ended.json").read_text("utf-8"))
        return {
            name: Ran(
                part_of(record, folder / name, pid), status, batch.joinpath(f"{name}.txt").read_text("utf-8", "replace")
            )
            for name, (pid, status) in ended.items()
        }


def part_of(record: Record, folder: Path, pid: int) -> Record:
    """The part of a record that happened in the files of a folder, whose program ran as the process ``pid``."""
    prefix = f"{folder.resolve()}/"

    def ours(stack: Stack) -> bool:
        return bool(stack) and stack[0].path.startswith(prefix)

    births = {key: birth for key, birth in record.births.items() if ours(birth.stack)}
    touches = tuple(touch for touch in record.touches if ours(touch.stack))
    first = {token for token, process in record.processes.items() if process.pid == pid}
    first |= {birth.process for birth in births.values()}  # those that were spawned have no known parent
    first |= {touch.process for touch in touches}
    return replace(
        record,
        processes={token: each for token, each in record.processes.items() if first & set(_line(record, token))},
        births=births,
        touches=touches,
        own_touches=tuple(touch for touch in record.own_touches if ours(touch.stack)),
        handovers=tuple(handover for handover in record.handovers if ours(handover.stack)),
        forks=tuple(fork for fork in record.forks if ours(fork.stack)),
    )


def _line(record: Record, token: str | None) -> Iterator[str]:
    """The process, its parent, and so on."""
    while token is not None and token in record.processes:
        yield token
        token = record.processes[token].parent


def _stuck_places(record: Record) -> frozenset[tuple[str, int]]:
    return frozenset(
        (touch.stack[0].path, touch.stack[0].line) for touch in record.touches if touch.stuck and touch.stack
    )
