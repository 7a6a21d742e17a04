"""Settings come from the environment; the coordinator fills in what is missing, workers read the result."""
import os
import tempfile
from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    bus: str
    start_method: str = "spawn"
    task_timeout: float = 6.0
    optimise: int = 2

    @classmethod
    def load(cls) -> "Settings":
        if "FARM_BUS" not in os.environ:
            rundir = tempfile.mkdtemp(prefix="farm-")
            os.environ["FARM_BUS"] = f"ipc://{rundir}/bus"
        return cls(bus=os.environ["FARM_BUS"], optimise=int(os.environ.get("FARM_OPT", "2")))


settings = Settings.load()
