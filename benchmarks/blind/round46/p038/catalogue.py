import time
from multiprocessing.managers import BaseManager

from models import LibraryError


class Catalogue:
    """All books. One instance serves every desk."""

    def __init__(self, books, feed):
        self._books = {book.isbn: book for book in books}
        self._feed = feed
        self._log = []

    def announce(self, text):
        self._feed.put("notice", text=text)

    def lend(self, isbn, member):
        book = self._find(isbn)
        if not book.available:
            raise LibraryError(f"{book.title!r} is with {book.lent_to}")
        book.lent_to = member
        self._record("lent", book, member)
        return book.title

    def give_back(self, isbn, member):
        book = self._find(isbn)
        if book.lent_to != member:
            raise LibraryError(f"{member} does not have {book.title!r}")
        book.lent_to = None
        self._record("returned", book, member)

    def history(self):
        return [f"{event} {isbn} {member}" for _, event, isbn, member in self._log]

    def _find(self, isbn):
        try:
            return self._books[isbn]
        except KeyError:
            raise LibraryError(f"no book {isbn}") from None

    def _record(self, event, book, member):
        self._log.append((time.time(), event, book.isbn, member))
        self._feed.put(event, title=book.title, member=member)


class LibraryManager(BaseManager):
    """Shares one catalogue with all desks."""


def open_library(catalogue):
    LibraryManager.register(
        "catalogue",
        callable=lambda: catalogue,
        exposed=["lend", "give_back", "history", "announce"],
    )
    manager = LibraryManager()
    manager.start()
    return manager
