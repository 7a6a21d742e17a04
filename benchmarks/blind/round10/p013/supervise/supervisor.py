import os
from collections import Counter
from typing import Dict

from .child import Child
from .control import Control


class Supervisor:
    def __init__(self, control: Control, limit: int) -> None:
        self.control = control
        self.limit = limit
        self.children: Dict[str, Child] = {}
        self.running: Dict[int, Child] = {}
        self.starts: Counter = Counter()

    def add(self, child: Child) -> None:
        self.children[child.name] = child

    def spawn(self, child: Child) -> None:
        self.starts[child.name] += 1
        pid = os.fork()
        if not pid:
            status = 70
            try:
                status = child.body()
            finally:
                os._exit(status)
        self.running[pid] = child
        self.control.report("started", pid=pid)

    def run(self) -> None:
        for child in self.children.values():
            self.spawn(child)
        while self.running:
            pid, status = os.wait()
            child = self.running.pop(pid)
            self.control.report("ended", pid=pid, status=status)
            if os.WIFEXITED(status) and os.WEXITSTATUS(status) and self.starts[child.name] <= self.limit:
                self.spawn(child)
