"""A meter for loops, shown by whoever subscribes."""
import contextlib
import functools
import time

import zmq


def ticking(sock, iterable, *, label, every=10):
    """Pass items through and tell how many there were."""
    count = 0
    began = time.perf_counter()
    for count, item in enumerate(iterable, 1):
        yield item
        if count % every == 0:
            rate = count / (time.perf_counter() - began)
            sock.send_string(f"{label}: {count} ({rate:.0f}/s)")
    sock.send_string(f"{label}: {count}, done")


@contextlib.contextmanager
def meter(context, url, every):
    with context.socket(zmq.PUB) as sock:
        sock.linger = 100
        sock.bind(url)
        yield functools.partial(ticking, sock, every=every)


@contextlib.contextmanager
def listener(context, url):
    lines = []
    with context.socket(zmq.SUB) as sock:
        sock.subscribe("")
        sock.connect(url)

        def drain(wait=150):
            while sock.poll(wait):
                lines.append(sock.recv_string())
            return lines

        yield drain
