import logging
from multiprocessing import Process

from .hub import Hub

log = logging.getLogger(__name__)


def _celsius(raw: int) -> float:
    return raw / 16 - 40


def _sample(hub: Hub, sensor: int) -> None:
    hub.beacon.shout(f"sensor-{sensor}")
    values = [_celsius(raw) for raw in range(600, 620, 5)]
    hub.send("values", sensor=sensor, values=values)
    log.info("sensor %d: %d values", sensor, len(values))
    hub.close()


def sample_all(hub: Hub, count: int) -> list[int]:
    processes = [Process(target=_sample, args=(hub, n)) for n in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(2)
    return [process.exitcode for process in processes]
