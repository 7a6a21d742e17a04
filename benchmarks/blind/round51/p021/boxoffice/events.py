from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Protocol


@dataclass(frozen=True)
class SeatEvent:
    seat: str
    state: str
    customer: str | None = None

    def as_dict(self) -> dict:
        return asdict(self)


class SeatObserver(Protocol):
    def on_seat(self, event: SeatEvent) -> None: ...


class Subject:
    """Keeps a list of observers and tells them, in order of arrival."""

    def __init__(self) -> None:
        self._observers: list[SeatObserver] = []

    def attach(self, observer: SeatObserver) -> None:
        if observer not in self._observers:
            self._observers.append(observer)

    def detach(self, observer: SeatObserver) -> None:
        self._observers.remove(observer)

    def notify(self, event: SeatEvent) -> None:
        for observer in tuple(self._observers):
            observer.on_seat(event)
