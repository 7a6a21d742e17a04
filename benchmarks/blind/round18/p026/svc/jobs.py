"""Jobs that run in a process of their own."""
from __future__ import annotations

from typing import Protocol

from .events import EventBus, JobDone, JobStarted


class Job(Protocol):
    name: str

    def __call__(self) -> int: ...


class SumJob:
    def __init__(self, upto: int) -> None:
        self.name = f"sum-{upto}"
        self._upto = upto

    def __call__(self) -> int:
        return sum(range(self._upto + 1))


class JobRunner:
    def __init__(self, bus: EventBus) -> None:
        self._bus = bus

    def run(self, job: Job) -> int:
        self._bus.publish(JobStarted(job.name))
        result = job()
        self._bus.publish(JobDone(job.name, result))
        return result
