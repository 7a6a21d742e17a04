import threading

import zmq


class BaseStation:
    """Receives what the uplinks report."""

    def __init__(self):
        self.context = zmq.Context()
        self.inbox = self.context.socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.url = "tcp://127.0.0.1:%d" % port
        self.received = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *exc):
        self._stop.wait(0.4)
        self._stop.set()
        self._thread.join(2)
        self.inbox.close(0)
        self.context.term()

    def _loop(self):
        while not self._stop.is_set():
            if self.inbox.poll(50):
                self.received.append(self.inbox.recv_json(zmq.NOBLOCK))
