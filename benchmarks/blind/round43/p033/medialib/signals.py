from __future__ import annotations

from typing import Any, Callable

Receiver = Callable[..., None]


class Signal:
    """A list of receivers which are called in turn."""

    def __init__(self, doc: str = "") -> None:
        self.__doc__ = doc
        self._receivers: list[Receiver] = []

    def connect(self, receiver: Receiver) -> Receiver:
        self._receivers.append(receiver)
        return receiver

    def disconnect(self, receiver: Receiver) -> None:
        self._receivers.remove(receiver)

    def send(self, sender: object, **values: Any) -> None:
        for receiver in list(self._receivers):
            receiver(sender, **values)


item_added = Signal("A new file is in the catalogue.")
scan_finished = Signal("A root folder has been read.")
