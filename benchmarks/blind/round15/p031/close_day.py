import logging
import multiprocessing as mp

import zmq

from register import audit
from register.rolls import Roll, close_roll

ROLLS = [
    Roll("Northside", "PPPPAPPPL"),
    Roll("Lakeview", "AAPPAAP"),
    Roll("Mill Road", "PPLPPPPPPP"),
]


def trail(ctx):
    sink = ctx.socket(zmq.PULL)
    port = sink.bind_to_random_port("tcp://127.0.0.1")
    return sink, f"tcp://127.0.0.1:{port}"


def main():
    with zmq.Context() as ctx:
        sink, url = trail(ctx)
        handler = audit.configure(ctx, url)
        logging.getLogger("register").info("closing the day for %d schools", len(ROLLS))
        pool = mp.Pool(2)
        try:
            pending = pool.map_async(close_roll, ROLLS, chunksize=1)
            for school, tally in pending.get(timeout=5):
                print(f"{school:12}", tally)
        finally:
            pool.terminate()
        while sink.poll(200):
            print(*sink.recv_multipart())
        handler.socket.close()
        sink.close()


if __name__ == "__main__":
    main()
