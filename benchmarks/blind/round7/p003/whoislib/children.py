import os
import traceback
from typing import Any, Callable


def run_in_child(func: Callable[..., Any], *args: Any) -> int:
    pid = os.fork()
    if pid:
        return pid
    status = 0
    try:
        func(*args)
    except Exception:
        traceback.print_exc()
        status = 1
    os._exit(status)


def reap(pids: list[int]) -> int:
    failed = 0
    for pid in pids:
        _, status = os.waitpid(pid, 0)
        failed += os.waitstatus_to_exitcode(status) != 0
    return failed
