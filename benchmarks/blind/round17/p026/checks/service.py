import threading

import zmq

ANSWERS = {b"ping": b"pong", b"version": b"4.2.1"}


class Service(threading.Thread):
    """What is checked: answers verbs until it is told to stop."""

    def __init__(self):
        super().__init__(daemon=True)
        self._ctx = zmq.Context()
        self._rep = self._ctx.socket(zmq.REP)
        self.endpoint = "tcp://127.0.0.1:%d" % self._rep.bind_to_random_port("tcp://127.0.0.1")
        self._halt = threading.Event()

    def run(self):
        while not self._halt.is_set():
            if self._rep.poll(50):
                self._rep.send(ANSWERS.get(self._rep.recv(), b"?"))
        self._rep.close(0)
        self._ctx.term()

    def halt(self):
        self._halt.set()
        self.join(2)
