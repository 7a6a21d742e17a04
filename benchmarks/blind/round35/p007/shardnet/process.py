from __future__ import annotations

import multiprocessing as mp

from .link import Link

fork = mp.get_context("fork")


class LinkedProcess(fork.Process):
    """A process that can talk to the world server on both sides of start()."""

    def __init__(self, url: str, name: str) -> None:
        super().__init__(name=name)
        self.link = Link(url, name)
        self._front = self.link

    def run(self) -> None:
        self.link = self._front.twin()
        try:
            self.serve()
        finally:
            self.link.close()

    def serve(self) -> None:
        raise NotImplementedError

    def start(self) -> None:
        super().start()
        self.link.tell("started", pid=self.pid)

    def retire(self, timeout: float) -> int | None:
        self.join(timeout)
        if self.is_alive():
            self.kill()
            self.join()
        self.link.tell("retired", code=self.exitcode)
        self.link.close()
        return self.exitcode
