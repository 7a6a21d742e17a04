"""Delivery journal.  Entries go to the archive service, one short-lived socket per entry."""
import datetime as dt
import json
import threading

import zmq


class Journal:
    def __init__(self, address, node):
        self.address = address
        self.node = node
        self._ctx = zmq.Context()

    def write(self, action, **fields):
        entry = {"at": dt.datetime.now().isoformat(), "node": self.node, "action": action} | fields
        with self._ctx.socket(zmq.PUSH) as push:
            push.linger = 500
            push.sndtimeo = 300
            push.connect(self.address)
            push.send(json.dumps(entry).encode())

    def close(self):
        self._ctx.term()


class Archive:
    """Receives journal entries."""

    def __init__(self):
        self.entries = []
        self._ctx = zmq.Context()
        self._pull = self._ctx.socket(zmq.PULL)
        self._pull.rcvtimeo = 150
        self.address = f"tcp://127.0.0.1:{self._pull.bind_to_random_port('tcp://127.0.0.1')}"
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._loop, daemon=True)
        self._thread.start()

    def _loop(self):
        while True:
            try:
                self.entries.append(json.loads(self._pull.recv()))
            except zmq.Again:
                if self._over.is_set():
                    break
        self._ctx.destroy(linger=0)

    def stop(self):
        self._over.set()
        self._thread.join(3)
