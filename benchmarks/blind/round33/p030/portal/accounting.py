"""Core hours are charged by the accounting daemon, which reads from a ZeroMQ queue."""
import collections
import threading

import zmq


class Ledger:
    def __init__(self, context, endpoint):
        self.queue = context.socket(zmq.PUSH)
        self.queue.set(zmq.LINGER, 0)
        self.queue.connect(endpoint)

    def charge(self, project, core_hours, reason=""):
        self.queue.send_json(
            {"project": project, "core_hours": core_hours, "reason": reason},
            flags=zmq.NOBLOCK,
        )


class AccountingDaemon(threading.Thread):
    def __init__(self, context, endpoint):
        super().__init__(name="accounting", daemon=True)
        self.totals = collections.Counter()
        self.inbox = context.socket(zmq.PULL)
        self.inbox.bind(endpoint)
        self.halt = threading.Event()

    def run(self):
        while not self.halt.is_set():
            if self.inbox.poll(100):
                entry = self.inbox.recv_json()
                self.totals[entry["project"]] += entry["core_hours"]
        self.inbox.close(0)
