import zmq


class Reports:
    def __init__(self, url: str) -> None:
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 0
        self.out.connect(url)

    def __lshift__(self, line: str) -> "Reports":
        self.out.send_string(line, zmq.DONTWAIT)
        return self
