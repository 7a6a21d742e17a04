"""The place everything is published to; a PULL in a thread which files by topic."""
from __future__ import annotations

import threading
from collections import defaultdict

import zmq


class Hub:
    """Given a port it takes that one, so that it can be stopped and started again."""

    def __init__(self) -> None:
        self.port = 0
        self.filed: dict[str, list[bytes]] = defaultdict(list)

    def start(self) -> None:
        self._quit = threading.Event()
        ready = threading.Event()
        self._thread = threading.Thread(target=self._run, args=(ready,))
        self._thread.start()
        if not ready.wait(2):
            raise RuntimeError("hub did not come up")

    def _run(self, ready: threading.Event) -> None:
        context = zmq.Context()
        pull = context.socket(zmq.PULL)
        if self.port:
            pull.bind(f"tcp://127.0.0.1:{self.port}")
        else:
            self.port = pull.bind_to_random_port("tcp://127.0.0.1")
        ready.set()
        while not self._quit.is_set():
            while pull.poll(40):
                name, body = pull.recv_multipart()
                self.filed[name.decode()].append(body)
        pull.close(0)
        context.term()

    def stop(self) -> None:
        self._quit.set()
        self._thread.join()
