"""Starting players with low priority and their output in a file of their own."""
from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass, field


@dataclass
class Player:
    gates: list[str]
    log_path: str
    nice: int = 5
    pid: int = field(default=0, init=False)

    def argv(self, url: str, trace: str, speed: float) -> list[str]:
        command = [sys.executable, "-m", "replay.player", url, trace, f"--speed={speed}"]
        for gate in self.gates:
            command += ["--gate", gate]
        return command

    def start(self, url: str, trace: str, speed: float) -> None:
        argv = self.argv(url, trace, speed)
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self._become(argv)
            finally:
                os._exit(127)

    def _become(self, argv: list[str]) -> None:
        log = os.open(self.log_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(log, sys.stdout.fileno())
        os.dup2(log, sys.stderr.fileno())
        os.nice(self.nice)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.execv(argv[0], argv)

    def finish(self, patience: float) -> int:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return -signal.SIGKILL
