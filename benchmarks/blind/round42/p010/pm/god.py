"""The daemon's heart: starts the apps and listens on their bus."""
from __future__ import annotations

import logging
import os
import signal
import time
from collections import Counter
from pathlib import Path

import zmq

from .apps import App

log = logging.getLogger("pm.god")


class God:
    def __init__(self, log_dir: Path) -> None:
        self.log_dir = log_dir
        self.context = zmq.Context.instance()
        self.bus = self.context.socket(zmq.PULL)
        self.bus.bind("tcp://127.0.0.1:*")
        self.events = self.context.socket(zmq.PUB)
        self.events.bind("inproc://pm-events")
        self.pids: dict[int, str] = {}

    def _launch(self, app: App, index: int) -> int:
        endpoint = self.bus.getsockopt_string(zmq.LAST_ENDPOINT)
        environment = app.environment(index, endpoint)
        argv = app.argv()
        logfile = self.log_dir / f"{app.name}-{index}.log"
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                fd = os.open(logfile, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
                os.dup2(fd, 1)
                os.dup2(fd, 2)
                os.chdir("/")
                os.execve(argv[0], argv, environment)
            finally:
                os._exit(127)
        self.events.send_multipart([b"start", app.name.encode(), b"%d" % pid])
        return pid

    def start(self, apps: list[App]) -> None:
        for app in apps:
            for index in range(app.instances):
                self.pids[self._launch(app, index)] = f"{app.name}#{index}"

    def supervise(self, timeout: float) -> Counter[str]:
        messages: Counter[str] = Counter()
        deadline = time.monotonic() + timeout
        while self.pids and time.monotonic() < deadline:
            if self.bus.poll(50):
                doc = self.bus.recv_json(zmq.NOBLOCK)
                messages[doc["app"]] += 1
                log.info("bus: %s", doc)
            self._reap()
        for pid in self.pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        return messages

    def _reap(self) -> None:
        for pid in list(self.pids):
            done, status = os.waitpid(pid, os.WNOHANG)
            if done:
                name = self.pids.pop(pid)
                log.info("%s left with %d", name, os.waitstatus_to_exitcode(status))
                self.events.send_multipart([b"exit", name.encode()])

    def close(self) -> None:
        self.context.destroy(linger=0)
