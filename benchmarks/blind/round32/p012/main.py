import logging
import random
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, TimeoutError, as_completed

from trends import counting, sink
from trends.collector import EventCollector

WORDS = "launch #ai #python deal #wm2026 cat #cats news #berlin #ai coffee #startup".split()


def synthetic_posts(n, seed):
    rng = random.Random(seed)
    return [(rng.randrange(5), " ".join(rng.choices(WORDS, k=8))) for _ in range(n)]


def run(shards):
    totals = Counter()
    with EventCollector() as collector:
        sink.configure(collector.endpoint)
        sink.emit("run_started", shards=shards)
        pool = ProcessPoolExecutor(
            max_workers=2,
            initializer=counting.init_worker,
            initargs=(collector.endpoint,),
        )
        futures = {
            pool.submit(counting.count_shard, n, synthetic_posts(200, n)): n for n in range(shards)
        }
        try:
            for fut in as_completed(futures, timeout=5):
                totals.update(fut.result())
        except TimeoutError:
            logging.error("shards are late, giving up")
            for proc in list(pool._processes.values()):
                proc.kill()
        pool.shutdown(wait=True, cancel_futures=True)
        sink.emit("run_finished", tags=len(totals))
        sink.shutdown()
        time.sleep(0.3)
    return totals, collector


def main(argv):
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(process)d %(message)s")
    totals, collector = run(int(argv[1]) if len(argv) > 1 else 8)
    by_tag = Counter()
    for (_, tag), n in totals.items():
        by_tag[tag] += n
    logging.info("top tags %s", by_tag.most_common(3))
    logging.info("events %s from %d processes", dict(collector.kinds), len(collector.pids))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
