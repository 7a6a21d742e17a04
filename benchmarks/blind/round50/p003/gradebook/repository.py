from __future__ import annotations

from typing import Callable, Iterator

from .feed import ChangeFeed
from .models import Submission

Observer = Callable[[Submission], None]


class SubmissionRepository:
    def __init__(self) -> None:
        self._rows: dict[int, Submission] = {}
        self._observers: list[Observer] = []

    def observe(self, observer: Observer) -> None:
        self._observers.append(observer)

    def save(self, submission: Submission) -> None:
        self._rows[submission.id] = submission
        for observer in self._observers:
            observer(submission)

    def get(self, ident: int) -> Submission | None:
        return self._rows.get(ident)

    def __iter__(self) -> Iterator[Submission]:
        return iter(list(self._rows.values()))


def build_repository(feed: ChangeFeed) -> SubmissionRepository:
    repository = SubmissionRepository()
    repository.observe(feed.submission_saved)
    return repository
