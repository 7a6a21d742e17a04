"""Keeps one delivery process per lane and starts it again after a temporary failure."""
from __future__ import annotations

import logging
import os
import signal
import time
from contextlib import ExitStack
from pathlib import Path

import zmq

from .letters import Exit, Lane, Letter

log = logging.getLogger(__name__)

MAX_ATTEMPTS = 3


class Supervisor:
    def __init__(self, lanes: list[Lane], home: Path, *, deadline_s: float = 6.0) -> None:
        self._lanes = lanes
        self._endpoint = f"ipc://{home / 'reports'}"
        self._deadline_s = deadline_s
        self._context: zmq.Context | None = None
        self.delivered: list[str] = []

    def run(self) -> None:
        for lane in self._lanes:
            self._start(lane)
        with ExitStack() as stack:
            self._context = stack.enter_context(zmq.Context())
            reports = stack.enter_context(self._context.socket(zmq.PULL))
            reports.bind(self._endpoint)
            stack.callback(self._stop_all)
            deadline = time.monotonic() + self._deadline_s
            while self._running() and time.monotonic() < deadline:
                self._read(reports, 100)
                self._reap()
            self._read(reports, 200)

    def _start(self, lane: Lane) -> None:
        lane.attempt += 1
        match os.fork():
            case 0:
                code = Exit.SOFTWARE
                try:
                    code = self._deliver(lane)
                finally:
                    os._exit(code)
            case pid:
                lane.pid = pid
                log.info("%s: attempt %d", lane.host, lane.attempt)

    def _deliver(self, lane: Lane) -> Exit:
        context = self._context or zmq.Context()
        outlet = context.socket(zmq.PUSH)
        outlet.connect(self._endpoint)

        def report(host: str, letter: Letter) -> None:
            outlet.send_json({"host": host, "recipient": letter.recipient})

        code = lane.deliver(report)
        outlet.close(linger=500)
        context.term()
        return code

    def _running(self) -> list[Lane]:
        return [lane for lane in self._lanes if lane.pid is not None]

    def _read(self, reports: zmq.Socket, patience_ms: int) -> None:
        while reports.poll(patience_ms):
            self.delivered.append(reports.recv_json()["recipient"])

    def _reap(self) -> None:
        for lane in self._running():
            pid, status = os.waitpid(lane.pid, os.WNOHANG)
            if not pid:
                continue
            lane.pid = None
            outcome = Exit.from_status(os.waitstatus_to_exitcode(status))
            if outcome.worth_retrying and lane.attempt < MAX_ATTEMPTS:
                self._start(lane)
            else:
                log.info("%s: %s after %d", lane.host, outcome.name, lane.attempt)

    def _stop_all(self) -> None:
        for lane in self._running():
            os.kill(lane.pid, signal.SIGKILL)
            os.waitpid(lane.pid, 0)
            lane.pid = None
