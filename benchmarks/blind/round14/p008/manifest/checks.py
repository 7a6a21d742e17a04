from __future__ import annotations

import multiprocessing as mp
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection

from .desk import PublishingDesk

fork = mp.get_context("fork")


@dataclass(frozen=True)
class Declaration:
    reference: str
    hs_code: str
    kilos: float

    def acceptable(self) -> bool:
        return len(self.hs_code) >= 6 and self.hs_code.isdigit() and self.kilos > 0


@dataclass
class CheckingRoom:
    desk: PublishingDesk

    def _check(self, items: list[Declaration], reply: Connection) -> None:
        where = self.desk.inbox_endpoint
        with reply:
            for item in items:
                reply.send((item.reference, item.acceptable(), where))

    def results(self, items: list[Declaration]) -> Iterator[tuple[str, bool]]:
        receiving, sending = fork.Pipe(duplex=False)
        worker = fork.Process(target=self._check, args=(items, sending))
        worker.start()
        sending.close()
        try:
            while True:
                reference, good, where = receiving.recv()
                assert where == self.desk.inbox_endpoint
                yield reference, good
        except EOFError:
            worker.join(2)

    def check(self, items: list[Declaration]) -> list[str]:
        accepted = []
        for reference, good in self.results(items):
            self.desk.publish(reference, good)
            if good:
                accepted.append(reference)
        return accepted
