"""Interfaces of the lift group (ported from the C++ controller)."""
from abc import ABC, abstractmethod


class ICarBus(ABC):
    @abstractmethod
    def report(self, car: int, floor: int, door: str) -> None: ...

    @abstractmethod
    def close(self) -> None: ...


class ICarBusFactory(ABC):
    @abstractmethod
    def createDispatcherSide(self): ...

    @abstractmethod
    def createCarSide(self) -> ICarBus: ...

    @abstractmethod
    def dispose(self) -> None: ...
