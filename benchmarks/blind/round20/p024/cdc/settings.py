from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Settings:
    sink: str
    pool_size: int = 2
    batch: int = 3
    tables: tuple[str, ...] = field(default=("orders", "customers"))
