import socket
from contextlib import ExitStack

import zmq

from .census import Census
from .prefork import Prefork


def read_points(census, peer):
    points = peer.makefile("rb").read().splitlines()
    census.say("points:%d" % len(points))


def counter(stack):
    ctx = stack.enter_context(zmq.Context())
    pull = stack.enter_context(ctx.socket(zmq.PULL))
    return pull, "tcp://127.0.0.1:%d" % pull.bind_to_random_port("tcp://127.0.0.1")


def main():
    with ExitStack() as stack:
        pull, endpoint = counter(stack)
        census = Census(endpoint)
        stack.callback(census.hang_up)
        census.say("master")
        server = Prefork(2, lambda peer: read_points(census, peer), census.hang_up)
        server.spawn()
        for n in range(3):
            with socket.create_connection(server.address) as client:
                client.sendall(b"cpu 1\n" * n)
        server.join(3)
        while pull.poll(100):
            print(*(part.decode() for part in pull.recv_multipart()))


if __name__ == "__main__":
    main()
