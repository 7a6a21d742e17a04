"""A log bus: records are published on a ZeroMQ PUB socket and read by a collector thread."""
import logging
import threading

import zmq
from zmq.log.handlers import PUBHandler


class LogBus:
    def __init__(self, root):
        self.root = root
        self.logger = logging.getLogger(root)
        self._lines = []

    def __enter__(self):
        self.context = zmq.Context()
        publisher = self.context.socket(zmq.PUB)
        port = publisher.bind_to_random_port("tcp://127.0.0.1")
        self.handler = PUBHandler(publisher)
        self.handler.setRootTopic(self.root)
        ready = threading.Event()
        self._thread = threading.Thread(target=self._collect, args=(port, ready), daemon=True)
        self._thread.start()
        ready.wait(2)
        self.logger.setLevel(logging.INFO)
        self.logger.addHandler(self.handler)
        self.logger.propagate = False
        return self

    def _collect(self, port, ready):
        reader = self.context.socket(zmq.SUB)
        reader.subscribe(self.root)
        reader.connect(f"tcp://127.0.0.1:{port}")
        ready.set()
        while reader.poll(900):
            topic, line = reader.recv_multipart()
            self._lines.append(line.decode().strip())
        reader.close()

    def collected(self):
        self._thread.join(3)
        return len(self._lines)

    def __exit__(self, *exc_info):
        self.logger.removeHandler(self.handler)
        self.handler.socket.close(0)
        self._thread.join(3)
        self.context.term()
