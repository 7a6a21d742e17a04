from __future__ import annotations

import logging
import multiprocessing
from typing import Any, Optional

from .mailbox import Inlet, Outlet

log = logging.getLogger(__name__)


class Actor(multiprocessing.Process):
    """Override on_start, on_message and on_stop; run() is the template."""

    poll_ms = 50

    def __init__(self, label: str) -> None:
        super().__init__(name=label, daemon=True)
        self.inlet: Optional[Inlet] = None
        self.outlet: Optional[Outlet] = None

    def run(self) -> None:
        self.on_start()
        idle = 0
        while idle < 5:
            message = self.inlet.take(self.poll_ms) if self.inlet else None
            if message is None:
                idle += 1
                continue
            idle = 0
            self.on_message(message)
        self.on_stop()

    def emit(self, **fields: Any) -> None:
        if self.outlet is not None:
            self.outlet.put(source=self.name, **fields)

    def on_start(self) -> None:
        pass

    def on_message(self, message: dict[str, Any]) -> None:
        raise NotImplementedError

    def on_stop(self) -> None:
        log.info("%s has nothing more to do", self.name)
