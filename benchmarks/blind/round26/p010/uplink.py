import zmq


class HubUnreachable(RuntimeError):
    pass


class HubClient:
    """Finds the data port of the hub and opens frame senders to it."""

    def __init__(self, host: str, hello_port: int) -> None:
        self.host = host
        self.hello_port = hello_port
        self.data_port: int | None = None
        self._ctx: zmq.Context | None = None

    @property
    def ctx(self) -> zmq.Context:
        if self._ctx is None:
            self._ctx = zmq.Context()
        return self._ctx

    def discover(self, timeout_ms: int = 1500) -> int:
        req = self.ctx.socket(zmq.REQ)
        req.linger = 0
        try:
            req.connect(f"tcp://{self.host}:{self.hello_port}")
            req.send(b"HELLO sim/1")
            if not req.poll(timeout_ms):
                raise HubUnreachable(f"{self.host}:{self.hello_port}")
            word, _, port = req.recv().partition(b" ")
            if word != b"WELCOME":
                raise HubUnreachable(f"unexpected answer {word!r}")
            self.data_port = int(port)
            return self.data_port
        finally:
            req.close()

    def sender(self):
        push = self.ctx.socket(zmq.PUSH)
        push.linger = 500
        push.sndtimeo = 500
        push.connect(f"tcp://{self.host}:{self.data_port}")
        return push

    def close(self) -> None:
        if self._ctx is not None:
            self._ctx.term()
            self._ctx = None
