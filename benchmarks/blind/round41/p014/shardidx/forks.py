import os
import signal
import time
import traceback
from contextlib import contextmanager


class Child:
    def __init__(self, pid):
        self.pid = pid
        self.status = None

    def wait(self, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                return self.status
            time.sleep(0.01)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        self.status = -signal.SIGKILL
        return self.status


def launch(function, *args):
    pid = os.fork()
    if pid:
        return Child(pid)
    code = 0
    try:
        function(*args)
    except Exception:
        traceback.print_exc()
        code = 1
    finally:
        os._exit(code)


@contextmanager
def brood(patience=4.0):
    children = []
    try:
        yield children
    finally:
        for child in children:
            child.wait(patience)
