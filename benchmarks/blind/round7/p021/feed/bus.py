import fnmatch
from collections import defaultdict
from typing import Any, Callable

Listener = Callable[[str, dict[str, Any]], None]


class EventBus:
    def __init__(self) -> None:
        self._listeners: dict[str, list[Listener]] = defaultdict(list)

    def on(self, pattern: str, listener: Listener) -> None:
        self._listeners[pattern].append(listener)

    def emit(self, topic: str, **event: Any) -> int:
        called = 0
        for pattern, listeners in self._listeners.items():
            if fnmatch.fnmatch(topic, pattern):
                for listener in listeners:
                    listener(topic, event)
                    called += 1
        return called
