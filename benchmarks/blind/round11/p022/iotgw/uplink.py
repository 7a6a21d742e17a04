import zmq


class Uplink:
    def __init__(self, url: str) -> None:
        self.sock = zmq.Context.instance().socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.bind(url)
        self.sent = 0

    def __call__(self, name: str, value: float) -> None:
        self.sock.send_multipart([name.encode(), str(value).encode()])
        self.sent += 1
