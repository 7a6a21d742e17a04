import os
import shutil
from pathlib import Path


class ProbeError(RuntimeError):
    pass


class Probe:
    name = "probe"

    def measure(self):
        raise NotImplementedError


class LoadAverage(Probe):
    name = "load"

    def measure(self):
        one, five, _ = os.getloadavg()
        return {"load1": one, "load5": five, "cores": os.cpu_count()}


class Scratch(Probe):
    name = "scratch"

    def __init__(self, path="/tmp"):
        self.path = path

    def measure(self):
        usage = shutil.disk_usage(self.path)
        return {"used": round(usage.used / usage.total, 3), "path": self.path}


class Mount(Probe):
    """A hanging or missing parallel file system shows up here."""

    name = "lustre"

    def __init__(self, mountpoint):
        self.mountpoint = Path(mountpoint)

    def measure(self):
        if not self.mountpoint.is_dir():
            raise ProbeError(f"{self.mountpoint} is not mounted")
        return {"entries": len(list(self.mountpoint.iterdir()))}
