from multiprocessing import Process
from typing import Optional

import zmq


class Node(Process):
    """Subclasses say what to do; sockets are opened by run(), in the new process."""

    def __init__(self, endpoint: str) -> None:
        super().__init__()
        self.endpoint = endpoint
        self.context: Optional[zmq.Context] = None
        self.results: Optional[zmq.Socket] = None

    def open(self) -> None:
        self.context = zmq.Context()
        self.results = self.context.socket(zmq.PUSH)
        self.results.connect(self.endpoint)

    def work(self) -> str:
        raise NotImplementedError

    def run(self) -> None:
        self.open()
        try:
            self.results.send_string(self.work())
        finally:
            self.results.close(linger=1000)
            self.context.term()
