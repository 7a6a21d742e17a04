"""Simulation bus. Every participant talks through a BusPort."""

import json
import threading
import time

import zmq


class BusPort:
    def __init__(self, address: str, source: str):
        self.address = address
        self.source = source
        self._pub = None

    @property
    def pub(self):
        if self._pub is None:
            self._pub = zmq.Context.instance().socket(zmq.PUB)
            self._pub.set(zmq.LINGER, 250)
            self._pub.connect(self.address)
            time.sleep(0.1)
        return self._pub

    def emit(self, topic: str, **values) -> None:
        body = json.dumps({"source": self.source, **values})
        self.pub.send_multipart([topic.encode(), body.encode()])

    def shut(self) -> None:
        if self._pub is not None:
            self._pub.close()
            self._pub = None


class Recorder(threading.Thread):
    """Subscribes to everything and keeps it for the run report."""

    def __init__(self, address: str):
        super().__init__(daemon=True)
        self.address = address
        self.entries: list[tuple[str, dict]] = []
        self.listening = threading.Event()
        self.done = threading.Event()

    def run(self) -> None:
        ctx = zmq.Context()
        sub = ctx.socket(zmq.SUB)
        sub.set(zmq.LINGER, 0)
        sub.bind(self.address)
        sub.subscribe(b"")
        self.listening.set()
        while not self.done.is_set():
            while sub.poll(100):
                topic, body = sub.recv_multipart(zmq.NOBLOCK)
                self.entries.append((topic.decode(), json.loads(body)))
        sub.close()
        ctx.term()
