from __future__ import annotations

import abc
import threading
from pathlib import Path

from .detach import detach


class Daemon(abc.ABC):
    """prepare() may fail loudly on the terminal; main() runs detached."""

    beat_seconds = 0.1

    def __init__(self, pidfile: Path) -> None:
        self.pidfile = pidfile
        self._ended = threading.Event()

    def prepare(self) -> None:
        pass

    @abc.abstractmethod
    def main(self) -> None: ...

    def beat(self) -> None:
        pass

    def _beats(self) -> None:
        while not self._ended.wait(self.beat_seconds):
            self.beat()

    def start(self) -> None:
        self.prepare()
        detach(self.pidfile)
        beats = threading.Thread(target=self._beats, daemon=True)
        beats.start()
        try:
            self.main()
        finally:
            self._ended.set()
            beats.join(0.5)
            self.pidfile.unlink()
