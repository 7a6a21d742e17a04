"""Stochastic SIR model."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import bus


@dataclass(frozen=True)
class Parameters:
    run: int
    population: int = 400
    infected: int = 4
    beta: float = 0.4
    gamma: float = 0.12
    days: int = 60

    def variant(self, run: int) -> "Parameters":
        return replace(self, run=run, beta=round(self.beta + 0.03 * run, 3))


@dataclass(frozen=True)
class Outcome:
    run: int
    beta: float
    peak: int
    peak_day: int
    recovered: int


def simulate(parameters: Parameters) -> Outcome:
    rng = random.Random(parameters.run)
    susceptible = parameters.population - parameters.infected
    infected, recovered = parameters.infected, 0
    peak, peak_day = infected, 0
    for day in range(1, parameters.days + 1):
        risk = parameters.beta * infected / parameters.population
        new = sum(rng.random() < risk for _ in range(susceptible))
        healed = sum(rng.random() < parameters.gamma for _ in range(infected))
        susceptible -= new
        infected += new - healed
        recovered += healed
        if infected > peak:
            peak, peak_day = infected, day
    bus.emit("run", run=parameters.run, peak=peak, day=peak_day)
    return Outcome(parameters.run, parameters.beta, peak, peak_day, recovered)
