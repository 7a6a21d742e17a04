import argparse
import logging
import sys
from concurrent.futures import ProcessPoolExecutor

from .assets import ValuationError, read_portfolio, value
from .journal import Journal, join_journal
from .ledger import Ledger

log = logging.getLogger("valuation")


def note_result(asset):
    def done(future):
        error = future.exception()
        if error is None:
            log.info("%s worth %.2f a year", asset.tag, future.result())
        else:
            log.warning("%s skipped: %r", asset.tag, error)

    return done


def run(path, workers, journal):
    total = 0.0
    with ProcessPoolExecutor(workers, initializer=join_journal, initargs=(journal.records,)) as pool:
        futures = []
        for asset in read_portfolio(path):
            future = pool.submit(value, asset)
            future.add_done_callback(note_result(asset))
            futures.append(future)
        for future in futures:
            try:
                total += future.result(timeout=4)
            except ValuationError:
                continue
    return total


def main():
    parser = argparse.ArgumentParser(prog="valuation")
    parser.add_argument("portfolio")
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()

    ledger = Ledger()
    ledger.start()
    journal = Journal(ledger.url)
    journal.open()
    try:
        total = run(args.portfolio, args.workers, journal)
    finally:
        journal.close()
        ledger.stop()
    print(f"yearly cost {total:.2f}, {len(ledger.entries)} ledger entries")
    for entry in ledger.entries:
        print(f"  {entry['level']:8}{entry['text']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
