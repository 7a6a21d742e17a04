import threading

import zmq

from .settings import SCADA_ENDPOINT


class ScadaMirror(threading.Thread):
    """Keeps what the plant's SCADA would have been told."""

    def __init__(self, ctx: zmq.Context):
        super().__init__(name="scada", daemon=True)
        self._inbox = ctx.socket(zmq.PULL)
        self._inbox.rcvtimeo = 100
        self._inbox.bind(SCADA_ENDPOINT)
        self._ending = threading.Event()
        self.events: list[dict] = []

    def run(self) -> None:
        while not self._ending.is_set():
            try:
                self.events.append(self._inbox.recv_json())
            except zmq.Again:
                continue
        self._inbox.close(0)

    def stop(self) -> None:
        self._ending.set()
        self.join(2)
