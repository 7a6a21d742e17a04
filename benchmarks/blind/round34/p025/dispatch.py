from __future__ import annotations

import argparse
import os
import sys

import zmq

from depot import Depot, sample
from links import Link


def load_out(depot: Depot, link: Link) -> int:
    count = 0
    for pallet in depot.loadable():
        link.post(depot=depot.code, sku=pallet.sku, mode=pallet.mode)
        count += 1
    link.flush()
    return count


def launch(depot: Depot, link: Link) -> int:
    sys.stdout.flush()
    match os.fork():
        case 0:
            status = 1
            try:
                load_out(depot, link)
                status = 0
            finally:
                os._exit(status)
        case pid:
            return pid


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--depots", type=int, default=2)
    opts = ap.parse_args()

    ctx = zmq.Context()
    tower = ctx.socket(zmq.PULL)
    port = tower.bind_to_random_port("tcp://127.0.0.1")
    link = Link(f"tcp://127.0.0.1:{port}", lane="outbound")
    link.post(note="wave opened")

    pids = [launch(d, link) for d in sample(opts.depots)]
    for pid in pids:
        _, st = os.waitpid(pid, 0)
        if st:
            print("depot process failed", pid, os.waitstatus_to_exitcode(st))

    link.post(note="wave closed")
    rows = []
    while tower.poll(300):
        rows.append(tower.recv_json())
    notes = [r["note"] for r in rows if "note" in r]
    print(f"pallets={len(rows) - len(notes)} notes={sorted(notes)}")
    link.flush()
    tower.close()
    ctx.term()


if __name__ == "__main__":
    main()
