"""Terminal dashboard: gauges are sampled in a pool and drawn as bars."""
import logging
import multiprocessing as mp

from gauges import GAUGES, sample
from panel import panel

logger = logging.getLogger("dash")


def frames(pool, count):
    for step in range(count):
        pending = pool.map_async(sample, [(name, step) for name in GAUGES])
        try:
            yield pending.get(timeout=3)
        except mp.TimeoutError:
            logger.error("frame %d took too long", step)
            return


def main():
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    panel.refresh(1)
    panel.put("uptime", 0.0)
    with mp.get_context("fork").Pool(2, initializer=panel.feed_only) as pool:
        for values in frames(pool, 3):
            panel.refresh(50)
            print(panel.render(), end="\n\n")
    panel.close()


if __name__ == "__main__":
    main()
