"""Runs tasks in processes of their own, which may die or be stopped after a time without the rest being lost."""

from __future__ import annotations

import math
import multiprocessing
import signal
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

_TASKS_OF_ONE = 200
"""After how many a process is replaced, so that what it keeps does not grow."""

_PATIENCE = 20
"""How much longer than its time on a processor a task may take: what runs beside it must not decide."""

_SPAWN = multiprocessing.get_context("spawn")


@dataclass(slots=True)
class _Worker(Generic[Task]):
    process: BaseProcess
    connection: Connection
    task: Task
    since: float = field(default_factory=time.monotonic)
    done: int = 0

    def give(self, task: Task) -> None:
        self.task, self.since = task, time.monotonic()
        self.done += 1
        self.connection.send(task)

    def fate(self) -> str:
        self.process.join()
        return "hung" if self.process.exitcode == -signal.SIGXCPU else "died"

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


def run_aside(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    lost: Callable[[Task, str, float], Result],
    *,
    processes: int,
    seconds: float,
) -> Iterator[Result]:
    """Give what ``work`` makes of the tasks, in the order in which they end.

    Where a process dies, or a task takes it more than so many ``seconds`` of a processor, ``lost`` makes the result of
    the task, of "died" or "hung", and of the seconds that went by.
    """
    waiting = iter(tasks)
    workers: list[_Worker[Task]] = []
    try:
        while True:
            while len(workers) < processes and (task := next(waiting, None)) is not None:
                workers.append(_started(work, task, seconds))
            if not workers:
                return
            ready = wait([each.connection for each in workers], timeout=1.0)
            for worker in list(workers):
                took = time.monotonic() - worker.since
                if worker.connection in ready:
                    try:
                        result = worker.connection.recv()
                    except EOFError:
                        yield lost(worker.task, worker.fate(), took)
                    else:
                        if isinstance(result, RuntimeError):
                            raise result
                        yield result
                        following = next(waiting, None) if worker.done < _TASKS_OF_ONE else None
                        if following is not None:
                            worker.give(following)
                            continue
                elif took > seconds * _PATIENCE:
                    yield lost(worker.task, "hung", took)
                else:
                    continue
                worker.stop()
                workers.remove(worker)
    finally:
        for worker in workers:
            worker.stop()


def _started(work: Callable[[Task], Result], task: Task, seconds: float) -> _Worker[Task]:
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_work, args=(work, theirs, seconds), daemon=True)
    process.start()
    theirs.close()
    worker = _Worker(process, ours, task)
    worker.give(task)
    return worker


def _work(work: Callable[[Task], Result], connection: Connection, seconds: float) -> None:
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        _limit(seconds)
        try:
            result = work(task)
        except Exception as error:  # a fault of the work's own, which is no result
            connection.send(RuntimeError(f"{task}: {traceback.format_exc()}"))
            raise SystemExit(1) from error
        connection.send(result)


def _limit(seconds: float) -> None:
    """Let the system end this process when it has used so much more of a processor."""
    import resource  # here, because not every system has it

    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), most))
