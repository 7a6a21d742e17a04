from __future__ import annotations

import abc
import os
import signal
import sys


class Daemon(abc.ABC):
    """Template: detach, then set up, then loop until told to stop."""

    def __init__(self, foreground: bool = False) -> None:
        self.foreground = foreground
        self.stopping = False

    @abc.abstractmethod
    def setup(self) -> None: ...

    @abc.abstractmethod
    def step(self) -> bool: ...

    def teardown(self) -> None:
        pass

    def check(self) -> None:
        """Cheap validation while the console is still there."""

    def start(self) -> int:
        self.check()
        if not self.foreground:
            self._detach()
        signal.signal(signal.SIGTERM, self._on_term)
        self.setup()
        try:
            while not self.stopping and self.step():
                pass
        finally:
            self.teardown()
        return 0

    def _on_term(self, signum, frame) -> None:
        self.stopping = True

    def _detach(self) -> None:
        r, w = os.pipe()
        sys.stdout.flush()
        pid = os.fork()
        if pid > 0:
            os.close(w)
            # until the grandchild's copy of the pipe is gone
            while os.read(r, 64):
                pass
            os.waitpid(pid, 0)
            os._exit(0)
        os.close(r)
        os.setsid()
        if os.fork() > 0:
            os._exit(0)
        os.set_inheritable(w, False)
        self._alive_fd = w
