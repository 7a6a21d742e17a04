from __future__ import annotations

import multiprocessing
from typing import Iterable, Iterator

from .feed import publish
from .judge import Pair, judge

_mp = multiprocessing.get_context("fork")
_STOP = None


def _work(tasks, results) -> None:
    for pair in iter(tasks.get, _STOP):
        results.put(judge(pair))


class Crew:
    """Fixed set of judging processes; they exist from construction to dismiss()."""

    def __init__(self, size: int) -> None:
        self.tasks = _mp.SimpleQueue()
        self.results = _mp.SimpleQueue()
        self.members = [
            _mp.Process(target=_work, args=(self.tasks, self.results), daemon=True)
            for _ in range(size)
        ]
        for member in self.members:
            member.start()

    def judge_all(self, pairs: Iterable[Pair]) -> Iterator[tuple[str, str, int]]:
        waiting = 0
        for pair in pairs:
            self.tasks.put(pair)
            waiting += 1
            if waiting >= 8 * len(self.members):
                yield self._next_verdict()
                waiting -= 1
        for _ in range(waiting):
            yield self._next_verdict()

    def _next_verdict(self) -> tuple[str, str, int]:
        verdict = self.results.get()
        publish("verdict", verdict)
        return verdict

    def dismiss(self) -> None:
        for _ in self.members:
            self.tasks.put(_STOP)
        for member in self.members:
            member.join(2)
            if member.is_alive():
                member.kill()
                member.join()
