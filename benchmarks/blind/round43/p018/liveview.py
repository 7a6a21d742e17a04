import contextlib
import json

import zmq


class LiveView:
    """Feeds the viewer next to the microscope with mosaic updates."""

    def __init__(self, url):
        self.url = url
        self.sent = 0
        self._ctx = None
        self._pub = None

    def __enter__(self):
        self._ctx = zmq.Context()
        self._pub = self._ctx.socket(zmq.PUB)
        self._pub.set_hwm(200)
        self._pub.bind(self.url)
        return self

    def __exit__(self, *exc_info):
        self._pub.close(linger=100)
        self._ctx.term()

    def update(self, event, **details):
        body = json.dumps({"event": event, **details}).encode("utf-8")
        self._pub.send_multipart([b"mosaic", body], copy=True)
        self.sent += 1


@contextlib.contextmanager
def viewer(url):
    """A subscriber, as the viewer would be; yields what it got so far."""
    sub = zmq.Context.instance().socket(zmq.SUB)
    sub.subscribe(b"mosaic")
    sub.connect(url)
    events = []

    def drain(milliseconds=200):
        while sub.poll(milliseconds):
            events.append(json.loads(sub.recv_multipart()[1]))
        return events

    try:
        yield drain
    finally:
        sub.close(0)
