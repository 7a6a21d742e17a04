import logging
import logging.handlers
import multiprocessing
import time

import zmq

from . import logs
from .probe import examine

log = logging.getLogger("ingest.app")
fork = multiprocessing.get_context("fork")

WATCHED = {
    "interview.mkv": b"\x1aE\xdf\xa3" + bytes(64),
    "atmos.wav": b"RIFF" + bytes(range(64)),
    "notes.txt": b"remember the milk",
}


def worker(name, blob, results, records):
    logs.relay_to(records)
    results.put(examine(name, blob))


def gather(procs, results):
    found = [results.get(timeout=4) for _ in procs]
    for p in procs:
        p.join(2)
    return {doc["name"]: doc["kind"] for doc in found}


def main():
    with logs.Publishing() as pub:
        dashboard = zmq.Context.instance().socket(zmq.SUB)
        dashboard.subscribe(b"")
        dashboard.connect(pub.url)
        time.sleep(0.3)

        records = fork.Queue()
        listener = logging.handlers.QueueListener(records, pub.handler)
        results = fork.Queue()
        log.info("watching %d files", len(WATCHED))
        procs = [
            fork.Process(target=worker, args=(name, blob, results, records), name=name)
            for name, blob in WATCHED.items()
        ]
        for p in procs:
            p.start()
        kinds = gather(procs, results)
        listener.start()
        time.sleep(0.2)
        listener.stop()
        log.info("done")

        lines = 0
        while dashboard.poll(300):
            topic, text = dashboard.recv_multipart()
            lines += 1
        dashboard.close(0)
    print(kinds, lines, "lines on the dashboard")


if __name__ == "__main__":
    main()
