from typing import Any, Callable

Receiver = Callable[..., None]


class Signal:
    def __init__(self, name: str) -> None:
        self.name = name
        self._receivers: list[Receiver] = []

    def connect(self, receiver: Receiver) -> None:
        self._receivers.append(receiver)

    def replace_all(self, receiver: Receiver) -> None:
        self._receivers[:] = [receiver]

    def send(self, **data: Any) -> None:
        for receiver in self._receivers:
            receiver(**data)


reading = Signal("reading")
