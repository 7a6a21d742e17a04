import logging
import os
from multiprocessing import Process

from .gateway import Gateway

log = logging.getLogger(__name__)


def _translate(reading: int) -> float:
    return reading * 0.0625


def _worker(gateway: Gateway, number: int) -> None:
    gateway.publish("worker.up", number=number)
    gateway.control.announce(f"worker-{number}", os.getpid())
    values = [_translate(raw) for raw in range(5)]
    gateway.publish("values", number=number, values=values)
    log.info("worker %d is done", number)


def run_workers(gateway: Gateway, count: int) -> int:
    processes = [Process(target=_worker, args=(gateway, n)) for n in range(count)]
    for process in processes:
        process.start()
    for process in processes:
        process.join(2)
    return sum(process.exitcode != 0 for process in processes)
