import os
import pickle
import random
from multiprocessing import set_start_method

import zmq

from mm.bracket import Announcer, Bracket
from mm.ladder import Player, brackets
from mm.wires import CONTROL, RESULTS, hang_up


def players(count: int = 24) -> list[Player]:
    rng = random.Random(7)
    return [Player(int(rng.gauss(1500, 220)), f"p{n:02}") for n in range(count)]


def round_(number: int) -> None:
    Announcer().report({"round": number})
    workers = [Bracket(k, group) for k, group in brackets(players()).items()]
    for w in workers:
        w.start()
    for w in workers:
        w.join(1.5)
        if w.exitcode is None:
            w.kill()
            w.join()


def main() -> None:
    set_start_method("fork")
    ctx = zmq.Context()
    with ctx.socket(zmq.ROUTER) as router, ctx.socket(zmq.XPUB) as control:
        for var, sock in ((RESULTS, router), (CONTROL, control)):
            os.environ[var] = f"tcp://127.0.0.1:{sock.bind_to_random_port('tcp://127.0.0.1')}"
        round_(1)
        tally: dict[str, int] = {}
        while router.poll(300):
            _, channel, body = router.recv_multipart()
            tally[channel.decode()] = tally.get(channel.decode(), 0) + 1
            pickle.loads(body)
        hang_up()
        print(tally)
    ctx.term()


if __name__ == "__main__":
    main()
