import os
import tempfile
from dataclasses import dataclass, field


@dataclass
class GatewayConfig:
    directory: str = field(default_factory=lambda: tempfile.mkdtemp(prefix="gate-"))
    control_timeout_ms: int = 50

    @classmethod
    def from_env(cls) -> "GatewayConfig":
        overrides = {}
        if "GATE_DIR" in os.environ:
            overrides["directory"] = os.environ["GATE_DIR"]
        return cls(**overrides)

    def endpoint(self, name: str) -> str:
        return f"ipc://{self.directory}/{name}"
