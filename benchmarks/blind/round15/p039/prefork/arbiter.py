from __future__ import annotations

import os
import signal
import time
from collections import defaultdict
from typing import Any, Callable


class App:
    def __init__(self, name: str) -> None:
        self.name = name
        self.state: dict[str, Any] = {}
        self._hooks: defaultdict[str, list[Callable]] = defaultdict(list)

    def on(self, event: str):
        def deco(fn):
            self._hooks[event].append(fn)
            return fn
        return deco

    def fire(self, event: str, *args) -> None:
        for hook in self._hooks[event]:
            hook(self, *args)


class Arbiter:
    def __init__(self, app: App, workers: int = 2, grace: float = 2.0) -> None:
        self.app, self.workers, self.grace = app, workers, grace
        self.pids: set[int] = set()

    def spawn(self, rank: int) -> None:
        self.app.fire("pre_fork", rank)
        pid = os.fork()
        if pid:
            self.pids.add(pid)
            return
        try:
            self.app.fire("post_fork", rank)
            self.app.fire("work", rank)
        except KeyboardInterrupt:
            pass
        finally:
            os._exit(0)

    def reap(self) -> None:
        deadline = time.monotonic() + self.grace
        while self.pids and time.monotonic() < deadline:
            self.pids -= {p for p in self.pids if os.waitpid(p, os.WNOHANG)[0]}
            self.app.fire("idle")
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)

    def run(self) -> None:
        self.app.fire("startup")
        for rank in range(self.workers):
            self.spawn(rank)
        self.app.fire("serving")
        self.reap()
        self.app.fire("shutdown")
