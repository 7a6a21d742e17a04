import argparse
import logging
import os
import tempfile
from pathlib import Path

from .daemonise import detach
from .service import Pump, Service
from .status import StatusBoard


def parse(argv):
    ap = argparse.ArgumentParser(prog="pumpd")
    ap.add_argument("--daemon", action="store_true", help="run in the background")
    ap.add_argument("--seconds", type=float, default=2.0)
    ap.add_argument("--run-dir", default=None)
    return ap.parse_args(argv)


def main(argv):
    opts = parse(argv)
    run_dir = Path(opts.run_dir or tempfile.mkdtemp(prefix="pumpd-"))
    logging.basicConfig(level=logging.INFO, format="pumpd[%(process)d]: %(message)s")
    log = logging.getLogger("pumpd")

    board = StatusBoard(f"ipc://{run_dir / 'status'}").open()
    log.info("control port ready in %s, starter pid %d", run_dir, os.getpid())
    if opts.daemon:
        detach(run_dir / "pumpd.pid", settle=opts.seconds + 3)
    pumps = [
        Pump("north", start_at=0.9, stop_at=0.3, inflow=0.5),
        Pump("culvert", start_at=1.1, stop_at=0.5, inflow=0.6),
    ]
    Service(board, pumps, opts.seconds).run()
    return 0
