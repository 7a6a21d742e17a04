from __future__ import annotations

import os
import tempfile

import zmq

from .junction import Junction
from .links import CentreLink
from .plans import best_plans

JUNCTIONS = ("quay-street", "ring-east")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="traffic-") as folder:
        CentreLink.endpoint = "ipc://" + os.path.join(folder, "centre")
        centre_ctx = zmq.Context()
        centre = centre_ctx.socket(zmq.PULL)
        centre.linger = 0
        centre.bind(CentreLink.endpoint)

        junctions = [Junction(name) for name in JUNCTIONS]
        for junction in junctions:
            junction.announce("in service")
        for name, rounds in sorted(best_plans(junctions, (3, 6)).items()):
            print(f"{name}: {rounds} rounds")
        for junction in junctions:
            junction.announce("plan chosen")
        while centre.poll(200):
            print("centre:", centre.recv_string())
        CentreLink.close_all()
        centre.close()
        centre_ctx.term()


if __name__ == "__main__":
    main()
