import os
import pickle
import time
import traceback
from dataclasses import dataclass
from typing import Callable


@dataclass
class Outcome:
    name: str
    status: str = "passed"
    detail: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class Case:
    name: str
    call: Callable[[], None]


def collect(module):
    for name, value in vars(module).items():
        if name.startswith("test_") and callable(value):
            yield Case(f"{module.__name__}::{name}", value)


def execute(case):
    begun = time.perf_counter()
    outcome = Outcome(case.name)
    try:
        case.call()
    except AssertionError:
        outcome.status, outcome.detail = "failed", traceback.format_exc(limit=1)
    except Exception:
        outcome.status, outcome.detail = "error", traceback.format_exc()
    outcome.seconds = time.perf_counter() - begun
    return outcome


class Runner:
    def __init__(self, hooks):
        self.hooks = hooks

    def run(self, case):
        reader, writer = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(reader)
            self._isolated(case, writer)
        os.close(writer)
        return self._gather(case, pid, reader)

    def _isolated(self, case, writer):
        status = 70
        try:
            outcome = execute(case)
            with os.fdopen(writer, "wb") as stream:
                pickle.dump(outcome, stream)
            status = 0
        finally:
            os._exit(status)

    def _gather(self, case, pid, reader):
        with os.fdopen(reader, "rb") as stream:
            data = stream.read()
        os.waitpid(pid, 0)
        outcome = pickle.loads(data) if data else Outcome(case.name, "crashed")
        self.hooks.test_finished(outcome=outcome)
        self.hooks.test_reported(outcome=outcome)
        return outcome
