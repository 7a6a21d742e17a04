import signal
from collections.abc import Callable
from types import FrameType


class GracefulStop:
    def __init__(self, on_stop: Callable[[str], None]):
        self._on_stop = on_stop
        self.requested = False

    def install(self, *signals: signal.Signals) -> None:
        for number in signals:
            signal.signal(number, self._handle)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        self.requested = True
        self._on_stop(signal.Signals(number).name)
