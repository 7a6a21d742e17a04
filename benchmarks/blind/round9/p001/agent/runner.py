from __future__ import annotations

import logging
import os
import traceback

from .board import StatusBoard
from .steps import STEPS

log = logging.getLogger(__name__)


class StepRunner:
    """Isolates a step, so that it may crash without taking the agent along."""

    def __init__(self, board: StatusBoard) -> None:
        self.board = board

    def run(self, name: str, *, release: str) -> int:
        pid = os.fork()
        if pid == 0:
            self._child(name, release)
        _, status = os.waitpid(pid, 0)
        code = os.waitstatus_to_exitcode(status)
        log.info("step %s ended with %d", name, code)
        return code

    def _child(self, name: str, release: str) -> None:
        code = 70
        try:
            code = STEPS[name](self.board, release)
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)
