import dataclasses
import os


@dataclasses.dataclass(slots=True)
class Settings:
    workers: int = int(os.environ.get("TICKET_WORKERS", "2"))
    routes: dict[str, str] = dataclasses.field(default_factory=dict)
    linger_ms: int = 300


settings = Settings()
