from __future__ import annotations

import logging
import os
from typing import Callable, Sequence

log = logging.getLogger("batch.workers")


def fan_out(count: int, body: Callable[[int], None]) -> Sequence[int]:
    pids = []
    for index in range(count):
        pid = os.fork()
        if pid == 0:
            log.info("worker %d begins", index)
            try:
                body(index)
            except BaseException:
                log.exception("worker %d", index)
                os._exit(1)
            os._exit(0)
        pids.append(pid)
    return pids


def wait_for(pids: Sequence[int]) -> list[int]:
    return [os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid in pids]
