from __future__ import annotations

import json
import threading

import zmq


class LogHub:
    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        port = self._pull.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.messages: list[str] = []
        self._quit = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def __enter__(self) -> "LogHub":
        self._thread.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._quit.wait(0.3)
        self._quit.set()
        self._thread.join(2)
        self._pull.close(0)
        self._ctx.term()

    def _loop(self) -> None:
        while not self._quit.is_set():
            if self._pull.poll(50):
                _service, line = self._pull.recv_multipart(zmq.NOBLOCK)
                self.messages.append(json.loads(line)["record"]["message"])
