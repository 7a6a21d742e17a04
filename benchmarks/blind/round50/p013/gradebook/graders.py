from __future__ import annotations

import multiprocessing as mp
import queue
from typing import Iterable

from .config import Config
from .models import Submission, mark
from .repository import SubmissionRepository


class Grader(mp.Process):
    def __init__(self, config: Config, repository: SubmissionRepository, todo: mp.Queue, done: mp.Queue) -> None:
        super().__init__(daemon=True)
        self.config = config
        self.repository = repository
        self.todo = todo
        self.done = done

    def run(self) -> None:
        for submission in iter(self.todo.get, None):
            graded = mark(submission)
            self.repository.save(graded)
            self.done.put(graded)


class GradingRoom:
    """Grades a batch with a few processes and brings the results home."""

    def __init__(self, config: Config, repository: SubmissionRepository) -> None:
        self.config = config
        self.repository = repository

    def grade(self, batch: Iterable[Submission]) -> list[Submission]:
        todo, done = mp.Queue(), mp.Queue()
        graders = [Grader(self.config, self.repository, todo, done) for _ in range(self.config.graders)]
        for grader in graders:
            grader.start()
        batch = list(batch)
        for item in [*batch, *[None] * len(graders)]:
            todo.put(item)
        graded: list[Submission] = []
        try:
            while len(graded) < len(batch):
                graded.append(done.get(timeout=3))
        except queue.Empty:
            pass
        for grader in graders:
            grader.join(1)
            if grader.is_alive():
                grader.kill()
        return graded
