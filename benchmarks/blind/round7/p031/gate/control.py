import zmq


class ControlClient:
    """Fire and forget commands to the router."""

    def __init__(self, context: zmq.Context, endpoint: str, timeout_ms: int) -> None:
        self._dealer = context.socket(zmq.DEALER)
        self._dealer.setsockopt(zmq.LINGER, 0)
        self._dealer.setsockopt(zmq.SNDTIMEO, timeout_ms)
        self._dealer.connect(endpoint)

    def announce(self, role: str, pid: int) -> None:
        self._dealer.send_multipart([b"ANNOUNCE", role.encode(), str(pid).encode()])
