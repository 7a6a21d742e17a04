from __future__ import annotations

import json
import logging
import threading
from typing import Any, Callable

import zmq

log = logging.getLogger(__name__)


class Server(threading.Thread):
    def __init__(self) -> None:
        super().__init__(name="cornet-server", daemon=True)
        self._functions: dict[str, Callable[..., Any]] = {}
        self._halt = threading.Event()
        self._router = zmq.Context.instance().socket(zmq.ROUTER)
        port = self._router.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"

    def expose(self, function: Callable[..., Any]) -> Callable[..., Any]:
        self._functions[function.__name__] = function
        return function

    def run(self) -> None:
        while not self._halt.is_set():
            if not self._router.poll(100):
                continue
            peer, ident, flag, body = self._router.recv_multipart()
            request = json.loads(body)
            try:
                value = self._functions[request["method"]](**request["params"])
                answer = [peer, ident, b"=", json.dumps(value).encode()]
            except Exception as error:
                log.warning("%s failed: %r", request["method"], error)
                answer = [peer, ident, b"!", repr(error).encode()]
            if flag == b"?":
                self._router.send_multipart(answer)
        self._router.close(0)

    def stop(self) -> None:
        self._halt.set()
        self.join(2)
