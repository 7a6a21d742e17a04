from __future__ import annotations

import os
import sys
from abc import ABC, abstractmethod

import zmq


class Launcher(ABC):
    """Starts something beside the manager and knows how to wait for it."""

    def __init__(self, hub: zmq.Socket) -> None:
        self.hub = hub
        self.pids: dict[int, str] = {}

    @abstractmethod
    def command(self, name: str) -> list[str]: ...

    def start(self, name: str) -> None:
        pid = os.fork()
        if pid == 0:
            try:
                self._become(name)
            finally:
                os._exit(127)
        self.pids[pid] = name
        self.hub.poll(0)

    def _become(self, name: str) -> None:
        os.setpgid(0, 0)
        os.nice(2)
        argv = self.command(name)
        os.environ["SWARM_AGENT"] = name
        os.execv(argv[0], argv)

    def reap(self) -> dict[str, int]:
        codes = {}
        while self.pids:
            pid, status = os.wait()
            codes[self.pids.pop(pid)] = os.waitstatus_to_exitcode(status)
        return codes


class AgentLauncher(Launcher):
    def command(self, name: str) -> list[str]:
        url = self.hub.get(zmq.LAST_ENDPOINT).rstrip(b"\0").decode()
        return [sys.executable, "-m", "swarm.agent", url, name]
