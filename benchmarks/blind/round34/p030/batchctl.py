from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from daemonise import in_background
from scheduler import Calendar, Scheduler


def main() -> int:
    ap = argparse.ArgumentParser("batchctl")
    sub = ap.add_subparsers(dest="verb", required=True)
    start = sub.add_parser("start")
    start.add_argument("--ticks", type=int, default=2)
    sub.add_parser("version")
    ns = ap.parse_args()

    match ns.verb:
        case "version":
            print("batchctl 2.3")
        case "start":
            with tempfile.TemporaryDirectory(prefix="batchctl-") as run_dir:
                calendar = Calendar({0: ["accruals"], 1: ["margin", "pnl-attrib"], 2: ["archive"]})
                sched = Scheduler(f"ipc://{Path(run_dir) / 'events.sock'}", calendar, ns.ticks)
                if sched.already_running():
                    print("scheduler is already running")
                    return 3
                status = in_background(sched.serve)
                with os.fdopen(status) as lines:
                    for line in lines:
                        print(line, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
