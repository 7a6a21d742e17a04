import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    workers: int
    files: int
    rows: int
    timeout: float = 6.0
    metric_prefix: str = os.environ.get("ETL_METRIC_PREFIX", "etl")
