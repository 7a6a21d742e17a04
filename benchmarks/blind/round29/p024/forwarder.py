import argparse
import logging
import logging.config
import multiprocessing
import os
import random
import shutil
import tempfile
import time

from intake import Intake
from tailer import tail_file

log = logging.getLogger("forwarder")


def logging_config(endpoint):
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(asctime)s %(name)s[%(process)d] %(message)s"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "level": "WARNING", "formatter": "plain"},
            "central": {"class": "zhandler.ForwardingHandler", "endpoint": endpoint, "formatter": "plain"},
        },
        "loggers": {
            "tail": {"handlers": ["central"], "level": "INFO", "propagate": False},
            "forwarder": {"handlers": ["central", "stderr"], "level": "INFO"},
        },
    }


def write_samples(folder, files, lines):
    rng = random.Random(3)
    paths = []
    for number in range(files):
        path = os.path.join(folder, f"unit{number}.log")
        with open(path, "w") as out:
            for n in range(lines):
                sev = rng.choice(["NOTICE", "NOTICE", "WARN", "ERR"])
                out.write(f"{sev} unit{number}.service: sample {n}\n")
        paths.append(path)
    return paths


def tail_process(path):
    count = tail_file(path, {})
    tail_log = logging.getLogger("tail")
    tail_log.info("%s: %d lines forwarded", path, count)
    for handler in list(tail_log.handlers):
        tail_log.removeHandler(handler)
        handler.close()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=2)
    parser.add_argument("--lines", type=int, default=10)
    parser.add_argument("--deadline", type=float, default=2.0)
    args = parser.parse_args()

    spool = tempfile.mkdtemp(prefix="fwd-")
    endpoint = f"ipc://{spool}/intake"
    intake = Intake(endpoint)
    intake.start()
    intake.bound.wait(2)
    logging.config.dictConfig(logging_config(endpoint))
    log.info("watching %d files", args.files)

    procs = [
        multiprocessing.Process(target=tail_process, args=(path,), daemon=True)
        for path in write_samples(spool, args.files, args.lines)
    ]
    for proc in procs:
        proc.start()
    until = time.monotonic() + args.deadline
    for proc in procs:
        proc.join(max(0.0, until - time.monotonic()))
        if proc.exitcode is None:
            proc.kill()
            proc.join()
            log.warning("%s missed the deadline", proc.name)
    time.sleep(0.2)
    intake.stop()
    print("received", dict(intake.levels))
    shutil.rmtree(spool, ignore_errors=True)


if __name__ == "__main__":
    main()
