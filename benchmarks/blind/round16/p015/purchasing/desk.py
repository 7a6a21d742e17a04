from __future__ import annotations

import json
import threading

import zmq


class Desk(threading.Thread):
    """The approval desk: notes what clerks tell it."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.verbs: list[str] = []
        self._stop_after = 12
        self.ready = threading.Event()
        self.address = ""

    def run(self) -> None:
        with zmq.Context() as context, context.socket(zmq.ROUTER) as router:
            port = router.bind_to_random_port("tcp://127.0.0.1")
            self.address = f"tcp://127.0.0.1:{port}"
            self.ready.set()
            while self._stop_after:
                if not router.poll(100):
                    self._stop_after -= 1
                    continue
                *_, body = router.recv_multipart()
                self.verbs.append(json.loads(body)["verb"])
