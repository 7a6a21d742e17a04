from __future__ import annotations

import csv
import pathlib

import zmq

from .events import Event, Level


class NurseStation:
    """Shows alarms on the screens of the nurses, which subscribe by bed."""

    def __init__(self, bind: str = "tcp://127.0.0.1") -> None:
        self._zmq = zmq.Context()
        self._screens = self._zmq.socket(zmq.PUB)
        self.port = self._screens.bind_to_random_port(bind)

    def __call__(self, event: Event) -> None:
        text = f"{event.quantity} {event.value:.0f}"
        self._screens.send_multipart([event.bed.encode(), event.level.value.encode(), text.encode()])

    def shut_down(self) -> None:
        self._screens.close(linger=0)
        self._zmq.term()


class Chart:
    """The paper chart: one CSV file per bed."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder

    def __call__(self, event: Event) -> None:
        with open(self.folder / f"{event.bed}.csv", "a", newline="") as stream:
            csv.writer(stream).writerow([event.level.value, event.quantity, event.value])

    def rows(self, bed: str, level: Level | None = None) -> int:
        path = self.folder / f"{bed}.csv"
        if not path.exists():
            return 0
        with open(path, newline="") as stream:
            return sum(1 for row in csv.reader(stream) if level is None or row[0] == level.value)
