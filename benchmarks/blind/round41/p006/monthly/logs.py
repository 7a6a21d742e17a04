"""Log records leave this machine as JSON over a PUSH socket."""
import json
import logging
import threading

import zmq


class ShippingHandler(logging.Handler):
    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.context = zmq.Context()
        self.outlet = self.context.socket(zmq.PUSH)
        self.outlet.connect(endpoint)

    def emit(self, record: logging.LogRecord) -> None:
        entry = {"who": record.processName, "level": record.levelname, "text": record.getMessage()}
        try:
            self.outlet.send(json.dumps(entry).encode(), zmq.NOBLOCK)
        except zmq.Again:
            pass
        except Exception:
            self.handleError(record)

    def close(self) -> None:
        super().close()
        self.outlet.close(linger=200)
        self.context.term()


class Collector(threading.Thread):
    """The other end; here in the same program for want of a log server."""

    def __init__(self, endpoint: str) -> None:
        super().__init__(name="log-collector", daemon=True)
        self.endpoint = endpoint
        self.entries = []
        self._ready = threading.Event()
        self._over = threading.Event()

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.PULL) as inlet:
            inlet.bind(self.endpoint)
            self._ready.set()
            while not self._over.is_set() or inlet.poll(50):
                if inlet.poll(50):
                    self.entries.append(json.loads(inlet.recv()))

    def __enter__(self) -> "Collector":
        self.start()
        self._ready.wait(2)
        return self

    def __exit__(self, *exc) -> None:
        self._over.set()
        self.join(3)


def configure(level: str, endpoint: str) -> logging.Handler:
    handler = ShippingHandler(endpoint)
    root = logging.getLogger()
    root.setLevel(level)
    root.addHandler(handler)
    return handler
