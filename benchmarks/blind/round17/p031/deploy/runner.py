from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Iterable

from .console import Console, primed
from .plan import Release, steps


def apply(target: str, release: Release, out) -> None:
    for step in steps(release, target):
        out.send((target, step()))


class Fan:
    """One process for a target, at most `width` at a time."""

    def __init__(self, console: Console, release: Release, width: int = 2) -> None:
        self.console = console
        self.release = release
        self.width = width
        self.out = primed(console.endpoint)
        self.active: dict[int, str] = {}

    def launch(self, target: str) -> None:
        self.out.send((target, "queued"))
        pid = os.fork()
        if pid:
            self.active[pid] = target
            return
        code = 70
        try:
            apply(target, self.release, self.out)
            self.out.close()
            code = 0
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)

    def over(self, targets: Iterable[str]) -> dict[str, int]:
        results: dict[str, int] = {}
        for target in targets:
            if len(self.active) >= self.width:
                results |= self.reap(4.0)
            self.launch(target)
        results |= self.reap(4.0)
        self.out.close()
        return results

    def reap(self, timeout: float) -> dict[str, int]:
        done: dict[str, int] = {}
        limit = time.monotonic() + timeout
        while self.active:
            for pid in [*self.active]:
                got, status = os.waitpid(pid, os.WNOHANG)
                if got:
                    done[self.active.pop(pid)] = os.waitstatus_to_exitcode(status)
                elif time.monotonic() > limit:
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.02)
        return done
