from __future__ import annotations

import multiprocessing
from abc import abstractmethod

from .wire import Cmd, LinkMixin

_mp = multiprocessing.get_context("fork")


class ServiceWorker(LinkMixin, _mp.Process):
    lifetime = 1.0

    def __init__(self, broker_url: str, service: bytes) -> None:
        super().__init__(name=f"worker-{service.decode()}", daemon=True)
        self.broker_url = broker_url
        self.service = service

    @abstractmethod
    def serve(self, *frames: bytes) -> bytes: ...

    def check_broker(self) -> None:
        """Fails early, in the launching process, if there is no broker."""
        self.tell(Cmd.READY, b"probe")

    def run(self) -> None:
        self.tell(Cmd.READY)
        for command, *frames in self.incoming(self.lifetime):
            match command:
                case Cmd.REQUEST.value:
                    self.tell(Cmd.REPLY, self.serve(*frames))
                case Cmd.GOODBYE.value:
                    break
        self.close_link()


class Reverser(ServiceWorker):
    def serve(self, *frames):
        return b" ".join(frame[::-1] for frame in frames)
