from __future__ import annotations

import concurrent.futures as cf
import logging
import multiprocessing

from . import config, jobs, ratebus
from .suppliers import Rate

log = logging.getLogger(__name__)
MP = multiprocessing.get_context("spawn")


def alive_suppliers() -> list[str]:
    """Ask each supplier from a process of its own, their clients like to hang."""
    running, alive = [], []
    for name in config.SUPPLIERS:
        here, there = MP.Pipe(duplex=False)
        proc = MP.Process(target=jobs.probe, args=(name, there), daemon=True)
        proc.start()
        there.close()
        running.append((proc, here))
    for proc, here in running:
        try:
            if here.poll(config.PROBE_TIMEOUT):
                name, ok, pid = here.recv()
                log.info("%s %s (probe %d)", name, "up" if ok else "down", pid)
                if ok:
                    alive.append(name)
        except EOFError:
            log.warning("a probe died")
        proc.join(1)
        if proc.is_alive():
            proc.kill()
    return alive


def shop_city(city: str, nights: int) -> list[Rate]:
    ratebus.publish("shop.begin", city)
    names = alive_suppliers()
    rates: list[Rate] = []
    with cf.ProcessPoolExecutor(max_workers=2) as pool:
        futures = {pool.submit(jobs.shop, name, city, nights): name for name in names}
        done, late = cf.wait(futures, timeout=config.SHOP_TIMEOUT)
        for future in done:
            rates += future.result()
        if late:
            log.error("no rates from %s", sorted(futures[f] for f in late))
            for proc in pool._processes.values():
                proc.kill()
    ratebus.publish("shop.end", city, len(rates))
    return sorted(rates)
