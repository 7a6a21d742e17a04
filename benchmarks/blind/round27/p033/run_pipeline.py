import json
import logging
import multiprocessing
import sys
import tempfile
from graphlib import TopologicalSorter

import joblog
import steps

log = logging.getLogger("ci.pipeline")
mp = multiprocessing.get_context("fork")
JOB_TIMEOUT = 3


def run_job(job, records):
    joblog.configure_job(records)
    workspace = {}
    try:
        for name in job["steps"]:
            steps.get(name)(workspace)
    except steps.StepFailed as failure:
        log.error("job %s: %s", job["id"], failure)
        sys.exit(1)


def run_batch(jobs, records):
    running = {}
    for job in jobs:
        log.info("starting %s", job["id"])
        process = mp.Process(target=run_job, args=(job, records), name=job["id"])
        process.start()
        running[job["id"]] = process
    outcome = {}
    for name, process in running.items():
        process.join(JOB_TIMEOUT)
        if process.exitcode is None:
            process.kill()
            process.join()
        outcome[name] = process.exitcode
    return outcome


def main(path):
    with open(path) as stream:
        pipeline = json.load(stream)
    jobs = {job["id"]: job for job in pipeline["jobs"]}
    order = TopologicalSorter({name: job.get("needs", ()) for name, job in jobs.items()})
    order.prepare()

    with tempfile.TemporaryDirectory() as rundir:
        joblog.open_console()
        pub = joblog.open_feed(f"ipc://{rundir}/feed")
        records = mp.Queue()
        results = {}
        with joblog.relay(records):
            while order.is_active():
                ready = order.get_ready()
                results |= run_batch([jobs[name] for name in ready], records)
                order.done(*ready)
        log.info("%s: %s", pipeline["name"], results)
        logging.getLogger().handlers.clear()
        pub.close()
    print(json.dumps(results))


if __name__ == "__main__":
    main(sys.argv[1])
