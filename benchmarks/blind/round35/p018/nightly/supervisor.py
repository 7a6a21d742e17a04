from __future__ import annotations

import multiprocessing
import os
import signal
import time
from multiprocessing.connection import Connection

from .tasks import Task
from .wire import EventWire

_fork = multiprocessing.get_context("fork")


def _perform(task: Task, results: Connection) -> None:
    began = time.monotonic()
    value = task.run()
    results.send((task.label(), value, round(time.monotonic() - began, 2)))
    results.close()


def install_shutdown(wire: EventWire) -> None:
    """SIGTERM and SIGINT stop the supervisor in an orderly way."""
    supervisor = os.getpid()

    def on_signal(signum, frame):
        if os.getpid() != supervisor:
            os._exit(128 + signum)
        wire.event("shutdown", signal=signum)
        wire.close()
        raise SystemExit(128 + signum)

    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, on_signal)


class Supervisor:
    def __init__(self, wire: EventWire, limit: float) -> None:
        self.wire = wire
        self.limit = limit
        install_shutdown(wire)

    def execute(self, task: Task) -> str:
        receiver, sender = _fork.Pipe(duplex=False)
        process = _fork.Process(target=_perform, args=(task, sender), name=task.label())
        self.wire.event("begin", process.name)
        process.start()
        sender.close()
        outcome = "ok"
        if receiver.poll(self.limit):
            try:
                label, value, spent = receiver.recv()
                outcome = f"{value} in {spent}s" if not task.quiet else "ok"
            except EOFError:
                outcome = "died"
        else:
            process.terminate()
            outcome = "over the limit"
        process.join(2)
        if process.is_alive():
            process.kill()
            process.join()
        self.wire.event("end", process.name, outcome=outcome, code=process.exitcode)
        return f"{outcome} (exit {process.exitcode})"
