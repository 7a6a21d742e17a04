from __future__ import annotations

import functools
import json
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import zmq

P = ParamSpec("P")
R = TypeVar("R")


class EventBus:
    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint
        self._emit: Callable[[bytes, Any], None] | None = None

    def connect(self) -> None:
        socket = zmq.Context.instance().socket(zmq.PUB)
        socket.linger = 0
        socket.bind(self._endpoint)

        def emit(topic: bytes, payload: Any) -> None:
            socket.send(topic, zmq.SNDMORE)
            socket.send(json.dumps(payload).encode())

        self._emit = emit

    def publishes(self, topic: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
        """Publish the result of the decorated operation."""

        def decorate(operation: Callable[P, R]) -> Callable[P, R]:
            @functools.wraps(operation)
            def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
                result = operation(*args, **kwargs)
                if self._emit is None:
                    raise RuntimeError("bus is not connected")
                self._emit(topic.encode(), result)
                return result

            return wrapper

        return decorate


bus = EventBus("tcp://127.0.0.1:*")
