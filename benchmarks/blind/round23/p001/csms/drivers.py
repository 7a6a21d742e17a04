import abc
import logging
import random

from .config import PointConfig

log = logging.getLogger("csms.driver")
DRIVERS: dict = {}


class ChargePoint(abc.ABC):
    protocol = ""

    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        if cls.protocol:
            DRIVERS[cls.protocol] = cls

    def __init__(self, cfg: PointConfig, bus):
        self.cfg = cfg
        self.bus = bus
        self.faults = 0

    def announce(self):
        self.bus.emit("boot", point=self.cfg.ident, proto=self.protocol)

    def step(self):
        for number in range(1, self.cfg.connectors + 1):
            amps = self.read_current(number)
            if amps > self.cfg.max_current:
                self.faults += 1
                log.warning("%s/%d over limit: %.1f A", self.cfg.ident, number, amps)
            self.report(number, amps)

    def report(self, number, amps):
        self.bus.emit("meter", point=self.cfg.ident, connector=number, amps=amps)

    @abc.abstractmethod
    def read_current(self, connector: int) -> float: ...


class Ocpp16Point(ChargePoint):
    protocol = "ocpp16"

    def read_current(self, connector):
        return round(random.uniform(6, 33), 1)


class ModbusPoint(ChargePoint):
    protocol = "modbus"

    def read_current(self, connector):
        raw = random.randrange(60, 170)
        return raw / 10


def build(cfg, bus):
    try:
        return DRIVERS[cfg.protocol](cfg, bus)
    except KeyError:
        raise LookupError(f"no driver for {cfg.protocol!r}") from None
