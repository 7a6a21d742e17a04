import zmq


class Bridge:
    """Mirrors the in-process events on a PUB socket."""

    def __init__(self, url: str) -> None:
        self.socket = zmq.Context.instance().socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(url)

    def forward(self, topic: str):
        def handler(data: dict) -> None:
            self.socket.send_string(topic, zmq.SNDMORE)
            self.socket.send_json(data)
        return handler
