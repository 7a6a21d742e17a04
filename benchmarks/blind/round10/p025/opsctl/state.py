import os
import zmq


class State:
    """What the sub-commands share."""

    def __init__(self, url: str, verbose: bool = False) -> None:
        self.verbose = verbose
        self.context = zmq.Context()
        self.bus = self.context.socket(zmq.PUB)
        self.bus.linger = 0
        self.bus.connect(url)

    def emit(self, *parts: str) -> None:
        if self.verbose:
            print(os.getpid(), *parts)
        self.bus.send_multipart([part.encode() for part in parts])

    def close(self) -> None:
        self.bus.close()
        self.context.term()
