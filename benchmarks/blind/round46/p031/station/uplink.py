"""The one line to the base station. Plain functions, like print()."""
import logging
import time

import zmq

logger = logging.getLogger(__name__)

_ctx = None
_sock = None
_url = None


def connect(url):
    global _ctx, _sock, _url
    _ctx = zmq.Context()
    _sock = _ctx.socket(zmq.PUSH)
    _sock.setsockopt(zmq.LINGER, 400)
    _sock.connect(url)
    _url = url
    logger.debug("uplink to %s", url)


def ensure(url):
    if _sock is None or _url != url:
        connect(url)


def report(kind, **values):
    values.update(kind=kind, time=round(time.time(), 3))
    _sock.send_json(values)


def disconnect():
    global _ctx, _sock
    if _sock is not None:
        _sock.close()
        _ctx.term()
    _ctx = _sock = None
