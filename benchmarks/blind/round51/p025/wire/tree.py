from __future__ import annotations

from collections.abc import Mapping
from typing import Any

DEFAULTS: dict[str, Any] = {
    "desk": {"slug": "foreign", "linger_ms": 300},
    "processes": {"method": "spawn", "timeout_s": 6.0},
}


class ConfigTree:
    def __init__(self, *layers: Mapping[str, Any]) -> None:
        self._root: dict[str, Any] = {}
        for layer in layers:
            self._merge(self._root, layer)

    @classmethod
    def _merge(cls, into: dict, layer: Mapping[str, Any]) -> None:
        for key, value in layer.items():
            if isinstance(value, Mapping):
                cls._merge(into.setdefault(key, {}), value)
            else:
                into[key] = value

    def __getitem__(self, path: str) -> Any:
        node: Any = self._root
        for part in path.split("."):
            node = node[part]
        return node
