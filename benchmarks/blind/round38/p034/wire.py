"""ZeroMQ plumbing of the weather loader."""
import threading
from contextlib import contextmanager
from functools import lru_cache, partial

import zmq


@lru_cache(maxsize=None)
def context():
    return zmq.Context(io_threads=1)


def _put(sock, kind, payload):
    sock.send_json({"kind": kind, **payload}, zmq.NOBLOCK)


@contextmanager
def outlet(url):
    """Yield put(kind, payload); what was put is flushed for half a second at the end."""
    with context().socket(zmq.PUSH) as sock:
        sock.setsockopt(zmq.LINGER, 500)
        sock.connect(url)
        yield partial(_put, sock)


@contextmanager
def store(url, consume):
    """Feed consume(message) from a thread as long as the block runs, and a bit longer."""
    over = threading.Event()
    bound = threading.Event()

    def feed():
        with zmq.Context() as mine, mine.socket(zmq.PULL) as sock:
            sock.setsockopt(zmq.LINGER, 0)
            sock.bind(url)
            bound.set()
            while sock.poll(250) or not over.is_set():
                try:
                    message = sock.recv_json(zmq.NOBLOCK)
                except zmq.Again:
                    continue
                consume(message)

    thread = threading.Thread(target=feed, daemon=True)
    thread.start()
    bound.wait(2)
    try:
        yield
    finally:
        over.set()
        thread.join(3)
