from dataclasses import dataclass


@dataclass(frozen=True)
class AgencyConfig:
    desks: tuple[str, ...] = ("housing", "child")
    start_method: str = "fork"
    patience: float = 2.5
    tick_ms: int = 100
