from __future__ import annotations

from contextlib import contextmanager
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import fmean, linear_regression
from typing import Self, TypedDict

import zmq

from .flow import Lane, step


class Reading(TypedDict):
    station: str
    celsius: list[float]


class Forecast(TypedDict):
    station: str
    mean: float
    next: list[float]


@dataclass(frozen=True, slots=True)
class Desk:
    line: zmq.Socket

    @classmethod
    @contextmanager
    def open(cls, context: zmq.Context, endpoint: str) -> Iterator[Self]:
        with context.socket(zmq.DEALER) as line:
            line.setsockopt(zmq.RCVTIMEO, 2000)
            line.setsockopt(zmq.LINGER, 0)
            line.connect(endpoint)
            yield cls(line)


@step(Lane.IO)
def fetch(desk: Desk, station: str) -> Reading:
    desk.line.send_json({"op": "read", "station": station})
    return desk.line.recv_json()


@step(Lane.CPU)
def fit(reading: Reading, horizon: int) -> Forecast:
    values = reading["celsius"]
    slope, intercept = linear_regression(range(len(values)), values)
    ahead = [round(intercept + slope * (len(values) + step), 2) for step in range(horizon)]
    return Forecast(station=reading["station"], mean=round(fmean(values), 2), next=ahead)


@step(Lane.IO)
def publish(desk: Desk, forecast: Forecast) -> bool:
    desk.line.send_json({"op": "publish", **forecast})
    return desk.line.recv_json()["ok"]
