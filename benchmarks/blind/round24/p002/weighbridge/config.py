from dataclasses import dataclass, field


@dataclass(frozen=True)
class Settings:
    site: str = "elevator-north"
    tare_tolerance_kg: int = 40
    retries: int = 3
    join_seconds: float = 3.0
    axle_factors: dict[str, float] = field(
        default_factory=lambda: {"tractor": 1.0, "trailer": 0.998, "tipper": 1.002}
    )


SETTINGS = Settings()
