from __future__ import annotations

import zmq


class Feed:
    current: "Feed | None" = None

    def __init__(self) -> None:
        self.context = zmq.Context()
        self.pub = self.context.socket(zmq.PUB)
        self.pub.setsockopt(zmq.LINGER, 0)
        self.port = self.pub.bind_to_random_port("tcp://127.0.0.1")
        self.count = 0

    @classmethod
    def open(cls) -> "Feed":
        cls.current = cls()
        return cls.current

    def write(self, topic: str, payload: object) -> None:
        self.pub.send_string(f"{topic} {payload!r}")
        self.count += 1

    def close(self) -> None:
        self.pub.close()
        self.context.term()
        type(self).current = None


def publish(topic: str, payload: object) -> None:
    if Feed.current is not None:
        Feed.current.write(topic, payload)
