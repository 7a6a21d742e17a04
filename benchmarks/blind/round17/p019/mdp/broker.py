from __future__ import annotations

import logging

import zmq

from .wire import Cmd

log = logging.getLogger("mdp.broker")


class Broker:
    def __init__(self) -> None:
        self.ctx = zmq.Context()
        self.router = self.ctx.socket(zmq.ROUTER)
        self.router.linger = 0
        self.port = self.router.bind_to_random_port("tcp://127.0.0.1")
        self.replies: list[bytes] = []

    @property
    def url(self) -> str:
        return f"tcp://127.0.0.1:{self.port}"

    def mediate(self, quiet_ms: int, work: bytes) -> None:
        while self.router.poll(quiet_ms):
            ident, command, service, *rest = self.router.recv_multipart()
            log.info("%s from %s", Cmd(command).name, service)
            if command == Cmd.READY and not rest:
                self.router.send_multipart([ident, Cmd.REQUEST.value, work])
            elif command == Cmd.REPLY:
                self.replies += rest
                self.router.send_multipart([ident, Cmd.GOODBYE.value])

    def close(self) -> None:
        self.router.close()
        self.ctx.term()
