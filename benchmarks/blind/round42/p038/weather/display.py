import threading
from collections import defaultdict

import zmq


class Display(threading.Thread):
    def __init__(self, context: zmq.Context):
        super().__init__(daemon=True)
        self.sub = context.socket(zmq.SUB)
        self.sub.subscribe(b"temp.")
        self.sub.subscribe(b"service")
        self.port = self.sub.bind_to_random_port("tcp://127.0.0.1")
        self.seen: dict[str, list[str]] = defaultdict(list)
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.is_set():
            if self.sub.poll(100):
                topic, text = self.sub.recv_multipart()
                self.seen[topic.decode()].append(text.decode())
        self.sub.close(linger=0)
