from __future__ import annotations

import os
import signal
import sys
import time
from dataclasses import dataclass

from .links import ENVIRONMENT, Link
from .spec import AgentSpec


@dataclass
class Child:
    spec: AgentSpec
    pid: int

    def wait(self, deadline: float) -> int:
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def launch(spec: AgentSpec, link: Link) -> Child:
    command = [sys.executable, "-m", "agents", "agent", spec.name, "--period", str(spec.period), "--readings", str(spec.readings)]
    pid = os.fork()
    if pid == 0:
        try:
            os.setpgid(0, 0)
            os.nice(1)
            os.environ[ENVIRONMENT] = link.url
            os.execv(command[0], command)
        except OSError as error:
            os.write(2, f"{spec.name}: {error}\n".encode())
        finally:
            os._exit(127)
    return Child(spec, pid)
