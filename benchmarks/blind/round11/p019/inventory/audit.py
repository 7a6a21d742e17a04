import os

import zmq


class Audit:
    def __init__(self, ctx: zmq.Context, url: str) -> None:
        self.sock = ctx.socket(zmq.PUB)
        self.sock.linger = 0
        self.sock.connect(url)

    def __call__(self, what: str) -> None:
        self.sock.send_string(f"{os.getpid()}: {what}")
