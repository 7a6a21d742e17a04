"""Off-line jobs, each in a process of its own so that lending goes on."""
import os
import sys
import time
import traceback
from typing import Callable, NoReturn

Job = Callable[[], None]


def _perform(job: Job) -> NoReturn:
    code = 0
    try:
        job()
    except Exception:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    os._exit(code)


def launch(job: Job) -> int:
    sys.stdout.flush()
    match os.fork():
        case 0:
            _perform(job)
        case pid:
            return pid


def finished(pid: int, patience: float) -> bool:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.05)
    os.kill(pid, 9)
    os.waitpid(pid, 0)
    return False
