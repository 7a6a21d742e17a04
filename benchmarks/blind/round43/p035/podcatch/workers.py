from __future__ import annotations

import logging
import multiprocessing as mp
import os
import queue
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import hub

log = logging.getLogger(__name__)
EPISODES_PER_WORKER = 2


@dataclass
class Episode:
    show: str
    number: int
    source: Path

    @property
    def filename(self) -> str:
        return f"{self.show}-{self.number:03}.ogg"


def fetch(episode: Episode, target: Path) -> int:
    hub.current().say(episode.show, f"fetching {episode.number}")
    data = episode.source.read_bytes()
    (target / episode.filename).write_bytes(data)
    return len(data)


def work(tasks: "mp.Queue[Any]", done: "mp.Queue[Any]", target: Path) -> None:
    handled = 0
    while handled < EPISODES_PER_WORKER:
        try:
            episode = tasks.get(timeout=3)
        except queue.Empty:
            break
        if episode is None:
            break
        done.put((os.getpid(), episode.filename, fetch(episode, target)))
        handled += 1


class Crew:
    """A few worker processes. A worker leaves after some episodes, to give memory back."""

    def __init__(self, size: int, target: Path) -> None:
        self.target = target
        self.tasks: mp.Queue[Any] = mp.Queue()
        self.done: mp.Queue[Any] = mp.Queue()
        self.members = [self._hire() for _ in range(size)]

    def _hire(self) -> mp.Process:
        process = mp.Process(target=work, args=(self.tasks, self.done, self.target), daemon=True)
        process.start()
        return process

    def refill(self) -> int:
        """Replaces the workers which have left."""
        present = [member for member in self.members if member.is_alive()]
        missing = len(self.members) - len(present)
        self.members = present + [self._hire() for _ in range(missing)]
        return missing

    def dismiss(self) -> None:
        for _ in self.members:
            self.tasks.put(None)
        for member in self.members:
            member.join(3)
            if member.is_alive():
                member.kill()
                member.join()
