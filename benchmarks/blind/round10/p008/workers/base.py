"""What all the workers share: since the refactoring also the sockets."""
import multiprocessing

import zmq


class SocketWorker(multiprocessing.Process):
    source = "tcp://127.0.0.1:29871"

    def __init__(self, name: str) -> None:
        super().__init__(name=name, daemon=True)
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.inbox.connect(self.source)
        self.status = self.context.socket(zmq.PUB)
        self.status.bind_to_random_port("tcp://127.0.0.1")

    def beat(self, text: str) -> None:
        self.status.send_string(f"{self.name}: {text}", zmq.DONTWAIT)

    def handle(self, message: bytes) -> None:
        raise NotImplementedError

    def run(self) -> None:
        self.beat("up")
        while True:
            if self.inbox.poll(100):
                self.handle(self.inbox.recv())
            self.beat("idle")
