import threading
from collections import Counter
from typing import Any, Dict, List

import zmq


class Collector:
    def __init__(self) -> None:
        self.records: List[Dict[str, Any]] = []
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self._pull.linger = 0
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.address = f"tcp://127.0.0.1:{port}"
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while not self._done.is_set() or self._pull.poll(0):
            if self._pull.poll(50):
                self.records.append(self._pull.recv_json())

    def finish(self) -> Counter:
        self._done.set()
        self._thread.join(2)
        self._pull.close()
        self._context.term()
        return Counter((each["process"], each["level"]) for each in self.records)
