import os
from typing import Callable


class Arbiter:
    def __init__(self, app: Callable[[], None], workers: int = 2) -> None:
        self.app = app
        self.workers = workers

    def post_fork(self) -> None:
        """Hook of the subclasses."""

    def run(self) -> int:
        pids = []
        for _ in range(self.workers):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    self.post_fork()
                    self.app()
                    status = 0
                finally:
                    os._exit(status)
            pids.append(pid)
        return sum(os.waitpid(pid, 0)[1] for pid in pids)
