"""Lotka-Volterra predator/prey model, explicit Euler."""
from typing import Iterator, NamedTuple


class Params(NamedTuple):
    alpha: float
    beta: float
    gamma: float = 0.4
    delta: float = 0.1


class Outcome(NamedTuple):
    params: Params
    peak_prey: float
    peak_predator: float


def trajectory(params: Params, steps: int, dt: float = 0.01, start=(10.0, 5.0)) -> Iterator[tuple[float, float]]:
    prey, predator = start
    for _ in range(steps):
        yield prey, predator
        dprey = params.alpha * prey - params.beta * prey * predator
        dpred = params.delta * prey * predator - params.gamma * predator
        prey = max(prey + dt * dprey, 0.0)
        predator = max(predator + dt * dpred, 0.0)


def summarise(params: Params, steps: int) -> Outcome:
    peak_prey = peak_predator = 0.0
    for prey, predator in trajectory(params, steps):
        peak_prey = max(peak_prey, prey)
        peak_predator = max(peak_predator, predator)
    return Outcome(params, peak_prey, peak_predator)
