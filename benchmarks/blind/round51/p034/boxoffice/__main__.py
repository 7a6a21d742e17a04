from __future__ import annotations

import argparse
import logging
import os
import tempfile

import zmq

from .announce import FoyerAnnouncer, Tally
from .ledger import SeatLedger
from .runner import JobFailed, JobRunner
from .settlement import Settlement

log = logging.getLogger("boxoffice")


def main() -> int:
    ap = argparse.ArgumentParser(prog="boxoffice")
    ap.add_argument("--seats", type=int, default=18)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    with tempfile.TemporaryDirectory() as tmp:
        context = zmq.Context()
        foyer = FoyerAnnouncer(context, "ipc://" + os.path.join(tmp, "foyer"))
        tally = Tally()
        ledger = SeatLedger(opts.seats)
        ledger.attach(tally)
        ledger.attach(foyer)
        for n, who in enumerate(("ines", "malik", "joao", "petra")):
            log.info("%s holds %s", who, ledger.hold(who, ttl=0.5 + 30 * (n % 2)))

        job = JobRunner().submit(Settlement(ledger, 1150), 5.0)
        try:
            report = job.result(timeout=4)
            for seat in report["freed"]:
                ledger.release(seat)
            log.info("settled: %s", report)
        except JobFailed as exc:
            log.error("settlement failed: %s", exc)
        log.info("states %s, announced %d", tally.by_state, foyer.count)
        foyer.close()
        context.term()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
