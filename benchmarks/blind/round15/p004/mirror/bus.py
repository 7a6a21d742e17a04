"""In-process event bus."""
from collections import defaultdict
from typing import Any, Callable

Handler = Callable[..., Any]

_handlers: dict[str, list[Handler]] = defaultdict(list)


def on(*topics: str):
    def register(handler: Handler) -> Handler:
        for topic in topics:
            _handlers[topic].append(handler)
        return handler

    return register


def emit(topic: str, **payload: Any) -> int:
    count = 0
    for count, handler in enumerate(_handlers[topic], 1):
        handler(topic=topic, **payload)
    return count


def clear() -> None:
    _handlers.clear()
