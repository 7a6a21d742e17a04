from __future__ import annotations

import threading
from typing import Any, Callable, Dict, Optional

import zmq


class RpcServer(threading.Thread):
    def __init__(self, methods: Dict[str, Callable[..., Any]]) -> None:
        super().__init__(daemon=True)
        self.methods = methods
        self.socket = zmq.Context.instance().socket(zmq.REP)
        self.socket.linger = 0
        self.url = f"tcp://127.0.0.1:{self.socket.bind_to_random_port('tcp://127.0.0.1')}"
        self._stop_event = threading.Event()

    def run(self) -> None:
        while not self._stop_event.is_set():
            if self.socket.poll(50):
                request = self.socket.recv_json()
                self.socket.send_json(self.methods[request["method"]](**request["params"]))
        self.socket.close()

    def stop(self) -> None:
        self._stop_event.set()
        self.join()


class RpcClient:
    def __init__(self, socket: zmq.Socket) -> None:
        self.socket = socket

    @classmethod
    def for_url(cls, url: str, context: Optional[zmq.Context] = None) -> RpcClient:
        context = context or zmq.Context.instance()
        socket = context.socket(zmq.REQ)
        socket.linger = 0
        socket.connect(url)
        return cls(socket)

    def call(self, method: str, **params: Any) -> Any:
        self.socket.send_json({"method": method, "params": params})
        return self.socket.recv_json() if self.socket.poll(1500) else None

    def __enter__(self) -> RpcClient:
        return self

    def __exit__(self, *exc: object) -> None:
        self.socket.close()
