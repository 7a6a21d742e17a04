from functools import wraps

import zmq


def primed(fn):
    @wraps(fn)
    def start(*args, **kwargs):
        gen = fn(*args, **kwargs)
        next(gen)
        return gen
    return start


@primed
def batcher(ctx, endpoint, size):
    """Accepts records one by one and writes them downstream in batches."""
    lane = ctx.socket(zmq.PUSH)
    lane.setsockopt(zmq.LINGER, 0)
    lane.connect(endpoint)
    batch, written = [], 0
    while True:
        record = yield written
        if record is None:
            continue
        batch.append(record)
        if len(batch) >= size:
            lane.send_json(batch)
            written += len(batch)
            batch = []


@primed
def tagged(tags, downstream):
    written = 0
    while True:
        record = yield written
        written = downstream.send({**tags, **record})
