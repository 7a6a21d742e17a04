import threading

import zmq
from multiprocessing.dummy import Process


class Repeater:
    """Everything happens in one process: the workers are threads with a process's interface."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.repeated = 0
        self.context = zmq.Context()
        self.front = self.context.socket(zmq.SUB)
        self.front.subscribe(b"")
        self.front.bind(f"inproc://{name}-front")
        self.back = self.context.socket(zmq.PUB)
        self.back.bind_to_random_port("tcp://127.0.0.1")
        self.stopping = threading.Event()
        self.worker = Process(target=self.repeat)

    def launch(self) -> None:
        self.worker.start()

    def repeat(self) -> None:
        self.back.send_string(f"{self.name} up")
        while not self.stopping.is_set():
            if self.front.poll(50):
                self.back.send(self.front.recv())
                self.repeated += 1

    def halt(self) -> None:
        self.stopping.set()
        self.worker.join()
        self.context.destroy(linger=0)
