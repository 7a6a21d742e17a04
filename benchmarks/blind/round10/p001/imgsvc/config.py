from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    workers: int = 2
    metrics_endpoint: str = "tcp://127.0.0.1:*"
    audit_endpoint: str = "tcp://127.0.0.1:*"
    prefix: str = "imgsvc"
