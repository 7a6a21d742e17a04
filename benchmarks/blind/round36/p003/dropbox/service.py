"""Accepts small files over ZeroMQ, stores them and keeps an index.

ROUTER in front, DEALER behind, a pool of workers on inproc.  The index is
written by one process of its own, since it is rewritten as a whole.
"""
import logging
import multiprocessing as mp
import time
from multiprocessing.pool import ThreadPool

import zmq

from .storage import Store
from .worker import serve_requests

log = logging.getLogger(__name__)


class DropService:
    INSIDE = "inproc://drop-workers"

    def __init__(self, url, folder, threads):
        self.ctx = zmq.Context()
        self.front = self.ctx.socket(zmq.ROUTER)
        self.front.bind(url)
        self.back = self.ctx.socket(zmq.DEALER)
        self.back.bind(self.INSIDE)
        self.stop = self.ctx.socket(zmq.PUB)
        self.stop.bind(self.INSIDE + "-stop")
        self.store = Store(folder)
        self.changes = mp.Queue()
        self.indexer = mp.Process(target=self.keep_index, name="indexer")
        self.indexer.start()
        self.pool = ThreadPool(threads)
        self.results = [
            self.pool.apply_async(serve_requests,
                                  (self.ctx, self.INSIDE, self.store, self.changes))
            for _ in range(threads)
        ]

    def keep_index(self):
        """Folds changes into the index until None arrives."""
        entries = {}
        while (change := self.changes.get(timeout=8)) is not None:
            name, digest, size = change
            entries[name] = (digest, size)
            self.store.write_index(entries)

    def run(self, limit):
        poller = zmq.Poller()
        poller.register(self.front, zmq.POLLIN)
        poller.register(self.back, zmq.POLLIN)
        end = time.monotonic() + limit
        while time.monotonic() < end:
            events = dict(poller.poll(250))
            if self.front in events:
                message = self.front.recv_multipart()
                if message[2] == b"stop":
                    break
                self.back.send_multipart(message)
            if self.back in events:
                self.front.send_multipart(self.back.recv_multipart())

    def close(self):
        self.stop.send(b"")
        for result in self.results:
            try:
                log.info("a worker stored %d files", result.get(timeout=2))
            except mp.TimeoutError:
                log.error("worker did not stop")
        self.pool.terminate()
        self.changes.put(None)
        self.indexer.join(3)
        if self.indexer.is_alive():
            self.indexer.kill()
            self.indexer.join()
        for sock in (self.front, self.back, self.stop):
            sock.close(linger=0)
        self.ctx.term()
