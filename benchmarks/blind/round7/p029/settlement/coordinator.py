import functools
import logging
from multiprocessing import Process

from .depot import Depot
from .messenger import Messenger
from .session import settle_book

log = logging.getLogger(__name__)


class Coordinator:
    def __init__(self, books: list[str]) -> None:
        self.books = books
        self.depot = Depot()
        self.messenger = Messenger("coordinator", self.depot.url)

    def open(self) -> None:
        self.depot.begin()
        self.messenger.open().send("OPEN")

    def settle(self) -> None:
        sessions = [
            Process(target=functools.partial(settle_book, self.messenger, book, 2), name=book) for book in self.books
        ]
        with self.messenger.suspended():
            for session in sessions:
                session.start()
        for session in sessions:
            session.join(3)
        self.messenger.send("SETTLED", *self.books)

    def close(self) -> None:
        self.messenger.close()
        log.info("depot: %d messages", self.depot.end())
