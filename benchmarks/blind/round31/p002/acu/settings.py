"""Limits and rates of the 7.3 m antenna, from ICD 4410 issue C."""

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Mapping


@dataclass(frozen=True)
class AxisLimits:
    lower: float
    upper: float
    max_rate: float

    def clamp(self, angle: float) -> float:
        return min(self.upper, max(self.lower, angle))


@dataclass(frozen=True)
class AcuSettings:
    period: float = 0.02
    high_water_mark: int = 500
    linger_ms: int = 300
    limits: Mapping[str, AxisLimits] = field(
        default_factory=lambda: MappingProxyType(
            {
                "azimuth": AxisLimits(-270.0, 270.0, 15.0),
                "elevation": AxisLimits(5.0, 89.5, 6.0),
            }
        )
    )
