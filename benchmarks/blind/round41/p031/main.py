import argparse
import logging
import random

import zmq

from client import AnalysisClient
from server import AnalysisServer


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--games", type=int, default=2)
    parser.add_argument("--depth", type=int, default=4)
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO)

    rng = random.Random(4)
    endpoint = "inproc://analysis"
    with zmq.Context() as ctx:
        server = AnalysisServer(ctx, endpoint, args.depth)
        clients = [
            AnalysisClient(ctx, endpoint, "".join(str(rng.randrange(7)) for _ in range(5)))
            for _ in range(args.games)
        ]
        for client in clients:
            client.start()
        served = server.serve(len(clients))
        for client in clients:
            client.join(7)
            print(f"{client.moves}: best {client.best}, {len(client.infos)} info lines")
        server.close()
    print("served", served)


if __name__ == "__main__":
    main()
