import os
import signal
import sys
import time


def launch(ident: str, text: str, url: str) -> int:
    """Start the conversion tool with a low priority in a session of its own."""
    argv = [sys.executable, "-m", "convert.tool", ident, url, text]
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            os.nice(5)
            os.environ["CONVERT_PARENT"] = str(os.getppid())
            os.execv(sys.executable, argv)
        finally:
            os._exit(127)
    return pid


def reap(pid: int, seconds: float = 2.0) -> int:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        done, status = os.waitpid(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
