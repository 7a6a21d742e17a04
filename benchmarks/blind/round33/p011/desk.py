import collections
import time

import zmq


def collect(endpoint, posts, seconds=4.0):
    """Bind the desk's socket and add up what the loan posts send."""
    totals = collections.Counter()
    context = zmq.Context.instance()
    inbox = context.socket(zmq.PULL)
    inbox.bind(endpoint)
    open_posts = posts
    deadline = time.monotonic() + seconds
    while open_posts and time.monotonic() < deadline:
        if inbox.poll(200):
            _post, counts = inbox.recv_pyobj()
            if counts is None:
                open_posts -= 1
            else:
                totals.update(counts)
    inbox.close(0)
    context.term()
    return totals
