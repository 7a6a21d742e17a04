import logging

import zmq

from .config import EtlConfig
from .net import ConnectionPool
from .stages import StageWorker

log = logging.getLogger(__name__)


class Pipeline:
    def __init__(self, config: EtlConfig) -> None:
        self.config = config

    def __enter__(self) -> "Pipeline":
        self._ctx = zmq.Context()
        self._sink = self._ctx.socket(zmq.PULL)
        port = self._sink.bind_to_random_port("tcp://127.0.0.1")
        self.pool = ConnectionPool(f"tcp://127.0.0.1:{port}", self.config.pool_size)
        return self

    def __exit__(self, *exc) -> None:
        self.pool.shutdown()
        self._ctx.destroy(linger=0)

    def extract(self) -> list[dict]:
        return [{"Id": n, "Amount": n * 10} for n in range(self.config.batch)]

    def execute(self) -> int:
        rows = self.extract()
        workers = [StageWorker(name, self.pool, rows) for name in self.config.stages]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(self.config.join_seconds)
        received = 0
        while self._sink.poll(200):
            received += len(self._sink.recv_json()["rows"])
        log.info("sink has %d rows", received)
        return 0
