"""Split the daemon in a monitor, which owns the sockets, and a confined engine."""
from __future__ import annotations

import logging
import os
import resource
import signal
import socket
import time
from dataclasses import dataclass
from typing import Callable

log = logging.getLogger(__name__)


@dataclass
class Engine:
    pid: int
    channel: socket.socket

    def stop(self, grace: float = 1.5) -> int:
        self.channel.close()
        deadline = time.monotonic() + grace
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        log.warning("engine %d does not leave, killing it", self.pid)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        return -signal.SIGKILL


def confine() -> None:
    os.umask(0o077)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def split(body: Callable[[socket.socket], int]) -> Engine:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    pid = os.fork()
    if pid:
        theirs.close()
        return Engine(pid, ours)
    status = 70
    try:
        ours.close()
        confine()
        status = body(theirs)
    except Exception:
        log.exception("engine failed")
    finally:
        os._exit(status)
