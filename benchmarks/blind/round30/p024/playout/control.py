from __future__ import annotations

import logging
import os
import signal
import sys
import time
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import zmq

from .commands import Goodbye, Hello, Message, Stats, load

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Channel:
    name: str
    pid: int
    state: str = "starting"
    frames: int = 0


class Controller:
    def __init__(self, frames: int) -> None:
        self._frames = frames
        self._ctx = zmq.Context()
        self._inbox = self._ctx.socket(zmq.PULL)
        port = self._inbox.bind_to_random_port("tcp://127.0.0.1")
        self._endpoint = f"tcp://127.0.0.1:{port}"
        self.channels: dict[str, Channel] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None) -> None:
        self.stop_all()
        self._inbox.close(0)
        self._ctx.term()

    def start(self, name: str) -> None:
        argv = [
            sys.executable, "-m", "playout", "encode",
            "--channel", name, "--link", self._endpoint, "--frames", str(self._frames),
        ]
        environment = {**os.environ, "PLAYOUT_CHANNEL": name}
        pid = os.fork()
        if pid == 0:
            try:
                os.setsid()
                os.nice(5)
                os.execve(sys.executable, argv, environment)
            finally:
                os._exit(127)
        self.channels[name] = Channel(name, pid)

    def pump(self, patience: float) -> None:
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline and any(c.state != "ended" for c in self.channels.values()):
            if self._inbox.poll(100, zmq.POLLIN):
                self._handle(load(self._inbox.recv()))

    def _handle(self, message: Message) -> None:
        match message:
            case Hello(channel=name, pid=pid):
                self.channels[name].state = "on air"
                log.info("%s on air, process %d", name, pid)
            case Stats(channel=name, frames=frames):
                self.channels[name].frames = frames
            case Goodbye(channel=name, reason=reason):
                self.channels[name].state = "ended"
                log.info("%s: %s", name, reason)

    def stop_all(self) -> None:
        for channel in self.channels.values():
            for _ in range(50):
                if os.waitpid(channel.pid, os.WNOHANG)[0]:
                    break
                time.sleep(0.02)
            else:
                os.kill(channel.pid, signal.SIGKILL)
                os.waitpid(channel.pid, 0)
