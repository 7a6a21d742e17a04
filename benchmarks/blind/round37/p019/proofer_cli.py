"""Check sample files, and show the outcomes as a reader of the live report sees them."""
from __future__ import annotations

import argparse

import zmq

from proofer import Session
from proofer.checks import CASES
from proofer.report import LiveReport


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--backend", choices=sorted(Session.backends), default="threads")
    parser.add_argument("-n", "--workers", type=int, default=2)
    parser.add_argument("--strict", action="store_true", help="exit status 1 if a check failed")
    args = parser.parse_args()

    context = zmq.Context()
    report = LiveReport(context)
    reader = context.socket(zmq.SUB)
    reader.subscribe("")
    reader.connect(f"tcp://127.0.0.1:{report.port}")
    report.wait_for_reader(1000)
    try:
        failed = Session(report, args.workers).run(args.backend, CASES)
        while reader.poll(200):
            item = reader.recv_json(zmq.NOBLOCK)
            print("ok  " if item["ok"] else "FAIL", item["name"], item["detail"])
    finally:
        reader.close()
        report.close()
        context.term()
    print(failed, "failed")
    return 1 if failed and args.strict else 0


if __name__ == "__main__":
    raise SystemExit(main())
