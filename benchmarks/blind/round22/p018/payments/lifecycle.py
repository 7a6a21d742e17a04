"""Runs the registered steps once when the service is asked to stop."""
import os
import signal
from collections.abc import Callable
from types import FrameType

Step = Callable[[], object]


class Lifecycle:
    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._pid = os.getpid()
        self.stopping = False

    def on_stop(self, step: Step) -> Step:
        self._steps.append(step)
        return step

    def install(self, *signals: signal.Signals) -> None:
        for sig in signals:
            signal.signal(sig, self._handle)

    def _handle(self, signum: int, frame: FrameType | None) -> None:
        self.stop()
        raise SystemExit(0)

    def stop(self) -> None:
        if self.stopping or os.getpid() != self._pid:
            return
        self.stopping = True
        while self._steps:
            self._steps.pop()()

    def describe(self) -> str:
        return f"lifecycle pid={self._pid} steps={len(self._steps)}"
