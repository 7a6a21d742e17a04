"""Collects pushed records in a background thread."""
import json
import threading
from collections import defaultdict

import zmq


class Collector:
    def __init__(self) -> None:
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="collector", daemon=True)
        self.records: dict[int, list[dict]] = defaultdict(list)

    def __enter__(self) -> "Collector":
        self._thread.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._stop.set()
        self._thread.join(2)
        self._pull.close(linger=0)
        self._context.term()

    def _loop(self) -> None:
        while not self._stop.is_set():
            if self._pull.poll(100):
                record = json.loads(self._pull.recv())
                self.records[record["process"]].append(record)

    def summary(self) -> str:
        parts = [f"pid {pid}: {len(records)} records" for pid, records in self.records.items()]
        return "; ".join(parts) or "nothing collected"
