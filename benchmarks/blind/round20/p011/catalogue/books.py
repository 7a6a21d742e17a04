from collections import defaultdict
from dataclasses import dataclass
from typing import Iterable, Iterator


@dataclass(frozen=True)
class Book:
    shelf: str
    author: str
    title: str

    def words(self) -> Iterator[str]:
        for text in (self.author, self.title):
            yield from text.lower().split()


STOCK = (
    Book("A1", "Le Guin", "The Dispossessed"),
    Book("A2", "Calvino", "Invisible Cities"),
    Book("B1", "Lem", "The Cyberiad"),
    Book("B2", "Eco", "The Name of the Rose"),
)


class Index:
    STOP = frozenset({"the", "of", "le"})

    def __init__(self):
        self.entries: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, book: Book) -> int:
        new = {word for word in book.words() if word not in self.STOP}
        for word in new:
            self.entries[word].add(book.shelf)
        return len(new)

    def build(self, books: Iterable[Book]) -> Iterator[tuple[Book, int]]:
        """Adds book after book; yields each with the number of its entries."""
        for book in books:
            yield book, self.add(book)
