"""Makes a record of a spool and the warden's report."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from zmqforklint.witness.record import (
    Birth,
    Ended,
    Fork,
    Frame,
    HandOver,
    OwnTouch,
    Process,
    Record,
    Stack,
    Touch,
    TouchKind,
)


def read_record(spool: Path, report: dict[str, Any]) -> Record:
    """Read everything. Damaged lines are counted in the notes, never an error."""
    reader = _Reader()
    for path in sorted(spool.glob("*.jsonl")):
        for line in _lines(path):
            reader.read(line)
    return reader.record(report)


def _lines(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def describe_status(status: int) -> str:
    """Put a wait status in words."""
    if os.WIFSIGNALED(status):
        return f"died of {_signal_name(os.WTERMSIG(status))}"
    return f"exited with {os.waitstatus_to_exitcode(status)}"


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class _Reader:
    """Collects the events of all processes. Events of one process come in order; those of others do not."""

    def __init__(self) -> None:
        self._stacks: dict[tuple[str, int], Stack] = {}
        self._starts: list[dict[str, Any]] = []
        self._pyzmq: dict[str, str] = {}
        self._births: dict[str, Birth] = {}
        self._touches: list[dict[str, Any]] = []
        self._ends: dict[tuple[str, int], dict[str, Any]] = {}
        self._own: list[OwnTouch] = []
        self._handovers: list[HandOver] = []
        self._pickled: dict[str, int] = {}
        self._forks: dict[tuple[str, int], Fork] = {}
        self._exits: dict[str, int | None] = {}
        self._reaped: dict[int, int] = {}
        self._late: list[str] = []
        self._damaged = 0

    def read(self, line: bytes) -> None:
        """Take one event in."""
        try:
            event = json.loads(line)
            self._take(event["e"], event["p"], event)
        except (ValueError, KeyError, TypeError, RecursionError):
            self._damaged += 1

    def _take(self, kind: str, token: str, event: dict[str, Any]) -> None:
        match kind:
            case "start":
                self._starts.append(event)
            case "zmq":
                self._pyzmq[token] = str(event["pyzmq"])
            case "stack":
                self._stacks[token, event["n"]] = tuple(Frame(*frame) for frame in event["frames"])
            case "birth":
                identifier = str(event["id"])
                self._births[identifier] = Birth(
                    identifier, event["kind"], event["context"], token, event["t"], self._stack(event)
                )
            case "touch":
                self._touches.append(event)
            case "end":
                self._ends[token, event["n"]] = event
            case "own":
                self._own.append(OwnTouch(TouchKind(event["kind"]), token, self._stack(event)))
            case "handover":
                self._handovers.append(
                    HandOver(tuple(event["objects"]), event["operation"], token, event["t"], self._stack(event))
                )
            case "pickled":
                self._pickled[event["object"]] = event["t"]
            case "fork":
                self._forks[token, event["n"]] = Fork(
                    token,
                    event["n"],
                    event["t"],
                    self._stack(event),
                    event["inherited"],
                    event["live"],
                    event["descriptors"],
                )
            case "exit":
                self._exits[token] = event["status"]
            case "late":
                self._late.append(token)
            case "reaped":
                self._reaped[event["pid"]] = event["status"]

    def _stack(self, event: dict[str, Any]) -> Stack:
        return self._stacks.get((event["p"], event["stack"]), ())

    def record(self, report: dict[str, Any]) -> Record:
        """All that was read, with what the warden saw from outside."""
        statuses = {**self._reaped, **dict(report["statuses"])}
        processes = {start["p"]: self._process(start, statuses) for start in self._starts}
        samples = {(token, number): (seen, running) for token, number, seen, running in report["open"]}
        return Record(
            ended=_ended(report, statuses),
            processes=processes,
            births=self._births,
            touches=tuple(sorted((self._touch(e, samples, processes) for e in self._touches), key=lambda t: t.time)),
            own_touches=tuple(self._own),
            handovers=tuple(sorted(self._handovers, key=lambda handover: handover.time)),
            pickled=self._pickled,
            forks=tuple(sorted(self._forks.values(), key=lambda fork: fork.time)),
            notes=tuple(self._notes(report)),
            output=report["output"],
        )

    def _process(self, start: dict[str, Any], statuses: dict[int, int]) -> Process:
        token, parent = start["p"], start["parent"]
        pid = _pid(token)
        status = statuses.get(pid)
        if status is None and self._exits.get(token) is not None:
            status = (int(self._exits[token] or 0) & 0xFF) << 8
        return Process(
            token=token,
            pid=pid,
            parent=parent,
            fork=self._forks.get((parent, start["fork"])) if parent is not None else None,
            time=start["t"],
            python=str(start["python"]),
            pyzmq=self._pyzmq.get(token),
            status=status,
        )

    def _touch(
        self, event: dict[str, Any], samples: dict[tuple[str, int], tuple[int, int]], processes: dict[str, Process]
    ) -> Touch:
        key = (event["p"], event["n"])
        objects = tuple(event["objects"])
        return Touch(
            objects=objects,
            operation=str(event["operation"]),
            kind=TouchKind(event["kind"]),
            process=event["p"],
            time=event["t"],
            stack=self._stack(event),
            attached=self._stacks.get(tuple(event["attached"] or ()), ()),
            notes=tuple(event["notes"]),
            outcome=_outcome(self._ends.get(key), samples.get(key, (0, 0)), processes.get(event["p"])),
            stuck=key not in self._ends,
        )

    def _notes(self, report: dict[str, Any]) -> Iterator[str]:
        for pid, command in report["unrecorded"]:
            yield f"process {pid} was not recorded, the recorder could not enter it: {command}"
        for token in self._late:
            yield f"process {_pid(token)} imported zmq before the recorder could enter: its touches were not seen"
        for pid in report["survivors"]:
            yield f"process {pid} could not be ended"
        if self._damaged:
            yield f"{self._damaged} damaged events were left out"


def _pid(token: str) -> int:
    number = token.partition("-")[0]
    return int(number) if number.isdecimal() else 0


def _ended(report: dict[str, Any], statuses: dict[int, int]) -> Ended:
    status = statuses.get(report["pid"])
    stopped = report["stopped"]
    if status is not None and not (stopped and os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL):
        if os.WIFSIGNALED(status):
            return Ended("signal", _signal_name(os.WTERMSIG(status)))
        return Ended("exit", os.waitstatus_to_exitcode(status))
    return Ended("stuck", None) if stopped == "stuck" else Ended("limit", stopped)


def _outcome(end: dict[str, Any] | None, samples: tuple[int, int], process: Process | None) -> str:
    """Put in words what was seen of a touch."""
    if end is not None:
        return f"raised {end['type']}" if end["how"] == "raised" else str(end["how"])
    seen, running = samples
    status = process.status if process is not None else None
    if status is not None and os.WIFSIGNALED(status) and os.WTERMSIG(status) not in (signal.SIGKILL, signal.SIGTERM):
        return describe_status(status)
    if seen > 2:
        return "spins" if running * 2 > seen else "blocks"
    return "not returned"
