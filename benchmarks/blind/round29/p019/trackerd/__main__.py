import argparse
import contextlib
import sys
import tempfile

from .background import detach
from .service import Tracker


def main() -> int:
    ap = argparse.ArgumentParser(prog="trackerd")
    ap.add_argument("--rounds", type=int, default=5)
    ap.add_argument("--workdir", default=None)
    ap.add_argument("--foreground", action="store_true")
    args = ap.parse_args()
    workdir = args.workdir or tempfile.mkdtemp(prefix="trackerd-")

    tracker = Tracker(workdir, args.rounds)
    tracker.configure_logging()
    tracker.announce("starting")
    on_ready = contextlib.nullcontext
    if not args.foreground:
        on_ready = detach(workdir).ready
    tracker.run(on_ready)
    return 0


if __name__ == "__main__":
    sys.exit(main())
