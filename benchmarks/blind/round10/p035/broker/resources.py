"""Sockets of the broker. What the children need is renewed after a fork."""
import os

import zmq


class Resources:
    def __init__(self) -> None:
        self.open()

    @classmethod
    def install(cls) -> "Resources":
        resources = cls()
        os.register_at_fork(after_in_child=resources.renew)
        return resources

    def open(self) -> None:
        self.context = zmq.Context()
        self.feed = self._pub()
        self.audit = self._pub()

    def _pub(self) -> zmq.Socket:
        socket = self.context.socket(zmq.PUB)
        socket.linger = 0
        socket.bind_to_random_port("tcp://127.0.0.1")
        return socket

    def renew(self) -> None:
        self.context = zmq.Context()
        self.feed = self._pub()

    def publish(self, text: str) -> None:
        self.feed.send_string(text)

    def record(self, who: int, what: str) -> None:
        self.audit.send_json({"slot": who, "what": what})

    def close(self) -> None:
        self.feed.close()
        self.audit.close()
        self.context.term()
