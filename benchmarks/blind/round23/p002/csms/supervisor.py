import logging
import multiprocessing as mp
import time
from itertools import groupby
from operator import attrgetter

from .bus import BusPort
from .drivers import build

log = logging.getLogger("csms.supervisor")


class Depot:
    def __init__(self, cfg):
        self.cfg = cfg
        self.bus = BusPort(cfg.bus_hwm)
        self.points = [build(p, self.bus) for p in cfg.points]
        self.procs = []

    def start(self):
        for point in self.points:
            point.announce()
        key = attrgetter("protocol")
        for proto, members in groupby(sorted(self.points, key=key), key=key):
            proc = mp.Process(target=self._poll, args=(list(members),), name=f"poll-{proto}")
            proc.start()
            self.procs.append(proc)

    def _poll(self, members):
        for _ in range(self.cfg.poll_rounds):
            for point in members:
                point.step()
            time.sleep(self.cfg.poll_pause)
        log.info("%s done, faults=%d", mp.current_process().name, sum(p.faults for p in members))

    def stop(self, patience=3.0):
        deadline = time.monotonic() + patience
        for proc in self.procs:
            proc.join(max(0.0, deadline - time.monotonic()))
            if proc.is_alive():
                log.error("%s does not stop", proc.name)
                proc.kill()
                proc.join()
        self.bus.shut()
