"""Progress messages of a sweep, and the little board which counts them."""
import collections
import os
import threading
import time

import zmq


def make_reporter(url, source="sweep"):
    """Return a function report(event, **fields) that talks to the board at url."""
    context = zmq.Context()
    outlet = context.socket(zmq.PUSH)
    outlet.setsockopt(zmq.LINGER, 300)
    outlet.connect(url)
    started = time.monotonic()

    def report(event, **fields):
        message = {
            "event": event,
            "source": source,
            "pid": os.getpid(),
            "elapsed": round(time.monotonic() - started, 3),
            **fields,
        }
        try:
            outlet.send_json(message, zmq.NOBLOCK)
        except zmq.Again:
            pass

    return report


class Board:
    """Counts events until it was quiet for a while after stop()."""

    def __init__(self):
        self.counts = collections.Counter()
        self.url = None
        self._ready = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def start(self):
        self._thread.start()
        self._ready.wait(2)
        return self

    def stop(self):
        self._stopping.set()
        self._thread.join(3)

    def _serve(self):
        with zmq.Context() as context, context.socket(zmq.PULL) as inlet:
            inlet.setsockopt(zmq.LINGER, 0)
            port = inlet.bind_to_random_port("tcp://127.0.0.1")
            self.url = f"tcp://127.0.0.1:{port}"
            self._ready.set()
            while True:
                if inlet.poll(200):
                    self.counts[inlet.recv_json()["event"]] += 1
                elif self._stopping.is_set():
                    return
