from __future__ import annotations

import threading

import zmq


class Journal:
    """Collects the notes of all writers in a thread."""

    def __init__(self) -> None:
        self.entries: list[dict] = []
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._collect, daemon=True)

    def __enter__(self) -> "Journal":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._stop.set()
        self._thread.join(3)
        self._context.term()

    def _collect(self) -> None:
        with self._pull as pull:
            while pull.poll(150) or not self._stop.is_set():
                try:
                    self.entries.append(pull.recv_json(zmq.NOBLOCK))
                except zmq.Again:
                    continue
