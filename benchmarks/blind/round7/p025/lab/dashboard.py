import zmq

from .signals import reading


class Dashboard:
    """Shows readings on the wall display."""

    def __init__(self, context: zmq.Context) -> None:
        self.sent = 0
        self._out = context.socket(zmq.PUB)
        self._out.linger = 0
        self.port = self._out.bind_to_random_port("tcp://127.0.0.1")
        reading.connect(self.show)

    def show(self, **data) -> None:
        self._out.send_json(data)
        self.sent += 1
