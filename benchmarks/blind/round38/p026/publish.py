"""Two ways to send: to subscribers, or to the terminal."""
import json
import logging
import socket
import time
from contextlib import contextmanager

import zmq

log = logging.getLogger("publish")


@contextmanager
def printer():
    def send(event, **fields):
        print(event, json.dumps(fields, sort_keys=True))

    yield send


@contextmanager
def publisher(host="127.0.0.1"):
    """Publish on a random port which is written to the log."""
    context = zmq.Context()
    pub = context.socket(zmq.PUB)
    pub.setsockopt(zmq.LINGER, 100)
    port = pub.bind_to_random_port(f"tcp://{host}")
    log.info("publishing at %s:%d", host, port)
    origin = socket.gethostname()

    def send(event, **fields):
        fields.update(origin=origin, at=time.time())
        pub.send_multipart([event.encode(), json.dumps(fields).encode()])

    try:
        yield send
    finally:
        pub.close()
        context.term()
