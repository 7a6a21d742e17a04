from typing import Iterator


def fall(height: float, dt: float = 0.1) -> Iterator[float]:
    v = 0.0
    while height > 0:
        v += 9.81 * dt
        height -= v * dt
        yield height
