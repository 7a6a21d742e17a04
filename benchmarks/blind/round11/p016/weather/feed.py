import zmq


class Feed:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.pub = self.ctx.socket(zmq.PUB)
        self.pub.linger = 0
        self.pub.bind(url)

    def publish(self, station: str, values: dict[str, float]) -> None:
        self.pub.send_multipart([station.encode(), repr(values).encode()])

    def close(self) -> None:
        self.pub.close()
        self.ctx.term()
