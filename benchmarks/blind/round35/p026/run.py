import multiprocessing as mp
import os
import threading
from collections import Counter

import zmq

from daq.crate import Crate, crew


class Collector(threading.Thread):
    def __init__(self, ends):
        super().__init__(daemon=True)
        self.ctx = zmq.Context()
        self.sock = self.ctx.socket(zmq.PULL)
        port = self.sock.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.kinds = Counter()
        self.remote = set()
        self.ends = ends

    def run(self):
        while self.kinds["end"] < self.ends and self.sock.poll(3000):
            crate, pid, kind, _ = self.sock.recv_json()
            self.kinds[kind] += 1
            if pid != os.getpid():
                self.remote.add(crate)


def main():
    collector = Collector(ends=2)
    crates = [Crate(n, collector.endpoint) for n in (1, 2)]
    for crate in crates:
        crate.link.push("hello", 0)
    fork = mp.get_context("fork")
    jobs = [fork.Process(target=crew, args=(crate, 64)) for crate in crates]
    for job in jobs:
        job.start()
    collector.start()
    for job in jobs:
        job.join(4)
    collector.join(4)
    print(sorted(collector.kinds.items()), sorted(collector.remote))
    for crate in crates:
        crate.link.close()
    collector.sock.close(linger=0)
    collector.ctx.term()


if __name__ == "__main__":
    main()
