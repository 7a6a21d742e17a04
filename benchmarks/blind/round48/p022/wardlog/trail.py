"""The audit trail itself; in production a service, here a thread."""
import collections
import json
import threading

import zmq


class Trail(threading.Thread):
    def __init__(self):
        super().__init__(name="trail", daemon=True)
        self.context = zmq.Context()
        self.intake = self.context.socket(zmq.PULL)
        port = self.intake.bind_to_random_port("tcp://127.0.0.1")
        self.address = "tcp://127.0.0.1:%d" % port
        self.by_process = collections.Counter()
        self._enough = threading.Event()

    def run(self):
        while not self._enough.is_set():
            if self.intake.poll(100):
                entry = json.loads(self.intake.recv(zmq.NOBLOCK))
                self.by_process[entry["process"]] += 1
        self.intake.close(0)

    def finish(self):
        self._enough.set()
        self.join(2)
        self.context.term()
