import random
import socket

from protocol import Reading


def run_probe(name: str, address, samples: int = 3) -> int:
    acks = 0
    rnd = random.Random(name)
    with socket.create_connection(address, timeout=2) as conn:
        stream = conn.makefile("rb")
        for _ in range(samples):
            conn.sendall(Reading(name, rnd.uniform(10, 45), rnd.uniform(4, 22)).encode())
            if stream.readline() == b"ACK\n":
                acks += 1
        conn.sendall(b"BYE\n")
    return acks
