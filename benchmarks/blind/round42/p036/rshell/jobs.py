"""One forked process per command."""
import os
import signal
from pathlib import Path
from select import select
from typing import TextIO

import zmq

from .commands import REGISTRY


class Job:
    def __init__(self, router: zmq.Socket, ident: bytes, argv: list[str]):
        self.router = router
        self.ident = ident
        self.argv = argv
        self.pid = 0
        self.output = -1

    def reply(self, kind: bytes, text: str) -> None:
        self.router.send_multipart([self.ident, kind, text.encode()])

    def start(self, root: Path) -> None:
        self.reply(b"START", " ".join(self.argv))
        self.output, inner = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            status = 1
            try:
                os.close(self.output)
                with os.fdopen(inner, "w") as stream:
                    status = self.execute(root, stream)
            finally:
                os._exit(status)
        os.close(inner)

    def execute(self, root: Path, stream: TextIO) -> int:
        name, *args = self.argv
        os.chdir(root)
        try:
            for line in REGISTRY[name](root, args):
                stream.write(f"OUT {line}\n")
        except OSError as exc:
            stream.write(f"ERR {exc}\n")
            return 2
        return 0

    def wait(self, timeout: float) -> int:
        """Relay the output until the command closes its end."""
        with os.fdopen(self.output) as stream:
            if select([stream], [], [], timeout)[0]:
                for line in stream:
                    kind, _, text = line.rstrip("\n").partition(" ")
                    self.reply(kind.encode(), text)
            else:
                os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        return os.waitstatus_to_exitcode(status)
