import zmq


class StatusFeed:
    """Office screens connect here."""

    def __init__(self):
        self._ctx = zmq.Context(io_threads=1)
        self._pub = self._ctx.socket(zmq.PUB)
        self.url = "tcp://127.0.0.1:%d" % self._pub.bind_to_random_port("tcp://127.0.0.1")

    def __call__(self, topic: str, text: str = "") -> None:
        self._pub.send_multipart([topic.encode(), text.encode()])

    def close(self) -> None:
        self._pub.close(linger=0)
        self._ctx.term()
