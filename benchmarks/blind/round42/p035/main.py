import argparse
import multiprocessing
import sys

import settings
from farm import Farm
from jobs import blocks
from scoreboard import Scoreboard


def main() -> int:
    parser = argparse.ArgumentParser(description="Collatz task farm")
    parser.add_argument("blocks", type=int)
    parser.add_argument("--workers", type=int, default=settings.WORKERS)
    args = parser.parse_args()

    board = Scoreboard()
    champion = None
    try:
        with Farm(board.address, args.workers) as farm:
            for best in farm.results(blocks(args.blocks)):
                if champion is None or best.length > champion.length:
                    champion = best
                board.refresh()
            board.refresh(200)
    except multiprocessing.TimeoutError:
        print("farm is stuck", file=sys.stderr)
    finally:
        board.close()
        settings.CONTEXT.term()
    print("longest:", champion)
    print("blocks:", board)
    return 0


if __name__ == "__main__":
    sys.exit(main())
