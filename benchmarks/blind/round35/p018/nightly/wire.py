from __future__ import annotations

import zmq


class EventWire:
    def __init__(self) -> None:
        self.context = zmq.Context()
        self.socket = self.context.socket(zmq.PUB)
        self.socket.setsockopt(zmq.LINGER, 0)
        self.port = self.socket.bind_to_random_port("tcp://127.0.0.1")

    def event(self, kind: str, task: str | None = None, **more) -> None:
        self.socket.send_json({"kind": kind, "task": task, **more})

    def close(self) -> None:
        if not self.socket.closed:
            self.socket.close()
            self.context.term()
