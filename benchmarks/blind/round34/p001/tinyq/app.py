from __future__ import annotations

import functools
import itertools
from dataclasses import dataclass, field
from typing import Any, Callable

from .events import EventStream
from .pool import PreforkPool

_apps: dict[str, "Queue"] = {}


@dataclass
class Task:
    app: "Queue"
    name: str
    fn: Callable[..., Any]
    retries: int = 0

    def __call__(self, *args, **kwargs):
        return self.fn(*args, **kwargs)

    def delay(self, *args, **kwargs) -> int:
        return self.app.enqueue(self, args, kwargs)

    def run(self, job_id: int, args, kwargs):
        notify = functools.partial(self.app.events.emit, job=job_id, task=self.name)
        notify("task-started")
        attempt = 0
        while True:
            try:
                value = self.fn(*args, **kwargs)
            except Exception as exc:
                attempt += 1
                if attempt > self.retries:
                    notify("task-failed", error=repr(exc))
                    return job_id, None
                continue
            notify("task-succeeded")
            return job_id, value


@dataclass
class Queue:
    name: str
    events: EventStream = field(default_factory=EventStream)
    tasks: dict[str, Task] = field(default_factory=dict)
    pending: list = field(default_factory=list)

    def __post_init__(self):
        self._ids = itertools.count(1)
        _apps[self.name] = self

    def task(self, fn=None, *, name=None, retries=0):
        def register(func):
            t = Task(self, name or func.__name__, func, retries)
            self.tasks[t.name] = t
            return t
        return register if fn is None else register(fn)

    def enqueue(self, task, args, kwargs):
        job_id = next(self._ids)
        self.pending.append((self.name, task.name, job_id, args, kwargs))
        self.events.emit("task-queued", job=job_id, task=task.name)
        return job_id

    def drain(self, workers=2):
        """Run everything that is queued and return {job id: result}."""
        jobs, self.pending = self.pending, []
        with PreforkPool(workers) as pool:
            return dict(pool.run(_dispatch, jobs))


def _dispatch(message):
    app_name, task_name, job_id, args, kwargs = message
    return _apps[app_name].tasks[task_name].run(job_id, args, kwargs)
