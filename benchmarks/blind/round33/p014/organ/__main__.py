from __future__ import annotations

import time

import zmq

from .bus import ConsoleBus
from .pipes import SPECIFICATION
from .rank import Rank

CHORALE = [(48, 55, 64, 72), (50, 57, 65, 74), (52, 59, 67, 76), (48, 60, 64)]


def main() -> None:
    context = zmq.Context()
    display = context.socket(zmq.PULL)
    port = display.bind_to_random_port("tcp://127.0.0.1")
    bus = ConsoleBus(f"tcp://127.0.0.1:{port}")
    bus.publish("console", blower="on")

    ranks = [Rank(stop, bus) for stop in SPECIFICATION]
    for rank in ranks:
        rank.process.start()
    for chord in CHORALE:
        for rank in ranks:
            rank.keys.put(chord)
        time.sleep(0.05)
    for rank in ranks:
        rank.keys.put(None)
    for rank in ranks:
        rank.process.join(3)
        if rank.process.is_alive():
            rank.process.kill()
            rank.process.join()
    bus.publish("console", blower="off")

    while display.poll(300):
        print(display.recv_json())
    bus.close()
    display.close(0)
    context.term()


if __name__ == "__main__":
    main()
