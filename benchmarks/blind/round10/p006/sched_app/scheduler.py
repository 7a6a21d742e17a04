import os
import time
from typing import List

from .bus import EventBus
from .registry import Entry, due


class Scheduler:
    def __init__(self, tick: float) -> None:
        self.tick = tick
        self.bus = EventBus()
        self.children: List[int] = []

    def start(self) -> None:
        self.bus.emit("scheduler", "up")

    def launch(self, entry: Entry) -> None:
        pid = os.fork()
        if pid:
            self.children.append(pid)
            return
        code = 0
        try:
            entry.call(self.bus)
        except Exception:
            code = 1
        os._exit(code)

    def run(self, ticks: int) -> None:
        for number in range(1, ticks + 1):
            for entry in due(number):
                self.launch(entry)
            time.sleep(self.tick)
            self.reap()

    def reap(self) -> None:
        for pid in list(self.children):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                self.children.remove(pid)
                self.bus.emit("scheduler", f"{pid} ended with {status}")

    def stop(self) -> None:
        for pid in self.children:
            os.waitpid(pid, 0)
        self.bus.emit("scheduler", "down")
        self.bus.close()
