from __future__ import annotations

import logging
import os
import shutil
import signal
import time
from pathlib import Path

from .bus import RelayBus
from .envelope import Envelope

log = logging.getLogger(__name__)

ROUTES = {".bacs": "bacs", ".sepa": "sct", ".swift": "fin"}


class Delivery:
    """Each file is handled by a process of its own, so that one malformed
    file cannot hold up the rest of the window."""

    def __init__(self, bus: RelayBus, done: Path) -> None:
        self.bus = bus
        self.done = done
        self.running: dict[int, Path] = {}

    def _deliver(self, path: Path) -> None:
        route = ROUTES[path.suffix]
        envelope = Envelope.seal(path, route)
        with self.bus.courier(route) as sock:
            sock.send(envelope.to_bytes())
        shutil.move(path, self.done / path.name)

    def submit(self, path: Path) -> None:
        pid = os.fork()
        if pid == 0:
            code = 70
            try:
                self._deliver(path)
                code = 0
            except KeyError:
                code = 65
            finally:
                os._exit(code)
        self.running[pid] = path

    def collect(self, patience: float) -> dict[str, int]:
        codes: dict[str, int] = {}
        deadline = time.monotonic() + patience
        while self.running:
            if time.monotonic() > deadline:
                for pid in self.running:
                    os.kill(pid, signal.SIGKILL)
            for pid, path in list(self.running.items()):
                finished, status = os.waitpid(pid, os.WNOHANG)
                if finished:
                    del self.running[pid]
                    codes[path.name] = os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        return codes
