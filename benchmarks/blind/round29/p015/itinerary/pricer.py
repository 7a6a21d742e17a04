from __future__ import annotations

import os
import zlib

import zmq

from itinerary.legs import Leg, PricedLeg


class LegPricer:
    """Prices single legs and reports every quote to revenue management."""

    def __init__(self, quotes_url: str, markup: float = 1.08) -> None:
        self.quotes_url = quotes_url
        self.markup = markup
        self._quotes: zmq.Socket | None = None
        self._cache: dict[Leg, PricedLeg] = {}

    def __getstate__(self) -> dict:
        state = self.__dict__.copy()
        state["_quotes"] = None
        return state

    @property
    def quotes(self) -> zmq.Socket:
        if self._quotes is None:
            self._quotes = zmq.Context.instance().socket(zmq.PUSH)
            self._quotes.setsockopt(zmq.LINGER, 500)
            self._quotes.connect(self.quotes_url)
        return self._quotes

    def price(self, leg: Leg) -> PricedLeg:
        if leg in self._cache:
            return self._cache[leg]
        noise = zlib.crc32("".join(leg).encode()) % 2500
        priced = PricedLeg(leg, int((4000 + leg.miles * 6 + noise) * self.markup), "Y" if noise % 2 else "M")
        self._cache[leg] = priced
        self.quotes.send_pyobj({"leg": tuple(leg), "cents": priced.cents, "pid": os.getpid()})
        return priced

    def close(self) -> None:
        if self._quotes is not None:
            self._quotes.close()
            self._quotes = None
