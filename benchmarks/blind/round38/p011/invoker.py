from __future__ import annotations

import logging
import os
import pickle
import select
import signal
import time

from commands import Command, Order

logger = logging.getLogger("invoker")


class Invoker:
    """Runs commands one after another, each fenced off and with a time limit."""

    def __init__(self, limit: float = 2.0) -> None:
        self.limit = limit
        self.history: list[Command] = []

    def invoke(self, command: Command) -> bool:
        orders = self._plan(command)
        if orders is None:
            return False
        command.apply(orders)
        self.history.append(command)
        return True

    def _plan(self, command: Command) -> list[Order] | None:
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            status = 1
            try:
                os.close(reader)
                with open(writer, "wb") as pipe:
                    pickle.dump(command.plan(), pipe)
                status = 0
            except Exception:
                logger.exception("command %s", type(command).__name__)
            finally:
                os._exit(status)
        os.close(writer)
        with open(reader, "rb") as pipe:
            ready, _, _ = select.select([pipe], [], [], self.limit)
            try:
                orders = pickle.load(pipe) if ready else None
            except EOFError:
                orders = None
        return orders if self._reap(child) else None

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
