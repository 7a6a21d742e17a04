"""Summaries of a few stations, worked out in parallel and published on a bus."""
import logging
import multiprocessing
import random
import statistics
import sys
import time

from murmur import Bus

bus = Bus()


@bus.publishes("stations.summary")
def summarise(station: str) -> dict:
    generator = random.Random(station)
    values = [generator.gauss(12, 4) for _ in range(5000)]
    return {
        "station": station,
        "mean": round(statistics.fmean(values), 2),
        "spread": round(statistics.pstdev(values), 2),
    }


def main(count: int) -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    bus.open()
    with bus.subscribe("stations.") as inbox:
        time.sleep(0.2)
        bus.publish("stations.begin", count)
        names = [f"st-{n:03d}" for n in range(count)]
        pool = multiprocessing.Pool(2)
        try:
            pending = [bus.submit(pool, summarise, name) for name in names]
            table = [job.get(timeout=4) for job in pending]
        finally:
            pool.terminate()
            pool.join()
        for topic, payload in inbox:
            logging.info("%s %s", topic, payload)
    bus.close()
    print(len(table), "stations, warmest", max(table, key=lambda row: row["mean"])["station"])
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3))
