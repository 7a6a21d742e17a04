from __future__ import annotations

import itertools
import threading
import time

import zmq


class Market(threading.Thread):
    def __init__(self, url: str) -> None:
        super().__init__(daemon=True)
        self.url = url
        self.stop = threading.Event()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.PUB) as pub:
            pub.linger = 0
            pub.bind(self.url)
            for number in itertools.count():
                if self.stop.is_set():
                    return
                pub.send_string(f"ACME {100 + number % 7}")
                time.sleep(0.01)
