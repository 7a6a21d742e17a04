"""Launch harvest agents as fresh interpreters, log file per agent."""
import logging
import os
import signal
import sys
import time
from pathlib import Path

log = logging.getLogger(__name__)


class Agent:
    def __init__(self, name: str, logdir: Path, env: dict):
        self.name = name
        self.logfile = logdir / f"{name}.log"
        self.env = {**os.environ, **env, "HARVEST_AGENT": name}
        self.pid = None
        self.exit_code = None

    def start(self):
        argv = [sys.executable, "-m", "harvest.agent"]
        pid = os.fork()
        if pid:
            self.pid = pid
            return self
        try:
            fd = os.open(self.logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
            os.dup2(fd, 1)
            os.dup2(fd, 2)
            os.execve(argv[0], argv, self.env)
        finally:
            os._exit(127)

    def poll(self):
        if self.exit_code is None:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code

    def reap(self, timeout):
        deadline = time.monotonic() + timeout
        while self.poll() is None:
            if time.monotonic() > deadline:
                log.warning("%s did not stop, killing", self.name)
                os.kill(self.pid, signal.SIGKILL)
            time.sleep(0.03)
        return self.exit_code
