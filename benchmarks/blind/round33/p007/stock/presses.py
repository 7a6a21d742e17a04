from __future__ import annotations

import logging
import multiprocessing as mp
import random
import time

from .model import OutOfStock

log = logging.getLogger("stock.press")


def run_press(name: str, board, orders: list[tuple[str, float]]) -> None:
    rng = random.Random(name)
    for sku, metres in orders:
        try:
            left = board.take(name, sku, metres)
        except OutOfStock:
            log.warning("%s stands still, no %s", name, sku)
            return
        log.info("%s cut %.0f m of %s, %.0f m left", name, metres, sku, left)
        time.sleep(rng.uniform(0.01, 0.05))


def start_presses(board, count: int) -> list[mp.Process]:
    plan = [("GC1-350", 80.0), ("PP-WHITE-60", 150.0), ("THERMO-ECO", 30.0), ("GC1-350", 90.0)]
    presses = []
    for number in range(count):
        name = f"press-{number + 1}"
        press = mp.Process(target=run_press, args=(name, board, plan), name=name)
        press.start()
        presses.append(press)
    return presses
