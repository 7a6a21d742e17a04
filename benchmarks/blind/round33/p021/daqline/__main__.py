import argparse
import logging
import multiprocessing as mp
import tempfile
import time
from pathlib import Path

from .boxes import Builder, Crate
from .config import RunConfig
from .status import StatusBoard


def take_run(cfg):
    board = StatusBoard(cfg.status_endpoint)
    fragments = mp.Queue()
    crates = [Crate(cfg, i, fragments) for i in range(cfg.crates)]
    builder = Builder(cfg, fragments)
    for crate in crates:
        crate.start()
    deadline = time.monotonic() + 4
    try:
        while builder.complete < cfg.events and time.monotonic() < deadline:
            builder.collect()
    finally:
        for crate in crates:
            crate.stop(2.0)
        board.refresh()
        board.close()
    return builder, board


def main():
    ap = argparse.ArgumentParser(prog="daqline")
    ap.add_argument("--run", type=int, default=1)
    ap.add_argument("--events", type=int, default=20)
    ap.add_argument("--crates", type=int, default=2)
    args = ap.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(processName)s %(levelname)s %(message)s")
    with tempfile.TemporaryDirectory(prefix="daq") as tmp:
        cfg = RunConfig(args.run, args.events, args.crates, Path(tmp))
        builder, board = take_run(cfg)
    print(f"run {cfg.run_number}: {builder.complete} events, {len(builder.partial)} incomplete")
    for source, state in sorted(board.latest.items()):
        print(f"  {source:10s} {state}")


if __name__ == "__main__":
    main()
