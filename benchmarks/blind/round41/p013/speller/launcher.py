"""Starts checkers niced down and with their own session, which Popen would need a hook for."""
import os
import signal
import sys
import time


class Launched:
    def __init__(self, pid):
        self.pid = pid

    def wait(self, seconds):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return False


def launch(module, *arguments, niceness=5):
    command = [sys.executable, "-m", module, *arguments]
    pid = os.fork()
    if pid == 0:
        try:
            os.setsid()
            os.nice(niceness)
            os.execv(command[0], command)
        finally:
            os._exit(127)
    return Launched(pid)
