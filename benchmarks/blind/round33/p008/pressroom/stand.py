import json
import threading

import zmq


class ControlStand(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        self.endpoint = "tcp://127.0.0.1:%d" % self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.entries = []
        self.closing = threading.Event()

    def run(self):
        while not self.closing.is_set():
            if self.inbox.poll(100):
                self.entries.append(json.loads(self.inbox.recv()))
        self.inbox.close(0)
        self.context.term()
