from __future__ import annotations

import argparse
import collections
import logging
import time

from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_EXECUTED, JobExecutionEvent

from .runtime import runtime
from .schedule import make_scheduler


def main() -> None:
    parser = argparse.ArgumentParser(prog="shopjobs")
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--endpoint", default="inproc://stock")
    args = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")

    done: collections.Counter[str] = collections.Counter()

    def on_event(event: JobExecutionEvent) -> None:
        done[event.job_id] += 1
        if event.exception:
            logging.error("%s: %r", event.job_id, event.exception)

    runtime.start(endpoint=args.endpoint)
    scheduler = make_scheduler()
    scheduler.add_listener(on_event, EVENT_JOB_EXECUTED | EVENT_JOB_ERROR)
    scheduler.start()
    try:
        time.sleep(args.seconds)
    finally:
        scheduler.shutdown(wait=True)
        runtime.stop()
    for name, count in sorted(done.items()):
        print(f"{name}: {'ran' if count else 'never'}")


if __name__ == "__main__":
    main()
