from __future__ import annotations

import logging
import os

from .logs import configure
from .tasks import TASKS, Task

log = logging.getLogger(__name__)


class Supervisor:
    def __init__(self) -> None:
        self.children: dict[int, Task] = {}

    def launch(self, kind: Task) -> None:
        pid = os.fork()
        if pid:
            self.children[pid] = kind
            return
        status = 1
        try:
            status = TASKS[kind]()
        finally:
            os._exit(status)

    def reap(self) -> None:
        while self.children:
            pid, status = os.waitpid(-1, 0)
            log.info("%s ended with %d", self.children.pop(pid).name, os.waitstatus_to_exitcode(status))


def main() -> None:
    configure("supervisor")
    log.info("starting")
    supervisor = Supervisor()
    for kind in Task:
        supervisor.launch(kind)
    supervisor.reap()


if __name__ == "__main__":
    main()
