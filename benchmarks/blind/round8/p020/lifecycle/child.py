from __future__ import annotations

import multiprocessing
import signal

from .goodbye import Goodbye


class GuardedProcess(multiprocessing.Process):
    """A process without the signal handlers of its parent."""

    def run(self) -> None:
        for number in Goodbye.signals:
            signal.signal(number, signal.SIG_DFL)
        super().run()

    def stop(self, patience: float = 1.0) -> None:
        self.terminate()
        self.join(patience)
        if self.is_alive():
            self.kill()
            self.join()
