from typing import Any

import zmq


class EventFeed:
    def __init__(self) -> None:
        self.count = 0
        self._context = zmq.Context()
        self._pub = self._context.socket(zmq.PUB)
        self._pub.setsockopt(zmq.LINGER, 0)
        self.port = self._pub.bind_to_random_port("tcp://127.0.0.1")

    def event(self, kind: str, **details: Any) -> None:
        self._pub.send_json({"kind": kind, **details})
        self.count += 1

    def close(self) -> None:
        self._context.destroy(linger=0)
