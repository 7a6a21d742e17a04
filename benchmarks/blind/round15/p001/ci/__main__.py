import logging
import sys

import zmq

from . import config
from .dashboard import Dashboard
from .runner import Runner


def main() -> int:
    logging.basicConfig(level=logging.INFO, format="%(name)s: %(message)s")
    board = Dashboard(zmq.Context.instance())
    failed = Runner(board.endpoints).run(config.load())
    board.drain()
    print(board.draw())
    print("uploads:", ", ".join(sorted(board.blobs)) or "none")
    board.close()
    return failed


if __name__ == "__main__":
    main()
    sys.exit(0)
