"""Progress reporting for queue jobs."""
import os
import time
from functools import cached_property

import zmq

import settings


class ProgressChannel:
    """One-way channel to the dashboard; opened when the first report is made."""

    @cached_property
    def _context(self):
        return zmq.Context(io_threads=1)

    @cached_property
    def _socket(self):
        sock = self._context.socket(zmq.PUSH)
        sock.linger = 300
        sock.connect(settings.dashboard_endpoint())
        return sock

    def report(self, job_id, state, **extra):
        self._socket.send_json(
            {"job": job_id, "state": state, "pid": os.getpid(), "at": time.time(), **extra}
        )


progress = ProgressChannel()
