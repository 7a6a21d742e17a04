"""Audit trail of the count.

The law asks that every step on a result sheet can be shown afterwards, so each record of the loggers
below "audit" goes to the audit store, which is another program (here: a thread).
"""
import json
import logging
import os
import threading

import zmq


class AuditStore(threading.Thread):
    def __init__(self, context):
        super().__init__(name="audit-store", daemon=True)
        self.receiver = context.socket(zmq.PULL)
        self.port = self.receiver.bind_to_random_port("tcp://127.0.0.1")
        self.entries = []
        self._halt = threading.Event()

    def run(self):
        while not self._halt.is_set():
            if self.receiver.poll(100):
                self.entries.append(json.loads(self.receiver.recv(zmq.NOBLOCK)))
        self.receiver.close(0)

    def stop(self):
        self._halt.set()
        self.join(2)


class AuditHandler(logging.Handler):
    def __init__(self, context, endpoint, level=logging.INFO):
        super().__init__(level)
        self.socket = context.socket(zmq.PUSH)
        self.socket.setsockopt(zmq.LINGER, 300)
        self.socket.connect(endpoint)

    def emit(self, record):
        entry = {
            "logger": record.name,
            "level": record.levelname,
            "text": record.getMessage(),
            "when": record.created,
            "pid": os.getpid(),
        }
        try:
            self.socket.send_json(entry, zmq.NOBLOCK)
        except zmq.ZMQError:
            self.handleError(record)

    def close(self):
        self.socket.close()
        super().close()
