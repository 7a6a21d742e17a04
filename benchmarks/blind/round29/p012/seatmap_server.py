import argparse
import logging
import sys

import zmq

import notices
from agents import Agent
from inventory import InventoryManager


def parse_args():
    parser = argparse.ArgumentParser()
    parser.add_argument("--flight", default="XK512")
    parser.add_argument("--rows", type=int, default=6)
    parser.add_argument("--desks", type=int, default=2)
    return parser.parse_args()


def main():
    args = parse_args()
    logging.basicConfig(level=logging.INFO, format="%(name)s %(message)s")
    context = zmq.Context()
    kiosk = context.socket(zmq.SUB)
    kiosk.subscribe("")
    port = kiosk.bind_to_random_port("tcp://127.0.0.1")

    board = notices.NoticeBoard(context, f"tcp://127.0.0.1:{port}")
    notices.install(board)
    kiosk.poll(150)
    board.flight(args.flight, "open")

    manager = InventoryManager()
    manager.start()
    try:
        seatmap = manager.SeatMap(args.flight, args.rows)
        desks = [
            Agent(f"desk-{n}", seatmap, [f"pax-{n}-{i}" for i in range(3)])
            for n in range(args.desks)
        ]
        for desk in desks:
            desk.start()
        for desk in desks:
            desk.join(2.5)
        if any(d.is_alive() for d in desks):
            logging.error("seat map does not answer")
        else:
            logging.info("%s", seatmap.summary())
    finally:
        manager.shutdown()
    board.flight(args.flight, "closed")

    shown = 0
    while kiosk.poll(200):
        kiosk.recv_string(zmq.NOBLOCK)
        shown += 1
    logging.info("kiosk showed %d notices, %d seated", shown, sum(len(d.seated) for d in desks))
    context.destroy(linger=0)
    return 0


if __name__ == "__main__":
    sys.exit(main())
