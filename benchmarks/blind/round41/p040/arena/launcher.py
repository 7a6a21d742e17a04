"""Bots are programs; the arena starts them with low priority in their own process group."""
from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass


@dataclass
class BotProcess:
    style: str
    pid: int

    def stop(self, patience: float = 1.0) -> int:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def launch(style: str, endpoint: str, seed: int, nice: int = 5) -> BotProcess:
    argv = [sys.executable, "-m", "arena.bot", "--style", style, "--endpoint", endpoint,
            "--seed", str(seed)]
    pid = os.fork()
    if pid == 0:
        try:
            os.setpgid(0, 0)
            os.nice(nice)
            os.execv(argv[0], argv)
        finally:
            os._exit(127)
    return BotProcess(style, pid)
