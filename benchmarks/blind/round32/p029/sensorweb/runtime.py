"""What all modules of one process share: the ZeroMQ context, the run directory, the counters."""
import os
import pathlib
import tempfile
import threading
from collections import Counter

import zmq

_lock = threading.Lock()
_context = None
_run_dir = None
counters = Counter()


def context():
    global _context
    with _lock:
        if _context is None:
            _context = zmq.Context(io_threads=1)
        return _context


def run_dir():
    global _run_dir
    if _run_dir is None:
        _run_dir = pathlib.Path(tempfile.mkdtemp(prefix="sensorweb-"))
    return _run_dir


def _start_over():
    global _context, _lock
    _lock = threading.Lock()
    _context = None
    counters.clear()


os.register_at_fork(after_in_child=_start_over)
