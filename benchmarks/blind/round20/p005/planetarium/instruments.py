"""The instruments under the dome."""
from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from .link import Link


class Instrument(ABC):
    kinds: ClassVar[dict[str, type[Instrument]]] = {}
    console = Link()

    def __init_subclass__(cls, *, label: str, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.label = label
        Instrument.kinds[label] = cls

    def report(self, state: str, **details) -> None:
        self.console.send_json({"from": self.label, "state": state, **details})

    @abstractmethod
    def prepare(self) -> None: ...


class StarBall(Instrument, label="starball"):
    epoch = 2000.0

    def prepare(self):
        self.report("warming", epoch=self.epoch)


class Dome(Instrument, label="dome"):
    def prepare(self):
        self.report("dark")


_instances: dict[str, Instrument] = {}


def get(label: str) -> Instrument:
    try:
        return _instances[label]
    except KeyError:
        return _instances.setdefault(label, Instrument.kinds[label]())
