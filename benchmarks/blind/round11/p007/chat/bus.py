import zmq


class Bus:
    def __init__(self, url: str):
        self.ctx = zmq.Context()
        self.rx = self.ctx.socket(zmq.PULL)
        self.rx.bind(url)
        self.tx = self.ctx.socket(zmq.PUSH)
        self.tx.connect(url)

    def put(self, message: dict) -> None:
        self.tx.send_json(message)

    def take(self, timeout: int = 50) -> dict | None:
        if self.rx.poll(timeout):
            return self.rx.recv_json()
        return None
