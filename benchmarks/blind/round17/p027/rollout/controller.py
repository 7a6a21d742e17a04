import collections
import time

import zmq

from .phases import Host
from .worker import HostWorker


class Controller:
    def __init__(self, hosts: list[Host], batches: int) -> None:
        self.batches = [hosts[:1], *(hosts[1 + i :: batches] for i in range(batches))]
        self.ctx = zmq.Context()
        self.inbox = self.ctx.socket(zmq.PULL)
        self.orders = self.ctx.socket(zmq.PUB)
        self.inbox_at, self.orders_at = (
            "tcp://127.0.0.1:%d" % sock.bind_to_random_port("tcp://127.0.0.1")
            for sock in (self.inbox, self.orders)
        )
        self.states: dict[str, str] = collections.defaultdict(lambda: "unknown")

    def roll(self) -> dict[str, str]:
        for batch in filter(None, self.batches):
            workers = [HostWorker(host, self.inbox_at, self.orders_at) for host in batch]
            for worker in workers:
                worker.start()
            self.collect(0.5)
            self.finish(workers)
        return dict(self.states)

    def collect(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            if self.inbox.poll(int(left * 1000)):
                event = self.inbox.recv_json()
                self.states[event["host"]] = event["phase"]

    @staticmethod
    def finish(workers: list[HostWorker]) -> None:
        for worker in workers:
            worker.join(0.4)
            if worker.is_alive():
                worker.kill()
                worker.join()

    def close(self) -> None:
        self.ctx.destroy(linger=0)
