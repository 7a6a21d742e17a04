import logging
import os
from abc import ABC, abstractmethod
from enum import Enum, auto

log = logging.getLogger(__name__)


class Phase(Enum):
    NEW = auto()
    RUNNING = auto()
    STOPPED = auto()


class Lifecycle(ABC):
    """Something the host starts in order and stops in reverse order."""

    def __init__(self) -> None:
        self.phase = Phase.NEW

    def start(self) -> None:
        if self.phase is not Phase.NEW:
            raise RuntimeError(f"{self!r} was started before")
        self._owner = os.getpid()
        self.do_start()
        self.phase = Phase.RUNNING

    def stop(self) -> None:
        if self.phase is Phase.RUNNING and self._owner == os.getpid():
            self.do_stop()
            self.phase = Phase.STOPPED

    @abstractmethod
    def do_start(self) -> None: ...

    @abstractmethod
    def do_stop(self) -> None: ...

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.phase.name}>"


class LifecycleManager:
    def __init__(self) -> None:
        self._components: list[Lifecycle] = []

    def manage(self, component):
        self._components.append(component)
        return component

    def start_all(self) -> None:
        for component in self._components:
            component.start()

    def stop_all(self) -> None:
        for component in reversed(self._components):
            try:
                component.stop()
            except Exception:
                log.exception("stopping %r", component)
