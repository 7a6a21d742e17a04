import logging
import multiprocessing
from dataclasses import dataclass

import zmq

from . import strategies
from .bus import EventBus
from .relay import BlotterRelay, RiskGate

log = logging.getLogger(__name__)
mp = multiprocessing.get_context("fork")


@dataclass
class EngineConfig:
    run_seconds: float = 0.8
    risk_url: str = "tcp://127.0.0.1:1"


class Engine:
    def __init__(self, config: EngineConfig) -> None:
        self.config = config
        self.context = zmq.Context()
        self.bus = EventBus()
        self.relay = BlotterRelay(self.context)
        self.relay.attach(self.bus)
        self.risk = RiskGate(self.context, config.risk_url)
        self._running: list = []

    def _launch(self, cls: type[strategies.Strategy]):
        strategy = cls(self.bus, self.risk)
        process = mp.Process(target=strategy.trade, args=(self.config.run_seconds,), name=cls.__name__)
        process.start()
        return process

    def run(self) -> None:
        self._running = [self._launch(cls) for cls in strategies.ALL]
        for process in self._running:
            process.join(self.config.run_seconds + 0.7)

    def shutdown(self) -> None:
        for process in self._running:
            if process.is_alive():
                log.warning("%s hangs, killed", process.name)
                process.kill()
                process.join()
        self.context.destroy(linger=0)
