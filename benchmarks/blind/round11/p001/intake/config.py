from dataclasses import dataclass
import os
import tempfile


@dataclass(frozen=True)
class Settings:
    endpoint: str
    workers: int = 2

    @classmethod
    def load(cls) -> "Settings":
        default = "ipc://" + os.path.join(tempfile.mkdtemp(prefix="intake-"), "audit")
        return cls(endpoint=os.environ.get("INTAKE_AUDIT", default))
