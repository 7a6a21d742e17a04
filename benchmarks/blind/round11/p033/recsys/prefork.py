import os
import sys
from typing import Callable


class Prefork:
    def __init__(self, app: Callable[[int], None], workers: int) -> None:
        self.app = app
        self.workers = workers
        self.pids: set[int] = set()

    def spawn_worker(self, number: int) -> None:
        pid = os.fork()
        if pid != 0:
            self.pids.add(pid)
            return
        try:
            self.init_process(number)
            self.app(number)
        except Exception as exc:
            print("worker failed", exc, file=sys.stderr)
        finally:
            os._exit(0)

    def init_process(self, number: int) -> None:
        """Hook of the subclasses."""

    def run(self) -> int:
        for number in range(self.workers):
            self.spawn_worker(number)
        ended = 0
        while self.pids:
            pid, _ = os.wait()
            self.pids.discard(pid)
            ended += 1
        return ended
