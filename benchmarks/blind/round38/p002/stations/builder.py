from __future__ import annotations

from functools import partial
from typing import Self, Type

from .station import AbstractStation
from .uplink import Uplink


class StationBuilder:
    """StationBuilder().of(RoofStation).named("r1").reporting_to(url).build()"""

    def __init__(self) -> None:
        self._kind: Type[AbstractStation] | None = None
        self._ident = "unnamed"
        self._rounds = 5
        self._batch = 2
        self._url = ""

    def of(self, kind: Type[AbstractStation]) -> Self:
        self._kind = kind
        return self

    def named(self, ident: str) -> Self:
        self._ident = ident
        return self

    def measuring(self, rounds: int) -> Self:
        self._rounds = rounds
        return self

    def reporting_to(self, url: str, batch: int = 2) -> Self:
        self._url, self._batch = url, batch
        return self

    def build(self) -> AbstractStation:
        if self._kind is None or not self._url:
            raise ValueError("a station needs a kind and a url")
        return self._kind(self._ident, self._rounds, partial(Uplink, self._url, self._batch))
