from __future__ import annotations

import threading
import time

from perthread import client_of


class Sampler(threading.Thread):
    """Samples the process time in the background of the parent."""

    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.url = url
        self.first = threading.Event()
        self.stop = threading.Event()

    def run(self) -> None:
        client = client_of(self.url)
        while not self.stop.wait(0.05):
            client.gauge("cpu", time.process_time())
            self.first.set()
        client.close()
