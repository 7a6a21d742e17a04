import logging
import multiprocessing
import sys

from .jobs import Job
from .logsetup import LogHub

log = logging.getLogger("scheduler")


class JobRunner:
    def __init__(self, hub: LogHub):
        self._hub = hub

    def __call__(self, job: Job) -> None:
        self._hub.attach_worker()
        try:
            job.execute()
        except Exception as error:
            job.log.error("failed: %r", error)
            sys.exit(1)


class Scheduler:
    def __init__(self, hub: LogHub, grace: float = 3.0):
        self._runner = JobRunner(hub)
        self._grace = grace

    def run_due(self, names: list[str]) -> dict[str, int | None]:
        processes = {}
        for name in names:
            log.info("starting %s (%s)", name, Job.registry[name].cron)
            processes[name] = multiprocessing.Process(target=self._runner, args=(Job.registry[name](),))
            processes[name].start()
        for name, process in processes.items():
            process.join(self._grace)
            if process.exitcode is None:
                process.kill()
                process.join()
            log.info("%s ended with %s", name, process.exitcode)
        return {name: process.exitcode for name, process in processes.items()}
