import os
import signal
import time
from typing import List

from .store import Store


class Generation:
    size = 2

    def __init__(self, store: Store, number: int) -> None:
        self.store, self.number = store, number
        self.pids: List[int] = []

    def _worker(self, index: int) -> None:
        follower = self.store.follow()
        if index == 0:
            self.store.update(seen_by=os.getpid())
        follower.poll(20)
        follower.close()
        time.sleep(1)

    def start(self) -> None:
        for index in range(self.size):
            match os.fork():
                case 0:
                    try:
                        self._worker(index)
                    finally:
                        os._exit(0)
                case pid:
                    self.pids.append(pid)
        time.sleep(0.25)

    def replace(self, number: int) -> "Generation":
        fresh = Generation(self.store, number)
        fresh.start()
        self.stop()
        return fresh

    def stop(self) -> None:
        while self.pids:
            pid = self.pids.pop()
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)
