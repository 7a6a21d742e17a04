"""Patients arrive, queue by urgency, are treated or give up."""
from __future__ import annotations

import heapq
import random
import statistics
from dataclasses import dataclass, field, replace
from typing import Any, Callable, Tuple

from .agenda import Agenda, Event

Observer = Callable[[str, float, dict], None]


@dataclass(frozen=True)
class Scenario:
    name: str
    doctors: int = 2
    arrival_rate: float = 0.22
    service_mean: float = 8.0
    patience_mean: float = 45.0
    horizon: float = 240.0
    seed: int = 1
    observers: Tuple[Observer, ...] = ()

    def seeded(self, seed: int) -> "Scenario":
        return replace(self, seed=seed)

    def replication(self, seed: int, *observers: Observer) -> "Scenario":
        return replace(self, seed=seed, observers=observers)


@dataclass(order=True)
class Patient:
    urgency: int
    arrived: float
    number: int
    leave: Event | None = field(default=None, compare=False)


class Clinic:
    def __init__(self, scenario: Scenario) -> None:
        self.scenario = scenario
        self.agenda = Agenda()
        self.rng = random.Random(scenario.seed)
        self.waiting: list[Patient] = []
        self.free = scenario.doctors
        self.waits: list[float] = []
        self.lost = 0
        self._count = 0

    def _emit(self, kind: str, **data: Any) -> None:
        for observer in self.scenario.observers:
            observer(kind, self.agenda.now, data)

    def _next_arrival(self) -> None:
        self.agenda.schedule(self.rng.expovariate(self.scenario.arrival_rate), self._arrive)

    def _arrive(self) -> None:
        self._count += 1
        patient = Patient(self.rng.choice((1, 2, 2, 3)), self.agenda.now, self._count)
        patient.leave = self.agenda.schedule(
            self.rng.expovariate(1 / self.scenario.patience_mean), lambda: self._give_up(patient))
        heapq.heappush(self.waiting, patient)
        self._next_arrival()
        self._call_next()

    def _give_up(self, patient: Patient) -> None:
        if patient in self.waiting:
            self.waiting.remove(patient)
            heapq.heapify(self.waiting)
            self.lost += 1
            self._emit("left", patient=patient.number)

    def _call_next(self) -> None:
        if not self.free or not self.waiting:
            return
        patient = heapq.heappop(self.waiting)
        if patient.leave is not None:
            patient.leave.cancelled = True
        self.free -= 1
        self.waits.append(self.agenda.now - patient.arrived)
        self.agenda.schedule(self.rng.expovariate(1 / self.scenario.service_mean), self._release)

    def _release(self) -> None:
        self.free += 1
        self._call_next()

    def simulate(self) -> dict:
        self._next_arrival()
        self.agenda.run(self.scenario.horizon)
        summary = {
            "seed": self.scenario.seed,
            "patients": self._count,
            "lost": self.lost,
            "mean_wait": round(statistics.fmean(self.waits or [0.0]), 3),
        }
        self._emit("finished", **summary)
        return summary
