"""Small helpers over os.fork."""
import os
import sys
import traceback
from typing import Callable, Iterable


def spawn(func: Callable[..., int], *args, **kwargs) -> int:
    """Run func in a child; its result is the exit status."""
    sys.stdout.flush()
    pid = os.fork()
    if pid > 0:
        return pid
    code = 70
    try:
        code = int(func(*args, **kwargs) or 0)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(code)


def wait_all(pids: Iterable[int]) -> int:
    return sum(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 0 for pid in pids)
