"""Ways to start a compile worker on this machine."""
from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from abc import ABC, abstractmethod
from typing import ClassVar


class Launcher(ABC):
    registry: ClassVar[dict[str, type["Launcher"]]] = {}

    def __init_subclass__(cls, name: str, **kwargs) -> None:
        super().__init_subclass__(**kwargs)
        Launcher.registry[name] = cls

    def __init__(self, niceness: int = 5) -> None:
        self.niceness = niceness

    def argv(self, url: str) -> list[str]:
        return [sys.executable, "-m", "gridcc", "worker", "--broker", url]

    @abstractmethod
    def launch(self, url: str) -> int: ...

    def reap(self, pid: int, seconds: float) -> int | None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return None


class ForkLauncher(Launcher, name="fork"):
    """In a session of its own and with lower priority."""

    def launch(self, url: str) -> int:
        argv = self.argv(url)
        pid = os.fork()
        if pid:
            return pid
        try:
            os.setsid()
            os.nice(self.niceness)
            os.execv(argv[0], argv)
        except OSError as exc:
            os.write(2, f"gridcc: {exc}\n".encode())
        os._exit(127)


class PosixLauncher(Launcher, name="posix"):
    def launch(self, url: str) -> int:
        argv = self.argv(url)
        return os.posix_spawn(argv[0], argv, dict(os.environ))


class PopenLauncher(Launcher, name="popen"):
    def __init__(self, niceness: int = 5) -> None:
        super().__init__(niceness)
        self._popen: list[subprocess.Popen] = []

    def launch(self, url: str) -> int:
        child = subprocess.Popen(self.argv(url), preexec_fn=lambda: os.nice(self.niceness))
        self._popen.append(child)
        return child.pid
