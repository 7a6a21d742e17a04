from __future__ import annotations

import logging
import time
from collections import Counter

import zmq

from .bus import BusMember
from .config import TurnoutConfig
from .stations import StationUnit

log = logging.getLogger("turnout.desk")


class ControlDesk:
    def __init__(self, config: TurnoutConfig) -> None:
        self.config = config
        self.inbox = zmq.Context.instance().socket(zmq.PULL)
        port = self.inbox.bind_to_random_port("tcp://127.0.0.1")
        self.endpoint = f"tcp://127.0.0.1:{port}"
        self.operator = BusMember(member="desk-1", endpoint=self.endpoint)
        self.units = [StationUnit(station, self.endpoint) for station in config.stations]
        self.received: Counter[str] = Counter()

    def __enter__(self) -> "ControlDesk":
        for unit in self.units:
            unit.start()
        self.operator.report("shift", units=len(self.units))
        return self

    def __exit__(self, *exc) -> None:
        for unit in self.units:
            unit.stand_down()
        for unit in self.units:
            unit.join(self.config.join_timeout)
            if unit.is_alive():
                log.error("%s does not stand down, killed", unit.member)
                unit.kill()
                unit.join(1)
        self.operator.leave()
        self.inbox.close(0)

    def dispatch(self, call: dict) -> None:
        log.info("call %s %s", call["number"], call["keyword"])
        for unit in self.units:
            unit.alert(call)

    def collect(self, expected: int) -> None:
        deadline = time.monotonic() + self.config.ack_timeout_ms / 1000 * 2
        while expected > self.received["turnout"] and time.monotonic() < deadline:
            if not self.inbox.poll(self.config.ack_timeout_ms):
                continue
            message = self.inbox.recv_json(zmq.NOBLOCK)
            self.received[message["kind"]] += 1
            log.info("%s: %s", message["from"], message["kind"])
        missing = expected - self.received["turnout"]
        if missing:
            log.warning("%d acknowledgements missing, ringing the stations by telephone", missing)
