"""Coroutine style sinks for model output. Prime with next(), feed with send()."""
import logging

import zmq

log = logging.getLogger("ensemble.sink")


def diagnostics(endpoint, every=1):
    """Send each ``every``-th row to the collector as comma separated text."""
    ctx = zmq.Context()
    push = ctx.socket(zmq.PUSH)
    push.linger = 500
    push.connect(endpoint)
    count = 0
    try:
        while True:
            row = yield count
            if count % every == 0:
                push.send_string(",".join(map(str, row)), zmq.DONTWAIT)
            count += 1
    finally:
        push.send_string(f"end,{count}", zmq.DONTWAIT)
        push.close()
        ctx.term()


def tee(target):
    """Log what passes through on its way to target."""
    next(target)
    try:
        while True:
            row = yield
            log.debug("row %r", row)
            target.send(row)
    finally:
        target.close()
