from __future__ import annotations

import argparse
import logging
import time
from multiprocessing.managers import BaseManager

from .board import get_board, open_board
from .presses import start_presses
from .wallboard import Wallboard


class ShopManager(BaseManager):
    """Serves the one stock board of the shop."""


ShopManager.register("board", callable=get_board, exposed=("take", "levels"))


def main() -> None:
    parser = argparse.ArgumentParser(prog="stock")
    parser.add_argument("--presses", type=int, default=2)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")

    wallboard = Wallboard()
    wallboard.start()
    open_board(wallboard.address)
    manager = ShopManager()
    manager.start()
    time.sleep(0.3)
    try:
        board = manager.board()
        presses = start_presses(board, args.presses)
        for press in presses:
            press.join(4)
            if press.is_alive():
                press.kill()
        levels = board.levels()
    finally:
        time.sleep(0.3)
        manager.shutdown()
    for line in wallboard.stop():
        print("wallboard |", line)
    print(levels)


if __name__ == "__main__":
    main()
