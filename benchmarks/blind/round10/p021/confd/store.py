from typing import Any, Dict

import zmq


class Store:
    """Settings, and the channel on which their changes are published."""

    def __init__(self) -> None:
        self.values: Dict[str, Any] = {"version": 0}
        self.zmq = zmq.Context()
        self.changes = self.zmq.socket(zmq.PUB)
        self.changes.bind("tcp://127.0.0.1:*")
        self.url = self.changes.last_endpoint.decode()

    def update(self, **values: Any) -> None:
        self.values.update(values)
        self.changes.send_pyobj(self.values)

    def follow(self) -> zmq.Socket:
        follower = self.zmq.socket(zmq.SUB)
        follower.linger = 0
        follower.subscribe(b"")
        follower.connect(self.url)
        return follower

    def close(self) -> None:
        self.zmq.destroy(linger=0)
