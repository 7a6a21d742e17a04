"""Journal of rendered policy documents, kept by the compliance desk."""
import json
import threading
import time

import zmq


class Journal:
    """Front of the journal for the server: one line per event."""

    def __init__(self, url: str, context: zmq.Context):
        self.url = url
        self._push = context.socket(zmq.PUSH)
        self._push.setsockopt(zmq.LINGER, 0)
        self._push.connect(url)

    def note(self, event: str, **details) -> None:
        line = json.dumps({"event": event, "at": time.time(), **details}, sort_keys=True)
        self._push.send(line.encode("utf-8"), zmq.NOBLOCK)

    def close(self) -> None:
        self._push.close()


class JournalDesk(threading.Thread):
    def __init__(self, url: str, context: zmq.Context):
        super().__init__(name="journal-desk", daemon=True)
        self._pull = context.socket(zmq.PULL)
        self._pull.bind(url)
        self._end = threading.Event()
        self.lines: list[dict] = []

    def run(self) -> None:
        try:
            while not self._end.is_set():
                if self._pull.poll(100):
                    self.lines.append(json.loads(self._pull.recv()))
        finally:
            self._pull.close(0)

    def end(self) -> None:
        self._end.set()
        self.join(2)
