from __future__ import annotations

import logging
import multiprocessing as mp

from .logs import AgentLogging, log_to_queue
from .steps import STEPS, Plan

log = logging.getLogger("deployer.runner")


class StepFailed(Exception):
    pass


def _step_main(name: str, plan: Plan, queue) -> None:
    log_to_queue(queue)
    STEPS[name](plan)


class Runner:
    """Runs each step in a process, for steps may change directory, user or umask."""

    def __init__(self, logs: AgentLogging, step_timeout: float = 3.0) -> None:
        self.logs = logs
        self.step_timeout = step_timeout

    def apply(self, plan: Plan, names: list[str]) -> None:
        queue = mp.Queue()
        listener = self.logs.listen(queue)
        try:
            for name in names:
                log.info("step %s", name)
                self._run(name, plan, queue)
        finally:
            listener.stop()

    def _run(self, name: str, plan: Plan, queue) -> None:
        process = mp.Process(target=_step_main, args=(name, plan, queue), name=name)
        process.start()
        process.join(self.step_timeout)
        if process.is_alive():
            process.kill()
            process.join()
        if process.exitcode:
            raise StepFailed(f"{name}: exit code {process.exitcode}")
