from __future__ import annotations

import abc
import functools
import multiprocessing
import time
from typing import ClassVar

from .config import MeterConfig
from .uplink import Uplink


class MeterReader(multiprocessing.Process):
    """One process per meter: serial lines block, and must not block each other."""

    registry: ClassVar[dict[str, type["MeterReader"]]] = {}
    interval: ClassVar[float] = 0.05

    def __init_subclass__(cls, kind: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        MeterReader.registry[kind] = cls

    def __init__(self, meter: MeterConfig, endpoint: str, samples: int) -> None:
        super().__init__(name=f"reader-{meter.serial}", daemon=True)
        self.meter = meter
        self.endpoint = endpoint
        self.samples = samples

    @classmethod
    def build(cls, meter: MeterConfig, endpoint: str, samples: int) -> "MeterReader":
        try:
            factory = cls.registry[meter.kind]
        except KeyError:
            raise ValueError(f"no reader for meter kind {meter.kind!r}") from None
        return factory(meter, endpoint, samples)

    @functools.cached_property
    def uplink(self) -> Uplink:
        return Uplink(self.endpoint, self.meter.serial)

    def commission(self) -> None:
        """Announce the meter, so that the head-end knows what to expect."""
        try:
            self.uplink.send("commissioned", samples=self.samples, device=self.meter.kind)
        finally:
            self.__dict__.pop("uplink").close()

    def run(self) -> None:
        for index in range(self.samples):
            self.uplink.send("reading", value=self.sample(index), unit=self.unit)
            time.sleep(self.interval)
        self.uplink.close()

    unit: ClassVar[str] = ""

    @abc.abstractmethod
    def sample(self, index: int) -> float:
        ...


class ElectricityReader(MeterReader, kind="electricity"):
    unit = "kWh"

    def sample(self, index: int) -> float:
        return round(self.meter.base + 0.25 * index, 3)


class HeatReader(MeterReader, kind="heat"):
    unit = "MWh"
    interval = 0.08

    def sample(self, index: int) -> float:
        return round(self.meter.base + 0.001 * index * index, 4)
