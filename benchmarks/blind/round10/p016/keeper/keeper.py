import logging
import multiprocessing as mp
from typing import Callable, Dict, Set

import zmq

from .beats import heart

log = logging.getLogger(__name__)
Task = Callable[[Callable[[], None]], None]


def child_main(name: str, task: Task, endpoint: str) -> None:
    with heart(endpoint, name) as beat:
        task(beat)


class Keeper:
    def __init__(self, attempts: int) -> None:
        self.attempts = attempts
        self.tasks: Dict[str, Task] = {}
        self.alive: Dict[str, mp.Process] = {}
        self.heard: Set[str] = set()
        self.context = zmq.Context()
        self.beats = self.context.socket(zmq.PULL)
        self.endpoint = f"tcp://127.0.0.1:{self.beats.bind_to_random_port('tcp://127.0.0.1')}"

    def keep(self, name: str, task: Task) -> None:
        self.tasks[name] = task
        self._start(name)

    def _start(self, name: str) -> None:
        process = mp.Process(target=child_main, args=(name, self.tasks[name], self.endpoint), name=name)
        process.start()
        self.alive[name] = process

    def loop(self) -> None:
        while self.alive:
            while self.beats.poll(50):
                self.heard.add(self.beats.recv_string())
            for name, process in list(self.alive.items()):
                if process.is_alive():
                    continue
                del self.alive[name]
                if process.exitcode and self.attempts > 0:
                    self.attempts -= 1
                    log.info("restarting %s", name)
                    self._start(name)

    def __enter__(self) -> "Keeper":
        return self

    def __exit__(self, *exc: object) -> None:
        self.context.destroy(linger=0)
