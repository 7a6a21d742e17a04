from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import time

from .config import CaptureConfig
from .control import ControlServer

log = logging.getLogger("capture")


class Supervisor:
    def __init__(self, config: CaptureConfig) -> None:
        self.config = config
        self.control = ControlServer(config.endpoint)
        self.children: dict[int, str] = {}
        self.totals: dict[str, dict] = {}

    def kernel(self) -> str:
        done = subprocess.run(["uname", "-r"], stdout=subprocess.PIPE, text=True, timeout=2, preexec_fn=os.setsid)
        return done.stdout.strip()

    def spawn(self, interface: str) -> None:
        argv = self.config.worker_argv(interface, sys.executable)
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                os.nice(self.config.nice)
                signal.signal(signal.SIGTERM, signal.SIG_DFL)
                os.execve(argv[0], argv, self.config.env)
            except OSError:
                os._exit(126)
        self.children[pid] = interface
        log.info("%s: worker %d", interface, pid)

    def run(self) -> dict[str, dict]:
        log.info("kernel %s", self.kernel())
        for interface in self.config.interfaces:
            self.spawn(interface)
        self._collect(until=time.monotonic() + 3, enough=self._all_present)
        self._collect(until=time.monotonic() + self.config.seconds)
        self.control.broadcast("stop")
        self._collect(until=time.monotonic() + 2, enough=lambda: len(self.totals) == len(self.children))
        self._reap()
        return self.totals

    def close(self) -> None:
        self.control.close()

    def _all_present(self) -> bool:
        return set(self.control.peers) == set(self.config.interfaces)

    def _collect(self, until: float, enough=lambda: False) -> None:
        while time.monotonic() < until and not enough():
            for interface, message in self.control.messages(100):
                if message["kind"] == "totals":
                    self.totals[interface] = {k: message[k] for k in ("frames", "octets")}

    def _reap(self) -> None:
        deadline = time.monotonic() + 2
        waiting = dict(self.children)
        while waiting and time.monotonic() < deadline:
            for pid in list(waiting):
                if os.waitpid(pid, os.WNOHANG)[0]:
                    del waiting[pid]
            time.sleep(0.02)
        for pid, interface in waiting.items():
            log.warning("%s: killing worker %d", interface, pid)
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
