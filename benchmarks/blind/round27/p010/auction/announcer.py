"""Tells the screens in the foyer what is going on in the room."""
from __future__ import annotations

import zmq

from . import signals


class Announcer:
    def __init__(self, context: zmq.Context, endpoint: str) -> None:
        self.screens = context.socket(zmq.PUB)
        self.screens.linger = 0
        self.screens.bind(endpoint)
        self.announced = 0

    def attach(self) -> None:
        signals.lot_sold.connect(self.on_sold)
        signals.evening_over.connect(self.on_over)

    def on_sold(self, *, number: int, title: str, price: int, **_) -> None:
        self.screens.send_json({"lot": number, "title": title, "price": price})
        self.announced += 1

    def on_over(self, *, total: int, **_) -> None:
        self.screens.send_json({"total": total})

    def close(self) -> None:
        self.screens.close()
