import logging
import queue
import threading

import zmq


class JournalHandler(logging.Handler):
    """Ships log lines to whoever keeps the journal."""

    def __init__(self, url, level=logging.NOTSET):
        super().__init__(level)
        self.sock = zmq.Context.instance().socket(zmq.PUSH)
        self.sock.linger = 0
        self.sock.connect(url)

    def emit(self, record):
        try:
            self.sock.send_string(self.format(record), zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        self.sock.close()
        super().close()


class JournalKeeper:
    """Collects the lines in memory, on a thread of the hall."""

    def __init__(self):
        self.sock = zmq.Context.instance().socket(zmq.PULL)
        port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.url = f"tcp://127.0.0.1:{port}"
        self.lines = queue.Queue()
        self._running = True
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()

    def _collect(self):
        while self._running:
            if self.sock.poll(100):
                self.lines.put(self.sock.recv_string(zmq.NOBLOCK))

    def stop(self):
        self._running = False
        self._thread.join(2)
        self.sock.close()
