"""One process per PLC, so that a slow controller holds up nobody else."""
from __future__ import annotations

import logging
import multiprocessing
import time

from .config import StationConfig
from .registers import RegisterBank, decode
from .uplink import Uplink

log = logging.getLogger("plcbridge.poller")


class StationPoller(multiprocessing.Process):
    def __init__(self, station: StationConfig, uplink: Uplink, cycles: int, period: float) -> None:
        super().__init__(name=f"poller-{station.name}", daemon=True)
        self.station = station
        self.uplink = uplink
        self.cycles = cycles
        self.period = period

    def run(self) -> None:
        self.uplink = self.uplink.reopened()
        bank = RegisterBank(self.station.unit, len(self.station.tags))
        for _ in range(self.cycles):
            started = time.monotonic()
            values = decode(bank.read_holding(), self.station.tags)
            self.uplink.report(self.station.name, values)
            time.sleep(max(0.0, self.period - (time.monotonic() - started)))
        self.uplink.close()
        log.info("%s: %d cycles, %d dropped", self.station.name, self.cycles, self.uplink.dropped)
