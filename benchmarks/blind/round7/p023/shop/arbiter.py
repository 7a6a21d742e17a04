import logging
import os
import sys
from typing import Callable

from .conf import Conf
from .services import services

log = logging.getLogger(__name__)
Hook = Callable[[Conf], None]


class Arbiter:
    post_fork: list[Hook] = [services.init_worker]

    def __init__(self, app: Callable, conf: Conf) -> None:
        self.app = app
        self.conf = conf

    def run(self) -> None:
        services.activity.track("boot", processes=self.conf.processes)
        pids = [self._spawn(n) for n in range(self.conf.processes)]
        for pid in pids:
            _, status = os.waitpid(pid, 0)
            log.info("worker %d ended with %d", pid, os.waitstatus_to_exitcode(status))

    def _spawn(self, number: int) -> int:
        pid = os.fork()
        if pid != 0:
            return pid
        try:
            for hook in self.post_fork:
                hook(self.conf)
            self._handle_one(number)
        except Exception:
            log.exception("worker %d", number)
            os._exit(1)
        sys.stdout.flush()
        os._exit(0)

    def _handle_one(self, number: int) -> None:
        status = []
        body = self.app({"QUERY_STRING": f"q=boots{number}"}, lambda line, headers: status.append(line))
        log.info("%s %s", status[0], b"".join(body))
