from __future__ import annotations

import argparse
import logging
import multiprocessing as mp
from dataclasses import dataclass

from .sensor import Geometry, SimulatedCCD
from .transport import FrameCollector, FramePort

log = logging.getLogger("ccdacq")


@dataclass
class Rig:
    camera: SimulatedCCD
    port: FramePort

    def run_exposures(self, count: int, exposure: float) -> None:
        for frame in self.camera.frames(count, exposure):
            self.port.put(frame)
        self.port.close()


def main(argv: list[str] | None = None) -> int:
    ap = argparse.ArgumentParser(description="take a series of exposures")
    ap.add_argument("--frames", type=int, default=4)
    ap.add_argument("--exposure", type=float, default=0.02)
    opts = ap.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    collector = FrameCollector()
    rig = Rig(SimulatedCCD(Geometry()), FramePort(collector.endpoint))
    rig.port.note("series start")

    fork = mp.get_context("fork")
    job = fork.Process(target=rig.run_exposures, args=(opts.frames, opts.exposure), name="readout")
    job.start()
    records = collector.collect(1000)
    job.join(3)
    if job.is_alive():
        log.warning("readout still busy, killing it")
        job.kill()
        job.join()
    log.info("received %d records", len(records))
    rig.port.close()
    collector.shutdown()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
