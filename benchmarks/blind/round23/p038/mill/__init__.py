"""mill: CPU-bound steps for asyncio services, with progress events on a ZeroMQ bus."""
from .bus import Bus, bus_for
from .progress import report
from .service import Mill
from .steps import cpu_bound

__all__ = ["Bus", "Mill", "bus_for", "cpu_bound", "report"]
