"""nightcron: runs maintenance jobs, each in its own process, and publishes the log for `nightcron tail`."""
import logging
import time

import logsetup
from plan import Plan
from worker import Worker

log = logging.getLogger("nightcron")
plan = Plan()


@plan.every(minutes=30)
def rotate(log):
    log.info("rotating %d files", 3)


@plan.every(hours=1)
def vacuum(log):
    time.sleep(0.1)
    log.debug("nothing to do")
    if log.isEnabledFor(logging.WARNING):
        log.warning("vacuum took longer than planned")


@plan.every(hours=24)
def report(log):
    raise RuntimeError("no mail relay")


def main():
    tail = logsetup.configure(level=logging.INFO)
    log.info("%d jobs planned", len(plan))
    workers = [Worker(task) for task in plan.due()]
    for worker in workers:
        worker.begin()
    for worker in workers:
        log.info("%s: %s", worker.task.name, worker.settle(4))
    tail.show()


if __name__ == "__main__":
    main()
