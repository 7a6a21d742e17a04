import functools
import os
import signal
import traceback
from typing import Callable, List

CHECKS: List[Callable[[], None]] = []


def check(function: Callable[[], None]) -> Callable[[], None]:
    CHECKS.append(function)
    return function


def in_child(seconds: int = 1):
    """Runs the function in a forked process, so that a crash does not end the run."""
    def decorate(function):
        @functools.wraps(function)
        def wrapper():
            pid = os.fork()
            if pid == 0:
                signal.alarm(seconds)
                code = 1
                try:
                    function()
                    code = 0
                finally:
                    os._exit(code)
            os.waitpid(pid, 0)
        return wrapper
    return decorate


def run_all() -> int:
    failed = 0
    for function in CHECKS:
        try:
            function()
        except Exception:
            traceback.print_exc()
            failed += 1
    print(f"{len(CHECKS)} checks, {failed} failed")
    return 1 if failed else 0
