from __future__ import annotations

import logging
import multiprocessing
import tempfile

import zmq

from . import pipeline
from .container import Container
from .transport import Transport

log = logging.getLogger("ingest")


def build(run_dir: str) -> Container:
    services = Container()
    services.value("endpoints", {
        "records": f"ipc://{run_dir}/records",
        "stats": f"ipc://{run_dir}/stats",
    })
    services.provide("transport", lambda c: Transport(c.get("endpoints")))
    return services


def collect(sinks: dict[str, zmq.Socket]) -> dict[str, int]:
    counts = dict.fromkeys(sinks, 0)
    for name, sink in sinks.items():
        while sink.poll(200):
            log.info("%s: %s", name, sink.recv_json(zmq.NOBLOCK))
            counts[name] += 1
    return counts


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    with tempfile.TemporaryDirectory() as run_dir:
        services = build(run_dir)
        context = zmq.Context()
        sinks = {}
        for name, endpoint in services.get("endpoints").items():
            sinks[name] = context.socket(zmq.PULL)
            sinks[name].bind(endpoint)

        services.get("transport").publish("stats", {"boot": True})
        data = pipeline.rows()
        jobs = [
            multiprocessing.Process(target=pipeline.process, args=(services, data[i::2]))
            for i in range(2)
        ]
        for job in jobs:
            job.start()
        for job in jobs:
            job.join(3)
            if job.is_alive():
                job.kill()
                job.join(1)
        log.info("counts: %s", collect(sinks))
        services.get("transport").shutdown()
        context.destroy(linger=0)


if __name__ == "__main__":
    main()
