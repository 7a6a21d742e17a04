"""What the running service owns; filled by the lifespan."""
from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from typing import Optional

from .bus import EventBus
from .settings import Settings


@dataclass
class Runtime:
    settings: Settings
    bus: EventBus
    renderers: ProcessPoolExecutor
    invoices: dict[int, str] = field(default_factory=dict)


_runtime: Optional[Runtime] = None


def install(runtime: Runtime) -> None:
    global _runtime
    _runtime = runtime


def uninstall() -> None:
    global _runtime
    _runtime = None


def current() -> Runtime:
    if _runtime is None:
        raise RuntimeError("service is not running")
    return _runtime
