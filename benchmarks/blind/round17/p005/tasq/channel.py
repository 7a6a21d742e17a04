"""Who tells the broker what became of a job."""
import functools
import json

import zmq

from . import settings


@functools.lru_cache(maxsize=None)
def reporter():
    push = zmq.Context.instance().socket(zmq.PUSH)
    push.linger = 200
    push.connect(settings.STATUS_URL)
    return push


def report(event, job_id, **extra):
    if event not in settings.EVENTS:
        raise ValueError(event)
    body = json.dumps({"event": event, "job": job_id, **extra}).encode()
    try:
        reporter().send(body, zmq.DONTWAIT)
    except zmq.Again:
        pass
