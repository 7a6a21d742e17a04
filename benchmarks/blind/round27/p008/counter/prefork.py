from __future__ import annotations

import os
import signal
import time
import traceback
from typing import Callable, Iterable

from . import bus


def launch(tasks: Iterable[Callable[[], None]]) -> list[int]:
    pids = []
    for task in tasks:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                bus.reopen()
                task()
                bus.close_bus()
                status = 0
            except Exception:
                traceback.print_exc()
            finally:
                os._exit(status)
        pids.append(pid)
        bus.publish("house", worker=pid)
    return pids


def reap(pids: list[int], seconds: float) -> None:
    until = time.monotonic() + seconds
    waiting = set(pids)
    while waiting:
        for pid in list(waiting):
            done, _ = os.waitpid(pid, os.WNOHANG)
            if done:
                waiting.discard(pid)
        if waiting and time.monotonic() > until:
            for pid in waiting:
                os.kill(pid, signal.SIGKILL)
            until = time.monotonic() + 1
        time.sleep(0.02)
