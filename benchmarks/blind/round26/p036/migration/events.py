import atexit
import logging
import os

import zmq

from migration import settings

log = logging.getLogger(__name__)

_context = zmq.Context()
_out = _context.socket(zmq.PUSH)
_out.linger = 300
_out.connect(settings.EVENTS_URL)


def emit(kind, volume=None, **extra):
    message = {"kind": kind, "volume": volume, "pid": os.getpid()}
    message.update(extra)
    try:
        _out.send_json(message, flags=zmq.DONTWAIT)
    except zmq.Again:
        log.warning("event %s dropped", kind)


def _shutdown():
    if not _out.closed:
        _out.close()
        _context.term()


atexit.register(_shutdown)
