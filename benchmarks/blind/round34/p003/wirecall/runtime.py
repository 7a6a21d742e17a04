"""Process wide ZeroMQ context of the library.

The context is made on demand.  Worker processes of pre-forking servers get
one of their own: the parent's is dropped as soon as a child starts.
"""
import os
import threading

import zmq


class Runtime:
    def __init__(self):
        self._lock = threading.Lock()
        self._context = None
        self._inherited = []

    @property
    def context(self):
        with self._lock:
            if self._context is None:
                self._context = zmq.Context(io_threads=1)
            return self._context

    def reset(self):
        self._lock = threading.Lock()
        if self._context is not None:
            # hold a reference, its destructor must not run here
            self._inherited.append(self._context)
        self._context = None


runtime = Runtime()
os.register_at_fork(after_in_child=runtime.reset)
