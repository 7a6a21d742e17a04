import tempfile
from dataclasses import dataclass, field


@dataclass
class StationConfig:
    base: str = field(default_factory=lambda: f"ipc://{tempfile.mkdtemp(prefix='weather-')}")
    send_timeout_ms: int = 50

    def url(self, leaf: str) -> str:
        return f"{self.base}/{leaf}"
