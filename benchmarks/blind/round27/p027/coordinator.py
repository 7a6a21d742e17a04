import functools
import logging
import multiprocessing
import os
import threading
from contextlib import ExitStack

import zmq

import edges

log = logging.getLogger("minimise")
heartbeat = None


def _start_worker(endpoint):
    global heartbeat
    heartbeat = zmq.Context().socket(zmq.PUSH)
    heartbeat.set(zmq.LINGER, 100)
    heartbeat.connect(endpoint)


def _measure(name, data):
    found = edges.measure(data)
    heartbeat.send_multipart([str(os.getpid()).encode(), name.encode()], zmq.NOBLOCK)
    return name, len(data), found


class Coordinator:
    def __init__(self, endpoint, workers=2):
        self.endpoint = endpoint
        self.workers = workers
        self.best = {}
        self.alive = set()
        self._lock = threading.Lock()

    def __enter__(self):
        with ExitStack() as stack:
            self.pool = stack.enter_context(
                multiprocessing.get_context("fork").Pool(self.workers, _start_worker, (self.endpoint,), maxtasksperchild=6)
            )
            context = stack.enter_context(zmq.Context())
            self.beats = stack.enter_context(context.socket(zmq.PULL))
            self.beats.bind(self.endpoint)
            self.news = stack.enter_context(context.socket(zmq.PUB))
            self.news.bind("inproc://news")
            self.screen = stack.enter_context(context.socket(zmq.SUB))
            self.screen.subscribe(b"")
            self.screen.connect("inproc://news")
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exc):
        return self._stack.__exit__(*exc)

    def submit(self, corpus):
        jobs = []
        for name, data in corpus.items():
            jobs.append(self.pool.apply_async(
                _measure, (name, data),
                callback=self._keep,
                error_callback=functools.partial(self._failed, name),
            ))
        return jobs

    def _keep(self, outcome):
        name, size, found = outcome
        fresh = 0
        for edge in found:
            if edge not in self.best or self.best[edge][0] > size:
                self.best[edge] = (size, name)
                fresh += 1
        if fresh:
            with self._lock:
                self.news.send_json({"input": name, "edges": fresh})

    def _failed(self, name, problem):
        with self._lock:
            self.news.send_json({"input": name, "problem": repr(problem)})

    def pump(self):
        while self.beats.poll(20):
            pid, _ = self.beats.recv_multipart(zmq.NOBLOCK)
            self.alive.add(int(pid))
        while self.screen.poll(0):
            log.info("%s", self.screen.recv_json(zmq.NOBLOCK))

    def keepers(self):
        return sorted({name for _, name in self.best.values()})
