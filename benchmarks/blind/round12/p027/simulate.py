"""Microscopic traffic simulation: every junction in its own process, a city board collects queues."""
import logging

from crossroads.board import CityBoard
from crossroads.junction import Junction
from crossroads.network import GRID


def main() -> None:
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    board = CityBoard()
    board.self_test()
    junctions = [Junction(name, arms, board.address) for name, arms in GRID.items()]
    for j in junctions:
        j.start()
    queues = board.listen(seconds=1.2)
    for j in junctions:
        j.join(1)
        if j.is_alive():
            logging.warning("%s does not stop", j.name)
            j.kill()
    for name, length in sorted(queues.items()):
        logging.info("%s: mean queue %.2f", name, length)
    board.close()


if __name__ == "__main__":
    main()
