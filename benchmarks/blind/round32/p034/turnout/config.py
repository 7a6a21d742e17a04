from __future__ import annotations

from dataclasses import dataclass, field

DEFAULT_STATIONS = {
    "FW1-Mitte": {"appliances": ["HLF 1/46-1", "DLK 1/33-1"], "door_seconds": 0.02},
    "FW2-Hafen": {"appliances": ["LF 2/44-1", "RW 2/52-1"], "door_seconds": 0.03},
}


@dataclass(frozen=True)
class StationConfig:
    name: str
    appliances: tuple[str, ...]
    door_seconds: float = 0.05


@dataclass
class TurnoutConfig:
    stations: list[StationConfig] = field(default_factory=list)
    ack_timeout_ms: int = 400
    join_timeout: float = 2.0

    @classmethod
    def from_mapping(cls, mapping: dict[str, dict]) -> "TurnoutConfig":
        stations = [
            StationConfig(name, tuple(raw["appliances"]), raw.get("door_seconds", 0.05))
            for name, raw in sorted(mapping.items())
        ]
        return cls(stations)
