"""A threaded server for plain functions."""
from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import zmq
import zmq.utils.jsonapi


class Server(threading.Thread):
    def __init__(self, **methods: Callable[..., Any]) -> None:
        super().__init__(name="wirecall-server", daemon=True)
        self._methods = methods
        self._stop_wanted = threading.Event()
        self._ready = threading.Event()
        self.address = ""

    def __enter__(self) -> Server:
        self.start()
        self._ready.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop_wanted.set()
        self.join()

    def run(self) -> None:
        with zmq.Context() as ctx, ctx.socket(zmq.ROUTER) as router:
            router.linger = 0
            self.address = f"tcp://127.0.0.1:{router.bind_to_random_port('tcp://127.0.0.1')}"
            self._ready.set()
            while not self._stop_wanted.is_set():
                if router.poll(50):
                    peer, raw = router.recv_multipart()
                    router.send(peer, zmq.SNDMORE)
                    router.send_json(self._answer(zmq.utils.jsonapi.loads(raw)))

    def _answer(self, message: dict[str, Any]) -> dict[str, Any]:
        try:
            return {"id": message["id"], "result": self._methods[message["method"]](*message["args"])}
        except Exception as exc:
            return {"id": message["id"], "error": repr(exc)}
