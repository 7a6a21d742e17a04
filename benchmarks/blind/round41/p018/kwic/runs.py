from __future__ import annotations

import pickle
from operator import methodcaller
from pathlib import Path
from typing import Iterator, NamedTuple

from .model import Entry, Sink, Silent

STOP = {"the", "a", "of", "and", "to", "in", "is", "at", "on", "for", "with", "by"}


class Task(NamedTuple):
    source: str
    text: str
    target: Path
    window: int


class _Worker:
    sink: Sink = Silent()


def prepare(sink: Sink) -> None:
    _Worker.sink = sink


def contexts(task: Task) -> Iterator[Entry]:
    for number, line in enumerate(task.text.splitlines(), 1):
        words = list(map(methodcaller("strip", ".,;:!?"), line.lower().split()))
        for at, word in enumerate(words):
            if word in STOP or not word:
                continue
            left = " ".join(words[max(0, at - task.window):at])
            right = " ".join(words[at + 1:at + 1 + task.window])
            yield Entry(word, task.source, number, left, right)


def make_run(task: Task) -> tuple[Path, int]:
    entries = sorted(contexts(task))
    with task.target.open("wb") as out:
        for entry in entries:
            pickle.dump(entry, out)
    _Worker.sink.emit("run", source=task.source, entries=len(entries))
    return task.target, len(entries)


def load_run(path: Path) -> Iterator[Entry]:
    with path.open("rb") as source:
        while True:
            try:
                yield pickle.load(source)
            except EOFError:
                return
