"""Rebuild the daily feature tables in parallel; every log line also goes to the team's log viewer."""
import logging
import sys
from multiprocessing import Process, Queue

import featurejob.logs as logs
from featurejob.tables import TABLES, Table

log = logging.getLogger("featurejob.run")


def rebuild(table: Table, done: Queue) -> None:
    job_log = logging.getLogger(f"featurejob.table.{table.name}")
    job_log.info("rebuilding with %d columns", len(table.columns))
    rows = table.build()
    if rows < 1000:
        job_log.warning("only %d rows", rows)
    done.put((table.name, rows))


def main() -> int:
    viewer = logs.setup("featurejob")
    log.info("start, %d tables", len(TABLES))
    done: Queue = Queue()
    jobs = [Process(target=rebuild, args=(t, done), name=t.name) for t in TABLES]
    for job in jobs:
        job.start()
    built = dict(done.get(timeout=5) for _ in jobs)
    for job in jobs:
        job.join(2)
    log.info("finished %s", built)
    print("viewer got", viewer.lines(300), file=sys.stdout)
    return 0 if all(built.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
