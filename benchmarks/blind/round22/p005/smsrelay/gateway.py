import zmq


class GatewayStub:
    """Takes the place of the carrier in development."""

    def __enter__(self):
        self._ctx = zmq.Context()
        self._router = self._ctx.socket(zmq.ROUTER)
        port = self._router.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        return self

    def drain(self, patience_ms: int = 400) -> int:
        taken = 0
        while self._router.poll(patience_ms):
            _, verb, *_ = self._router.recv_multipart()
            taken += verb == b"SUBM"
        return taken

    def __exit__(self, *exc_info):
        self._router.close(0)
        self._ctx.term()
