from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple

from gateway import ActuatorGateway


class Order(NamedTuple):
    actuator: str
    verb: str
    params: dict[str, float]


class Command(ABC):
    def __init__(self, receiver: ActuatorGateway) -> None:
        self.receiver = receiver

    @abstractmethod
    def plan(self) -> list[Order]:
        """Works out the orders; may be slow."""

    def apply(self, orders: list[Order]) -> None:
        for order in orders:
            self.receiver.transmit(order.actuator, order.verb, **order.params)

    @abstractmethod
    def undo(self) -> None: ...


class OpenVents(Command):
    def __init__(self, receiver: ActuatorGateway, percent: float) -> None:
        super().__init__(receiver)
        self.percent = percent

    def plan(self) -> list[Order]:
        return [Order("vents", "open", {"percent": self.percent})]

    def undo(self) -> None:
        self.receiver.transmit("vents", "open", percent=0.0)


class Irrigate(Command):
    def __init__(self, receiver: ActuatorGateway, litres: float, beds: int) -> None:
        super().__init__(receiver)
        self.litres, self.beds = litres, min(beds, receiver.capacity)

    def plan(self) -> list[Order]:
        share = self.litres / self.beds
        return [Order(f"valve-{bed}", "pulse", {"litres": share}) for bed in range(self.beds)]

    def undo(self) -> None:
        pass


class Macro(Command):
    def __init__(self, receiver: ActuatorGateway, *parts: Command) -> None:
        super().__init__(receiver)
        self.parts = parts

    def plan(self) -> list[Order]:
        return [order for part in self.parts for order in part.plan()]

    def undo(self) -> None:
        for part in reversed(self.parts):
            part.undo()
