"""Log records of the reduction go to the observers' console over ZeroMQ."""
import logging
import threading

import zmq


class ConsoleRelay(logging.Handler):
    def __init__(self, endpoint, level=logging.INFO):
        super().__init__(level)
        self.context = zmq.Context()
        self.channel = self.context.socket(zmq.PUB)
        self.channel.connect(endpoint)

    def emit(self, record):
        try:
            text = self.format(record)
            self.channel.send_multipart([record.levelname.encode(), text.encode()])
        except Exception:
            self.handleError(record)

    def close(self):
        self.channel.close(linger=200)
        super().close()


class Console(threading.Thread):
    def __init__(self, endpoint):
        super().__init__(daemon=True)
        self.lines = []
        self.done = threading.Event()
        self.sub = zmq.Context.instance().socket(zmq.SUB)
        self.sub.bind(endpoint)
        self.sub.subscribe("")

    def run(self):
        while not self.done.is_set():
            if self.sub.poll(100):
                level, text = self.sub.recv_multipart()
                self.lines.append(f"[{level.decode()}] {text.decode()}")
        self.sub.close(0)
