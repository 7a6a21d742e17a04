import threading

import zmq

from .channels import listen


class Auditor:
    """Keeps the audit trail while the archive works (context manager)."""

    def __init__(self):
        self.entries = []
        self._stop = threading.Event()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._loop, name="auditor", daemon=True)

    def _loop(self):
        context = zmq.Context()
        socket = listen(context, "audit")
        self._ready.set()
        while not self._stop.is_set() or socket.poll(100):
            if socket.poll(50):
                self.entries.append(socket.recv_json(zmq.NOBLOCK))
        socket.close(linger=0)
        context.term()

    def __enter__(self):
        self._thread.start()
        self._ready.wait(2)
        return self

    def __exit__(self, *exc_info):
        self._stop.set()
        self._thread.join(3)
