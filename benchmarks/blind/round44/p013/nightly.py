import argparse
import logging
import multiprocessing
import tempfile
import time

from settle import ledger, logconf, netting
from settle.shipping import OpsRoom

log = logging.getLogger("nightly")


def run(date):
    queue = multiprocessing.Queue()
    listener = logconf.listener_for(queue)
    listener.start()
    try:
        groups = ledger.by_isin(ledger.trades_for(date))
        log.info("%s: %d instruments", date, len(groups))
        positions = netting.net_all(groups, queue)
    finally:
        listener.stop()
    total = {}
    for cash in positions.values():
        for member, amount in cash.items():
            total[member] = total.get(member, 0) + amount
    return total


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--date", required=True)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as tmp:
        endpoint = "ipc://%s/ops" % tmp
        room = OpsRoom(endpoint)
        room.start()
        logconf.configure(endpoint, args.verbose)
        time.sleep(0.2)
        for member, amount in sorted(run(args.date).items()):
            print("%-6s %14.2f" % (member, amount))
        log.info("batch complete")
        time.sleep(0.3)
        room.done.set()
        room.join(2)
        print("ops room received %d lines" % len(room.lines))
        logging.shutdown()


if __name__ == "__main__":
    main()
