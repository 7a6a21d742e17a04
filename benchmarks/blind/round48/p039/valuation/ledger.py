import json
import threading

import zmq


class Ledger(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.entries = []
        self._ctx = zmq.Context()
        self._in = self._ctx.socket(zmq.PULL)
        self.url = "tcp://127.0.0.1:%d" % self._in.bind_to_random_port("tcp://127.0.0.1")
        self._closing = threading.Event()

    def run(self):
        while True:
            if self._in.poll(100):
                self.entries.append(json.loads(self._in.recv(zmq.NOBLOCK)))
            elif self._closing.is_set():
                break
        self._in.close()
        self._ctx.term()

    def stop(self):
        self._closing.set()
        self.join(2)
