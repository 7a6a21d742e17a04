import argparse
import sys
from pathlib import Path

from renderq import Dispatcher, StatusBoard, read_jobs


def main() -> int:
    ap = argparse.ArgumentParser(description="drain a render job list")
    ap.add_argument("--jobs", type=Path, required=True)
    ap.add_argument("--quiet", action="store_true")
    args = ap.parse_args()

    board = StatusBoard()
    try:
        failed = Dispatcher(board, echo=not args.quiet).drain(read_jobs(args.jobs))
    finally:
        board.shutdown()
    print(f"{failed} job(s) need attention; {board.counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
