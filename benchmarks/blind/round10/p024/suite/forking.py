import os
from typing import Callable


def forked(function: Callable[..., None], *args: object) -> int:
    """The exit status of function, run in a process of its own."""
    pid = os.fork()
    if not pid:
        code = 1
        try:
            function(*args)
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
