from __future__ import annotations

import json
import os
import signal
import time


class Snapshot:
    """Writes the trends from a forked copy, so that recording goes on meanwhile."""

    def __init__(self, table, path, events):
        self.table, self.path, self.events = table, path, events
        self.pid: int | None = None

    def begin(self):
        self.pid = os.fork()
        if self.pid:
            return self
        status = 1
        try:
            self._write()
            status = 0
        finally:
            os._exit(status)

    def _write(self):
        tmp = f"{self.path}.{os.getpid()}"
        with open(tmp, "w") as out:
            for name, trend in self.table.items():
                json.dump({"name": name, "unit": trend.unit, "data": list(trend.since(0))}, out)
                out.write("\n")
        os.replace(tmp, self.path)
        self.events.tell("snapshot", self.path, len(self.table))
        self.events.close()

    def finish(self, limit=3.0):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return -os.waitpid(self.pid, 0)[1]
