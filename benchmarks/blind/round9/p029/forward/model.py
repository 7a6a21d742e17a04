from __future__ import annotations

from dataclasses import dataclass


@dataclass
class Event:
    source: str


@dataclass
class Reading(Event):
    value: float


@dataclass
class Alarm(Event):
    reason: str
