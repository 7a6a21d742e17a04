import os
import random
import signal
import time

from .crane import StackerCrane


class Plant:
    def __init__(self, bus, aisles, seed=3):
        self.bus = bus
        self.aisles = aisles
        self.rng = random.Random(seed)
        self.children = {}

    def jobs(self, count=40):
        return [(self.rng.randrange(60), self.rng.randrange(20)) for _ in range(count)]

    def launch(self, seconds):
        self.bus.send("launching", aisles=self.aisles)
        with self.bus.suspended():
            for aisle in range(1, self.aisles + 1):
                crane = StackerCrane(aisle, self.bus)
                jobs = self.jobs()
                pid = os.fork()
                if pid == 0:
                    code = 1
                    try:
                        crane.operate(jobs, seconds)
                        code = 0
                    finally:
                        os._exit(code)
                self.children[pid] = crane
        self.bus.send("launched", pids=sorted(self.children))

    def wait(self, timeout):
        """Returns the aisles whose process failed."""
        ends = time.monotonic() + timeout
        failed = []
        while self.children and time.monotonic() < ends:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid:
                crane = self.children.pop(pid)
                if os.waitstatus_to_exitcode(status):
                    failed.append(crane.aisle)
            else:
                time.sleep(0.02)
        for pid, crane in self.children.items():
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            failed.append(crane.aisle)
        self.children.clear()
        return failed
