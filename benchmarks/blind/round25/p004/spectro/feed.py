import zmq


class FrameFeed:
    """Where the detector controller announces each frame it has read out."""

    def __init__(self) -> None:
        self._ctx = zmq.Context()
        self._out = self._ctx.socket(zmq.PUB)
        self._out.setsockopt(zmq.LINGER, 0)
        self.endpoint = "tcp://127.0.0.1:%d" % self._out.bind_to_random_port("tcp://127.0.0.1")

    def emit(self, arm: str, number: int) -> None:
        self._out.send_string(f"{arm} {number}")

    def close(self) -> None:
        self._out.close()
        self._ctx.term()
