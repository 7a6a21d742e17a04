from __future__ import annotations

import abc
import multiprocessing
from collections import Counter
from typing import Iterable

from .channels import ControlMixin
from .documents import Document, tokens


class Worker(ControlMixin, multiprocessing.Process, abc.ABC):
    def __init__(self, *, shelf: list[Document], results) -> None:
        super().__init__(name=type(self).__name__)
        self.shelf = shelf
        self.results = results
        self.follow("all")

    def run(self) -> None:
        self._control = None
        self.follow("all")
        self.prepare()
        for document in self.shelf:
            self.results.put((document.isbn, self.index(document)))

    def prepare(self) -> None:
        pass

    @abc.abstractmethod
    def index(self, document: Document) -> dict[str, int]: ...


class WordIndexer(Worker):
    stop_words = frozenset("a an and the of".split())

    def index(self, document: Document) -> dict[str, int]:
        return self._count(word for word in tokens(document.text) if word not in self.stop_words)

    @staticmethod
    def _count(words: Iterable[str]) -> dict[str, int]:
        return dict(Counter(words))


class LanguageIndexer(WordIndexer):
    """Follows the languages of its own shelf too."""

    def prepare(self) -> None:
        languages = sorted({document.language for document in self.shelf})
        self.follow(*(f"lang.{code}" for code in languages))
