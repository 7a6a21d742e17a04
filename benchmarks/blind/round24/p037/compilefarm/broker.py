from collections import Counter

import zmq

from .units import UNITS, partition
from .worker import CompileWorker


class Broker:
    def __init__(self, ways=2):
        self.router = zmq.Context.instance().socket(zmq.ROUTER)
        self.url = "tcp://127.0.0.1:%d" % self.router.bind_to_random_port("tcp://127.0.0.1")
        self.ways = ways
        self.tally = Counter()

    def hire(self):
        self.crew = [CompileWorker(self.url, part) for part in partition(UNITS, self.ways)]
        for member in self.crew:
            member.start()

    def drain(self):
        while self.router.poll(300):
            _, verb, *_ = self.router.recv_multipart()
            self.tally[verb.decode()] += 1

    def dismiss(self):
        for member in self.crew:
            member.join(2)
            if member.is_alive():
                member.kill()
            member.hangup()
        self.router.close(0)
