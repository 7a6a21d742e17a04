import argparse
import logging
import os

import zmq

from nightrun import steps
from nightrun.locator import Services
from nightrun.poolrun import run_accounts


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--date", required=True)
    opts = ap.parse_args()
    logging.basicConfig(level=logging.INFO)
    url = "ipc://%s/dash" % Services.get("workdir").name
    os.environ["NIGHTRUN_DASHBOARD"] = url
    screen = Services.get("zmq").socket(zmq.PULL)
    screen.bind(url)
    logging.info("%s: %s", *steps.open_books(opts.date))
    results = run_accounts({"DE01": 1200.0, "DE02": 88.5, "DE03": 40500.0})
    shown = 0
    while screen.poll(200):
        screen.recv_json()
        shown += 1
    screen.close()
    logging.info("%d accounts, %d progress reports", len(results), shown)
    Services.forget("workdir")
    Services.close_all()


if __name__ == "__main__":
    main()
