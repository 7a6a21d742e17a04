"""Base for the tools' background tasks: one process per task."""
import logging
import os
import signal
import time

log = logging.getLogger("siptools")


class Task(object):
    name = "task"

    def __init__(self):
        self.pid = None

    def setup(self):
        """Called in the task's own process before work()."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)

    def work(self):
        raise NotImplementedError

    def teardown(self):
        pass

    def launch(self):
        pid = os.fork()
        if pid:
            self.pid = pid
            return pid
        code = 70
        try:
            self.setup()
            code = self.work() or 0
            self.teardown()
        except Exception:
            log.exception("%s died", self.name)
        finally:
            os._exit(code)

    def wait(self, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return None
