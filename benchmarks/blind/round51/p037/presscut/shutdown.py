"""Graceful shutdown: run what was registered, last first, then leave."""
import logging
import signal
import sys

log = logging.getLogger("presscut.shutdown")


class Shutdown:
    def __init__(self):
        self._steps = []
        self._previous = {}
        self.requested = False

    def arm(self, *signums):
        for signum in signums or (signal.SIGTERM, signal.SIGHUP):
            self._previous[signum] = signal.signal(signum, self._on_signal)

    def disarm(self):
        for signum in self._previous:
            signal.signal(signum, signal.SIG_DFL)
        self._previous.clear()
        self._steps.clear()

    def on_exit(self, step, *args):
        self._steps.append((step, args))
        return step

    def run_steps(self):
        while self._steps:
            step, args = self._steps.pop()
            try:
                step(*args)
            except Exception:
                log.exception("shutdown step %r failed", step)

    def _on_signal(self, signum, frame):
        self.requested = True
        self.run_steps()
        sys.exit(0)
