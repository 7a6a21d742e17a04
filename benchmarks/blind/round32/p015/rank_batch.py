import argparse
import logging
import multiprocessing
import tempfile
from statistics import mean

import zmq

from ranker.metrics import metrics, timed
from ranker.scoring import candidates, rank

log = logging.getLogger("rank_batch")


@timed("smoke")
def smoke_test():
    assert len(set(candidates("smoke", 10))) == 10


def rank_all(users, procs, k=5):
    pool = multiprocessing.Pool(procs)
    try:
        pending = pool.map_async(rank, [(u, k) for u in users], chunksize=2)
        return dict(pending.get(timeout=4))
    except multiprocessing.TimeoutError:
        log.error("ranking timed out")
        return {}
    finally:
        pool.terminate()
        pool.join()


def summarise(receiver):
    timings = {}
    while receiver.poll(200):
        name, _, rest = receiver.recv_string().partition(":")
        timings.setdefault(name, []).append(float(rest.split("|")[0]))
    return {name: (len(values), round(mean(values), 3)) for name, values in timings.items()}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", type=int, default=6)
    parser.add_argument("--procs", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    with tempfile.TemporaryDirectory() as tmp:
        url = f"ipc://{tmp}/metrics"
        receiver = zmq.Context.instance().socket(zmq.PULL)
        receiver.bind(url)
        metrics.init_app({"METRICS_URL": url, "METRICS_PREFIX": "rank."})
        smoke_test()
        slates = rank_all([f"user-{i}" for i in range(args.users)], args.procs)
        for user, posts in sorted(slates.items())[:2]:
            log.info("%s: %s", user, posts)
        log.info("%d slates, timings %s", len(slates), summarise(receiver))
        receiver.close(0)


if __name__ == "__main__":
    main()
