import functools
import json
import os

import zmq

ENDPOINT_VAR = "ARCHIVE_ALARMS"


@functools.lru_cache(maxsize=None)
def _link_of(pid: int) -> zmq.Socket:
    link = zmq.Context.instance().socket(zmq.PUSH)
    link.linger = 200
    link.connect(os.environ[ENDPOINT_VAR])
    return link


def alarm_link() -> zmq.Socket:
    return _link_of(os.getpid())


def raise_alarm(kind: str, **details) -> None:
    body = json.dumps({"kind": kind, "pid": os.getpid(), **details})
    try:
        alarm_link().send_string(body, zmq.NOBLOCK)
    except zmq.Again:
        pass
