from __future__ import annotations

import threading

import zmq


class EjectorDrive(threading.Thread):
    """Stands for the pneumatic ejector at the end of the belt."""

    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        super().__init__(daemon=True)
        self.inbox = context.socket(zmq.PULL)
        self.inbox.linger = 0
        self.inbox.bind(endpoint)
        self.kicked: list[int] = []
        self.remarks = 0

    def run(self) -> None:
        while self.inbox.poll(2000):
            order = self.inbox.recv_json()
            if order["do"] == "kick":
                self.kicked.append(order["serial"])
            elif order["do"] == "remark":
                self.remarks += 1
            elif order["do"] == "halt":
                break
        self.inbox.close()


class EjectorLink:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self._lock = threading.Lock()
        self._out = context.socket(zmq.PUSH)
        self._out.linger = 100
        self._out.connect(endpoint)

    def order(self, do: str, **more) -> None:
        with self._lock:
            self._out.send_json({"do": do, **more}, zmq.NOBLOCK)

    def close(self) -> None:
        self._out.close()
