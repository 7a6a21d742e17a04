import collections
import threading

import zmq


class StatsCollector(threading.Thread):
    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.totals: collections.Counter = collections.Counter()
        self._done = threading.Event()
        self._context = zmq.Context()
        self._pull = self._context.socket(zmq.PULL)
        self.address = "tcp://127.0.0.1:%d" % self._pull.bind_to_random_port("tcp://127.0.0.1")

    def run(self) -> None:
        while not self._done.is_set() or self._pull.poll(50):
            if self._pull.poll(100):
                name, _, rest = self._pull.recv_string().partition(":")
                self.totals[name] += int(rest.split("|")[0])
        self._pull.close()
        self._context.term()

    def finish(self) -> collections.Counter:
        self._done.set()
        self.join(3)
        return self.totals
