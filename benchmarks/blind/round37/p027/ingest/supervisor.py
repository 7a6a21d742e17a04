from __future__ import annotations

import logging
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

import zmq

log = logging.getLogger("ingest")


class Supervisor:
    """Starts an unpacker per scene and collects their reports."""

    def __init__(self, workdir: Path, niceness: int = 5, cpu_seconds: int = 30) -> None:
        self.workdir = workdir
        self.niceness = niceness
        self.cpu_seconds = cpu_seconds
        self.context = zmq.Context()
        self.reports = self.context.socket(zmq.PULL)
        self.url = f"ipc://{workdir}/reports.ipc"
        self.reports.bind(self.url)
        self.events = self.context.socket(zmq.PUB)
        self.events.linger = 0
        self.events_port = self.events.bind_to_random_port("tcp://127.0.0.1")
        self.children: dict[str, subprocess.Popen] = {}

    def _child_setup(self) -> None:
        os.setsid()
        os.nice(self.niceness)
        resource.setrlimit(resource.RLIMIT_CPU, (self.cpu_seconds, self.cpu_seconds))

    def launch(self, raw: Path) -> None:
        cmd = [sys.executable, "-m", "ingest.unpack", self.url, str(raw)]
        self.children[raw.name] = subprocess.Popen(
            cmd, preexec_fn=self._child_setup, stdin=subprocess.DEVNULL, close_fds=True
        )
        self.events.send_json({"event": "started", "scene": raw.name})

    def collect(self, timeout: float) -> dict[str, dict]:
        got: dict[str, dict] = {}
        deadline = time.monotonic() + timeout
        while len(got) < len(self.children) and time.monotonic() < deadline:
            if self.reports.poll(200):
                report = self.reports.recv_json(zmq.NOBLOCK)
                got[report["scene"]] = report
                self.events.send_json({"event": "unpacked", **report})
        return got

    def close(self) -> None:
        for scene, proc in self.children.items():
            try:
                proc.wait(1)
            except subprocess.TimeoutExpired:
                log.warning("%s does not end, killing it", scene)
                proc.kill()
                proc.wait(1)
        self.reports.close(0)
        self.events.close()
        self.context.term()
