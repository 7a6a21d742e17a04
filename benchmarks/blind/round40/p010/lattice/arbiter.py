from __future__ import annotations

import logging
import os
import signal
import threading
import time
from dataclasses import dataclass

import zmq

from .app import Application
from .plugins import fire
from .worker import Worker

log = logging.getLogger("lattice.arbiter")


@dataclass
class Settings:
    workers: int = 2
    max_idle: float = 0.8
    grace: float = 2.0


class Arbiter:
    """Owns the front and back sockets, forks the workers, relays between them."""

    def __init__(self, app: Application, settings: Settings, folder: str) -> None:
        self.app = app
        self.settings = settings
        self.backend = f"ipc://{folder}/backend"
        self.context = zmq.Context()
        self.pids: dict[int, Worker] = {}
        self._halt = threading.Event()

    def start(self) -> str:
        fire("on_starting", self)
        for number in range(self.settings.workers):
            self._spawn(Worker(number, self.app, self.backend, self.settings.max_idle))
        front = self.context.socket(zmq.ROUTER)
        port = front.bind_to_random_port("tcp://127.0.0.1")
        self._relay = threading.Thread(target=self._pump, args=(front,))
        self._relay.start()
        return f"tcp://127.0.0.1:{port}"

    def _spawn(self, worker: Worker) -> None:
        pid = os.fork()
        if pid:
            self.pids[pid] = worker
            return
        code = 1
        try:
            fire("post_fork", self, worker)
            worker.run()
            code = 0
        except Exception:
            worker.log.exception("worker died")
        finally:
            os._exit(code)

    def _pump(self, front: zmq.Socket) -> None:
        with front, self.context.socket(zmq.DEALER) as back:
            front.linger = back.linger = 0
            back.bind(self.backend)
            poller = zmq.Poller()
            poller.register(front, zmq.POLLIN)
            poller.register(back, zmq.POLLIN)
            while not self._halt.is_set():
                for ready, _ in poller.poll(100):
                    other = back if ready is front else front
                    other.send_multipart(ready.recv_multipart())

    def stop(self) -> None:
        end = time.monotonic() + self.settings.grace
        while self.pids and time.monotonic() < end:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                log.info("worker %d left with %d", self.pids.pop(pid).number, status)
            else:
                time.sleep(0.05)
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        self._halt.set()
        self._relay.join()
        fire("on_exit", self)
        self.context.term()
