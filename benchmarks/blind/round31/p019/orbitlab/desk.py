import threading
from collections import Counter

import zmq


class ResultsDesk:
    """Counts events while a campaign runs."""

    def __init__(self) -> None:
        self.events: Counter[str] = Counter()
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self.url = f"tcp://127.0.0.1:{self._pull.bind_to_random_port('tcp://127.0.0.1')}"
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._collect, name="desk")

    def __enter__(self) -> "ResultsDesk":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._done.set()
        self._thread.join(3)

    def _collect(self) -> None:
        while True:
            if self._pull.poll(100):
                self.events[self._pull.recv_json(zmq.NOBLOCK)["event"]] += 1
            elif self._done.is_set():
                self._context.destroy(linger=0)
                return
