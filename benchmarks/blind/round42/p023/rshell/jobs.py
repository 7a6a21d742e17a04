"""One forked process per command."""
import os
import signal
import time
from pathlib import Path

import zmq

from .commands import REGISTRY


class Job:
    def __init__(self, router: zmq.Socket, ident: bytes, argv: list[str]):
        self.router = router
        self.ident = ident
        self.argv = argv
        self.pid = 0

    def reply(self, kind: bytes, text: str) -> None:
        self.router.send_multipart([self.ident, kind, text.encode()])

    def start(self, root: Path) -> None:
        self.reply(b"START", " ".join(self.argv))
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                status = self.execute(root)
            finally:
                os._exit(status)

    def execute(self, root: Path) -> int:
        name, *args = self.argv
        os.chdir(root)
        try:
            for line in REGISTRY[name](root, args):
                self.reply(b"OUT", line)
        except OSError as exc:
            self.reply(b"ERR", str(exc))
            return 2
        return 0

    def wait(self, timeout: float) -> int:
        deadline = time.monotonic() + timeout
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.02)
        os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)
