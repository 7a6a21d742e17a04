from __future__ import annotations

import os
import threading
from typing import Any


class PerProcess(type):
    """Metaclass: one shared instance of the class in every process."""

    def __init__(cls, name: str, bases: tuple[type, ...], ns: dict[str, Any]) -> None:
        super().__init__(name, bases, ns)
        cls._shared: dict[int, Any] = {}
        cls._guard = threading.RLock()

    def __call__(cls, *args: Any, **kwargs: Any) -> Any:
        key = os.getpid()
        try:
            return cls._shared[key]
        except KeyError:
            with cls._guard:
                if key not in cls._shared:
                    cls._shared[key] = super().__call__(*args, **kwargs)
                return cls._shared[key]
