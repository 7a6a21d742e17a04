import functools
import json
import os

import zmq

ENDPOINT_VARIABLE = "FORECAST_PROGRESS"


@functools.lru_cache(maxsize=None)
def progress_socket() -> zmq.Socket:
    sock = zmq.Context.instance().socket(zmq.PUSH)
    sock.linger = 300
    sock.connect(os.environ[ENDPOINT_VARIABLE])
    return sock


def progress(stage: str, **fields) -> None:
    progress_socket().send(json.dumps({"stage": stage, **fields}).encode(), zmq.NOBLOCK)
