from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace

import zmq

from .stages import Lines, StageEnv, run_track

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Child:
    pid: int
    lang: str
    status: int | None = None


def launch(env: StageEnv, lines: Lines) -> Child:
    match os.fork():
        case 0:
            status = 1
            try:
                with zmq.Context() as own:
                    run_track(replace(env, worker=os.getpid(), zctx=own), lines)
                status = 0
            finally:
                os._exit(status)
        case pid:
            log.info("%s track in process %d", env.lang, pid)
            return Child(pid, env.lang)


def reap(children: Iterable[Child], patience: float) -> None:
    deadline = time.monotonic() + patience
    pending = list(children)
    while pending and time.monotonic() < deadline:
        for child in list(pending):
            pid, status = os.waitpid(child.pid, os.WNOHANG)
            if pid:
                child.status = os.waitstatus_to_exitcode(status)
                pending.remove(child)
        time.sleep(0.02)
    for child in pending:
        os.kill(child.pid, signal.SIGKILL)
        os.waitpid(child.pid, 0)
