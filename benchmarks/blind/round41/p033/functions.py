import math
from typing import Callable, Sequence

FUNCTIONS: dict[str, tuple[Callable[[Sequence[float]], float], float]] = {}


def benchmark(bound: float):
    def register(func):
        FUNCTIONS[func.__name__] = (func, bound)
        return func
    return register


@benchmark(5.12)
def rastrigin(x: Sequence[float]) -> float:
    return 10 * len(x) + sum(v * v - 10 * math.cos(2 * math.pi * v) for v in x)


@benchmark(5.0)
def rosenbrock(x: Sequence[float]) -> float:
    return sum(100 * (b - a * a) ** 2 + (1 - a) ** 2 for a, b in zip(x, x[1:]))
