from __future__ import annotations

import threading

import zmq


class Console:
    """Receives what the sinks send; runs in a thread while the backup works."""

    def __init__(self, url: str):
        self.url = url
        self.lines: list[dict] = []
        self._stop = threading.Event()
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="console", daemon=True)

    def __enter__(self) -> Console:
        self._thread.start()
        self._up.wait(2)
        return self

    def __exit__(self, *exc) -> None:
        self._stop.set()
        self._thread.join(2)

    def _loop(self) -> None:
        context = zmq.Context()
        pull = context.socket(zmq.PULL)
        pull.bind(self.url)
        self._up.set()
        while True:
            if pull.poll(60):
                self.lines.append(pull.recv_json())
            elif self._stop.is_set():
                break
        pull.close()
        context.term()
