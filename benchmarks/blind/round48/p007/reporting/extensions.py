from __future__ import annotations

import json
import time
from typing import Any

import zmq
from flask import Flask, current_app


class _BusState:
    def __init__(self, url: str, source: str) -> None:
        self.source = source
        self.context = zmq.Context()
        self.publisher = self.context.socket(zmq.PUB)
        self.publisher.linger = 200
        self.publisher.connect(url)

    def close(self) -> None:
        self.publisher.close()
        self.context.term()


class EventBus:
    """Flask extension that announces what the application does."""

    name = "eventbus"

    def __init__(self, app: Flask | None = None) -> None:
        if app is not None:
            self.init_app(app)

    def init_app(self, app: Flask) -> None:
        app.config.setdefault("EVENTS_SOURCE", app.name)
        app.extensions[self.name] = _BusState(
            app.config["EVENTS_URL"], app.config["EVENTS_SOURCE"]
        )

    @property
    def state(self) -> _BusState:
        return current_app.extensions[self.name]

    def emit(self, topic: str, **payload: Any) -> None:
        state = self.state
        payload.update(source=state.source, at=time.time())
        state.publisher.send_multipart([topic.encode(), json.dumps(payload).encode()])

    def shutdown(self) -> None:
        self.state.close()


bus = EventBus()
