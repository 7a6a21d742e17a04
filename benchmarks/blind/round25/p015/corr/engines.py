from __future__ import annotations

import cmath

from .node import Node, Role


def fourier(samples: list[float]) -> list[float]:
    n = len(samples)
    return [
        abs(sum(x * cmath.exp(-2j * cmath.pi * k * i / n) for i, x in enumerate(samples)))
        for k in range(n // 2)
    ]


def perform(role: Role, node: Node) -> None:
    match role:
        case Role.F_ENGINE:
            node.spectrum(fourier([0.0, 1.0, 0.0, -1.0] * 4))
        case Role.X_ENGINE:
            node.status("x engine")
            node.open_data()
