from dataclasses import dataclass


@dataclass(frozen=True)
class ClientConfig:
    url: str
    timeout_ms: int = 1500
