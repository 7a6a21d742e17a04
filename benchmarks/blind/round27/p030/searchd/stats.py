import time

import zmq


class Stats:
    """Counters with a statsd-like text form, flushed to a PUB socket."""

    def __init__(self, endpoint, prefix):
        self.prefix = prefix
        self.counts = {}
        self.socket = zmq.Context.instance().socket(zmq.PUB)
        self.socket.linger = 0
        self.socket.bind(endpoint)

    def incr(self, name, by=1):
        self.counts[name] = self.counts.get(name, 0) + by

    def timer(self, name):
        return _Timer(self, name)

    def flush(self):
        counts, self.counts = self.counts, {}
        for name, value in counts.items():
            self.socket.send_string(f"{self.prefix}.{name}:{value:g}|c")


class _Timer:
    def __init__(self, stats, name):
        self.stats, self.name = stats, name

    def __enter__(self):
        self.began = time.perf_counter()

    def __exit__(self, *exc):
        self.stats.incr(self.name, 1000 * (time.perf_counter() - self.began))
