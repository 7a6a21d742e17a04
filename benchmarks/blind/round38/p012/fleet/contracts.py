from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Sample:
    vehicle: str
    metric: str
    value: float

    def to_wire(self) -> dict:
        return asdict(self)


class ITelemetrySink(ABC):
    @abstractmethod
    def emit(self, sample: Sample) -> None: ...

    @abstractmethod
    def dispose(self) -> None: ...


class IVehicleProbe(ABC):
    @abstractmethod
    def read(self, vehicle: str) -> list[Sample]: ...
