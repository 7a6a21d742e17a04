"""Hand-written wiring; one container per running application."""
from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from .events import EventPublisher
from .settings import Settings


@dataclass
class Container:
    settings: Settings
    events: EventPublisher
    renderers: ProcessPoolExecutor

    @classmethod
    def build(cls, settings: Settings) -> "Container":
        return cls(
            settings=settings,
            events=EventPublisher(settings.events_endpoint),
            renderers=ProcessPoolExecutor(max_workers=settings.render_workers),
        )

    def shutdown(self) -> None:
        self.renderers.shutdown(wait=True, cancel_futures=True)
        self.events.close()


_active: Container | None = None


def activate(container: Container | None) -> None:
    global _active
    _active = container


def current() -> Container:
    if _active is None:
        raise RuntimeError("the application has not been started")
    return _active
