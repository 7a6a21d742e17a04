"""Train a tiny click model per market, one process each."""
import logging
import math
import multiprocessing as mp
from dataclasses import dataclass, field

from features import FeatureClient, FeatureServer

log = logging.getLogger("train")

TABLE = {
    f"{market}-u{i}": {"ctr_7d": 0.02 * (i % 5), "followers": float(i * 10), "age_days": 30.0 + i}
    for market in ("de", "fr")
    for i in range(8)
}


@dataclass
class Job:
    market: str
    url: str
    users: list = field(default_factory=list)
    scale: float = 1.0


def gradient_step(weights, row, label, lr=0.1):
    z = sum(w * x for w, x in zip(weights, row))
    p = 1 / (1 + math.exp(-z))
    return [w - lr * (p - label) * x for w, x in zip(weights, row)]


def train_market(job, conn):
    weights = [0.0, 0.0]
    with FeatureClient(job.url, timeout_ms=150) as store:
        for n, user in enumerate(job.users):
            row = store.get(user)
            weights = gradient_step(weights, (row["ctr_7d"], row["followers"] / job.scale), n % 2)
    conn.send((job.market, [round(w, 4) for w in weights]))
    conn.close()


def plan(url):
    with FeatureClient(url) as store:
        sample = store.get_many(sorted(TABLE)[:4])
    scale = max(row["followers"] for row in sample.values()) or 1.0
    return [
        Job(market, url, [u for u in TABLE if u.startswith(market)], scale) for market in ("de", "fr")
    ]


def main():
    logging.basicConfig(level=logging.INFO)
    server = FeatureServer(TABLE)
    server.start()
    jobs = plan(server.url)

    running = []
    for job in jobs:
        receiver, sender = mp.Pipe(duplex=False)
        proc = mp.Process(target=train_market, args=(job, sender), name=job.market)
        proc.start()
        sender.close()
        running.append((proc, receiver))
    for proc, receiver in running:
        if receiver.poll(3):
            try:
                log.info("model %s", receiver.recv())
            except EOFError:
                log.error("no model for %s", proc.name)
        proc.join(1)
        if proc.is_alive():
            proc.kill()
            proc.join()
    server.stop()
    log.info("served %d lookups", server.served)


if __name__ == "__main__":
    main()
