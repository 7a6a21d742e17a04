from typing import Callable


class Signal:
    def __init__(self) -> None:
        self._slots: list[Callable] = []

    def connect(self, slot: Callable) -> Callable:
        self._slots.append(slot)
        return slot

    def emit(self, *args) -> None:
        for slot in list(self._slots):
            slot(*args)


reading = Signal()
