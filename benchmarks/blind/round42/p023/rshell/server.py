import logging
import shlex
from pathlib import Path

import zmq

from .commands import REGISTRY
from .jobs import Job

log = logging.getLogger("rshell.server")


class ShellServer:
    def __init__(self, root: Path, context: zmq.Context):
        self.root = root
        self.router = context.socket(zmq.ROUTER)
        self.router.linger = 200
        self.port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.served = 0

    def serve(self, idle: float) -> None:
        while self.router.poll(int(idle * 1000)):
            ident, line = self.router.recv_multipart()
            if line == b"logout":
                log.info("logout")
                break
            self.handle(ident, line.decode())

    def handle(self, ident: bytes, line: str) -> None:
        argv = shlex.split(line)
        if not argv or argv[0] not in REGISTRY:
            self.router.send_multipart([ident, b"ERR", b"unknown command"])
            self.router.send_multipart([ident, b"EXIT", b"127"])
            return
        job = Job(self.router, ident, argv)
        job.start(self.root)
        code = job.wait(1.0)
        self.served += 1
        self.router.send_multipart([ident, b"EXIT", str(code).encode()])

    def close(self) -> None:
        self.router.close()
