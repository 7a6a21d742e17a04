from dataclasses import dataclass
from typing import Optional


class LibraryError(Exception):
    pass


@dataclass
class Book:
    isbn: str
    title: str
    lent_to: Optional[str] = None

    @property
    def available(self):
        return self.lent_to is None


SHELF = [
    Book("111", "Learning to Count"),
    Book("222", "The Long Loop"),
    Book("333", "A Short History of Semicolons"),
    Book("444", "Recursion, by Recursion"),
]
