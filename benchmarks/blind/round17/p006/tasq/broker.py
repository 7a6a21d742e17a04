import collections
import contextlib
import itertools
import json
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

import zmq

from . import settings
from .channel import forget, report, reporter
from .jobs import perform


class Broker:
    def __init__(self):
        self._ids = itertools.count(1)
        self.tally = collections.Counter()
        self._pull = zmq.Context.instance().socket(zmq.PULL)
        self._pull.bind(settings.STATUS_URL)

    def __enter__(self):
        self._stack = contextlib.ExitStack()
        self._stack.callback(settings.STATUS_FILE.unlink, missing_ok=True)
        self._stack.callback(zmq.Context.instance().term)
        self._stack.callback(self._close_all)
        self.pool = self._stack.enter_context(
            ProcessPoolExecutor(settings.WORKERS, mp_context=multiprocessing.get_context("fork"))
        )
        return self

    def __exit__(self, *exc):
        return self._stack.__exit__(*exc)

    def _close_all(self):
        reporter().close()
        forget()
        self._pull.close()

    def enqueue(self, name, *args):
        job_id = next(self._ids)
        report("queued", job_id)
        return self.pool.submit(perform, name, job_id, args)

    def pump(self, patience=300):
        while self._pull.poll(patience):
            self.tally[json.loads(self._pull.recv())["event"]] += 1
