import array
import bisect
import time
from collections.abc import Iterator


class Trend:
    __slots__ = ("name", "unit", "_t", "_v")

    def __init__(self, name: str, unit: str):
        self.name, self.unit = name, unit
        self._t, self._v = array.array("d"), array.array("d")

    def add(self, value: float, stamp: float | None = None):
        self._t.append(time.time() if stamp is None else stamp)
        self._v.append(value)

    def since(self, stamp: float) -> Iterator[tuple[float, float]]:
        at = bisect.bisect_left(self._t, stamp)
        yield from zip(self._t[at:], self._v[at:])

    def __len__(self):
        return len(self._v)


class TrendTable(dict):
    units = {"temp": "degC", "press": "Pa", "valve": "%"}

    def __missing__(self, name):
        unit = self.units.get(name.rsplit(".", 1)[-1], "")
        self[name] = trend = Trend(name, unit)
        return trend
