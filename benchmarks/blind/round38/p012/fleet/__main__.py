from __future__ import annotations

import argparse
import logging
import multiprocessing
import tempfile
from collections import Counter

import zmq

from .contracts import ITelemetrySink, IVehicleProbe, Sample
from .locator import ServiceLocator
from .services import SimulatedProbe, ZmqTelemetrySink

log = logging.getLogger("fleet")


def collect(vehicle: str) -> None:
    probe = ServiceLocator.get(IVehicleProbe)
    sink = ServiceLocator.get(ITelemetrySink)
    for sample in probe.read(vehicle):
        sink.emit(sample)
    ServiceLocator.dispose_all()
    zmq.Context.instance().term()


def compose(endpoint: str) -> None:
    ServiceLocator.register(ITelemetrySink, lambda: ZmqTelemetrySink(endpoint))
    ServiceLocator.register(IVehicleProbe, lambda: SimulatedProbe(seed=11))


def drain(inbox: zmq.Socket, budget_ms: int) -> Counter:
    seen: Counter = Counter()
    while inbox.poll(budget_ms):
        seen[inbox.recv_json()["vehicle"]] += 1
    return seen


def main() -> int:
    parser = argparse.ArgumentParser(prog="fleet")
    parser.add_argument("--vehicles", type=int, default=2)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    with tempfile.TemporaryDirectory() as folder:
        endpoint = f"ipc://{folder}/telemetry"
        inbox = zmq.Context.instance().socket(zmq.PULL)
        inbox.bind(endpoint)
        compose(endpoint)
        ServiceLocator.get(ITelemetrySink).emit(Sample("agent", "started", 1.0))

        workers = [
            multiprocessing.Process(target=collect, args=(f"truck-{n}",), name=f"collector-{n}")
            for n in range(options.vehicles)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(2)
            if worker.is_alive():
                log.warning("%s is stuck", worker.name)
                worker.kill()
        log.info("received %s", dict(drain(inbox, 400)))
        ServiceLocator.dispose_all()
        inbox.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
