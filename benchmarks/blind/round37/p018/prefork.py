from __future__ import annotations

import logging
import os
import signal
from dataclasses import dataclass
from multiprocessing.connection import Connection, Pipe

import zmq

from frontend import CompileError, compile_text
from settings import Settings

log = logging.getLogger("ccd")


@dataclass
class Worker:
    slot: int
    pid: int
    pipe: Connection


class Prefork:
    """Keeps a fixed number of warm compilers, and recycles each after max_jobs jobs."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.workers: dict[int, Worker] = {}
        self.generation = 0
        self.context: zmq.Context | None = None
        self.bus: zmq.Socket | None = None

    # -- master

    def start(self) -> None:
        for slot in range(self.settings.workers):
            self._spawn(slot)

    def open_bus(self, endpoint: str) -> None:
        self.context = zmq.Context()
        self.bus = self.context.socket(zmq.PUB)
        self.bus.setsockopt(zmq.LINGER, 0)
        self.bus.bind(endpoint)

    def announce(self, event: str, **detail) -> None:
        log.debug("%s %s", event, detail)
        if self.bus is not None:
            self.bus.send_json({"event": event, **detail})

    def submit(self, slot: int, text: str) -> dict:
        worker = self.workers[slot]
        worker.pipe.send(text)
        if not worker.pipe.poll(self.settings.job_timeout):
            os.kill(worker.pid, signal.SIGKILL)
            self._recycle(worker)
            return {"error": "timeout"}
        reply = worker.pipe.recv()
        self.announce("job", slot=slot, ok="error" not in reply)
        if reply.pop("last", False):
            self._recycle(worker)
        return reply

    def _recycle(self, worker: Worker) -> None:
        worker.pipe.close()
        os.waitpid(worker.pid, 0)
        self._spawn(worker.slot)

    def stop(self) -> None:
        for worker in self.workers.values():
            worker.pipe.close()
            os.kill(worker.pid, signal.SIGTERM)
            os.waitpid(worker.pid, 0)
        self.workers.clear()
        if self.bus is not None:
            self.bus.close()
            self.context.term()

    def _spawn(self, slot: int) -> None:
        ours, theirs = Pipe()
        self.generation += 1
        pid = os.fork()
        if pid == 0:
            ours.close()
            self._child(slot, theirs)
        theirs.close()
        self.workers[slot] = Worker(slot, pid, ours)

    # -- worker

    def _child(self, slot: int, pipe: Connection) -> None:
        self.workers = {}
        try:
            self._work(slot, pipe)
        except (EOFError, OSError):
            pass
        finally:
            os._exit(0)

    def _work(self, slot: int, pipe: Connection) -> None:
        self.announce("worker-up", slot=slot, generation=self.generation)
        for number in range(1, self.settings.max_jobs + 1):
            text = pipe.recv()
            try:
                reply = dict(compile_text(text))
            except CompileError as exc:
                reply = {"error": str(exc)}
            reply["last"] = number == self.settings.max_jobs
            pipe.send(reply)
