"""Start the renderer with its files as stdin and stdout."""
import os
import signal
import sys
import time
from pathlib import Path


class RenderFailed(RuntimeError):
    pass


def launch(source: Path, target: Path) -> int:
    pid = os.fork()
    if pid == 0:
        try:
            fd = os.open(source, os.O_RDONLY)
            os.dup2(fd, 0)
            fd = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o640)
            os.dup2(fd, 1)
            os.execv(sys.executable, [sys.executable, "-m", "receipts.render"])
        finally:
            os._exit(127)
    return pid


def wait(pid: int, timeout: float) -> None:
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            code = os.waitstatus_to_exitcode(status)
            if code:
                raise RenderFailed(f"renderer {pid} ended with {code}")
            return
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    raise RenderFailed(f"renderer {pid} timed out")
