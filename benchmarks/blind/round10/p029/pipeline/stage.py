import multiprocessing
from typing import Callable

import zmq


class Stage:
    """Takes lines from the stage before, gives what `function` makes of them to the next."""

    def __init__(self, upstream: str, function: Callable[[str], str]) -> None:
        self.function = function
        self.ctx = zmq.Context()
        self.source = self.ctx.socket(zmq.PULL)
        self.source.connect(upstream)
        self.sink = self.ctx.socket(zmq.PUSH)
        self.sink.linger = 0
        self.url = f"tcp://127.0.0.1:{self.sink.bind_to_random_port('tcp://127.0.0.1')}"

    def fork(self) -> multiprocessing.Process:
        process = multiprocessing.Process(target=self.loop)
        process.start()
        return process

    def loop(self) -> None:
        while True:
            line = self.source.recv_string()
            self.sink.send_string(self.function(line))

    def close(self) -> None:
        self.ctx.destroy(linger=0)
