import argparse
import logging
import shutil

from .config import GatewayConfig
from .spool import Job, Spooler
from .status import StatusBoard


def main(argv=None):
    ap = argparse.ArgumentParser(prog="printgw")
    ap.add_argument("--jobs", type=int, default=2)
    opts = ap.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s %(message)s")
    cfg = GatewayConfig()
    board = StatusBoard(cfg)
    spooler = Spooler(cfg, board)
    for n in range(opts.jobs):
        spooler.submit(Job("invoice" if n % 2 else "label", b"item %d\nend\n" % n))
    try:
        spooler.drain()
    finally:
        board.shutdown()
        shutil.rmtree(cfg.rundir, ignore_errors=True)
    logging.info("%s: %d failed", cfg.name, len(spooler.failed))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
