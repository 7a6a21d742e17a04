import logging
import multiprocessing
import os

import zmq

from reportgen import settings
from reportgen.workers import ProcessWorker, ThreadWorker

try:
    import Queue as queue
except ImportError:
    import queue

log = logging.getLogger('reportgen')


class Farm(object):
    worker_class = None

    def __init__(self):
        self.context = zmq.Context()
        self.endpoint = settings.ENDPOINT % {'pid': os.getpid()}
        self.sink = self.context.socket(zmq.PULL)
        self.sink.bind(self.endpoint)
        self.tasks = self.make_queue()
        self.workers = []

    def make_queue(self):
        raise NotImplementedError

    def start(self, count):
        for number in range(count):
            worker = self.worker_class(self, number)
            worker.start()
            self.workers.append(worker)

    def submit(self, name, rows):
        self.tasks.put((name, rows))

    def results(self, expected):
        while expected and self.sink.poll(settings.PATIENCE_MS):
            yield self.sink.recv_pyobj(zmq.NOBLOCK)
            expected -= 1
        if expected:
            log.warning('%d reports did not come back', expected)

    def shutdown(self):
        for _ in self.workers:
            self.tasks.put(None)
        for worker in self.workers:
            self.join_one(worker)
        self.sink.close(0)
        self.context.term()
        if self.endpoint.startswith('ipc://') and os.path.exists(self.endpoint[6:]):
            os.unlink(self.endpoint[6:])

    def join_one(self, worker):
        worker.join(settings.JOIN_TIMEOUT)


class ThreadFarm(Farm):
    worker_class = ThreadWorker

    def make_queue(self):
        return queue.Queue()


class ProcessFarm(Farm):
    worker_class = ProcessWorker

    def make_queue(self):
        return multiprocessing.Queue()

    def join_one(self, worker):
        worker.stop(settings.JOIN_TIMEOUT)


def make_farm():
    if settings.WORKER_KIND == 'process':
        return ProcessFarm()
    return ThreadFarm()
