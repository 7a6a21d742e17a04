from dataclasses import dataclass, field


@dataclass
class EtlConfig:
    stages: list[str] = field(default_factory=list)
    batch: int = 3
    pool_size: int = 1
    join_seconds: float = 2.0
