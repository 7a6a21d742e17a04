import zmq


class Metrics:
    def __init__(self, context: zmq.Context, url: str) -> None:
        self._url = url
        self._sock = context.socket(zmq.PUB)
        self._sock.linger = 0
        self._sock.connect(url)

    def incr(self, name: str, by: int = 1) -> None:
        self._sock.send_string(f"{name}:{by}|c", zmq.NOBLOCK)
