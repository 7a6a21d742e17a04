from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class PointConfig:
    ident: str
    protocol: str
    connectors: int = 1
    max_current: float = 32.0


@dataclass
class DepotConfig:
    name: str
    points: list[PointConfig] = field(default_factory=list)
    poll_rounds: int = 2
    poll_pause: float = 0.05
    bus_hwm: int = 200


DEPOT = DepotConfig(
    name="north-yard",
    points=[
        PointConfig("CP-01", "ocpp16", connectors=2),
        PointConfig("CP-02", "ocpp16"),
        PointConfig("CP-07", "modbus", max_current=16.0),
    ],
)
