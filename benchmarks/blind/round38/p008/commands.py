from __future__ import annotations

from abc import ABC, abstractmethod

from gateway import ActuatorGateway


class Command(ABC):
    def __init__(self, receiver: ActuatorGateway) -> None:
        self.receiver = receiver

    @abstractmethod
    def execute(self) -> None: ...

    @abstractmethod
    def undo(self) -> None: ...


class OpenVents(Command):
    def __init__(self, receiver: ActuatorGateway, percent: float) -> None:
        super().__init__(receiver)
        self.percent = percent

    def execute(self) -> None:
        self.receiver.transmit("vents", "open", percent=self.percent)

    def undo(self) -> None:
        self.receiver.transmit("vents", "open", percent=0.0)


class Irrigate(Command):
    def __init__(self, receiver: ActuatorGateway, litres: float, beds: int) -> None:
        super().__init__(receiver)
        self.litres, self.beds = litres, beds

    def execute(self) -> None:
        beds = min(self.beds, self.receiver.capacity)
        for bed in range(beds):
            self.receiver.transmit(f"valve-{bed}", "pulse", litres=self.litres / beds)

    def undo(self) -> None:
        pass


class Macro(Command):
    def __init__(self, receiver: ActuatorGateway, *parts: Command) -> None:
        super().__init__(receiver)
        self.parts = parts

    def execute(self) -> None:
        for part in self.parts:
            part.execute()

    def undo(self) -> None:
        for part in reversed(self.parts):
            part.undo()
