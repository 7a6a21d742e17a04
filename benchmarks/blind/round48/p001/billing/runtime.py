from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

from .audit import AuditBus
from .settings import Settings


class Runtime:
    """Resources shared by everything that runs inside the service."""

    settings: Settings | None = None
    bus: AuditBus | None = None
    pool: ProcessPoolExecutor | None = None

    def require_bus(self) -> AuditBus:
        if self.bus is None:
            raise RuntimeError("the service is not started")
        return self.bus


runtime = Runtime()
