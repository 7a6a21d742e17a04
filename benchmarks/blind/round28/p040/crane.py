"""A container on a trolley crane: the pendulum that the operator has to calm."""
import math
from dataclasses import dataclass, replace

from isolation import isolated
from tracing import tracer

GRAVITY = 9.81


@dataclass(frozen=True)
class Scenario:
    run: int
    rope: float
    load_kg: float
    damping: float
    duration: float = 12.0


@dataclass(frozen=True)
class State:
    trolley: float = 0.0
    speed: float = 0.0
    angle: float = 0.0
    rate: float = 0.0


def advance(state: State, demand: float, scenario: Scenario, dt: float) -> State:
    acceleration = max(-0.6, min(0.6, demand - state.speed))
    angular = -(GRAVITY * math.sin(state.angle) + acceleration * math.cos(state.angle)) / scenario.rope
    rate = state.rate + (angular - scenario.damping * state.rate) * dt
    return replace(
        state,
        trolley=state.trolley + state.speed * dt,
        speed=state.speed + acceleration * dt,
        angle=state.angle + rate * dt,
        rate=rate,
    )


@isolated(timeout=4.0)
def simulate(scenario: Scenario, dt: float = 0.02) -> float:
    """Returns the largest sway in metres."""
    state, sway = State(), 0.0
    for n in range(int(scenario.duration / dt)):
        demand = 2.0 if n * dt < scenario.duration / 2 else 0.0
        state = advance(state, demand, scenario, dt)
        if not math.isfinite(state.angle):
            raise ArithmeticError(f"run {scenario.run} diverges")
        sway = max(sway, abs(scenario.rope * math.sin(state.angle)))
        if n % 20 == 0:
            tracer().sample(scenario.run, n * dt, state.trolley, state.angle)
    return sway
