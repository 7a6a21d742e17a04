from typing import Iterable

import zmq


class Source:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.out = self.ctx.socket(zmq.PUSH)
        self.out.linger = 0
        self.out.sndtimeo = 300
        self.out.bind("tcp://127.0.0.1:*")
        self.url = self.out.last_endpoint.decode()

    def emit(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.out.send_string(line)

    def close(self) -> None:
        self.out.close()
        self.ctx.term()
