"""Nightly re-scoring of card payments against the newest fraud rules."""
import logging
import multiprocessing
import sys

from fraud import Publisher, Settings, engine, score
from fraud.domain import sample_payments


def main() -> int:
    logging.basicConfig(level=logging.INFO, stream=sys.stdout, format="%(processName)s %(message)s")
    settings = Settings()
    with Publisher() as rules:
        engine.configure(settings.pointing_at(rules.url))
        engine.current().follow("baseline")
        payments = sample_payments(8)
        pool = multiprocessing.get_context("fork").Pool(settings.workers)
        try:
            verdicts = pool.map_async(score, payments, chunksize=4).get(timeout=settings.patience)
            logging.info("flagged %d of %d", sum(verdicts), len(verdicts))
        except multiprocessing.TimeoutError:
            logging.error("scoring did not finish in time")
        finally:
            pool.terminate()
            pool.join()
            engine.shutdown()
    return 0


if __name__ == "__main__":
    sys.exit(main())
