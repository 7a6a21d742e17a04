from __future__ import annotations

import os
import random
import signal
import struct
import time

from .links import EventLink

STRIPS = 128


class EventBuilder:
    def __init__(self, link: EventLink, stream: int, events: int) -> None:
        self.link = link
        self.stream = stream
        self.events = events
        self.pid = 0

    def start(self) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self._build()
            except BaseException:
                os._exit(70)
            os._exit(0)

    def _build(self) -> None:
        rng = random.Random(self.stream)
        written = 0
        with open(f"run{self.link.run}_{self.stream}.dat", "wb") as out:
            for number in range(self.events):
                hits = sorted(rng.sample(range(STRIPS), rng.randint(1, 5)))
                blob = struct.pack(f"<IB{len(hits)}B", number, len(hits), *hits)
                out.write(blob)
                written += 1
                if number % 10 == 0:
                    self.link.event(blob)
        self.link.end_of_stream(self.stream, written)
        time.sleep(0.2)

    def wait(self, limit: float) -> None:
        end = time.monotonic() + limit
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
