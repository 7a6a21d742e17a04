from __future__ import annotations

import logging
import os
import signal
import time

from commands import Command

logger = logging.getLogger("invoker")


class Invoker:
    """Runs commands one after another, each fenced off and with a time limit."""

    def __init__(self, limit: float = 2.0) -> None:
        self.limit = limit
        self.history: list[Command] = []

    def invoke(self, command: Command) -> bool:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                command.execute()
                status = 0
            except Exception:
                logger.exception("command %s", type(command).__name__)
            finally:
                os._exit(status)
        done = self._reap(child)
        if done:
            self.history.append(command)
        return done

    def rollback(self) -> None:
        while self.history:
            self.history.pop().undo()

    def _reap(self, child: int) -> bool:
        end = time.monotonic() + self.limit
        while time.monotonic() < end:
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status) == 0
            time.sleep(0.02)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return False
