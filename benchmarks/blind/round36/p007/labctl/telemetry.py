"""Fire and forget telemetry.

Any module may call publish(); the connection to the collector is opened on
first use.  The collector's address comes from configure() or LABCTL_TELEMETRY.
"""
import logging
import os
import threading
import time

import zmq

logger = logging.getLogger(__name__)

_endpoint = os.environ.get("LABCTL_TELEMETRY")
_lock = threading.Lock()
_context = None
_owner = None
_collector = None


def configure(endpoint):
    global _endpoint
    _endpoint = endpoint


def _get_context():
    global _context, _owner
    pid = os.getpid()
    if _context is None or _owner != pid:
        _context = zmq.Context()
        _owner = pid
    return _context


def _get_collector():
    global _collector
    context = _get_context()
    if _collector is None:
        _collector = context.socket(zmq.PUSH)
        _collector.setsockopt(zmq.SNDHWM, 500)
        _collector.setsockopt(zmq.LINGER, 300)
        _collector.connect(_endpoint)
    return _collector


def publish(topic, **values):
    """Send a sample; drops it if the collector does not keep up."""
    if _endpoint is None:
        return
    values.update(topic=topic, t=time.time())
    with _lock:
        try:
            _get_collector().send_json(values, flags=zmq.NOBLOCK)
        except zmq.Again:
            logger.debug("telemetry dropped: %s", topic)
