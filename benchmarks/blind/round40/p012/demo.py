"""Score some documents in a process pool and keep an audit trail on an RPC server."""
import argparse
import logging
from concurrent.futures import ProcessPoolExecutor

from cornet import Remote, Server
from cornet.channel import close_all

log = logging.getLogger("demo")


def score(endpoint: str, number: int, text: str) -> float:
    words = text.split()
    value = sum(map(len, words)) / len(words)
    Remote(endpoint).record.cast(number=number, value=value)
    return value


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--documents", type=int, default=4)
    arguments = options.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")

    trail: list[tuple[int, float]] = []
    server = Server()

    @server.expose
    def record(number: int, value: float) -> None:
        trail.append((number, value))

    @server.expose
    def count() -> int:
        return len(trail)

    server.start()
    remote = Remote(server.endpoint)
    log.info("trail has %d entries at the start", remote.count())

    texts = ["the quick brown fox " * (n + 1) for n in range(arguments.documents)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        jobs = [pool.submit(score, server.endpoint, n, text) for n, text in enumerate(texts)]
        scores = [job.result(timeout=5) for job in jobs]

    log.info("scores %s, trail %d", scores, remote.count())
    close_all()
    server.stop()


if __name__ == "__main__":
    main()
