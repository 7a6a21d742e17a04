import threading
import time
from contextlib import ExitStack

import zmq

from .component import Component
from .delivery import DeliveryWorker
from .message import Job, Receipt, Report


class Collector(Component):
    def __init__(self, addresses, expected):
        super().__init__("collector", addresses)
        self.expected = expected
        self.report = Report()
        self.ready = threading.Event()

    def __call__(self):
        with self.channel(zmq.PULL, "receipts", bind=True) as inbox:
            self.ready.set()
            deadline = time.monotonic() + 4
            seen = 0
            while seen < self.expected and time.monotonic() < deadline:
                if inbox.poll(200):
                    self.report.add(Receipt(**inbox.recv_json()))
                    seen += 1


class Pipeline(Component):
    def __init__(self, ini, spool):
        super().__init__("main", {
            "jobs": f"ipc://{spool}/jobs",
            "receipts": f"ipc://{spool}/receipts",
        })
        self.section = ini["pipeline"]
        self.letter = ini["newsletter"]

    def run(self, recipients):
        collector = Collector(self.addresses, len(recipients))
        thread = threading.Thread(target=collector, name="collector", daemon=True)
        thread.start()
        collector.ready.wait(2)
        with ExitStack() as stack:
            feed = stack.enter_context(self.channel(zmq.PUSH, "jobs", bind=True))
            workers = [
                DeliveryWorker(n, self.addresses, self.section.getint("idle_timeout_ms"))
                for n in range(self.section.getint("workers"))
            ]
            for worker in workers:
                worker.start()
            try:
                for recipient in recipients:
                    job = Job(self.letter["sender"], recipient, self.letter["subject"])
                    feed.send_json(job.to_dict())
            except zmq.Again:
                self.log.warning("no delivery worker took the job for %s", recipient)
            thread.join(6)
            for worker in workers:
                worker.join(2)
                if worker.is_alive():
                    worker.kill()
        return collector.report
