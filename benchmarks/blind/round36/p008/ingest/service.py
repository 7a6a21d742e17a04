import logging
import logging.handlers
import multiprocessing
import queue
import time

import zmq

from . import transform

log = logging.getLogger(__name__)


class IngestService:
    """Polls the document intake, has each document transformed, counts rows."""

    def __init__(self, context, intake, max_children=2):
        self.intake = context.socket(zmq.PULL)
        self.intake.bind(intake)
        self.poller = zmq.Poller()
        self.poller.register(self.intake, zmq.POLLIN)
        self.outbox = multiprocessing.Queue()
        self.records = multiprocessing.Queue()
        self.listener = logging.handlers.QueueListener(
            self.records, *logging.getLogger().handlers, respect_handler_level=True)
        self.listener.start()
        self.max_children = max_children
        self.children = []
        self.rows = 0

    def start_child(self, name, text):
        child = multiprocessing.Process(
            target=transform.run, args=(name, text, self.outbox, self.records),
            name=f"transform-{name}")
        child.start()
        self.children.append((time.monotonic(), child))

    def reap(self):
        for item in list(self.children):
            started, child = item
            if child.is_alive() and time.monotonic() - started > 3:
                log.warning("%s takes too long, killed", child.name)
                child.kill()
            child.join(0 if child.is_alive() else None)
            if child.exitcode is not None:
                self.children.remove(item)

    def collect(self):
        while True:
            try:
                name, rows = self.outbox.get_nowait()
            except queue.Empty:
                return
            self.rows += rows.count("\n")
            log.info("%s stored", name)

    def run(self, documents, patience=3.0):
        last = time.monotonic()
        while documents or self.children:
            if documents and len(self.children) < self.max_children:
                if dict(self.poller.poll(50)):
                    name, text = self.intake.recv_multipart()
                    self.start_child(name.decode(), text.decode())
                    documents -= 1
                    last = time.monotonic()
            else:
                time.sleep(0.02)
            self.collect()
            self.reap()
            if time.monotonic() - last > patience:
                break
        time.sleep(0.05)
        self.collect()

    def close(self):
        for _, child in self.children:
            child.kill()
            child.join()
        self.listener.stop()
        self.intake.close()
