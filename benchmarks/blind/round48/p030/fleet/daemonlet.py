import abc
import os
import signal
import sys
import time
import traceback


class Daemonlet(abc.ABC):
    """Something small with a process of its own."""

    pid = None

    def start(self):
        self.prepare()
        sys.stdout.flush()
        self.pid = os.fork()
        if not self.pid:
            code = 0
            try:
                self.main()
            except Exception:
                traceback.print_exc()
                code = 1
            os._exit(code)
        return self

    def prepare(self):
        """Hook: last checks before the process exists."""

    @abc.abstractmethod
    def main(self):
        ...

    def stop(self, patience=1.5):
        end = time.monotonic() + patience
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)
