import contextlib

import zmq


class Console(contextlib.ExitStack):
    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.endpoint = endpoint

    def __enter__(self):
        super().__enter__()
        context = self.enter_context(zmq.Context())
        self._inbox = self.enter_context(context.socket(zmq.PULL))
        self._inbox.linger = 0
        self._inbox.bind(self.endpoint)
        return self

    def alerts(self, idle: int = 250) -> list[dict]:
        received = []
        while self._inbox.poll(idle):
            received.append(self._inbox.recv_json(zmq.NOBLOCK))
        return received
