from __future__ import annotations

import multiprocessing
import queue
import random
import tempfile

import zmq

from .station import PickLine, PickStation
from .stock import StockClient, StockService

SKUS = ("bolt-m8", "bearing-6204", "belt-a42")


def pick_list(rng: random.Random, length: int) -> list[PickLine]:
    return [PickLine(rng.choice(SKUS), rng.randint(1, 9)) for _ in range(length)]


def main() -> None:
    rng = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        address = f"ipc://{folder}/stock"
        service = StockService(address, dict.fromkeys(SKUS, 60))
        service.start()
        desk = StockClient(address)
        before = {sku: desk.level(sku) for sku in SKUS}

        reports = multiprocessing.Queue()
        workers = []
        for number in range(1, 4):
            station = PickStation(f"GTP-{number}", address)
            worker = multiprocessing.Process(target=station.work, args=(pick_list(rng, 12), reports))
            worker.start()
            workers.append(worker)
        try:
            for _ in workers:
                report = reports.get(timeout=4)
                print(f"{report.station}: picked {report.picked}, short {report.short}")
        except queue.Empty:
            print("a station did not report")
        for worker in workers:
            worker.join(1)
            if worker.is_alive():
                worker.kill()

        for sku in SKUS:
            print(f"{sku:14} {before[sku]:3} -> {desk.level(sku):3}")
        desk.close()
        service.stop()
    zmq.Context.instance().term()


if __name__ == "__main__":
    main()
