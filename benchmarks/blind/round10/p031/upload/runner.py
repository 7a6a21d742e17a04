import os
import signal
from typing import Any, Callable


def run_forked(function: Callable[..., Any], *args: Any, seconds: int = 1) -> int:
    pid = os.fork()
    if pid != 0:
        return os.waitpid(pid, 0)[1]
    signal.alarm(seconds)
    try:
        function(*args)
    except Exception:
        os._exit(1)
    os._exit(0)
