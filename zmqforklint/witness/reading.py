"""Makes a record of a spool and the warden's report."""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from zmqforklint.vocabulary import Consequence
from zmqforklint.witness.counting import Count, Counts, consequences
from zmqforklint.witness.record import (
    Arrival,
    Birth,
    Ended,
    Exec,
    Fork,
    Frame,
    HandOver,
    OwnTouch,
    Process,
    Record,
    Run,
    Stack,
    Touch,
    TouchKind,
    signal_of,
)

_Statuses = Mapping[int, tuple[int | None, int | None]]
"""The wait status of each pid, and when it was taken."""


def read_record(spool: Path, report: dict[str, Any]) -> Record:
    """Read everything. Damaged lines are counted in the notes, never an error.

    A last line without an end is no damage: its process died before it could write the event, by SIGKILL perhaps,
    which the kernel obeys between two pages of one write.
    """
    reader = _Reader()
    for path in sorted(spool.glob("*.jsonl")):
        if path.is_file() and not path.is_symlink():  # the program can write here too
            whole, _, _ = path.read_bytes().rpartition(b"\n")
            for line in whole.splitlines():
                reader.read(line)
    return reader.record(report)


class _Reader:
    """Collects the events of all processes. Events of one process come in order; those of others do not."""

    def __init__(self) -> None:
        self._stacks: dict[tuple[str, int], Stack] = {}
        self._processes: dict[str, Process] = {}
        self._fork_numbers: dict[str, int] = {}
        self._births: dict[str, Birth] = {}
        self._touches: dict[tuple[str, int], Touch] = {}
        self._own: list[OwnTouch] = []
        self._handovers: list[HandOver] = []
        self._arrivals: list[Arrival] = []
        self._pickled: dict[str, int] = {}
        self._forks: dict[tuple[str, int], Fork] = {}
        self._reaped: dict[int, tuple[int, int]] = {}  # status and time, by pid
        self._execs: list[Exec] = []
        self._counts = Counts()
        self._late: list[str] = []
        self._unwatched: list[tuple[str, str]] = []
        self._cut: list[str] = []
        self._damaged = 0

    def read(self, line: bytes) -> None:
        """Take one event in."""
        try:
            event = json.loads(line)
            self._take(str(event["e"]), str(event["p"]), event)
        except (ValueError, KeyError, TypeError, IndexError, StopIteration, RecursionError):
            self._damaged += 1

    def _take(self, kind: str, token: str, event: dict[str, Any]) -> None:
        match kind:
            case "start":
                self._take_start(token, event)
            case "stack":
                self._stacks[token, int(event["n"])] = tuple(Frame(*frame) for frame in event["frames"])
            case "birth":
                stack, kind = self._stack(event), event["kind"]
                birth = Birth(event["id"], kind, event["context"], token, int(event["t"]), stack, event["type"])
                self._births[birth.id] = birth
            case "touch":
                self._touches[token, int(event["n"])] = self._touch(token, event)
            case "end":
                self._take_end(token, event)
            case "own":
                self._own.append(OwnTouch(TouchKind(event["kind"]), token, self._stack(event)))
            case "handover":
                objects = tuple(map(str, event["objects"]))
                stack = self._stack(event)
                owned = bool(event["owned"])
                self._handovers.append(HandOver(objects, event["operation"], token, int(event["t"]), stack, owned))
            case "arrival":
                self._arrivals.append(Arrival(tuple(map(str, event["objects"])), token, int(event["t"])))
            case "pickled":
                self._pickled[event["object"]] = int(event["t"])
            case "fork":
                fork = self._fork(token, event)
                self._forks[token, fork.number] = fork
            case "exec":
                pid, program, command = int(event["pid"]), str(event["program"]), str(event["command"])
                self._execs.append(Exec(token, pid, program, command, int(event["t"]), self._stack(event)))
            case "exec failed":
                self._execs.remove(next(each for each in reversed(self._execs) if each.process == token))
            case "reaped":
                self._reaped[int(event["pid"])] = int(event["status"]), int(event["t"])
            case "zmq":
                self._processes[token] = replace(self._processes[token], pyzmq=str(event["pyzmq"]))
            case "exit":
                status = None if event["status"] is None else (int(event["status"]) & 0xFF) << 8
                self._processes[token] = replace(self._processes[token], status=status, ended=int(event["t"]))
                self._counts.orderly.add(token)
            case "count":
                sums = (int(event[what]) for what in ("sent", "received", "idle"))
                self._counts.add(Count(token, str(event["object"]), *sums))
            case "endpoint":
                ends = self._counts.bound if event["how"] == "bind" else self._counts.connected
                ends[event["object"]].add(str(event["address"]))
            case "uncounted":
                self._counts.uncounted.add(str(event["object"]))
            case "late":
                self._late.append(token)
            case "unwatched":
                self._unwatched.append((token, str(event["why"])))
            case "cut":
                self._cut.append(token)

    def _take_start(self, token: str, event: dict[str, Any]) -> None:
        if event["fork"] is not None:
            self._fork_numbers[token] = int(event["fork"])
        self._processes[token] = Process(
            token=token,
            pid=_pid(token),
            parent=event["parent"],
            fork=None,
            time=int(event["t"]),
            python=str(event["python"]),
            pyzmq=None,
            status=None,
            command=str(event["command"]),
        )

    def _fork(self, token: str, event: dict[str, Any]) -> Fork:
        return Fork(
            process=token,
            number=int(event["n"]),
            time=int(event["t"]),
            stack=self._stack(event),
            inherited=int(event["inherited"]),
            live=int(event["live"]),
            descriptors=event["descriptors"],
        )

    def _touch(self, token: str, event: dict[str, Any]) -> Touch:
        return Touch(
            objects=tuple(map(str, event["objects"])),
            operation=str(event["operation"]),
            kind=TouchKind(event["kind"]),
            process=token,
            time=int(event["t"]),
            stack=self._stack(event),
            attached=self._stacks.get(tuple(event["attached"] or ()), ()),
            notes=tuple(event["notes"]),
            outcome="",
            stuck=True,
            function=str(event["function"]),
        )

    def _take_end(self, token: str, event: dict[str, Any]) -> None:
        how = str(event["how"])
        outcome = f"raised {event['type']}" if how == "raised" else how
        key = (token, int(event["n"]))
        self._touches[key] = replace(self._touches[key], outcome=outcome, stuck=False, ended=int(event["t"]))

    def _stack(self, event: dict[str, Any]) -> Stack:
        return self._stacks.get((event["p"], event["stack"]), ())

    def record(self, report: dict[str, Any]) -> Record:
        """Give all that was read, with what the warden saw from outside."""
        statuses = {**self._reaped, **{pid: (status, taken) for pid, status, taken in report["statuses"]}}
        left, killed = set(report["left"]), set(report["killed"])
        processes = {
            token: self._finished(process, statuses, left, killed) for token, process in self._processes.items()
        }
        samples = {(token, number): (seen, running) for token, number, seen, running in report["open"]}
        shown = self._shown()
        touches = [
            replace(touch, outcome=_outcome(samples.get(key, (0, 0)), processes.get(touch.process)))
            if touch.stuck
            else replace(touch, consequence=shown.get(key))
            for key, touch in self._touches.items()
        ]
        ended = _ended(report, statuses)
        return Record(
            ended=ended,
            processes=processes,
            births=self._births,
            touches=tuple(sorted(touches, key=lambda touch: touch.time)),
            own_touches=tuple(self._own),
            handovers=tuple(sorted(self._handovers, key=lambda handover: handover.time)),
            pickled=self._pickled,
            forks=tuple(sorted(self._forks.values(), key=lambda fork: fork.time)),
            notes=tuple(self._notes(report)),
            output=report["output"],
            execs=tuple(sorted(self._execs, key=lambda each: each.time)),
            arrivals=tuple(self._arrivals),
            status=statuses.get(report["pid"], (None, 0))[0],
            runs=(Run(report["began"], report["over"], ended),),
        )

    def _shown(self) -> dict[tuple[str, int], Consequence]:
        """Compare both ends of all connections, if no process was lost of whose part in them nothing is known."""
        seen = {(process.parent, self._fork_numbers.get(token)) for token, process in self._processes.items()}
        if self._damaged or not self._forks.keys() <= seen:
            return {}
        return consequences(self._counts, self._births, self._touches)

    def _finished(
        self, process: Process, statuses: _Statuses, left: Collection[int], killed: Collection[int]
    ) -> Process:
        """Give the process with the fork that made it and the status that it left."""
        number = self._fork_numbers.get(process.token)
        fork = self._forks.get((process.parent, number)) if process.parent and number is not None else None
        status, taken = statuses.get(process.pid, (process.status, process.ended))
        # by its own word it ended before somebody asked for the status; a signal may come after that word
        ended = process.ended if process.ended is not None and signal_of(status) is None else taken
        return replace(
            process,
            fork=fork,
            status=status,
            ended=ended,
            left=process.pid in left,
            killed=process.pid in killed,
        )

    def _notes(self, report: dict[str, Any]) -> Iterator[str]:
        for pid, command in report["unrecorded"]:
            yield f"process {pid} was not recorded, the recorder could not enter it: {command}"
        for token in self._late:
            what = "imported zmq before the recorder could enter: what it made till then was not seen"
            yield f"process {_pid(token)} {what}"
        for token, why in self._unwatched:
            yield f"process {_pid(token)} could not be watched: {why}"
        for token in self._cut:
            yield f"process {_pid(token)} did too much for the record: its end is missing"
        for pid in report["survivors"]:
            yield f"process {pid} could not be ended"
        if self._damaged:
            yield f"{self._damaged} damaged events were left out"


def _pid(token: str) -> int:
    number = token.partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _ended(report: dict[str, Any], statuses: _Statuses) -> Ended:
    status, _ = statuses.get(report["pid"], (None, None))
    stopped = report["stopped"]
    died_of = signal_of(status)
    if status is None or (stopped and died_of == "SIGKILL"):
        return Ended("stuck", None) if stopped == "stuck" else Ended("limit", stopped)
    return Ended("signal", died_of) if died_of else Ended("exit", os.waitstatus_to_exitcode(status))


def _outcome(samples: tuple[int, int], process: Process | None) -> str:
    """Put in words what was seen of a touch that never ended."""
    seen, running = samples
    if process is not None and process.died_of not in (None, "SIGKILL", "SIGTERM"):
        return f"died of {process.died_of}"
    if seen > 2:
        return "spins" if running * 2 > seen else "blocks"
    return "not returned"
