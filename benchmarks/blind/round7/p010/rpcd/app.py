import logging
from dataclasses import dataclass

import zmq

from .client import RpcClient, RpcError
from .container import Container
from .metrics import Metrics

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Config:
    backend: str = "tcp://127.0.0.1:1"
    statsd: str = "tcp://127.0.0.1:2"
    timeout: float = 0.1


class PriceService:
    def __init__(self, rpc: RpcClient, metrics: Metrics) -> None:
        self.rpc = rpc
        self.metrics = metrics

    def quote(self, sku: str) -> float:
        self.metrics.incr("quotes")
        return float(self.rpc.call("quote", sku))


def build_container() -> Container:
    box = Container()
    box.provide(Config, lambda c: Config())
    box.provide(zmq.Context, lambda c: zmq.Context(io_threads=1))
    box.provide(Metrics, lambda c: Metrics(c.get(zmq.Context), c.get(Config).statsd))
    box.provide(RpcClient, lambda c: RpcClient(c.get(zmq.Context), c.get(Config).backend, c.get(Config).timeout))
    box.provide(PriceService, lambda c: PriceService(c.get(RpcClient), c.get(Metrics)))
    return box


def health(box: Container) -> bool:
    try:
        return box.get(RpcClient).call("ping") == "pong"
    except RpcError as exc:
        log.warning("backend not ready: %s", exc)
        return False
