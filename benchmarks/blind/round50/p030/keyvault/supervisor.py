from __future__ import annotations

import logging
import os
import signal
import tempfile
import time
import weakref
from contextlib import ExitStack

import zmq

from .derive import Secret
from .worker import Worker

log = logging.getLogger("keyvault")


class Supervisor:
    def __init__(self, workers: int) -> None:
        self.workers = workers
        self.master = Secret.fresh()
        self.context = zmq.Context()
        self.children: list[int] = []
        self._runtime = tempfile.TemporaryDirectory(prefix="keyvault-")
        self.requests = f"ipc://{self._runtime.name}/requests"
        self.answers = f"ipc://{self._runtime.name}/answers"
        weakref.finalize(self, self._runtime.cleanup)

    def preflight(self) -> None:
        """Both addresses must be free and a message must get through."""
        with ExitStack() as stack:
            left = stack.enter_context(self.context.socket(zmq.PUSH))
            right = stack.enter_context(self.context.socket(zmq.PULL))
            left.linger = right.linger = 0
            for endpoint in (self.requests, self.answers):
                right.bind(endpoint)
                left.connect(endpoint)
                left.send(b"ping")
                if not right.poll(1000):
                    raise RuntimeError(f"no traffic through {endpoint}")
                right.recv(zmq.NOBLOCK)
                left.disconnect(endpoint)
                right.unbind(endpoint)
        self.context.term()
        log.info("preflight passed")

    def spawn(self) -> None:
        for number in range(self.workers):
            pid = os.fork()
            if pid == 0:
                self._become_worker(number)
            self.children.append(pid)

    def _become_worker(self, number: int) -> None:
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
            self.children.clear()
            self.context = zmq.Context()
            worker = Worker(self.context, self.requests, self.answers, self.master)
            served = worker.loop(lifetime=5)
            self.context.term()
            log.info("worker %d served %d", number, served)
            status = 0
        except Exception:
            log.exception("worker %d", number)
        finally:
            os._exit(status)

    def run(self, count: int) -> list[dict]:
        self.preflight()
        self.spawn()
        self.context = zmq.Context()
        try:
            return self._dispatch(count)
        finally:
            self._reap()
            self.context.term()

    def _dispatch(self, count: int) -> list[dict]:
        with self.context.socket(zmq.PUSH) as out, self.context.socket(zmq.PULL) as back:
            out.linger = 200
            back.linger = 0
            out.bind(self.requests)
            back.bind(self.answers)
            for _ in self.children:
                if back.poll(2000):
                    back.recv_json(zmq.NOBLOCK)
            for number in range(count):
                if not out.poll(2000, zmq.POLLOUT):
                    break
                out.send_json({"id": number, "purpose": f"volume-{number}"}, zmq.NOBLOCK)
            answers = []
            while len(answers) < count and back.poll(2000):
                answers.append(back.recv_json(zmq.NOBLOCK))
            for _ in self.children:
                out.send_json({"purpose": "stop"}, zmq.NOBLOCK)
            return answers

    def _reap(self) -> None:
        limit = time.monotonic() + 1.5
        waiting = set(self.children)
        while waiting and time.monotonic() < limit:
            waiting -= {pid for pid in waiting if os.waitpid(pid, os.WNOHANG)[0]}
            time.sleep(0.02)
        for pid in waiting:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
