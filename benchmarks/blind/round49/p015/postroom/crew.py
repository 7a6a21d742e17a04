from __future__ import annotations

import queue
from multiprocessing import Process, Queue

from loguru import logger

from .render import Mail, render_batch


def desk(number: int, mails: list[Mail], results: Queue) -> None:
    with logger.contextualize(desk=number):
        results.put((number, render_batch(number, mails)))


class Crew:
    def __init__(self, desks: int) -> None:
        self.desks = desks
        self.results: Queue = Queue()
        self.members: list[Process] = []

    def __enter__(self) -> Crew:
        return self

    def __exit__(self, *exc) -> None:
        for member in self.members:
            member.join(timeout=2)
            if member.is_alive():
                logger.warning("{} does not end", member.name)
                member.kill()

    def work(self, mails: list[Mail]) -> dict[int, list[str]]:
        for number in range(self.desks):
            member = Process(target=desk, args=(number, mails[number::self.desks], self.results),
                             name=f"desk-{number}")
            member.start()
            self.members.append(member)
        logger.info("{} desks at work", self.desks)
        done: dict[int, list[str]] = {}
        try:
            while len(done) < self.desks:
                number, texts = self.results.get(timeout=3)
                done[number] = texts
        except queue.Empty:
            logger.error("gave up waiting for the desks")
        return done
