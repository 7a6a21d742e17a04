"""State of one pool worker, and the function that it runs."""
from __future__ import annotations

import importlib
from types import ModuleType
from typing import Dict, Optional

from .events import EventBus
from .model import Target

_bus: Optional[EventBus] = None
_plugins: Dict[str, ModuleType] = {}


def boot(bus: EventBus, names: Dict[str, str]) -> None:
    global _bus
    _bus = bus
    for kind, name in names.items():
        _plugins[kind] = importlib.import_module(name)


def build(target: Target) -> bool:
    plugin = _plugins[target.kind]
    return bool(plugin.build(target, _bus))
