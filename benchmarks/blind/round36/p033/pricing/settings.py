import os
import tempfile
from dataclasses import dataclass, field
from typing import Mapping


def _default_bus() -> str:
    return "ipc://" + os.path.join(tempfile.mkdtemp(prefix="pricing-"), "bus")


@dataclass(slots=True)
class Settings:
    bus: str = field(default_factory=_default_bus)
    workers: int = 2
    grace: float = 4.0

    @classmethod
    def from_environ(cls, environ: Mapping[str, str] = os.environ) -> "Settings":
        known = {}
        if "PRICING_BUS" in environ:
            known["bus"] = environ["PRICING_BUS"]
        if "PRICING_WORKERS" in environ:
            known["workers"] = int(environ["PRICING_WORKERS"])
        return cls(**known)

    def export(self) -> None:
        """Let the processes we start find the same bus."""
        os.environ["PRICING_BUS"] = self.bus
